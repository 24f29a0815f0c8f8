package org.ketbench.language.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.ketbench.circuit.Circuit;
import org.ketbench.compile.Reference;
import org.ketbench.language.export.Exported;

/** A circuit that was written and read again, next to the circuit itself. */
final class RoundTrip {
  /** Distributions of more qubits take too long with plain matrices. */
  private static final int MOST_QUBITS = 11;

  private RoundTrip() {}

  static void check(Circuit before, Exported exported, Imported after, long seed) {
    assertEquals(
        List.of(),
        exported.diagnostics().stream().filter(each -> each.isError()).toList(),
        () -> "seed " + seed);
    assertEquals(List.of(), after.diagnostics(), () -> "seed " + seed + "\n" + exported.text());
    Circuit circuit = circuit(after);
    if (circuit.qubitCount() <= MOST_QUBITS) {
      assertEquals(
          0,
          Reference.distance(before, circuit),
          1e-9,
          () -> "seed " + seed + "\n" + before + "\n" + exported.text());
    }
  }

  private static Circuit circuit(Imported imported) {
    return Objects.requireNonNull(imported.circuit());
  }
}
