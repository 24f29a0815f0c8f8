package org.ketbench.language.openqasm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Annotation;
import org.ketbench.circuit.Annotation.Subject;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.check.Inclusion;
import org.ketbench.language.openqasm.check.Unit;
import org.ketbench.language.openqasm.syntax.Children;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Finds the annotations of a name in a program and in the files that it includes. */
final class Annotations {
  private final String name;
  private final List<Annotation> found = new ArrayList<>();
  private @Nullable String file;
  private int offset;

  private Annotations(String name) {
    this.name = name;
  }

  static List<Annotation> of(Unit unit, String name) {
    var annotations = new Annotations(name);
    annotations.addFrom(unit);
    return List.copyOf(annotations.found);
  }

  private void addFrom(Unit unit) {
    SyntaxTree tree = unit.tree();
    // Most texts have none, and are not worth a walk.
    if (tree.text().contains("@" + name)) {
      file = unit.file();
      for (int chunk = 0; chunk < tree.size(); chunk++) {
        offset = tree.offset(chunk);
        visit(tree.statement(chunk));
      }
    }
    for (Inclusion inclusion : unit.inclusions().values()) {
      if (inclusion instanceof Inclusion.File(Unit included)) {
        addFrom(included);
      }
    }
  }

  private void visit(Statement statement) {
    if (statement instanceof Statement.Annotated annotated) {
      for (var each : annotated.annotations()) {
        if (each.name().equals(name)) {
          Subject subject = subject(annotated.statement());
          found.add(new Annotation(name, each.content(), subject, span(each), file));
        }
      }
    }
    for (Node part : Children.of(statement)) {
      if (part instanceof Statement inner) {
        visit(inner);
      }
    }
  }

  private Subject subject(Statement statement) {
    return switch (statement) {
      case Statement.GateDefinition gate -> new Subject.OfGate(gate.name().text());
      case Statement.OpaqueDeclaration gate -> new Subject.OfGate(gate.name().text());
      case Statement.Subroutine routine ->
          routine.body().statements().isEmpty()
              ? new Subject.OfOther(
                  "a subroutine that acts on no qubit; 'barrier q;' in it will do")
              : new Subject.OfSubroutine(routine.name().text());
      case Statement.GateCall call -> at(call);
      case Statement.Box box -> at(box);
      case Statement.ExpressionStatement call when call.expression() instanceof Expr.Call ->
          at(call.expression());
      default -> new Subject.OfOther("another kind of statement");
    };
  }

  /** Operations of included files do not tell which of their statements they are from. */
  private Subject at(Node node) {
    return file == null
        ? new Subject.OfStatement(span(node))
        : new Subject.OfOther("a statement of an included file");
  }

  private Span span(Node node) {
    return new Span(offset + node.start(), offset + node.end());
  }
}
