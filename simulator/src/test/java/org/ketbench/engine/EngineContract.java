package org.ketbench.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.PauliSum;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.statevector.Circuits;
import org.ketbench.result.Counts;

/**
 * What every engine has to do. Programs that an engine says it cannot run are left out, and then it
 * must say why.
 */
public abstract class EngineContract {
  private static final int SHOTS = 20_000;
  private static final int PROGRAMS = 60;

  /** The engine to try. */
  protected abstract Engine engine();

  /** Whether it runs Clifford gates only. */
  protected boolean onlyClifford() {
    return false;
  }

  /** How far exact probabilities may be off. */
  protected double tolerance() {
    return 1e-10;
  }

  private Circuit program(long seed) {
    return onlyClifford() ? RandomPrograms.clifford(seed) : RandomPrograms.any(seed);
  }

  private boolean can(SimulationRequest request, Question question) {
    return switch (engine().ability(Task.of(request), question)) {
      case Ability.Able able -> {
        assertTrue(able.bytes() >= 0 && able.nanoseconds() >= 0, able.toString());
        assertFalse(able.why().isBlank());
        yield true;
      }
      case Ability.Unable unable -> {
        assertTrue(unable.message().endsWith("."), unable.message());
        yield false;
      }
    };
  }

  @Test
  void givesTheDistributionOfRandomPrograms() {
    int tried = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Circuit circuit = program(seed);
      SimulationRequest request = SimulationRequest.of(circuit, 0, seed);
      if (can(request, Question.DISTRIBUTION)) {
        Map<String, Double> found =
            engine()
                .distribution(Task.of(request), Integer.MAX_VALUE, Monitor.NONE)
                .value()
                .byKey();
        assertSame(SlowReference.probabilities(circuit), found, tolerance(), "seed " + seed);
        tried++;
      }
    }
    assertTrue(tried > 0 || !canDistributions(), "none could be run");
  }

  private boolean canDistributions() {
    return can(SimulationRequest.of(bell(), 0, 0), Question.DISTRIBUTION);
  }

  @Test
  void readsTheStateOfRandomPrograms() {
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Circuit circuit = program(seed);
      SimulationRequest request = SimulationRequest.of(circuit, 4000, seed);
      if (can(request, Question.READINGS)) {
        PauliSum observable = SlowReference.observable(circuit.qubitCount(), seed);
        List<Integer> all = new ArrayList<>();
        for (int qubit = circuit.qubitCount() - 1; qubit >= 0; qubit--) {
          all.add(qubit);
        }
        List<Estimate> found =
            engine()
                .read(
                    Task.of(request),
                    List.of(
                        new Reading.Expectation(observable),
                        new Reading.Marginal(all.subList(0, 1)),
                        new Reading.ReducedState(all)),
                    Monitor.NONE);
        double expected = SlowReference.expectation(circuit, observable);
        Estimate value = found.getFirst();
        double unseen = value.errors().length == 0 ? 0 : 1e-3;
        double off = 6 * value.error() + value.bound() + tolerance() + unseen;
        assertEquals(expected, value.value(), off, "seed " + seed);
        assertEquals(1, found.get(1).values()[0] + found.get(1).values()[1], 1e-9, "seed " + seed);
        double[] state = found.get(2).values();
        double trace = 0;
        for (int each = 0; each < 1 << all.size(); each++) {
          trace += state[each * (1 << all.size()) + each];
        }
        assertEquals(1, trace, 1e-9, "seed " + seed);
      }
    }
  }

  /** Holds two distributions to each other; what is missing in one counts as 0. */
  public static void assertSame(
      Map<String, Double> expected, Map<String, Double> found, double tolerance, String what) {
    Set<String> keys = new HashSet<>(expected.keySet());
    keys.addAll(found.keySet());
    for (String key : keys) {
      assertEquals(
          expected.getOrDefault(key, 0.0),
          found.getOrDefault(key, 0.0),
          tolerance,
          what + ", key " + key);
    }
  }

  @Test
  void drawsShotsOfRandomPrograms() {
    int tried = 0;
    for (long seed = 0; seed < PROGRAMS; seed++) {
      Circuit circuit = program(seed);
      SimulationRequest request = SimulationRequest.of(circuit, SHOTS, seed);
      if (can(request, Question.SHOTS)) {
        Counts counts = engine().counts(Task.of(request), Monitor.NONE).value();
        assertEquals(SHOTS, counts.shots());
        assertLikely(SlowReference.probabilities(circuit), counts, "seed " + seed);
        tried++;
      }
    }
    assertTrue(tried > 0, "none could be run");
  }

  /** Holds counts to probabilities, at five standard deviations. */
  public static void assertLikely(Map<String, Double> expected, Counts counts, String what) {
    Map<String, Integer> found = counts.byKey();
    double shots = counts.shots();
    Set<String> keys = new HashSet<>(expected.keySet());
    keys.addAll(found.keySet());
    for (String key : keys) {
      double probability = Math.clamp(expected.getOrDefault(key, 0.0), 0, 1);
      double deviation = Math.sqrt(shots * probability * (1 - probability));
      int count = found.getOrDefault(key, 0);
      assertTrue(
          Math.abs(count - shots * probability) <= 5 * deviation + 1e-6 * shots + 2 * probability,
          () -> what + ", key " + key + ": " + count + " of " + shots + " at " + probability);
    }
  }

  @Test
  void sameSeedSameCountsWhateverTheThreads() {
    for (long seed = 0; seed < 10; seed++) {
      Circuit circuit = program(seed);
      if (can(SimulationRequest.of(circuit, 1000, 1), Question.SHOTS)) {
        assertEquals(counts(circuit, 7, 1), counts(circuit, 7, 3));
      }
    }
  }

  private Map<String, Integer> counts(Circuit circuit, long seed, int threads) {
    SimulationRequest request =
        new SimulationRequest(
            circuit, Map.of(), 1000, seed, EngineKind.AUTO, Precision.DOUBLE, threads);
    return engine().counts(Task.of(request), Monitor.NONE).value().byKey();
  }

  @Test
  void otherSeedsGiveOtherCounts() {
    Circuit circuit = new CircuitBuilder(2, 2).gate("h", 0).gate("h", 1).measureAll().build();
    Set<Map<String, Integer>> all = new HashSet<>();
    for (long seed = 0; seed < 5; seed++) {
      all.add(counts(circuit, seed, 1));
    }
    assertTrue(all.size() >= 4, all.toString());
  }

  @Test
  void showsAllQubitsWhenNothingIsMeasured() {
    Circuit circuit = Circuits.ghz(3);
    Counts counts =
        engine().counts(Task.of(SimulationRequest.of(circuit, 100, 1)), Monitor.NONE).value();
    assertEquals(Set.of("000", "111"), counts.byKey().keySet());
    assertEquals("q", counts.keys().registers().getFirst().name());
  }

  @Test
  void aLoopThatGoesOnByChanceIsNotTakenForEndless() {
    CircuitBuilder circuit = new CircuitBuilder(1, 1).gate("x", 0).measure(0, 0);
    circuit.loop(CircuitBuilder.bit(0), turn -> turn.gate("h", 0).measure(0, 0));
    for (long seed = 0; seed < 40; seed++) {
      SimulationRequest request = SimulationRequest.of(circuit.build(), 1, seed);
      assertEquals(Map.of("0", 1), engine().counts(Task.of(request), Monitor.NONE).value().byKey());
    }
  }

  @Test
  void drawsNothingWhenNoShotIsAskedFor() {
    assertEquals(
        0,
        engine().counts(Task.of(SimulationRequest.of(bell(), 0, 1)), Monitor.NONE).value().shots());
  }

  @Test
  void bitsThatNobodyWritesAreZero() {
    Circuit circuit =
        new CircuitBuilder()
            .qubits("q", 1)
            .bits("a", 2)
            .bits("b", 1)
            .gate("x", 0)
            .measure(0, 2)
            .build();
    assertEquals(
        List.of("00 1"),
        List.copyOf(
            engine()
                .counts(Task.of(SimulationRequest.of(circuit, 10, 1)), Monitor.NONE)
                .value()
                .byKey()
                .keySet()));
  }

  private static Circuit bell() {
    return new CircuitBuilder(2, 2).gate("h", 0).gate("cx", 0, 1).measureAll().build();
  }
}
