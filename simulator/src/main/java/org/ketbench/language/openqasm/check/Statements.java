package org.ketbench.language.openqasm.check;

import java.util.List;
import org.ketbench.language.Severity;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** Sends each statement to the part of the checker that knows it. */
final class Statements {
  private final Check check;

  Statements(Check check) {
    this.check = check;
  }

  void all(List<Statement> statements) {
    for (Statement statement : statements) {
      statement(statement);
    }
  }

  void statement(Statement statement) {
    if (statement instanceof Statement.GateCall call) {
      check.gateCalls.check(call);
      return;
    }
    if (check.definitions.gateInProgress() != null && refusedInGate(statement)) {
      return;
    }
    if (check.version.isTwo()) {
      check.newer.notice(statement);
    }
    switch (statement) {
      case Statement.GateCall call -> check.gateCalls.check(call);
      case Statement.Measure measure -> check.assignments.measurement(measure);
      case Statement.Reset reset -> check.qubitUse.touch(check.operands.qubits(reset.operand()));
      case Statement.Barrier barrier -> check.controlFlow.operands(barrier.operands());
      case Statement.Assignment assignment -> check.assignments.assignment(assignment);
      case Statement.QubitDeclaration declaration -> check.declarations.qubits(declaration);
      case Statement.CregDeclaration declaration -> check.declarations.creg(declaration);
      case Statement.Declaration declaration -> check.declarations.declaration(declaration);
      case Statement.Alias alias -> check.declarations.alias(alias);
      case Statement.GateDefinition definition -> check.definitions.gate(definition);
      case Statement.OpaqueDeclaration declaration -> check.definitions.opaque(declaration);
      case Statement.Subroutine definition -> check.definitions.subroutine(definition);
      case Statement.Extern declaration -> check.definitions.extern(declaration);
      case Statement.If branch -> check.controlFlow.conditional(branch);
      case Statement.For loop -> check.controlFlow.forLoop(loop);
      case Statement.While loop -> check.controlFlow.whileLoop(loop);
      case Statement.Switch choice -> check.controlFlow.choice(choice);
      case Statement.Break _ -> check.controlFlow.jump(statement, "break");
      case Statement.Continue _ -> check.controlFlow.jump(statement, "continue");
      case Statement.Return returned -> check.definitions.returned(returned);
      case Statement.Delay delay -> check.controlFlow.delay(delay);
      case Statement.Box box -> check.controlFlow.box(box);
      case Statement.Nop nop -> check.controlFlow.operands(nop.operands());
      case Statement.ExpressionStatement expression -> expression(expression);
      case Statement.Scope scope -> check.definitions.block(scope);
      case Statement.Annotated annotated -> statement(annotated.statement());
      case Statement.CalibrationDefinition calibration -> calibration(calibration.name());
      case Statement.Unreadable unreadable -> unreadable(unreadable);
      case Statement.End _,
          Statement.Empty _,
          Statement.Pragma _,
          Statement.Version _,
          Statement.Include _,
          Statement.Calibration _,
          Statement.CalibrationGrammar _ -> {}
    }
  }

  private void expression(Statement.ExpressionStatement statement) {
    Expr expression = statement.expression();
    if (expression instanceof Expr.Call call) {
      check.subroutineCalls.value(call);
    } else {
      boolean unknown = check.expressions.value(expression).isUnknown();
      if (!unknown && !(expression instanceof Expr.Missing)) {
        check.reporter.add(
            Severity.HINT,
            check.reporter.span(expression),
            "unused-value",
            "The value of this is not used.");
      }
    }
  }

  private void unreadable(Statement.Unreadable statement) {
    if (statement.end() > statement.start()) {
      check.unreadable.add(check.reporter.span(statement).in(check.reporter.tree().text()));
    }
  }

  /** A calibration adds to what a gate or measurement means; other names it cannot take. */
  private void calibration(Name name) {
    Binding binding = check.scopes.findGlobal(name.text());
    if (binding != null
        && !(binding.symbol instanceof Symbol.Gate)
        && !(binding.symbol instanceof Symbol.Mistaken)) {
      check.reporter.error(
          name,
          "redeclared",
          "'" + name.text() + "' is already declared as something else than a gate.",
          binding.symbol,
          "declared here");
    }
  }

  private boolean refusedInGate(Statement statement) {
    return switch (statement) {
      case Statement.Declaration declaration -> refused(declaration, declaration.name());
      case Statement.CregDeclaration declaration -> refused(declaration, declaration.name());
      case Statement.Measure _ -> refused(statement, "measured");
      case Statement.Reset _ -> refused(statement, "reset");
      case Statement.Assignment _, Statement.ExpressionStatement _ ->
          refused(statement, "computed");
      case Statement.If _, Statement.While _, Statement.Switch _ -> refused(statement, "decided");
      case Statement.Return _, Statement.End _ -> refused(statement, "ended");
      default -> false;
    };
  }

  private boolean refused(Node statement, Name declared) {
    check.declarations.mistaken(declared);
    return refused(statement, "stored");
  }

  private boolean refused(Node statement, String what) {
    check.reporter.error(
        statement,
        "not-in-gate",
        "Nothing is "
            + what
            + " in a gate, only gates are applied. Move this out of it, or use 'def'.");
    return true;
  }

  /** Says so if a measurement stands in a gate. */
  void refuseInGate(Node node, String word) {
    if (check.definitions.gateInProgress() != null) {
      check.reporter.error(
          node, "not-in-gate", "'" + word + "' cannot stand in a gate. Use a subroutine: 'def'.");
    }
  }
}
