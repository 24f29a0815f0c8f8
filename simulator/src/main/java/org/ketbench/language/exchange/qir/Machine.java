package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.language.exchange.qir.Llvm.Instruction;
import org.ketbench.language.exchange.qir.Llvm.Operand;

/**
 * Follows a module from its entry point. {@link Ways} follows the branches that depend on outcomes,
 * {@link Loops} those of them that decide whether a loop goes on.
 */
final class Machine {
  private static final int MOST_STEPS = 5_000_000;
  private static final int MOST_NESTED = 100;
  private static final int LARGEST_EXPRESSION = 24;

  private final Llvm.Module module;
  private final Program program;
  private final Calls calls;
  private final Memory memory;
  private final Loops loops;
  private final Ways ways;
  private final Map<String, FlowGraph> graphs = new HashMap<>();
  private int steps;

  Machine(Llvm.Module module, Program program, Calls calls) {
    this.module = module;
    this.program = program;
    this.calls = calls;
    this.memory = new Memory(module.globals());
    this.loops = new Loops(this);
    this.ways = new Ways(this);
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

  Memory memory() {
    return memory;
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
            End end = loop ? loops.follow(frame, choice, until) : ways.follow(frame, choice, until);
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
      default -> Datum.constant(operand);
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
      case Instruction.Select select ->
          frame.registers.put(
              select.result(),
              ways.select(
                  of(frame, select.condition()),
                  of(frame, select.yes().operand()),
                  of(frame, select.no().operand()),
                  select));
      case Instruction.Allocate(String result, Llvm.Type type, Span span) ->
          frame.registers.put(result, memory.allocate(type, span));
      case Instruction.Load(String result, var _, var from, Span span) ->
          frame.registers.put(result, memory.load(of(frame, from), span));
      case Instruction.Store(var value, var to, Span span) ->
          memory.store(of(frame, to), of(frame, value.operand()), span);
      case Instruction.Place place -> {
        List<Datum> indices = new ArrayList<>();
        for (Operand index : place.indices()) {
          indices.add(of(frame, index));
        }
        frame.registers.put(place.result(), Memory.place(place, of(frame, place.base()), indices));
      }
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
}
