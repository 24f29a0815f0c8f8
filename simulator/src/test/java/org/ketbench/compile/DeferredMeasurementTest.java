package org.ketbench.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.circuit.Operation;

/** Measuring at the end gives what measuring on the way gave. */
final class DeferredMeasurementTest {
  private static boolean measuresAtTheEnd(Circuit circuit) {
    boolean measuring = false;
    for (Operation operation : circuit.operations()) {
      boolean measure = operation instanceof Operation.Measure;
      if (!measure && (measuring || !(operation instanceof Operation.Apply))) {
        return measuring ? false : operation instanceof Operation.Barrier;
      }
      measuring |= measure;
    }
    return true;
  }

  private static void check(Circuit circuit, boolean conditions) {
    DeferredMeasurement.Result result = DeferredMeasurement.of(circuit, conditions);
    assertEquals(List.of(), result.problems());
    if (result.circuit().qubitCount() <= 12) {
      assertEquals(0, Reference.distance(circuit, result.circuit()), 1e-12, circuit::toString);
    }
  }

  @Test
  void aQubitThatIsUsedAgainBecomesANewOne() {
    Circuit circuit =
        new CircuitBuilder(1, 2)
            .gate("h", 0)
            .measure(0, 0)
            .reset(0)
            .gate("x", 0)
            .measure(0, 1)
            .build();
    Circuit deferred = DeferredMeasurement.of(circuit, false).circuit();

    assertEquals(2, deferred.qubitCount());
    assertTrue(measuresAtTheEnd(deferred));
    check(circuit, false);
  }

  @Test
  void aConditionIsReportedUntilControlsAreAskedFor() {
    CircuitBuilder builder = new CircuitBuilder(2, 1);
    Circuit circuit =
        builder
            .gate("h", 0)
            .measure(0, 0)
            .when(CircuitBuilder.bit(0), then -> then.gate("x", 1).gate("x", 0))
            .measure(1, 0)
            .build();

    assertEquals(1, DeferredMeasurement.of(circuit, false).problems().size());
    check(circuit, true);
  }

  @Test
  void programsMadeByChance() {
    for (int seed = 0; seed < 300; seed++) {
      check(RandomPrograms.of(seed, RandomPrograms.Kind.REUSE), false);
      check(RandomPrograms.of(seed, RandomPrograms.Kind.FEEDBACK), true);
    }
  }
}
