package org.ketbench.engine.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;

/**
 * Writes operations down one after the other. A loop's condition stands behind its body, so that
 * whoever always goes on where the program is least far gets everybody to the condition before the
 * next turn begins.
 */
final class ProgramWriter implements Evaluator.Environment {
  private static final int OPEN = -1;

  private final Circuit circuit;
  private final Map<String, Value> parameters = new HashMap<>();
  private final List<Instruction> code = new ArrayList<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();

  /** What a jump of some kind leaves, and the jumps that do. */
  private record Scope(Operation.JumpKind kind, List<Integer> jumps) {}

  ProgramWriter(Circuit circuit, Map<String, Double> given) {
    this.circuit = circuit;
    for (Parameter parameter : circuit.parameters()) {
      Double value = given.get(parameter.name());
      if (value != null) {
        parameters.put(parameter.name(), typed(value, parameter.type()));
      }
    }
    given.forEach((name, value) -> parameters.putIfAbsent(name, Values.of(value)));
  }

  /** Real numbers stay as they are: an angle brought to its type would lose its full turns. */
  private static Value typed(double value, Type type) {
    return type instanceof Type.Int || type instanceof Type.Bool || type instanceof Type.Bits
        ? Values.cast(Values.of(value), type)
        : Values.of(value);
  }

  Program program() {
    Scope whole = open(Operation.JumpKind.END);
    write(circuit.operations());
    close(whole);
    return new Program(circuit, parameters, code);
  }

  @Override
  public Value parameter(String name) {
    Value value = parameters.get(name);
    if (value == null) {
      throw EvaluationException.ofMissing(name);
    }
    return value;
  }

  private Scope open(Operation.JumpKind kind) {
    Scope scope = new Scope(kind, new ArrayList<>());
    scopes.push(scope);
    return scope;
  }

  /** Lets all jumps out of a scope lead to here. */
  private void close(Scope scope) {
    scopes.pop();
    scope.jumps().forEach(this::landHere);
  }

  private void landHere(int jump) {
    Instruction before = code.get(jump);
    code.set(
        jump,
        before instanceof Instruction.Branch branch
            ? new Instruction.Branch(branch.condition(), branch.when(), code.size(), branch.span())
            : new Instruction.Goto(code.size(), before.span()));
  }

  private int jump(Span span) {
    code.add(new Instruction.Goto(OPEN, span));
    return code.size() - 1;
  }

  private void write(List<Operation> operations) {
    for (Operation operation : operations) {
      write(operation);
      if (operation instanceof Operation.Jump) {
        return;
      }
    }
  }

  private void write(Operation operation) {
    switch (operation) {
      case Operation.Apply apply -> code.add(gate(apply));
      case Operation.Measure measure ->
          code.add(new Instruction.Measure(measure.qubit(), measure.bit(), measure.span()));
      case Operation.Reset reset -> code.add(new Instruction.Reset(reset.qubit(), reset.span()));
      case Operation.Barrier _ -> {}
      case Operation.Delay delay ->
          code.add(new Instruction.Wait(delay.qubits(), delay.duration(), delay.span()));
      case Operation.Assign assign ->
          code.add(new Instruction.Assign(assign.target(), assign.value(), assign.span()));
      case Operation.Conditional choice -> choice(choice);
      case Operation.While loop -> loop(loop);
      case Operation.Block block -> block(block);
      case Operation.Jump jump -> leave(jump);
      case Operation.Opaque opaque ->
          throw new SimulationRefusedException(
              Reason.OPERATION,
              "'"
                  + opaque.name()
                  + "' cannot be simulated by any engine ("
                  + opaque.why()
                  + "). Remove it, or put a gate with a definition in its place.",
              opaque.span());
    }
  }

  private void choice(Operation.Conditional choice) {
    int skip = code.size();
    code.add(new Instruction.Branch(choice.condition(), false, OPEN, choice.span()));
    write(choice.then());
    if (choice.otherwise().isEmpty()) {
      landHere(skip);
    } else {
      int over = jump(choice.span());
      landHere(skip);
      write(choice.otherwise());
      landHere(over);
    }
  }

  private void loop(Operation.While loop) {
    Scope whole = open(Operation.JumpKind.BREAK);
    int toCondition = jump(loop.span());
    int body = code.size();
    Scope turn = open(Operation.JumpKind.CONTINUE);
    write(loop.body());
    close(turn);
    landHere(toCondition);
    code.add(new Instruction.Branch(loop.condition(), true, body, loop.span()));
    close(whole);
  }

  private void block(Operation.Block block) {
    Operation.@Nullable JumpKind left =
        switch (block.kind()) {
          case LOOP -> Operation.JumpKind.BREAK;
          case ITERATION -> Operation.JumpKind.CONTINUE;
          case CALL -> Operation.JumpKind.RETURN;
          case BOX -> null;
        };
    if (left == null) {
      write(block.body());
      return;
    }
    Scope scope = open(left);
    write(block.body());
    close(scope);
  }

  private void leave(Operation.Jump jump) {
    for (Scope scope : scopes) {
      if (scope.kind() == jump.kind()) {
        scope.jumps().add(jump(jump.span()));
        return;
      }
    }
    throw new IllegalArgumentException("nothing to leave by " + jump.kind());
  }

  private Instruction gate(Operation.Apply apply) {
    boolean formulas = false;
    boolean fixed = true;
    for (Angle angle : apply.arguments()) {
      if (angle instanceof Angle.Formula(Expression expression)) {
        formulas = true;
        fixed &= !dependsOnTheRun(expression);
      }
    }
    return new Instruction.Gate(formulas && fixed ? resolved(apply, this) : apply, fixed);
  }

  private static boolean dependsOnTheRun(Expression expression) {
    boolean[] found = new boolean[1];
    Expressions.visit(
        expression,
        part -> found[0] |= part instanceof Expression.Bits || part instanceof Expression.Read);
    return found[0];
  }

  /** The gate with numbers for its angles. */
  static Operation.Apply resolved(Operation.Apply apply, Evaluator.Environment environment) {
    List<Angle> angles = new ArrayList<>();
    for (Angle angle : apply.arguments()) {
      try {
        angles.add(
            angle instanceof Angle.Formula(Expression expression)
                ? Angle.of(Evaluator.real(expression, environment))
                : angle);
      } catch (EvaluationException e) {
        throw SimulationRefusedException.because(e, apply.span());
      }
    }
    return new Operation.Apply(
        apply.gate(), angles, apply.exponent(), apply.controls(), apply.qubits(), apply.span());
  }
}
