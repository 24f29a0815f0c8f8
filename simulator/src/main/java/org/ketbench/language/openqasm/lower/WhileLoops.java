package org.ketbench.language.openqasm.lower;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Statement;

/**
 * While loops, and for loops over a range that is not known.
 *
 * <p>A while loop is unrolled as long as its condition is known. Should it turn out not to be, all
 * of that is taken back and the loop becomes a loop of the circuit, for which everything that it
 * assigns to is in memory from the start.
 */
final class WhileLoops {
  private final Machine machine;

  WhileLoops(Machine machine) {
    this.machine = machine;
  }

  Flow run(Statement.While loop) {
    Flow flow = unroll(loop);
    return flow == null ? keep(loop) : flow;
  }

  /** Unrolls the loop; null if that is not possible, and then nothing has happened. */
  private @Nullable Flow unroll(Statement.While loop) {
    Journal.Level journal = machine.journal.open();
    Jumps.Mark mark = machine.jumps.mark();
    int size = machine.output.size();
    long count = machine.output.count();
    int problems = machine.problems.size();
    Unrolling unrolling =
        new Unrolling(machine, loop, loop.body(), machine.text(loop.start(), loop.body().start()));
    LoopPace pace = new LoopPace(machine, loop);
    long iterations = 0;
    while (unrolling.goesOn()) {
      Value condition = Constants.value(machine.expressions.value(loop.condition()));
      if (condition == null || (unrolling.mayHaveEnded() && isConstant(loop))) {
        pace.close();
        unrolling.abandon();
        Journal.undo(journal);
        machine.journal.close(journal);
        machine.jumps.reset(mark);
        machine.output.truncate(size, count);
        machine.problems.truncate(problems);
        return null;
      }
      if (!Values.truth(condition)) {
        break;
      }
      requireEnd(loop);
      if (!unrolling.mayHaveEnded()) {
        pace.iteration();
      }
      unrolling.iteration("iteration " + ++iterations, scope -> {});
    }
    pace.close();
    Flow flow = unrolling.end();
    machine.journal.close(journal);
    return flow;
  }

  /** Refuses a loop whose text alone tells that it does not end once it has begun. */
  private void requireEnd(Statement.While loop) {
    if (!machine.jumps.leaves(loop.body())
        && !Effects.calls(loop.condition())
        && isConstant(loop)) {
      throw new Problem.Final(
          loop,
          "endless-loop",
          "This loop never ends: nothing in it changes what its condition reads. Leave it with"
              + " 'break', 'return' or 'end'.");
    }
  }

  /** Whether the condition is the same each time, so that only a jump ends the loop. */
  private boolean isConstant(Statement.While loop) {
    return Effects.reads(loop.condition()).stream()
        .noneMatch(name -> machine.jumps.assigns(loop.body(), name));
  }

  private Flow keep(Statement.While loop) {
    prepare(loop, machine.jumps.assigned(loop));
    List<Operation> around = machine.output.open();
    Expression condition = machine.expressions.value(loop.condition());
    List<Operation> again = machine.output.close(around);
    again.forEach(machine::emit);
    body(loop, loop.body(), condition, again, scope -> {});
    return Flow.NEXT;
  }

  private void prepare(Statement loop, List<Cell> cells) {
    machine.jumps.prepare(loop);
    cells.forEach(Cell::store);
    cells.forEach(Cell::forget);
  }

  /**
   * Lowers the body once, for whatever the memory holds.
   *
   * @param again what comes after the body each time, however the iteration ended
   */
  private void body(
      Statement loop,
      Statement body,
      Expression condition,
      List<Operation> again,
      Consumer<Scope> bind) {
    Trail trail = machine.trail;
    machine.trail = new Trail(trail, loop, machine.source, machine.offset, "in this loop", 0);
    Frame frame = machine.jumps.open(Frame.Kind.LOOP, body);
    machine.level++;
    Journal.Level journal = machine.journal.open();
    List<Operation> around = machine.output.open();
    if (again.isEmpty()) {
      iteration(body, bind);
    } else {
      List<Operation> outer = machine.output.open();
      iteration(body, bind);
      List<Operation> once = Unrolling.withoutLastContinue(machine.output.close(outer));
      if (machine.jumps.continues(body)) {
        machine.emit(
            new Operation.Block(
                Operation.BlockKind.ITERATION, "each iteration", once, machine.span(body)));
      } else {
        once.forEach(machine::emit);
      }
      again.forEach(machine::emit);
    }
    List<Operation> operations = machine.output.close(around);
    requireForeseen(loop, journal);
    Journal.undo(journal);
    machine.journal.close(journal);
    machine.jumps.close(frame, true);
    machine.trail = trail;
    machine.emit(new Operation.While(condition, operations, machine.span(loop)));
  }

  private void iteration(Statement body, Consumer<Scope> bind) {
    Scope outer = machine.scope;
    Scope inner = new Scope(outer, new Leases());
    machine.scope = inner;
    Frame iteration = machine.jumps.open(Frame.Kind.ITERATION, body);
    bind.accept(inner);
    Flow flow = machine.statements.flat(body);
    machine.jumps.close(iteration, flow == Flow.NEXT || flow == Flow.CONTINUE);
    machine.scope = outer;
    inner.leases().release();
  }

  /** What was known before the loop was used in its body; nothing of it may have changed there. */
  private static void requireForeseen(Statement loop, Journal.Level journal) {
    journal
        .before()
        .forEach(
            (cell, before) -> {
              if (!cell.wasUnknownOrIs(before)) {
                throw new Problem.Final(
                    loop,
                    "not-lowered",
                    "What this loop assigns to cannot be followed. Write it with plain variables.");
              }
            });
  }

  /** Counts through a range that is known only while the circuit runs. */
  Flow count(Statement.For loop, Type type, Expression first, Expression step, Expression last) {
    Scope outer = machine.scope;
    machine.scope = new Scope(outer, new Leases());
    Expression by = machine.stable(step);
    Expression end = machine.stable(last);
    String name = loop.variable().text();
    Leases leases = machine.scope.leases();
    ScalarCell counter =
        new ScalarCell(machine, loop, name, type, leases, Constants.cast(first, type));
    prepare(loop.body(), machine.jumps.assigned(loop.body()));
    counter.store();
    counter.forget();
    Expression condition = within(counter.read(), by, end);
    List<Operation> around = machine.output.open();
    counter.write(Arithmetic.binary(BinaryOperator.ADD, counter.read(), by));
    List<Operation> again = machine.output.close(around);
    boolean changed = machine.jumps.assigns(loop.body(), name);
    body(
        loop,
        loop.body(),
        condition,
        again,
        scope ->
            scope.put(
                name,
                changed
                    ? new ScalarCell(machine, loop.variable(), name, type, leases, counter.read())
                    : counter));
    leases.release();
    machine.scope = outer;
    return Flow.NEXT;
  }

  private static Expression within(Expression value, Expression step, Expression last) {
    Expression up = Arithmetic.binary(BinaryOperator.LESS_EQUAL, value, last);
    Expression down = Arithmetic.binary(BinaryOperator.GREATER_EQUAL, value, last);
    Value known = Constants.value(step);
    if (known != null) {
      return Values.whole(known).signum() > 0 ? up : down;
    }
    Expression zero = Arithmetic.integer(0);
    return Arithmetic.binary(
        BinaryOperator.OR,
        Arithmetic.binary(
            BinaryOperator.AND, Arithmetic.binary(BinaryOperator.GREATER, step, zero), up),
        Arithmetic.binary(
            BinaryOperator.AND, Arithmetic.binary(BinaryOperator.LESS, step, zero), down));
  }
}
