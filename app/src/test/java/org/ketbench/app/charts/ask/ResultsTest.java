package org.ketbench.app.charts.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.charts.ask.MeasurementReading.OneShot;
import org.ketbench.app.charts.ask.MeasurementReading.PostSelected;
import org.ketbench.circuit.Circuit;
import org.ketbench.engine.Precision;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.live.LiveSimulation;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

final class ResultsTest {
  private static final String BELL = "qubit[2] q; bit[2] c; h q[0]; cx q[0], q[1]; c = measure q;";

  /** Sends the state of q[0], (|0⟩ + e^{iπ/3}|1⟩)/√2 turned, to q[2]. */
  private static final String TELEPORTATION =
      """
      qubit[3] q; bit[1] a; bit[1] b;
      ry(pi / 3) q[0];
      h q[1]; cx q[1], q[2];
      cx q[0], q[1]; h q[0];
      a[0] = measure q[0]; b[0] = measure q[1];
      if (b == 1) { x q[2]; }
      if (a == 1) { z q[2]; }
      """;

  private final ResultsViewModel results =
      new ResultsViewModel(
          () -> new LiveSimulation(new StateVectorEngine(Precision.DOUBLE, 1), 1e6),
          Runnable::run,
          Runnable::run);

  @AfterEach
  void close() {
    results.close();
  }

  private static Drawing drawing(String body) {
    var program =
        OpenQasm.analyze(
            Document.of("test.qasm", "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n" + body));
    return Drawing.of(Objects.requireNonNull(program.circuit(), () -> body));
  }

