package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Variable;

/**
 * Follows loops that an outcome ends. The way that stays in the loop is followed once, from the
 * branch around to it again; what is not the same afterwards is different in every pass, so it
 * becomes a variable, and the way is followed anew until no more of these are found.
 */
final class Loops {
  private static final int MOST_ROUNDS = 50;

  private final Machine machine;

  Loops(Machine machine) {
    this.machine = machine;
  }

  /** What a pass changes: a register by its name, or a place in memory. */
  private sealed interface Key {
    record Register(String name) implements Key {}

    record Memory(Datum.Place place) implements Key {}
  }

  Machine.End follow(Frame frame, Machine.Choice choice, Machine.Until until) throws QirException {
    String block = choice.block();
    Span span = choice.span();
    boolean yes = frame.graph.leads(choice.yes(), block, choice.meeting());
    boolean no = frame.graph.leads(choice.no(), block, choice.meeting());
    if ((yes && no) || !frame.loops.add(block)) {
      throw new QirException(
          span,
          "not-supported",
          "This loop has more than one way out that depends on outcomes; give it one condition.");
    }
    String stay = yes ? choice.yes() : choice.no();
    String leave = yes ? choice.no() : choice.yes();
    Map<Key, Variable> changing = new LinkedHashMap<>();
    Map<String, Datum> registers = frame.registers;
    Map<Datum.Place, Datum> memory = machine.memory().copy();
    for (int round = 0; ; round++) {
      if (round > MOST_ROUNDS) {
        throw new QirException(span, "too-long", "This loop cannot be followed.");
      }
      frame.registers = new HashMap<>(registers);
      machine.memory().replace(memory);
      changing.forEach((key, variable) -> put(frame, key, variable));
      Map<String, Datum> startRegisters = new HashMap<>(frame.registers);
      Map<Datum.Place, Datum> startMemory = machine.memory().copy();
      List<Operation> outside = machine.program().swap(new ArrayList<>());
      Machine.End end =
          machine.walk(frame, stay, block, new Machine.Until(choice.meeting(), block));
      if (!(end instanceof Machine.End.Looped(Datum again))) {
        throw new QirException(
            span, "not-supported", "This loop does not come back to its condition.");
      }
      int known = changing.size();
      find(startRegisters, startMemory, frame, changing);
      if (changing.size() == known) {
        List<Operation> body = machine.program().swap(outside);
        write(choice, yes, changing, registers, memory, frame, again, body);
        break;
      }
      machine.program().swap(outside);
    }
    frame.registers = new HashMap<>(registers);
    machine.memory().replace(memory);
    changing.forEach((key, variable) -> put(frame, key, variable));
    frame.loops.remove(block);
    return machine.walk(frame, leave, block, new Machine.Until(choice.meeting(), until.loop()));
  }

  private void put(Frame frame, Key key, Variable variable) {
    Datum read = new Datum.Dynamic(new Expression.Read(variable));
    switch (key) {
      case Key.Register(String name) -> frame.registers.put(name, read);
      case Key.Memory(Datum.Place place) -> machine.memory().put(place, read);
    }
  }

  private void find(
      Map<String, Datum> registers,
      Map<Datum.Place, Datum> memory,
      Frame frame,
      Map<Key, Variable> changing) {
    registers.forEach(
        (name, before) ->
            note(new Key.Register(name), before, frame.registers.get(name), changing));
    memory.forEach(
        (place, before) ->
            note(new Key.Memory(place), before, machine.memory().get(place), changing));
  }

  private void note(Key key, Datum before, @Nullable Datum after, Map<Key, Variable> changing) {
    if (after == null || after.equals(before) || changing.containsKey(key)) {
      return;
    }
    Type type = Ways.typeOf(before, after);
    if (type == null && before instanceof Datum.Undefined) {
      type = Ways.typeOf(after, after);
    }
    if (type != null) {
      changing.put(key, machine.program().variable(type));
    }
  }

  private void write(
      Machine.Choice choice,
      boolean staysWhereItHolds,
      Map<Key, Variable> changing,
      Map<String, Datum> registers,
      Map<Datum.Place, Datum> memory,
      Frame frame,
      Datum again,
      List<Operation> body)
      throws QirException {
    Span span = choice.span();
    Program program = machine.program();
    for (Map.Entry<Key, Variable> each : changing.entrySet()) {
      Datum start =
          switch (each.getKey()) {
            case Key.Register(String name) -> registers.get(name);
            case Key.Memory(Datum.Place place) -> memory.get(place);
          };
      if (start != null && !(start instanceof Datum.Undefined)) {
        Type type = each.getValue().type();
        program.assign(each.getValue(), Ways.expression(start, type, span), span);
      }
    }
    Variable running = program.variable(Types.BOOL);
    program.assign(running, condition(choice.condition(), staysWhereItHolds), span);
    List<Operation> outside = program.swap(body);
    Expression next = Ways.expression(again, Types.BOOL, span);
    program.assign(running, condition(next, staysWhereItHolds), span);
    Map<Variable, Expression> after = new LinkedHashMap<>();
    for (Map.Entry<Key, Variable> each : changing.entrySet()) {
      Datum end =
          switch (each.getKey()) {
            case Key.Register(String name) -> frame.registers.get(name);
            case Key.Memory(Datum.Place place) -> machine.memory().get(place);
          };
      if (end != null && !(end instanceof Datum.Undefined)) {
        Variable variable = each.getValue();
        Expression value = Ways.expression(end, variable.type(), span);
        if (!value.equals(new Expression.Read(variable))) {
          after.put(variable, value);
        }
      }
    }
    // All are read before the first is set: one may be the former value of another.
    Map<Variable, Variable> held = new LinkedHashMap<>();
    if (after.size() > 1) {
      for (Map.Entry<Variable, Expression> each : after.entrySet()) {
        Variable copy = program.variable(each.getKey().type());
        held.put(each.getKey(), copy);
        program.assign(copy, each.getValue(), span);
      }
    }
    for (Map.Entry<Variable, Expression> each : after.entrySet()) {
      Variable copy = held.get(each.getKey());
      Expression value = copy == null ? each.getValue() : new Expression.Read(copy);
      program.assign(each.getKey(), value, span);
    }
    program.swap(outside);
    program.add(new Operation.While(new Expression.Read(running), body, span));
  }

  private static Expression condition(Expression condition, boolean holds) {
    Expression truth = Arithmetic.truth(condition);
    return holds ? truth : Arithmetic.not(truth);
  }
}
