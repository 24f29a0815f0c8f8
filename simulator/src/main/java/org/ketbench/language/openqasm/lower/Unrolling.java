package org.ketbench.language.openqasm.lower;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.syntax.Statement;

/** A loop that is being unrolled into one block for each iteration. */
final class Unrolling {
  private final Machine machine;
  private final Statement loop;
  private final Statement body;
  private final String head;
  private final Frame frame;
  private final List<Operation> around;
  private final @Nullable Trail outer;
  private final Span bodySpan;
  private List<Operation> previous = List.of();
  private Flow flow = Flow.NEXT;
  private long iterations;

  Unrolling(Machine machine, Statement loop, Statement body, String head) {
    this.machine = machine;
    this.loop = loop;
    this.body = body;
    this.head = head;
    this.outer = machine.trail;
    this.frame = machine.jumps.open(Frame.Kind.LOOP, body);
    this.around = machine.output.open();
    machine.trail = new Trail(outer, loop, machine.source, machine.offset, "in this loop", 0);
    this.bodySpan = machine.span(body);
  }

  boolean goesOn() {
    return flow == Flow.NEXT;
  }

  /** Whether the loop may have been left by now. */
  boolean mayHaveEnded() {
    return !frame.exits.isEmpty();
  }

  /** Runs the body once; {@code bind} declares what it sees. */
  void iteration(String label, Consumer<Scope> bind) {
    machine.step();
    Scope scope = machine.scope;
    Scope inner = new Scope(scope, new Leases());
    machine.trail =
        new Trail(outer, loop, machine.source, machine.offset, "with " + label, ++iterations);
    List<Operation> list = machine.output.open();
    bind.accept(inner);
    machine.scope = inner;
    Frame iteration = machine.jumps.open(Frame.Kind.ITERATION, body);
    Flow ended = machine.statements.flat(body);
    List<Operation> operations = withoutLastContinue(machine.output.close(list));
    boolean reached = ended == Flow.NEXT || ended == Flow.CONTINUE;
    boolean more = machine.jumps.close(iteration, reached);
    machine.scope = scope;
    inner.leases().release();
    if (!operations.isEmpty()) {
      previous = same(operations, previous) ? previous : operations;
      machine.emitBlock(Operation.BlockKind.ITERATION, label, previous, bodySpan);
    }
    flow = more ? Flow.NEXT : ended;
  }

  /**
   * Runs the body once more than it has been run, and then as if it were run {@code times} times in
   * all, if it is plain that every further iteration is the same; whether it is.
   */
  boolean folded(long times, String label, Runnable iteration) {
    Journal.Level journal = machine.journal.open();
    List<Operation> before = previous;
    iteration.run();
    boolean same = goesOn() && !mayHaveEnded() && previous == before;
    boolean steady = same && Steadiness.holds(journal);
    machine.journal.close(journal);
    if (steady && !previous.isEmpty()) {
      repeat(times - 1, label);
    }
    return steady;
  }

  /**
   * Adds the last iteration again and again: an iteration that holds another twice stands for both,
   * so that a billion of them are thirty blocks.
   */
  private void repeat(long times, String label) {
    Operation.Block block =
        new Operation.Block(Operation.BlockKind.ITERATION, label, previous, bodySpan);
    for (long left = times; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        machine.emit(block);
      }
      block =
          new Operation.Block(
              Operation.BlockKind.ITERATION, label, List.of(block, block), bodySpan);
    }
  }

  /** Whether these are the operations of the last iteration; compares no more than is cheap. */
  private static boolean same(List<Operation> a, List<Operation> b) {
    if (a == b) {
      return true;
    }
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      boolean known = i > 0 && a.get(i) == a.get(i - 1) && b.get(i) == b.get(i - 1);
      if (!known && !same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Operation a, Operation b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Operation.Block one && b instanceof Operation.Block other) {
      return one.kind() == other.kind()
          && one.label().equals(other.label())
          && one.span().equals(other.span())
          && same(one.body(), other.body());
    }
    return (a instanceof Operation.Measure || a instanceof Operation.Reset) && a.equals(b);
  }

  /** Jumping to the end right before the end leaves nothing out. */
  static List<Operation> withoutLastContinue(List<Operation> body) {
    boolean idle =
        !body.isEmpty()
            && body.getLast() instanceof Operation.Jump(Operation.JumpKind kind, var ignored)
            && kind == Operation.JumpKind.CONTINUE;
    return idle ? List.copyOf(body.subList(0, body.size() - 1)) : body;
  }

  /** Takes the whole loop back. */
  void abandon() {
    machine.output.close(around);
    machine.trail = outer;
    machine.jumps.drop(frame);
  }

  Flow end() {
    List<Operation> operations = machine.output.close(around);
    machine.trail = outer;
    boolean reached = flow == Flow.NEXT || flow == Flow.BREAK;
    boolean more = machine.jumps.close(frame, reached);
    if (!operations.isEmpty()) {
      machine.emitBlock(Operation.BlockKind.LOOP, head, operations, machine.span(loop));
    }
    return more ? Flow.NEXT : flow;
  }
}
