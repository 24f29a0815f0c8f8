package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * A statement with all that it stands in, from the top-level statement down to itself.
 *
 * @param offset where the positions of its nodes count from
 */
record Located(SyntaxTree tree, int chunk, int offset, List<Statement> path) {
  Statement statement() {
    return path.getLast();
  }

  Span span() {
    return span(statement());
  }

  Span span(Node node) {
    return new Span(offset + node.start(), offset + node.end());
  }

  String text(Node node) {
    return span(node).in(tree.text());
  }

  /** The statement together with its annotations. */
  Located whole() {
    Located parent = parent();
    return parent != null && parent.statement() instanceof Statement.Annotated ? parent : this;
  }

  @Nullable Located parent() {
    return path.size() == 1
        ? null
        : new Located(tree, chunk, offset, path.subList(0, path.size() - 1));
  }

  Located child(Statement statement) {
    List<Statement> longer = new ArrayList<>(path);
    longer.add(statement);
    return new Located(tree, chunk, offset, List.copyOf(longer));
  }

  /** The closest statement of a kind that this one stands in. */
  <T extends Statement> @Nullable T enclosing(Class<T> kind) {
    for (Statement each : path.subList(0, path.size() - 1).reversed()) {
      if (kind.isInstance(each)) {
        return kind.cast(each);
      }
    }
    return null;
  }

  /** Whether this is the body of an if or a loop without braces around it. */
  boolean isBareBody() {
    Located parent = whole().parent();
    return parent != null
        && (parent.statement() instanceof Statement.If
            || parent.statement() instanceof Statement.For
            || parent.statement() instanceof Statement.While);
  }

  static Located top(SyntaxTree tree, int chunk) {
    return new Located(tree, chunk, tree.offset(chunk), List.of(tree.statement(chunk)));
  }

  /** The statements directly in this one. */
  List<Located> children() {
    return childrenOf(statement()).stream().map(this::child).toList();
  }

  private static List<? extends Statement> childrenOf(Statement statement) {
    return switch (statement) {
      case Statement.Scope scope -> scope.statements();
      case Statement.If branch -> {
        Statement otherwise = branch.otherwise();
        yield otherwise == null ? List.of(branch.then()) : List.of(branch.then(), otherwise);
      }
      case Statement.For loop -> List.of(loop.body());
      case Statement.While loop -> List.of(loop.body());
      case Statement.Switch choice -> {
        List<Statement> bodies = new ArrayList<>();
        choice.cases().forEach(each -> bodies.add(each.body()));
        if (choice.otherwise() != null) {
          bodies.add(choice.otherwise());
        }
        yield bodies;
      }
      case Statement.Box box -> List.of(box.body());
      case Statement.Annotated annotated -> List.of(annotated.statement());
      case Statement.GateDefinition gate -> List.of(gate.body());
      case Statement.Subroutine routine -> List.of(routine.body());
      default -> List.of();
    };
  }

  /** The innermost statement at a span, or null. */
  static @Nullable Located at(SyntaxTree tree, Span span) {
    Located found = null;
    for (Located each : enclosing(tree, span)) {
      found = each.span().equals(span) ? each : found;
    }
    return found;
  }

  /** The innermost statement that a span is in, or null. */
  static @Nullable Located around(SyntaxTree tree, Span span) {
    List<Located> enclosing = enclosing(tree, span);
    return enclosing.isEmpty() ? null : enclosing.getLast();
  }

  /** The statements that a span is in, from the outermost. */
  private static List<Located> enclosing(SyntaxTree tree, Span span) {
    List<Located> enclosing = new ArrayList<>();
    int chunk = tree.chunkAt(span.start());
    Located at = chunk < 0 || chunk >= tree.size() ? null : top(tree, chunk);
    while (at != null && at.span().encloses(span)) {
      enclosing.add(at);
      Located inner = null;
      for (Located child : at.children()) {
        if (child.span().encloses(span)) {
          inner = child;
          break;
        }
      }
      at = inner;
    }
    return enclosing;
  }
}
