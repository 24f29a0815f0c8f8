package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.language.exchange.qir.Llvm.Instruction;
import org.ketbench.language.exchange.qir.Llvm.Operand;

/**
 * Follows a module from its entry point. Where a branch depends on an outcome both ways are
 * followed up to where they meet: they become a condition, and what they leave different becomes a
 * variable. {@link Loops} follows those branches that decide whether a loop goes on.
 */
final class Machine {
  private static final int MOST_STEPS = 5_000_000;
  private static final int MOST_NESTED = 100;
  private static final int LARGEST_EXPRESSION = 24;
  private static final int LARGEST_ARRAY = 100_000;

  private final Llvm.Module module;
  private final Program program;
  private final Calls calls;
  private final Loops loops = new Loops(this);
  private final Map<String, FlowGraph> graphs = new HashMap<>();
  private Map<Datum.Place, Datum> memory = new HashMap<>();
  private int slots;
  private int steps;
  private int nesting;

  Machine(Llvm.Module module, Program program, Calls calls) {
    this.module = module;
    this.program = program;
    this.calls = calls;
  }

  /** How a walk through blocks ended. */
  sealed interface End {
    /** At the block where ways meet; what the phis in it become when come from here. */
    record Met(Map<String, Datum> phis) implements End {}

    /** At the branch of a loop, whose condition is this. */
    record Looped(Datum condition) implements End {}

    record Returned(Datum value, Llvm.@Nullable Type type) implements End {}
  }

  /**
   * Where a walk ends.
   *
   * @param meeting the block to stop before, null for the end of the function
   * @param loop the block whose branch ends the walk, null where none does
   */
  record Until(@Nullable String meeting, @Nullable String loop) {}

  Program program() {
    return program;
  }

  Map<Datum.Place, Datum> memory() {
    return memory;
  }

  void setMemory(Map<Datum.Place, Datum> newMemory) {
    memory = newMemory;
  }

  /** Follows a function; its value. */
  Datum run(Llvm.Function function, List<Datum> given, int depth) throws QirException {
    if (depth > MOST_NESTED) {
      throw new QirException(
          function.span(), "too-deep", "Calls are nested too deeply; is this without an end?");
    }
    FlowGraph graph = graphs.get(function.name());
    if (graph == null) {
      graph = new FlowGraph(function);
      graphs.put(function.name(), graph);
    }
    if (given.size() != function.parameters().size()) {
      throw new QirException(
          function.span(), "wrong-arguments", "This function is called with other arguments.");
    }
    Frame frame = new Frame(function, graph, depth);
    for (int i = 0; i < given.size(); i++) {
      frame.registers.put(function.parameters().get(i), given.get(i));
    }
    End end = walk(frame, function.blocks().getFirst().label(), null, new Until(null, null));
    return end instanceof End.Returned(Datum value, var _) ? value : new Datum.Undefined();
  }