  private ResultsAnswer answer() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (results.stale().get() && System.nanoTime() < end) {
      Thread.sleep(1);
    }
    assertFalse(results.stale().get(), "no answer came");
    return Objects.requireNonNull(results.answer().get());
  }

  private static ResultsAnswer.State state(ResultsAnswer answer) {
    return Objects.requireNonNull(answer.state(), answer.refusal());
  }

  private static Map<String, Double> outcomes(ResultsAnswer answer) {
    return Objects.requireNonNull(answer.outcomes(), answer.refusal()).distribution().byKey();
  }

  private static double probability(ResultsAnswer answer, String key) {
    return outcomes(answer).getOrDefault(key, 0.0);
  }

  @Test
  void measurementsAtTheEndLeaveTheStateAsItIs() throws InterruptedException {
    results.show(drawing(BELL));
    ResultsAnswer found = answer();

    assertEquals(2, Objects.requireNonNull(state(found).amplitudes()).rows().size());
    assertEquals(0, state(found).wires().getFirst().length(), 1e-12);
    assertEquals(0.5, probability(found, "11"), 1e-12);
    assertEquals(Set.of("00", "11"), outcomes(found).keySet());
  }

  @Test
  void whatIsTooLargeForAllAmplitudesMayBeKnownToOtherEngines() throws InterruptedException {
    results.show(drawing("qubit[30] q; h q; z q[3];"));
    ResultsAnswer found = answer();

    assertEquals("", found.refusal());
    assertEquals(30, state(found).wires().size());
    assertEquals(-1, state(found).wires().get(3).x(), 1e-9);
    double size =
        Math.abs(Objects.requireNonNull(state(found).amplitudes()).rows().getFirst().re());
    assertEquals(Math.pow(2, -15), size, 1e-12);
  }

  @Test
  void theOutcomesOfAShotAreThoseOfTheStateThatIsShown() throws InterruptedException {
    String body =
        "qubit[12] q; bit[12] c; h q; t q; h q; for int i in [0:10] { cx q[i], q[i + 1]; }"
            + " c = measure q; if (c[0]) { z q[1]; }";
    for (long seed = 1; seed <= 5; seed++) {
      results.reading().set(new MeasurementReading.OneShot(seed));
      results.show(drawing(body));
      ResultsAnswer found = answer();

      String label = Objects.requireNonNull(state(found).amplitudes()).rows().getFirst().label();
      assertEquals(Set.of(label), outcomes(found).keySet());
    }
  }

  @Test
  void teleportationArrivesWhateverTheOutcomes() throws InterruptedException {
    results.show(drawing(TELEPORTATION));
    ResultsAnswer ensemble = answer();

    assertNull(state(ensemble).amplitudes());
    assertEquals(4, state(ensemble).ways());
    WireState arrived = state(ensemble).wires().get(2);
    assertEquals(Math.sin(Math.PI / 3), arrived.x(), 1e-12);
    assertEquals(Math.cos(Math.PI / 3), arrived.z(), 1e-12);
    assertEquals(1, arrived.purity(), 1e-12);
    assertEquals(0.25, probability(ensemble, "1 0"), 1e-12);
  }

  @Test
  void aShotHasOneOutcomeAndItsOwnState() throws InterruptedException {
    results.show(drawing(TELEPORTATION));
    Set<String> seen = new HashSet<>();
    for (long seed = 1; seed <= 40; seed++) {
      results.reading().set(new OneShot(seed));
      ResultsAnswer shot = answer();
      ResultsAnswer.State state = state(shot);

      assertNotNull(state.amplitudes());
      assertEquals(Math.sin(Math.PI / 3), state.wires().get(2).x(), 1e-12);
      String bits = (state.bits().get(0) ? "1" : "0") + (state.bits().get(1) ? " 1" : " 0");
      assertEquals(state.bits().get(0) ? -1 : 1, state.wires().get(0).z(), 1e-12, bits);
      seen.add(bits);
    }

    assertEquals(Set.of("0 0", "0 1", "1 0", "1 1"), seen);
  }

  @Test
  void aShotStaysTheSameWhileItIsSteppedThrough() throws InterruptedException {
    results.show(drawing(TELEPORTATION));
    results.reading().set(new OneShot(3));
    var last = state(answer()).bits();
    results.step(-1);
    var before = state(answer()).bits();

    assertEquals(last, before);
  }

  @Test
  void pinnedOutcomesSelectRuns() throws InterruptedException {
    results.show(drawing("qubit[2] q; bit[2] c; ry(pi / 3) q[0]; cx q[0], q[1]; c = measure q;"));
    results.reading().set(new PostSelected(Map.of(1, true)));
    ResultsAnswer found = answer();

    assertEquals(0.25, state(found).kept(), 1e-12);
    assertEquals(-1, state(found).wires().getFirst().z(), 1e-12);
    assertEquals(Map.of("11", 1.0), outcomes(found));
  }

  @Test
  void outcomesThatNeverHappenLeaveNothing() throws InterruptedException {
    results.show(drawing("qubit q; bit c; c = measure q;"));
    results.reading().set(new PostSelected(Map.of(0, true)));
    ResultsAnswer found = answer();

    assertEquals(0, state(found).ways());
    assertTrue(outcomes(found).isEmpty());
  }

  @Test
  void eachColumnCanBeLookedAt() throws InterruptedException {
    results.show(drawing("qubit[2] q; h q[0]; cx q[0], q[1]; h q[1]; z q[0];"));
    assertEquals(3, results.moments().get());
    results.pinned().set(0);
    assertEquals(1, state(answer()).wires().getFirst().x(), 1e-12);
    results.step(1);
    assertEquals(0, state(answer()).wires().getFirst().length(), 1e-12);
    results.step(1);
    assertEquals(ResultsViewModel.END, results.pinned().get());
  }

  @Test
  void noiseMixesTheState() throws InterruptedException {
    results.show(drawing("qubit q; x q;"));
    results.noise().set(NoiseModel.depolarizing(0.3, 0));
    ResultsAnswer found = answer();

    assertNull(state(found).amplitudes());
    assertEquals(1 - 2 * probability(found, "0"), -state(found).wires().getFirst().z(), 1e-12);
    assertTrue(probability(found, "0") > 0.1);
  }

  @Test
  void ofALongChainTheLargestAmplitudesAreKnown() throws InterruptedException {
    results.show(
        drawing(
            "qubit[45] q; ry(pi / 3) q; for int i in [0:43] { cx q[i], q[i + 1]; t q[i + 1]; }"));
    ResultsAnswer found = answer();

    double largest = Objects.requireNonNull(state(found).amplitudes()).rows().getFirst().re();
    assertEquals(Math.pow(Math.cos(Math.PI / 6), 45), largest, 1e-12);
    assertEquals(0.5, state(found).wires().getFirst().z(), 1e-9);
    assertEquals(0.25, state(found).wires().get(1).z(), 1e-9);
  }

  @Test
  void aNewerQuestionMakesAnOlderOneVoid() throws InterruptedException {
    results.show(drawing("qubit[20] q; h q; for int i in [0:18] { cp(0.1) q[i], q[i + 1]; }"));
    results.show(drawing("qubit q; x q;"));
    ResultsAnswer found = answer();

    assertEquals(1, found.qubits());
    assertEquals(-1, state(found).wires().getFirst().z(), 1e-12);
  }

  @Test
  void columnsArePutInOrderWithoutChangingTheCircuit() {
    Drawing drawing = drawing("qubit[2] q; h q[0]; t q[0]; h q[1]; cx q[0], q[1];");
    Timeline timeline = Timeline.of(drawing);
    Circuit first = timeline.until(0);

    assertEquals(3, timeline.size());
    assertEquals(2, first.operations().size());
    assertEquals(4, timeline.circuit().operations().size());
  }

  @Test
  void thePassesOfALoopAreLookedAtOneByOne() throws InterruptedException {
    Drawing drawing = drawing("qubit q; for int i in [1:3] { rx(pi / 8) q; rx(pi / 8) q; }");
    Timeline timeline = Timeline.of(drawing);
    List<Double> turned = new ArrayList<>();
    results.show(drawing);
    for (int moment = 0; moment < timeline.size(); moment++) {
      results.pinned().set(moment);
      turned.add(Math.acos(state(answer()).wires().getFirst().z()) / (Math.PI / 8));
    }

    // The edge of the frame and the lines between passes are columns in which nothing happens.
    List<Double> turns = List.of(0.0, 1.0, 2.0, 2.0, 3.0, 4.0, 4.0, 5.0, 6.0);
    assertEquals(turns.size(), turned.size());
    for (int moment = 0; moment < turned.size(); moment++) {
      assertEquals(turns.get(moment), turned.get(moment), 1e-6, "after column " + moment);
    }
  }
}
