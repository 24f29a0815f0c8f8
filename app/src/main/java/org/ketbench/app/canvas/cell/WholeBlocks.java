package org.ketbench.app.canvas.cell;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.ketbench.app.canvas.gesture.Timeline;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.language.openqasm.edit.OperationRef;

/**
 * The loops and blocks of which everything is chosen. What is in a loop may mean nothing without
 * it: its variable is not known elsewhere. Equal operations stand in several places, so it is the
 * operation itself that counts.
 */
final class WholeBlocks {
  private final Timeline timeline;
  private final Set<Operation> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Operation, Boolean> known = new IdentityHashMap<>();

  WholeBlocks(Timeline timeline, List<Operation> chosen) {
    this.timeline = timeline;
    this.chosen.addAll(chosen);
  }

  /** The outermost statement around an operation that is chosen as a whole, or that of its own. */
  OperationRef around(Timeline.Origin origin) {
    OperationRef whole = origin.whole();
    Operation block = origin.around();
    while (block != null && known.computeIfAbsent(block, this::isChosen)) {
      Timeline.Origin outer = timeline.of(block);
      if (outer == null) {
        break;
      }
      // A pass has no statement of its own.
      whole = isPass(block) ? whole : outer.whole();
      block = outer.around();
    }
    return whole;
  }

  private boolean isChosen(Operation block) {
    boolean[] all = {true};
    Operations.visit(
        List.of(block),
        operation ->
            all[0] &= !Operations.parts(operation).isEmpty() || chosen.contains(operation));
    return all[0];
  }

  private static boolean isPass(Operation operation) {
    return operation instanceof Operation.Block block
        && block.kind() == Operation.BlockKind.ITERATION;
  }
}
