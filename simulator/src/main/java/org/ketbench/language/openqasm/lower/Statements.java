package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.language.openqasm.syntax.DeclaredNames;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** Runs statements one after another. */
final class Statements {
  private final Machine machine;

  /** The names whose declarations have failed. */
  private final Set<String> lost = new HashSet<>();

  Statements(Machine machine) {
    this.machine = machine;
  }

  Flow all(List<Statement> statements) {
    for (Statement statement : statements) {
      Flow flow = run(statement);
      if (flow != Flow.NEXT) {
        return flow;
      }
    }
    return Flow.NEXT;
  }

  /** A block's statements in the scope that is open already. */
  Flow flat(Statement body) {
    return body instanceof Statement.Scope scope ? all(scope.statements()) : run(body);
  }

  /** A block's statements, or the one statement in its place, in a scope of their own. */
  Flow inScope(Statement body) {
    Scope outer = machine.scope;
    Scope inner = new Scope(outer, new Leases());
    machine.scope = inner;
    Flow flow = flat(body);
    machine.scope = outer;
    inner.leases().release();
    return flow;
  }

  Flow run(Statement statement) {
    Node before = machine.enter(statement);
    Leases passing = machine.startPassing();
    try {
      machine.step();
      return dispatch(statement);
    } catch (Problem.Final problem) {
      throw problem;
    } catch (Problem problem) {
      report(problem, statement);
    } catch (EvaluationException e) {
      report(Expressions.evaluation(statement, e), statement);
    } finally {
      machine.endPassing(passing);
      machine.enter(before);
    }
    return Flow.NEXT;
  }

  /** What comes of a declaration that has failed already is not reported again. */
  private void report(Problem problem, Statement statement) {
    String text = lost.isEmpty() ? "" : machine.text(statement);
    if (lost.stream().anyMatch(text::contains)) {
      return;
    }
    Name declared = DeclaredNames.of(statement);
    if (declared != null) {
      lost.add(declared.text());
    }
    machine.problems.add(problem, machine.source, machine.offset, machine.trail);
    if (machine.problems.size() >= Problems.MANY) {
      throw new Problem.Final(
          problem.node(), "too-many-errors", "There are too many errors; the rest is not shown.");
    }
  }

  private Flow dispatch(Statement statement) {
    return switch (statement) {
      case Statement.Scope scope -> inScope(scope);
      case Statement.Annotated annotated -> run(annotated.statement());
      case Statement.If branch -> machine.branches.choose(branch);
      case Statement.Switch choice -> machine.branches.choose(choice);
      case Statement.For loop -> machine.loops.run(loop);
      case Statement.While loop -> machine.loops.run(loop);
      case Statement.Break b ->
          machine.jumps.jump(Frame.Kind.LOOP, Operation.JumpKind.BREAK, Flow.BREAK, b);
      case Statement.Continue c ->
          machine.jumps.jump(Frame.Kind.ITERATION, Operation.JumpKind.CONTINUE, Flow.CONTINUE, c);
      case Statement.Return end -> machine.subroutines.returned(end);
      case Statement.End end -> end(end);
      case Statement.Box box -> box(box);
      default -> {
        simple(statement);
        yield Flow.NEXT;
      }
    };
  }

