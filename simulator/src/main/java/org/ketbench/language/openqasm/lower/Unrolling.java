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
      previous = same(operations) ? previous : operations;
      machine.emitBlock(Operation.BlockKind.ITERATION, label, previous, bodySpan);
    }
    flow = more ? Flow.NEXT : ended;
  }

  private boolean same(List<Operation> operations) {
    if (operations.size() != previous.size()) {
      return false;
    }
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i) != previous.get(i)) {
        return false;
      }
    }
    return true;
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
