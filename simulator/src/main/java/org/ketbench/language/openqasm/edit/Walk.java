package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ketbench.language.openqasm.syntax.Children;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** Goes through statements and through the expressions in them. */
final class Walk {
  private Walk() {}

  /** A statement and all in it, outer ones first. */
  static void statements(Located at, Consumer<Located> visitor) {
    visitor.accept(at);
    at.children().forEach(child -> statements(child, visitor));
  }

  /** The expressions of a statement itself, not of the statements in it. */
  static List<Expr> expressions(Statement statement) {
    return children(statement);
  }

  /** The expressions directly in an expression. */
  static List<Expr> children(Expr expression) {
    return children((Node) expression);
  }

  private static List<Expr> children(Node node) {
    List<Expr> found = new ArrayList<>();
    for (Node child : Children.of(node)) {
      switch (child) {
        case Expr expression -> found.add(expression);
        case Statement _ -> {}
        default -> found.addAll(children(child));
      }
    }
    return found;
  }
}
