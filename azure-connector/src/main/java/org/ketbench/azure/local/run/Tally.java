package org.ketbench.azure.local.run;

import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;

/** How many gates and measurements a bill counts; those in branches as if they were all taken. */
record Tally(long one, long two, long measured) {
  private static final int TWO_FOR_EACH_MORE = 6;

  static Tally of(Circuit circuit) {
    long[] counts = new long[3];
    Operations.visit(
        circuit.operations(),
        operation -> {
          switch (operation) {
            case Operation.Apply apply -> {
              switch (apply.width()) {
                case 0 -> {}
                case 1 -> counts[0]++;
                case 2 -> counts[1]++;
                default -> counts[1] += (long) TWO_FOR_EACH_MORE * (apply.width() - 2);
              }
            }
            case Operation.Measure _, Operation.Reset _ -> counts[2]++;
            default -> {}
          }
        });
    return new Tally(counts[0], counts[1], counts[2] + circuit.qubitCount());
  }
}
