package org.ketbench.estimate.count;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;

/** Circuits in which no two iterations share their list, so that nothing is counted at once. */
final class Unfolded {
  private Unfolded() {}

  static Circuit of(Circuit circuit) {
    return circuit.with(all(circuit.operations()));
  }

  private static List<Operation> all(List<Operation> operations) {
    List<Operation> fresh = new ArrayList<>();
    for (Operation each : operations) {
      fresh.add(
          each instanceof Operation.Block(var kind, var label, var body, var span)
              ? new Operation.Block(kind, label, all(body), span)
              : each);
    }
    return fresh;
  }
}