  /**
   * Follows blocks from one on.
   *
   * @param from the block before, for the phis; null where these are settled
   */
  End walk(Frame frame, String start, @Nullable String from, Until until) throws QirException {
    String label = start;
    String previous = from;
    while (true) {
      if (label.equals(until.meeting)) {
        return new End.Met(previous == null ? Map.of() : phis(frame, label, previous));
      }
      Llvm.Block block = frame.graph.block(label);
      if (previous != null) {
        frame.registers.putAll(phis(frame, label, previous));
      }
      for (Instruction instruction : block.instructions()) {
        step(frame, instruction);
      }
      Instruction last = block.instructions().getLast();
      switch (last) {
        case Instruction.Jump(String target, var _) -> {
          previous = label;
          label = target;
        }
        case Instruction.Return(var value, var _) -> {
          return new End.Returned(
              value == null ? new Datum.Undefined() : of(frame, value.operand()),
              value == null ? null : value.type());
        }
        case Instruction.Unreachable(Span span) ->
            throw new QirException(span, "unreachable", "The program comes to 'unreachable'.");
        case Instruction.Branch(Operand condition, String yes, String no, Span span) -> {
          Datum holds = of(frame, condition);
          if (label.equals(until.loop)) {
            return new End.Looped(holds);
          }
          if (!(holds instanceof Datum.Dynamic(Expression expression))) {
            boolean taken = !holds.equals(new Datum.Whole(0));
            previous = label;
            label = taken ? yes : no;
          } else {
            String meeting = frame.graph.meeting(label);
            Choice choice = new Choice(label, expression, yes, no, meeting, span);
            boolean loop =
                frame.graph.leads(yes, label, meeting) || frame.graph.leads(no, label, meeting);
            End end = loop ? loops.follow(frame, choice, until) : choose(frame, choice, until);
            if (!(end instanceof End.Met(Map<String, Datum> phis)) || meeting == null) {
              return end;
            }
            frame.registers.putAll(phis);
            previous = null;
            label = meeting;
            if (label.equals(until.meeting)) {
              return new End.Met(phis);
            }
          }
        }
        case Instruction.Switch choice -> {
          Datum value = of(frame, choice.value().operand());
          if (!(value instanceof Datum.Whole(long number))) {
            throw new QirException(
                choice.span(),
                "not-supported",
                "A switch on what is known only when the program runs; write it as branches.");
          }
          previous = label;
          label = choice.cases().getOrDefault(number, choice.otherwise());
        }
        default -> throw new IllegalStateException("a block ends in " + last);
      }
    }
  }

  /** A branch that depends on an outcome. */
  record Choice(
      String block,
      Expression condition,
      String yes,
      String no,
      @Nullable String meeting,
      Span span) {}

  private Map<String, Datum> phis(Frame frame, String label, String previous) throws QirException {
    Map<String, Datum> values = new HashMap<>();
    for (Instruction instruction : frame.graph.block(label).instructions()) {
      if (!(instruction instanceof Instruction.Phi phi)) {
        break;
      }
      Operand operand = phi.values().get(previous);
      if (operand == null) {
        throw new QirException(
            phi.span(), "unknown-block", "This phi has no value for the block %" + previous + ".");
      }
      values.put(phi.result(), of(frame, operand));
    }
    return values;
  }

  private static final class Arm {
    final List<Operation> operations;
    final End end;
    final Map<Datum.Place, Datum> memory;

    Arm(List<Operation> operations, End end, Map<Datum.Place, Datum> memory) {
      this.operations = operations;
      this.end = end;
      this.memory = memory;
    }
  }

  private End choose(Frame frame, Choice choice, Until until) throws QirException {
    if (++nesting > MOST_NESTED) {
      throw new QirException(
          choice.span(), "too-deep", "Conditions are nested too deeply to be followed.");
    }
    int recorded = program.recorded().size();
    Until inner = new Until(choice.meeting(), until.loop);
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
    memory = new HashMap<>();
    for (Datum.Place place : yes.memory.keySet()) {
      Datum first = yes.memory.get(place);
      Datum second = no.memory.get(place);
      if (first != null && second != null) {
        memory.put(place, either(first, then, second, otherwise, choice.span()));
      }
    }
    End end = met(yes, no, choice.span());
    if (!then.isEmpty() || !otherwise.isEmpty()) {
      program.add(new Operation.Conditional(choice.condition(), then, otherwise, choice.span()));
    }
    return end;
  }

  private End met(Arm yes, Arm no, Span span) throws QirException {
    if (yes.end instanceof End.Met(var first) && no.end instanceof End.Met(var second)) {
      Map<String, Datum> phis = new HashMap<>();
      for (Map.Entry<String, Datum> phi : first.entrySet()) {
        Datum other = second.get(phi.getKey());
        if (other != null) {
          phis.put(
              phi.getKey(), either(phi.getValue(), yes.operations, other, no.operations, span));
        }
      }
      return new End.Met(phis);
    }
    if (yes.end instanceof End.Returned(Datum first, var type)
        && no.end instanceof End.Returned(Datum second, var _)) {
      return new End.Returned(either(first, yes.operations, second, no.operations, span), type);
    }
    throw new QirException(
        span, "not-supported", "The ways from this branch cannot be followed; make them meet.");
  }

