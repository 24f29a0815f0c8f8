package org.ketbench.language.openqasm.lower;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.Statement.SubroutineParameter;
import org.ketbench.language.openqasm.syntax.TypeNode;

/** Calls of subroutines, whose bodies are lowered in place. */
final class Subroutines {
  private final Machine machine;
  private int depth;

  Subroutines(Machine machine) {
    this.machine = machine;
  }

  /** The result of a call; null where there is none. */
  @Nullable Expression call(Binding binding, List<Expr> arguments, Node call) {
    if (binding instanceof Binding.Callable callable) {
      return inline(callable, arguments, call);
    }
    if (binding instanceof Binding.External(String name, Type result)) {
      return external(name, result, arguments, call);
    }
    throw new Problem(call, "not-callable", "'" + machine.text(call) + "' cannot be called.");
  }

  private @Nullable Expression external(String name, Type result, List<Expr> arguments, Node call) {
    for (Expr argument : arguments) {
      machine.expressions.elements(argument);
    }
    machine.emit(
        new Operation.Opaque(
            name,
            Qubits.of(),
            "The function '" + name + "' is extern; what it computes is not known.",
            machine.span(call)));
    if (result instanceof Type.Nothing) {
      return null;
    }
    Variable variable = machine.memory.lendVariable(call, name, result, machine.passing());
    return new Expression.Read(variable);
  }

  private @Nullable Expression inline(Binding.Callable callable, List<Expr> arguments, Node call) {
    Statement.Subroutine definition = callable.definition();
    if (machine.inGate) {
      throw new Problem(
          call, "call-in-gate", "A gate cannot call the subroutine; make it a gate as well.");
    }
    if (depth >= machine.limits.calls()) {
      throw new Problem.Final(
          call,
          "recursion-too-deep",
          "More than "
              + machine.limits.calls()
              + " calls are within one another here. Make sure that '"
              + definition.name().text()
              + "' ends for these arguments.");
    }
    if (arguments.size() != definition.parameters().size()) {
      throw new Problem(
          call,
          "wrong-argument-count",
          "'"
              + definition.name().text()
              + "' takes "
              + definition.parameters().size()
              + " arguments, not "
              + arguments.size()
              + ".");
    }
    machine.step();
    Span span = machine.span(call);
    Scope inner = new Scope(machine.global, new Leases());
    ScalarCell result = result(callable, inner);
    Frame around = machine.jumps.innermost();
    // What is local to the call begins after the frame, so that it ends with it.
    Frame frame = machine.jumps.open(Frame.Kind.CALL, definition.body(), inner, result);
    try {
      bind(callable, arguments, inner);
    } catch (Problem | EvaluationException e) {
      machine.jumps.drop(frame);
      machine.jumps.restore(around);
      throw e;
    }
    body(callable, frame, call, span);
    machine.jumps.restore(around);
    inner.leases().extendTo(machine.passing());
    return result == null ? null : result.read();
  }

  private @Nullable ScalarCell result(Binding.Callable callable, Scope inner) {
    TypeNode returned = callable.definition().returnType();
    return returned == null
        ? null
        : new ScalarCell(
            machine,
            callable.definition(),
            "result",
            within(callable, () -> machine.types.read(returned)),
            inner.leases(),
            null);
  }

  private void body(Binding.Callable callable, Frame frame, Node call, Span span) {
    Statement.Subroutine definition = callable.definition();
    Source source = machine.source;
    int offset = machine.offset;
    Scope scope = machine.scope;
    Trail trail = machine.trail;
    machine.trail =
        new Trail(
            trail, call, source, offset, "in a call of '" + definition.name().text() + "'", 0);
    machine.source = callable.source();
    machine.offset = callable.offset();
    machine.scope = frame.scope;
    List<Operation> outer = machine.output.open();
    depth++;
    Flow flow = machine.statements.all(definition.body().statements());
    depth--;
    List<Operation> body = withoutLastReturn(machine.output.close(outer));
    machine.jumps.close(frame, flow != Flow.GONE);
    machine.source = source;
    machine.offset = offset;
    machine.scope = scope;
    machine.trail = trail;
    if (!body.isEmpty()) {
      machine.emitBlock(Operation.BlockKind.CALL, definition.name().text(), body, span);
    }
  }

