package org.ketbench.engine.stabilizer.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.stabilizer.clifford.Move;
import org.ketbench.engine.stabilizer.tableau.AffineSpace;
import org.ketbench.engine.stabilizer.tableau.InverseTableau;
import org.ketbench.engine.stabilizer.tableau.Rows;
import org.ketbench.engine.statevector.work.Crew;

final class FramesTest {
  private static final int SHOTS = 20_000;
  private static final List<Move> MOVES = List.of(Move.values());

  private static Map<Long, Integer> sample(FrameProgram program, int shots, int threads) {
    Map<Long, Integer> counts = new HashMap<>();
    try (Crew crew = new Crew(threads)) {
      int[] read = IntStream.range(0, program.bits()).toArray();
      new FrameSampler(program, crew, Monitor.NONE)
          .sample(
              read,
              shots,
              11,
              (rows, count) -> {
                for (int first = 0; first < count; first += Long.SIZE) {
                  long[][] columns = BitMatrix.columns(rows, first >>> 6);
                  for (int shot = 0; shot < Math.min(Long.SIZE, count - first); shot++) {
                    counts.merge(columns[shot][0], 1, Integer::sum);
                  }
                }
              });
    }
    return counts;
  }

  private static void assertNear(double probability, int count, int shots, String what) {
    double sigma = Math.sqrt(shots * probability * (1 - probability)) + 1e-9;
    assertTrue(
        Math.abs(count - shots * probability) <= 5 * sigma,
        () -> what + ": " + count + " of " + shots + " at " + probability);
  }

  /** Gates, measurements and resets by chance, and their distribution by following every branch. */
  private static final class Mixed {
    final int qubits;
    final int bits = 6;
    final FrameWriter writer;
    final int[][] steps;
    final Map<Long, Double> expected = new HashMap<>();

    Mixed(long seed) {
      Random random = new Random(seed);
      qubits = 2 + random.nextInt(4);
      writer = new FrameWriter(qubits, bits);
      steps = new int[40][];
      int measured = 0;
      for (int step = 0; step < steps.length; step++) {
        int first = random.nextInt(qubits);
        int second = (first + 1 + random.nextInt(qubits - 1)) % qubits;
        int kind = random.nextInt(MOVES.size() + 3);
        steps[step] = new int[] {kind, first, second};
        if (kind < MOVES.size()) {
          writer.move(MOVES.get(kind), first, second);
        } else if (kind == MOVES.size()) {
          writer.reset(first);
        } else {
          steps[step][2] = measured++ % bits;
          writer.measure(first, steps[step][2]);
        }
      }
      follow(new InverseTableau(qubits, Rows.PLAIN), 0, 0, 1);
    }

    private void follow(InverseTableau state, int from, long bits, double probability) {
      for (int step = from; step < steps.length; step++) {
        int kind = steps[step][0];
        int qubit = steps[step][1];
        if (kind < MOVES.size()) {
          state.apply(MOVES.get(kind), qubit, steps[step][2]);
          continue;
        }
        boolean both = !state.isDecided(qubit);
        if (both) {
          InverseTableau other = state.copy();
          boolean one = other.measure(qubit, () -> true);
          follow(other, step + 1, settled(other, steps[step], one, bits), probability / 2);
        }
        boolean one = state.measure(qubit, () -> false);
        bits = settled(state, steps[step], one, bits);
        probability = both ? probability / 2 : probability;
      }
      expected.merge(bits, probability, Double::sum);
    }

    private static long settled(InverseTableau state, int[] step, boolean one, long bits) {
      if (step[0] > MOVES.size()) {
        return one ? bits | 1L << step[2] : bits & ~(1L << step[2]);
      }
      if (one) {
        state.apply(Move.X, step[1], step[1]);
      }
      return bits;
    }
  }

  @Test
  void shotsFollowTheDistributionOfAllBranches() {
    for (int seed = 0; seed < 40; seed++) {
      Mixed mixed = new Mixed(seed);
      Map<Long, Integer> counts = sample(mixed.writer.program(), SHOTS, 1);
      String where = "program " + seed;
      assertTrue(mixed.expected.keySet().containsAll(counts.keySet()), where);
      mixed.expected.forEach(
          (outcome, probability) ->
              assertNear(probability, counts.getOrDefault(outcome, 0), SHOTS, where));
    }
  }