  private Arm arm(Frame frame, Choice choice, String target, Until until) throws QirException {
    Map<String, Datum> registers = frame.registers;
    Map<Datum.Place, Datum> before = memory;
    frame.registers = new HashMap<>(registers);
    memory = new HashMap<>(before);
    List<Operation> outside = program.swap(new ArrayList<>());
    End end = walk(frame, target, choice.block(), until);
    Arm arm = new Arm(program.swap(outside), end, memory);
    frame.registers = registers;
    memory = before;
    return arm;
  }

  /** What two ways left, as one: a variable that each of them sets, if they differ. */
  private Datum either(
      Datum first, List<Operation> then, Datum second, List<Operation> otherwise, Span span)
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
    Type type = typeOf(first, second);
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

  Datum of(Frame frame, Operand operand) throws QirException {
    return switch (operand) {
      case Operand.Local(String name) -> {
        Datum value = frame.registers.get(name);
        if (value == null) {
          throw new QirException(
              frame.function.span(),
              "unknown-value",
              "In @"
                  + frame.function.name()
                  + " nothing is called %"
                  + name
                  + " where it is used.");
        }
        yield value;
      }
      case Operand.Global(String name) -> new Datum.Element(name, 0);
      case Operand.Whole(long value) -> new Datum.Whole(value);
      case Operand.Real(double value) -> new Datum.Real(value);
      case Operand.Handle(long value) -> new Datum.Handle(value);
      case Operand.Element(String global, List<Operand> indices) ->
          new Datum.Element(
              global,
              indices.isEmpty() || !(indices.getLast() instanceof Operand.Whole(long index))
                  ? 0
                  : index);
      case Operand.Undefined _ -> new Datum.Undefined();
    };
  }

  private void step(Frame frame, Instruction instruction) throws QirException {
    if (++steps > MOST_STEPS) {
      throw new QirException(
          instruction.span(),
          "too-long",
          "The program is still running after " + MOST_STEPS + " steps; does this loop end?");
    }
    switch (instruction) {
      case Instruction.Call call -> call(frame, call);
      case Instruction.Binary(String result, String op, var type, var left, var right, Span span) ->
          set(
              frame,
              result,
              Arithmetic.binary(
                  new Arithmetic.Instruction(op, type, span), of(frame, left), of(frame, right)),
              span);
      case Instruction.Compare compare ->
          set(
              frame,
              compare.result(),
              Arithmetic.compare(
                  new Arithmetic.Instruction(compare.predicate(), compare.type(), compare.span()),
                  compare.real(),
                  of(frame, compare.left()),
                  of(frame, compare.right())),
              compare.span());
      case Instruction.Convert(String result, String op, var from, var to, Span span) ->
          set(
              frame,
              result,
              Arithmetic.convert(
                  new Arithmetic.Instruction(op, from.type(), span), of(frame, from.operand()), to),
              span);
      case Instruction.Select select -> select(frame, select);
      case Instruction.Allocate(String result, Llvm.Type type, Span span) -> {
        int slot = slots++;
        int size = type.name().equals("array") ? type.size() : 1;
        if (size > LARGEST_ARRAY) {
          throw new QirException(span, "too-large", "This array is too large.");
        }
        for (int i = 0; i < size; i++) {
          memory.put(new Datum.Place(slot, i), new Datum.Undefined());
        }
        frame.registers.put(result, new Datum.Place(slot, 0));
      }
      case Instruction.Load(String result, var _, var from, Span span) ->
          frame.registers.put(result, load(of(frame, from), span));
      case Instruction.Store(var value, var to, Span span) -> {
        if (!(of(frame, to) instanceof Datum.Place place) || !memory.containsKey(place)) {
          throw outside(span);
        }
        memory.put(place, of(frame, value.operand()));
      }
      case Instruction.Place place -> place(frame, place);
      case Instruction.Phi _,
          Instruction.Jump _,
          Instruction.Branch _,
          Instruction.Switch _,
          Instruction.Return _,
          Instruction.Unreachable _ -> {}
    }
  }

