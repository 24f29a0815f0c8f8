package org.ketbench.engine.stabilizer.tableau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation.Apply;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.engine.stabilizer.clifford.Move;
import org.ketbench.engine.statevector.ReferenceState;

final class InverseTableauTest {
  private static final List<Move> MOVES = List.of(Move.values());

  /** Gates and measurements on a tableau and on all amplitudes. */
  private static final class Pair {
    final int qubits;
    final InverseTableau tableau;
    ReferenceState state;

    Pair(int qubits) {
      this.qubits = qubits;
      tableau = new InverseTableau(qubits, Rows.PLAIN);
      state = new ReferenceState(qubits);
    }

    void gate(Random random) {
      Move kind = MOVES.get(random.nextInt(MOVES.size()));
      int first = random.nextInt(qubits);
      int second = (first + 1 + random.nextInt(qubits - 1)) % qubits;
      tableau.apply(kind, first, second);
      Qubits on = kind.qubits() == 1 ? Qubits.of(first) : Qubits.of(first, second);
      String name = kind.name().toLowerCase(Locale.ROOT);
      state.apply(new Apply(GateCatalogue.standard().get(name), List.of(), on, Span.NONE));
    }

    void measure(int qubit, Random random) {
      double one = probabilityOfOne(qubit);
      assertEquals(Math.abs(one - 0.5) > 0.25, tableau.isDecided(qubit));
      boolean outcome = tableau.measure(qubit, random::nextBoolean);
      double probability = outcome ? one : 1 - one;
      assertTrue(probability > 0.4, "an outcome of probability " + probability);
      for (int index = 0; index < state.re.length; index++) {
        double keeps = (index >>> qubit & 1) == (outcome ? 1 : 0) ? 1 / Math.sqrt(probability) : 0;
        state.re[index] *= keeps;
        state.im[index] *= keeps;
      }
    }

    private double probabilityOfOne(int qubit) {
      double one = 0;
      for (int index = 0; index < state.re.length; index++) {
        if ((index >>> qubit & 1) != 0) {
          one += state.re[index] * state.re[index] + state.im[index] * state.im[index];
        }
      }
      return one;
    }

    double expectation(int x, int z) {
      double sum = 0;
      for (int index = 0; index < state.re.length; index++) {
        int to = index ^ x;
        double re = state.re[to] * state.re[index] + state.im[to] * state.im[index];
        double im = state.re[to] * state.im[index] - state.im[to] * state.re[index];
        int turns = Integer.bitCount(x & z) + 2 * Integer.bitCount(z & index) & 3;
        sum += turns == 0 ? re : turns == 1 ? -im : turns == 2 ? -re : im;
      }
      return sum;
    }
  }

  @Test
  void gatesAndMeasurementsAgreeWithAllAmplitudes() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Pair pair = new Pair(2 + random.nextInt(6));
      for (int step = 0; step < 60; step++) {
        if (random.nextInt(5) == 0) {
          pair.measure(random.nextInt(pair.qubits), random);
        } else {
          pair.gate(random);
        }
      }
      for (int check = 0; check < 20; check++) {
        int x = random.nextInt(1 << pair.qubits);
        int z = random.nextInt(1 << pair.qubits);
        assertEquals(
            pair.expectation(x, z),
            pair.tableau.expectation(new long[] {x}, new long[] {z}),
            1e-9,
            "seed " + seed);
      }
    }
  }

  @Test
  void resetLeavesTheOtherHalfOfAPairOpen() {
    int ones = 0;
    Random random = new Random(1);
    for (int shot = 0; shot < 200; shot++) {
      InverseTableau pair = new InverseTableau(2, Rows.PLAIN);
      pair.apply(Move.H, 0, 0);
      pair.apply(Move.CX, 0, 1);
      pair.reset(0, random::nextBoolean);
      assertFalse(pair.measure(0, Coin.ZERO));
      assertTrue(pair.isDecided(1));
      ones += pair.measure(1, Coin.ZERO) ? 1 : 0;
    }
    assertTrue(ones > 60 && ones < 140, ones + " ones");
  }

  @Test
  void vectorsAndPlainJavaGiveTheSame() {
    int qubits = 700;
    InverseTableau plain = new InverseTableau(qubits, Rows.PLAIN);
    InverseTableau vector = new InverseTableau(qubits, Rows.forWork(1000, 1e18));
    Random random = new Random(5);
    for (int step = 0; step < 20_000; step++) {
      int first = random.nextInt(qubits);
      int second = (first + 1 + random.nextInt(qubits - 1)) % qubits;
      if (random.nextInt(50) == 0) {
        boolean coin = random.nextBoolean();
        assertEquals(plain.measure(first, () -> coin), vector.measure(first, () -> coin));
      } else {
        Move kind = MOVES.get(random.nextInt(MOVES.size()));
        plain.apply(kind, first, second);
        vector.apply(kind, first, second);
      }
    }
    for (int qubit = 0; qubit < qubits; qubit++) {
      assertEquals(plain.measure(qubit, Coin.ZERO), vector.measure(qubit, Coin.ZERO));
    }
  }
}