  @Test
  void affineOutcomesAreTheDistributionOfAllBranches() {
    for (int seed = 0; seed < 200; seed++) {
      Mixed mixed = new Mixed(seed);
      AffineSpace outcomes =
          AffineOutcomes.of(
              mixed.writer.program(), IntStream.range(0, mixed.bits).toArray(), Monitor.NONE);
      assertEquals(mixed.expected.size(), 1 << outcomes.dimension(), "program " + seed);
      long before = -1;
      for (long[] outcome : outcomes.strings(64)) {
        double probability = mixed.expected.getOrDefault(outcome[0], 0.0);
        assertEquals(Math.pow(0.5, outcomes.dimension()), probability, 1e-12, "program " + seed);
        assertTrue(outcome[0] > before, "outcomes ascend");
        before = outcome[0];
      }
    }
  }

  @Test
  void aSeedGivesTheSameShotsForAnyNumberOfThreads() {
    FrameProgram program = new SurfaceCode(3, 2, 0.02).program();
    assertEquals(sample(program, 70_000, 1), sample(program, 70_000, 3));
  }

  @Test
  void depolarizingFlipsAsOftenAsItShould() {
    double p = 0.06;
    FrameWriter writer = new FrameWriter(4, 4);
    writer.noise(PauliChannel.depolarizing(p, 0)).measure(0, 0);
    writer.noise(PauliChannel.depolarizing(p, 1, 2)).measure(1, 1).measure(2, 2);
    writer.noise(PauliChannel.flips(3, 0.1, 0.2, 0.3)).measure(3, 3);
    Map<Long, Integer> counts = sample(writer.program(), 200_000, 2);
    int[] flips = new int[4];
    int both = 0;
    for (var entry : counts.entrySet()) {
      for (int bit = 0; bit < 4; bit++) {
        flips[bit] += (entry.getKey() >>> bit & 1) != 0 ? entry.getValue() : 0;
      }
      both += (entry.getKey() & 6) == 6 ? entry.getValue() : 0;
    }
    assertNear(2 * p / 3, flips[0], 200_000, "one qubit");
    assertNear(8 * p / 15, flips[1], 200_000, "first of two");
    assertNear(8 * p / 15, flips[2], 200_000, "second of two");
    assertNear(4 * p / 15, both, 200_000, "both of two");
    assertNear(0.3, flips[3], 200_000, "X and Y");
  }

  @Test
  void misreadingDependsOnWhatIsRead() {
    FrameWriter writer = new FrameWriter(2, 2);
    writer.move(Move.X, 1, 1).measure(0, 0).measure(1, 1);
    writer.misread(new FrameProgram.Misreading(0, 0.02, 0.3));
    writer.misread(new FrameProgram.Misreading(1, 0.02, 0.3));
    Map<Long, Integer> counts = sample(writer.program(), SHOTS, 1);
    int first = counts.getOrDefault(1L, 0) + counts.getOrDefault(3L, 0);
    int second = counts.getOrDefault(0L, 0) + counts.getOrDefault(1L, 0);
    assertNear(0.02, first, SHOTS, "0 as 1");
    assertNear(0.3, second, SHOTS, "1 as 0");
  }

  @Test
  void withoutNoiseStabilizersRepeatAndTheLogicalQubitStaysZero() {
    SurfaceCode code = new SurfaceCode(3, 3, 0);
    Map<Long, Integer> counts = sample(code.program(), 1000, 1);
    assertTrue(counts.size() > 8, "X stabilizers are random in the first round");
    for (long outcome : counts.keySet()) {
      for (int each = 0; each < code.plaquettes().size(); each++) {
        long first = outcome >>> code.bit(0, each) & 1;
        assertEquals(first, outcome >>> code.bit(2, each) & 1);
        assertTrue(code.plaquettes().get(each).isX() || first == 0);
      }
      long row = outcome >>> code.dataBit(0) & 7;
      assertEquals(0, Long.bitCount(row) % 2);
    }
  }
}
