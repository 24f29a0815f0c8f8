package org.ketbench.language.openqasm.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Other bits for the outcomes of measurements. */
final class Measurements {
  private static final String ONLY_MEASUREMENTS = "Only a measurement has an outcome.";

  private final Draft draft;

  Measurements(Draft draft) {
    this.draft = draft;
  }

  void into(CircuitEdit.MeasureInto edit) throws Refusal {
    Draft.Target target = draft.target(edit.operation());
    requireMeasurement(target.at());
    Application application = target.operations(ONLY_MEASUREMENTS);
    draft.requireOutside(target.at());
    String bit = bit(edit.bit(), target, application);
    if (!target.isPart()) {
      if (application.operands().stream().anyMatch(Operand::several)) {
        throw new Refusal("This measures several qubits at once. Choose one of them.");
      }
      write(target.at(), bit, draft.patch);
      return;
    }
    List<Element> one = application.operation(target.index());
    String alone = new StatementText(draft.source).of(application, List.of(one)).getFirst();
    Patch patch = new Patch(alone);
    write(Located.top(SyntaxTree.parse(alone), 0), bit, patch);
    draft.rewriting.replaceOperations(
        application,
        List.of(target.index()),
        List.of(List.of(TextEdit.apply(alone, patch.edits()))));
  }

  private String bit(int number, Draft.Target target, Application application) throws Refusal {
    if (number == CircuitEdit.InsertMeasure.NEW_BIT) {
      List<Element> elements = application.operation(Math.max(0, target.index()));
      int qubit = draft.source.registers().number(elements.getFirst());
      return new Insertions(draft).newBit(Math.max(0, qubit));
    }
    Element element = draft.source.registers().bit(number);
    draft.requireDeclared(List.of(element), target.at().span().start());
    return element.text();
  }

  private static void requireMeasurement(Located at) throws Refusal {
    boolean measures =
        switch (at.statement()) {
          case Statement.Measure _ -> true;
          case Statement.Assignment(_, _, Expr _, var operator, Expr value) ->
              operator == null && value instanceof Expr.Measure;
          default -> false;
        };
    if (!measures) {
      throw new Refusal(
          at.statement() instanceof Statement.Declaration
              ? "The bit is declared with this measurement. Measure into another one instead."
              : ONLY_MEASUREMENTS);
    }
  }

  private void write(Located at, String bit, Patch patch) {
    Expr known = written(at.statement());
    if (known != null) {
      patch.replace(at.span(known), bit);
    } else if (draft.source.isVersion2()) {
      Span span = at.span();
      patch.insert(span.end() - 1, " -> " + bit);
    } else {
      patch.insert(at.span().start(), bit + " = ");
    }
  }

  private static @Nullable Expr written(Statement statement) {
    return switch (statement) {
      case Statement.Measure measure -> measure.target();
      case Statement.Assignment assignment -> assignment.target();
      default -> null;
    };
  }
}