  private void set(Frame frame, String name, Datum value, Span span) throws QirException {
    frame.registers.put(name, small(value, span));
  }

  /** An expression that has grown is computed once and then read. */
  private Datum small(Datum value, Span span) throws QirException {
    if (!(value instanceof Datum.Dynamic(Expression expression))) {
      return value;
    }
    int[] size = new int[1];
    Expressions.visit(expression, _ -> size[0]++);
    if (size[0] <= LARGEST_EXPRESSION) {
      return value;
    }
    Variable variable = program.variable(expression.type());
    program.assign(variable, expression, span);
    return new Datum.Dynamic(new Expression.Read(variable));
  }

  private void call(Frame frame, Instruction.Call call) throws QirException {
    List<Datum> given = new ArrayList<>();
    for (Llvm.Typed each : call.given()) {
      given.add(of(frame, each.operand()));
    }
    Llvm.Function function = module.functions().get(call.function());
    Datum value =
        function == null ? calls.call(call, given) : run(function, given, frame.depth + 1);
    if (call.result() != null) {
      frame.registers.put(call.result(), value);
    }
  }

  private void select(Frame frame, Instruction.Select select) throws QirException {
    Datum condition = of(frame, select.condition());
    Datum yes = of(frame, select.yes().operand());
    Datum no = of(frame, select.no().operand());
    if (!(condition instanceof Datum.Dynamic(Expression expression))) {
      frame.registers.put(select.result(), condition.equals(new Datum.Whole(0)) ? no : yes);
      return;
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
      value = either(yes, then, no, otherwise, select.span());
    }
    if (!then.isEmpty()) {
      program.add(new Operation.Conditional(expression, then, otherwise, select.span()));
    }
    frame.registers.put(select.result(), value);
  }

  private static Operation assigned(Variable variable, Datum value, Span span) throws QirException {
    return new Operation.Assign(
        new Target.Slot(variable, List.of()), expression(value, variable.type(), span), span);
  }

  private Datum load(Datum from, Span span) throws QirException {
    switch (from) {
      case Datum.Place place -> {
        Datum value = memory.get(place);
        if (value == null) {
          throw outside(span);
        }
        return value;
      }
      case Datum.Element(String global, long index) -> {
        List<Operand> elements = module.globals().getOrDefault(global, List.of());
        if (index < 0 || index >= elements.size()) {
          throw outside(span);
        }
        return of(NOWHERE, elements.get((int) index));
      }
      default -> throw outside(span);
    }
  }

  private static final Frame NOWHERE = nowhere();

  private static Frame nowhere() {
    try {
      Llvm.Block block = new Llvm.Block("0", List.of(new Instruction.Return(null, Span.NONE)));
      Llvm.Function function = new Llvm.Function("", List.of(), "", List.of(block), Span.NONE);
      return new Frame(function, new FlowGraph(function), 0);
    } catch (QirException e) {
      throw new IllegalStateException(e);
    }
  }

  private static QirException outside(Span span) {
    return new QirException(
        span,
        "out-of-range",
        "Nothing is kept in this place: it lies outside of its array, or depends on an outcome.");
  }

  /** Of the indices the first counts whole arrays; any past the first element lies outside. */
  private void place(Frame frame, Instruction.Place place) throws QirException {
    long index = 0;
    for (int i = 0; i < place.indices().size(); i++) {
      Datum datum = of(frame, place.indices().get(i));
      if (!(datum instanceof Datum.Whole(long value))) {
        throw new QirException(
            place.span(),
            "not-supported",
            "Which element this is depends on an outcome; name it directly.");
      }
      boolean array = place.type().name().equals("array");
      index += i == 0 && array ? value * place.type().size() : value;
    }
    Datum base = of(frame, place.base());
    frame.registers.put(
        place.result(),
        switch (base) {
          case Datum.Place(int slot, long start) -> new Datum.Place(slot, start + index);
          case Datum.Element(String global, long start) -> new Datum.Element(global, start + index);
          default -> throw outside(place.span());
        });
  }
}