  private void simple(Statement statement) {
    switch (statement) {
      case Statement.GateCall call -> machine.gateCalls.call(call);
      case Statement.Measure measure -> machine.assignments.measure(measure);
      case Statement.Assignment assignment -> machine.assignments.assignment(assignment);
      case Statement.Reset reset -> machine.assignments.reset(reset);
      case Statement.Barrier barrier -> barrier(barrier);
      case Statement.Delay delay -> delay(delay);
      case Statement.QubitDeclaration qubits -> machine.declarations.qubits(qubits);
      case Statement.CregDeclaration bits -> machine.declarations.creg(bits);
      case Statement.Declaration declaration -> machine.declarations.classical(declaration);
      case Statement.Alias alias -> machine.declarations.alias(alias);
      case Statement.GateDefinition gate -> machine.gates.define(gate);
      case Statement.OpaqueDeclaration gate -> machine.gates.declareOpaque(gate);
      case Statement.Subroutine subroutine ->
          machine.global.put(
              subroutine.name().text(),
              new Binding.Callable(subroutine, machine.source, machine.offset));
      case Statement.Extern extern ->
          machine.global.put(
              extern.name().text(), new Binding.External(extern.name().text(), result(extern)));
      case Statement.ExpressionStatement alone -> expression(alone.expression());
      case Statement.Nop nop -> nop.operands().forEach(machine.operands::wires);
      case Statement.Calibration calibration ->
          machine.emit(
              new Operation.Opaque(
                  "cal",
                  Qubits.of(),
                  "A calibration block; what it does is the device's affair.",
                  machine.span(calibration)));
      default -> {}
    }
  }

  private Type result(Statement.Extern extern) {
    var written = extern.returnType();
    return written == null ? Types.NOTHING : machine.types.read(written);
  }

  /** A call for what it does, its result if any dropped; anything else for its errors. */
  private void expression(Expr expression) {
    if (expression instanceof Expr.Call call) {
      Binding binding = machine.scope.find(call.callee().text());
      if (binding instanceof Binding.Callable || binding instanceof Binding.External) {
        machine.subroutines.call(binding, call.arguments(), call);
        return;
      }
    }
    if (expression instanceof Expr.Measure measure) {
      machine.assignments.measure(
          new Statement.Measure(measure.start(), measure.end(), measure.operand(), null));
    } else if (machine.operands.find(expression) == null) {
      machine.expressions.elements(expression);
    }
  }

  private Flow end(Statement.End end) {
    if (machine.level == 0 && machine.trail == null) {
      return Flow.END;
    }
    machine.emit(new Operation.Jump(Operation.JumpKind.END, machine.span(end)));
    return Flow.GONE;
  }

  private Flow box(Statement.Box box) {
    if (machine.inGate) {
      return inScope(box.body());
    }
    Expr duration = box.duration();
    List<Operation> around = machine.output.open();
    Flow flow = inScope(box.body());
    List<Operation> body = machine.output.close(around);
    machine.emit(
        new Operation.Block(
            Operation.BlockKind.BOX,
            duration == null ? "" : duration(duration),
            body,
            machine.span(box)));
    return flow;
  }

  private void barrier(Statement.Barrier barrier) {
    if (barrier.operands().isEmpty()) {
      machine.emit(
          new Operation.Barrier(
              machine.inGate ? machine.gates.ownQubits() : machine.operands.all(),
              machine.span(barrier)));
    } else {
      machine.emit(new Operation.Barrier(qubits(barrier.operands()), machine.span(barrier)));
    }
  }

  private void delay(Statement.Delay delay) {
    String duration = duration(delay.duration());
    Qubits qubits = delay.operands().isEmpty() ? machine.operands.all() : qubits(delay.operands());
    if (machine.inGate) {
      machine.gates.applyMeaningless("A delay is no gate.");
    } else {
      machine.emit(new Operation.Delay(qubits, duration, machine.span(delay)));
    }
  }

  /** The duration as it is written, with the values of variables put in where they are known. */
  private String duration(Expr duration) {
    if (duration instanceof Expr.TimingLiteral) {
      return machine.text(duration);
    }
    return Constants.value(machine.expressions.value(duration)) instanceof Value.Duration known
        ? Timing.text(known)
        : machine.text(duration);
  }

  private Qubits qubits(List<Expr> operands) {
    @Nullable Wires only =
        operands.size() == 1 ? machine.operands.wires(operands.getFirst()) : null;
    if (only != null) {
      return only.all();
    }
    List<Integer> numbers = new ArrayList<>();
    for (Expr operand : operands) {
      Wires wires = machine.operands.wires(operand);
      for (int i = 0; i < wires.size(); i++) {
        numbers.add(wires.get(i));
      }
    }
    return Qubits.of(numbers.stream().distinct().mapToInt(Integer::intValue).toArray());
  }
}
