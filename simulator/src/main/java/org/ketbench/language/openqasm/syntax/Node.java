package org.ketbench.language.openqasm.syntax;

/**
 * A piece of the tree. Positions are UTF-16 offsets from the start of the chunk that the node is
 * in; {@link SyntaxTree#span} makes them absolute.
 */
public sealed interface Node permits Statement, Expr, TypeNode, Name, Modifier, Annotation {
  int start();

  int end();
}
