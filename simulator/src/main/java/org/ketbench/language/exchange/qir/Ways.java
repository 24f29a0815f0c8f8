package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.language.exchange.qir.Llvm.Instruction;

/**
 * Follows branches that depend on an outcome. Both ways are followed up to where they meet: they
 * become a condition, and what they leave different becomes a variable.
 */
final class Ways {
  private static final int MOST_NESTED = 100;

  private final Machine machine;
  private final Program program;
  private int nesting;

  Ways(Machine machine) {
    this.machine = machine;
    this.program = machine.program();
  }

  private record Arm(List<Operation> operations, Machine.End end, Map<Datum.Place, Datum> memory) {}

  /** Both ways, as a condition. */
  Machine.End follow(Frame frame, Machine.Choice choice, Machine.Until until) throws QirException {
    if (++nesting > MOST_NESTED) {
      throw new QirException(
          choice.span(), "too-deep", "Conditions are nested too deeply to be followed.");
    }
    int recorded = program.recorded().size();
    Machine.Until inner = new Machine.Until(choice.meeting(), until.loop());
    Arm yes = arm(frame, choice, choice.yes(), inner);
    Arm no = arm(frame, choice, choice.no(), inner);
    nesting--;
    if (program.recorded().size() != recorded) {
      throw new QirException(
          choice.span(),
          "not-supported",
          "What is recorded depends on this branch; record it where the ways meet again.");
    }
    List<Operation> then = yes.operations;
    List<Operation> otherwise = no.operations;
    Map<Datum.Place, Datum> left = new HashMap<>();
    for (Datum.Place place : yes.memory.keySet()) {
      Datum first = yes.memory.get(place);
      Datum second = no.memory.get(place);
      if (first != null && second != null) {
        left.put(place, either(first, then, second, otherwise, null, choice.span()));
      }
    }
    machine.memory().replace(left);
    Machine.End end = met(frame, choice, yes, no);
    if (!then.isEmpty() || !otherwise.isEmpty()) {
      program.add(new Operation.Conditional(choice.condition(), then, otherwise, choice.span()));
    }
    return end;
  }

  private Machine.End met(Frame frame, Machine.Choice choice, Arm yes, Arm no) throws QirException {
    Span span = choice.span();
    String meeting = choice.meeting();
    if (yes.end instanceof Machine.End.Met(var first)
        && no.end instanceof Machine.End.Met(var second)) {
      Map<String, Datum> phis = new HashMap<>();
      for (Map.Entry<String, Datum> phi : first.entrySet()) {
        Datum other = second.get(phi.getKey());
        if (other != null) {
          Type known = meeting == null ? null : typeOf(frame.graph.block(meeting), phi.getKey());
          phis.put(
              phi.getKey(),
              either(phi.getValue(), yes.operations, other, no.operations, known, span));
        }
      }
      return new Machine.End.Met(phis);
    }
    if (yes.end instanceof Machine.End.Returned(Datum first, var type)
        && no.end instanceof Machine.End.Returned(Datum second, var _)) {
      return new Machine.End.Returned(
          either(
              first,
              yes.operations,
              second,
              no.operations,
              type == null ? null : typeOf(type),
              span),
          type);
    }
    throw new QirException(
        span, "not-supported", "The ways from this branch cannot be followed; make them meet.");
  }

  private Arm arm(Frame frame, Machine.Choice choice, String target, Machine.Until until)
      throws QirException {
    Map<String, Datum> registers = frame.registers;
    Map<Datum.Place, Datum> before = machine.memory().copy();
    frame.registers = new HashMap<>(registers);
    List<Operation> outside = program.swap(new ArrayList<>());
    Machine.End end = machine.walk(frame, target, choice.block(), until);
    Arm arm = new Arm(program.swap(outside), end, machine.memory().copy());
    frame.registers = registers;
    machine.memory().replace(before);
    return arm;
  }

  /** The type of a truth value, which constants do not tell; null for others, which they do. */
  private static @Nullable Type typeOf(Llvm.Type type) {
    return type.name().equals("i1") ? Types.BOOL : null;
  }

  private static @Nullable Type typeOf(Llvm.Block block, String name) {
    for (Instruction instruction : block.instructions()) {
      if (instruction instanceof Instruction.Phi phi && phi.result().equals(name)) {
        return typeOf(phi.type());
      }
    }
    return null;
  }

  /**
   * What two ways left, as one: a variable that each of them sets, if they differ.
   *
   * @param known its type; null where the values tell it
   */
  private Datum either(
      Datum first,
      List<Operation> then,
      Datum second,
      List<Operation> otherwise,
      @Nullable Type known,
      Span span)
      throws QirException {
    if (first.equals(second)) {
      return first;
    }
    if (first instanceof Datum.Undefined) {
      return second;
    }
    if (second instanceof Datum.Undefined) {
      return first;
    }
    Type type = known == null ? typeOf(first, second) : known;
    if (type == null) {
      return new Datum.Undefined();
    }
    Variable variable = program.variable(type);
    for (int i = 0; i < 2; i++) {
      List<Operation> outside = program.swap(i == 0 ? then : otherwise);
      program.assign(variable, expression(i == 0 ? first : second, type, span), span);
      program.swap(outside);
    }
    return new Datum.Dynamic(new Expression.Read(variable));
  }

  /** One of two values. */
  Datum select(Datum condition, Datum yes, Datum no, Instruction.Select select)
      throws QirException {
    if (!(condition instanceof Datum.Dynamic(Expression expression))) {
      return condition.equals(new Datum.Whole(0)) ? no : yes;
    }
    List<Operation> then = new ArrayList<>();
    List<Operation> otherwise = new ArrayList<>();
    Datum value;
    if (select.yes().type().name().equals("i1")) {
      Variable variable = program.variable(Types.BOOL);
      then.add(assigned(variable, yes, select.span()));
      otherwise.add(assigned(variable, no, select.span()));
      value = new Datum.Dynamic(new Expression.Read(variable));
    } else {
      value = either(yes, then, no, otherwise, null, select.span());
    }
    if (!then.isEmpty()) {
      program.add(new Operation.Conditional(expression, then, otherwise, select.span()));
    }
    return value;
  }

  private static Operation assigned(Variable variable, Datum value, Span span) throws QirException {
    return new Operation.Assign(
        new Target.Slot(variable, List.of()), expression(value, variable.type(), span), span);
  }

  static Expression expression(Datum datum, Type type, Span span) throws QirException {
    Llvm.Type known =
        Llvm.Type.of(
            type instanceof Type.Bool ? "i1" : type instanceof Type.Floating ? "double" : "i64");
    return Arithmetic.cast(Arithmetic.expression(datum, known, span), type);
  }

  /** The type of a variable for two values; null where there is none, as for qubits. */
  static @Nullable Type typeOf(Datum first, Datum second) {
    for (Datum datum : List.of(first, second)) {
      if (datum instanceof Datum.Dynamic(Expression expression)) {
        return switch (expression.type()) {
          case Type.Bool _, Type.Bits _ -> Types.BOOL;
          case Type.Floating _ -> Types.FLOAT;
          default -> Types.INT;
        };
      }
    }
    if (first instanceof Datum.Real && second instanceof Datum.Real) {
      return Types.FLOAT;
    }
    return first instanceof Datum.Whole && second instanceof Datum.Whole ? Types.INT : null;
  }
}