  /** A return at the very end leaves nothing out. */
  private static List<Operation> withoutLastReturn(List<Operation> body) {
    boolean idle =
        !body.isEmpty()
            && body.getLast() instanceof Operation.Jump(Operation.JumpKind kind, var ignored)
            && kind == Operation.JumpKind.RETURN;
    return idle ? List.copyOf(body.subList(0, body.size() - 1)) : body;
  }

  private void bind(Binding.Callable callable, List<Expr> arguments, Scope inner) {
    Set<Integer> qubits = new HashSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      SubroutineParameter parameter = callable.definition().parameters().get(i);
      Expr argument = arguments.get(i);
      String name = parameter.name().text();
      if (parameter.type() instanceof TypeNode.ArrayReference) {
        if (!(machine.places.find(argument) instanceof ArrayView view)) {
          throw new Problem(argument, "not-an-array", "'" + name + "' has to be given an array.");
        }
        inner.put(name, view);
      } else if (isQuantum(parameter.type())) {
        Wires wires = machine.operands.wires(argument);
        for (int k = 0; k < wires.size(); k++) {
          if (!qubits.add(wires.get(k))) {
            throw new Problem(
                argument,
                "repeated-qubit",
                "'"
                    + machine.text(argument)
                    + "' is given twice in this call, which needs different qubits.");
          }
        }
        inner.put(name, wires);
      } else {
        inner.put(name, classical(callable, parameter, argument, inner));
      }
    }
  }

  private static boolean isQuantum(TypeNode type) {
    return type instanceof TypeNode.Scalar scalar
        && (scalar.keyword() == TypeNode.Keyword.QUBIT
            || scalar.keyword() == TypeNode.Keyword.QREG);
  }

  /** A copy of the argument; only what the body changes needs a place of its own. */
  private Binding classical(
      Binding.Callable callable, SubroutineParameter parameter, Expr argument, Scope inner) {
    String name = parameter.name().text();
    Expression value = machine.expressions.value(argument);
    Type type = type(callable, parameter);
    boolean changed = machine.jumps.assigns(callable.definition().body(), name);
    if (changed && type instanceof Type.Bits(int width)) {
      boolean scalar = width == Type.MACHINE;
      BitView view =
          BitView.of(
              BitsCell.local(
                  machine,
                  parameter,
                  name,
                  scalar ? 1 : width,
                  scalar,
                  machine.span(),
                  inner.leases()));
      view.write(value);
      return view;
    }
    ScalarCell cell =
        new ScalarCell(machine, parameter, name, type, inner.leases(), Constants.cast(value, type));
    Expression cast = cell.known();
    if (cast != null && !(cast instanceof Expression.Bits) && !Constants.isStatic(cast)) {
      cell.hold(machine.stable(cast));
    }
    cell.exactly(Angles.kept(machine.angles.fraction(argument), type));
    return cell;
  }

  private Type type(Binding.Callable callable, SubroutineParameter parameter) {
    Expr size = parameter.size();
    return within(
        callable,
        () ->
            size != null
                ? new Type.Bits(machine.types.size(size))
                : machine.types.read(parameter.type()));
  }

  /** Types are read where the subroutine stands, which sees constants only. */
  private Type within(Binding.Callable callable, Supplier<Type> reading) {
    Source source = machine.source;
    int offset = machine.offset;
    Scope scope = machine.scope;
    machine.source = callable.source();
    machine.offset = callable.offset();
    machine.scope = machine.global;
    try {
      return reading.get();
    } finally {
      machine.source = source;
      machine.offset = offset;
      machine.scope = scope;
    }
  }

  Flow returned(Statement.Return statement) {
    Frame frame = machine.jumps.call();
    if (frame == null) {
      throw new Problem(
          statement, "return-outside-subroutine", "'return' belongs into a subroutine. Remove it.");
    }
    Expr value = statement.value();
    ScalarCell result = frame.result;
    if (value != null && result != null) {
      Expression found = machine.expressions.value(value);
      if (machine.level == frame.level) {
        result.hold(found);
      } else {
        result.write(found);
      }
    }
    return machine.jumps.jump(Frame.Kind.CALL, Operation.JumpKind.RETURN, Flow.RETURN, statement);
  }
}
