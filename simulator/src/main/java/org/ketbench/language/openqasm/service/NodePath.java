package org.ketbench.language.openqasm.service;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Children;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** The nodes that a place of the text lies in, from the top-level statement inwards. */
public final class NodePath {
  private final int chunk;
  private final int offset;
  private final List<Node> nodes;

  private NodePath(int chunk, int offset, List<Node> nodes) {
    this.chunk = chunk;
    this.offset = offset;
    this.nodes = nodes;
  }

  /** The nodes that enclose a span; an empty span at the edge of a node is in it. */
  public static NodePath to(SyntaxTree tree, Span place) {
    int chunk = Math.min(tree.chunkAt(place.start()), tree.size());
    while (chunk > 0 && startsBehind(tree, chunk, place)) {
      chunk--;
    }
    int offset = tree.offset(chunk);
    List<Node> nodes = new ArrayList<>();
    Node next = chunk < tree.size() ? tree.statement(chunk) : null;
    if (next != null && !encloses(next, offset, place)) {
      next = null;
    }
    while (next != null) {
      nodes.add(next);
      next = childAround(next, offset, place);
    }
    return new NodePath(chunk, offset, List.copyOf(nodes));
  }

  /** Whether a chunk's statement has not begun yet, so that the place touches the one before. */
  private static boolean startsBehind(SyntaxTree tree, int chunk, Span place) {
    boolean behind =
        chunk == tree.size() || tree.span(chunk, tree.statement(chunk)).start() > place.start();
    return behind && tree.span(chunk - 1, tree.statement(chunk - 1)).end() >= place.end();
  }

  private static boolean encloses(Node node, int offset, Span place) {
    return offset + node.start() <= place.start() && place.end() <= offset + node.end();
  }

  private static @Nullable Node childAround(Node node, int offset, Span place) {
    Node found = null;
    for (Node child : Children.of(node)) {
      // Of two that touch the place the later one begins there.
      if (encloses(child, offset, place)) {
        found = child;
      }
    }
    return found;
  }

  public int chunk() {
    return chunk;
  }

  /** From the outermost to the innermost. */
  public List<Node> nodes() {
    return nodes;
  }

  public Span span(Node node) {
    return new Span(offset + node.start(), offset + node.end());
  }

  /** The innermost node of a kind. */
  public <T extends Node> @Nullable T innermost(Class<T> kind) {
    for (Node node : nodes.reversed()) {
      if (kind.isInstance(node)) {
        return kind.cast(node);
      }
    }
    return null;
  }

  /** The innermost statement that is no block by itself. */
  public @Nullable Statement statement() {
    for (Node node : nodes.reversed()) {
      if (node instanceof Statement statement && !(node instanceof Statement.Scope)) {
        return statement;
      }
    }
    return null;
  }
}
