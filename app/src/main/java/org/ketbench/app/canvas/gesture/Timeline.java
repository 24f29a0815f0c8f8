package org.ketbench.app.canvas.gesture;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Frame;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.edit.OperationRef;

/** Which statement each operation of a circuit is, and inside of which frames it is drawn. */
public final class Timeline {
  private final IdentityHashMap<Operation, Origin> origins = new IdentityHashMap<>();
  private final Map<OperationRef, Operation> operations = new HashMap<>();
  private final IdentityHashMap<Operation, Frame> frames = new IdentityHashMap<>();

  /**
   * Where an operation comes from.
   *
   * @param reference the statement, and which of its operations this is
   * @param outer the statement of the condition, where the operation is all that it guards
   * @param around the operation whose frame is the innermost around this one; null for none
   * @param pass the pass of a loop that this is in; null outside of loops
   */
  public record Origin(
      OperationRef reference, Span outer, @Nullable Operation around, @Nullable Operation pass) {

    /** Whether a condition belongs to this operation alone. */
    public boolean isGuarded() {
      return !outer.equals(reference.statement());
    }

    /** The whole of it, with its condition. */
    public OperationRef whole() {
      return isGuarded() ? OperationRef.all(outer) : reference;
    }
  }

  Timeline(Circuit circuit, CircuitLayout layout) {
    for (Frame frame : layout.frames(0, layout.columns())) {
      frames.put(frame.operation(), frame);
    }
    add(circuit.operations(), null, null, null);
  }

  private void add(
      List<Operation> siblings,
      @Nullable Operation around,
      @Nullable Operation pass,
      @Nullable Operation guard) {
    Map<Span, Integer> counts = new HashMap<>();
    for (Operation each : siblings) {
      int index = counts.merge(each.span(), 1, Integer::sum) - 1;
      Span outer = guard == null ? each.span() : guard.span();
      OperationRef reference = new OperationRef(each.span(), index);
      origins.put(each, new Origin(reference, outer, around, pass));
      operations.putIfAbsent(reference, each);
      boolean framed = frames.containsKey(each);
      boolean iteration =
          each instanceof Operation.Block block && block.kind() == Operation.BlockKind.ITERATION;
      boolean guards = !framed && each instanceof Operation.Conditional;
      for (List<Operation> part : Operations.parts(each)) {
        add(part, framed ? each : around, iteration ? each : pass, guards ? each : null);
      }
    }
  }

  /** Null for what is not of the circuit, or of no text. */
  public @Nullable Origin of(Operation operation) {
    Origin origin = origins.get(operation);
    return origin == null || origin.reference().statement().isEmpty() ? null : origin;
  }

  @Nullable Frame frame(Operation operation) {
    return frames.get(operation);
  }

  /** The part of a frame's inside, or of the circuit, that an operation is or belongs to. */
  @Nullable Operation childOf(@Nullable Operation container, Operation operation) {
    Operation child = operation;
    while (true) {
      Origin origin = origins.get(child);
      if (origin == null) {
        return null;
      }
      if (origin.around() == container) {
        return child;
      }
      if (origin.around() == null) {
        return null;
      }
      child = origin.around();
    }
  }

  /** The operation that a reference names; null if there is none. */
  public @Nullable Operation operation(OperationRef reference) {
    return operations.get(reference);
  }
}
