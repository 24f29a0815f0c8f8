package org.ketbench.engine.stabilizer.tableau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ketbench.engine.stabilizer.clifford.Move;

final class GeneratorsTest {
  private static final List<Move> MOVES = List.of(Move.values());

  private static InverseTableau random(int qubits, Random random) {
    InverseTableau state = new InverseTableau(qubits, Rows.PLAIN);
    for (int step = 0; step < 12 * qubits; step++) {
      int first = random.nextInt(qubits);
      int second = (first + 1 + random.nextInt(qubits - 1)) % qubits;
      state.apply(MOVES.get(random.nextInt(MOVES.size())), first, second);
    }
    return state;
  }

  @Test
  void equalStatesHaveEqualGeneratorsHoweverTheyCameAbout() {
    for (int seed = 0; seed < 50; seed++) {
      InverseTableau state = random(6, new Random(seed));
      InverseTableau other = state.copy();
      other.apply(Move.CX, 1, 2);
      other.apply(Move.S, 4, 4);
      other.apply(Move.CX, 1, 2);
      other.apply(Move.S, 4, 4);
      other.apply(Move.Z, 4, 4);
      assertEquals(new Generators(state), new Generators(other));
      assertEquals(new Generators(state).fingerprint(), new Generators(other).fingerprint());
      InverseTableau flipped = state.copy();
      flipped.measure(3, () -> false);
      InverseTableau one = flipped.copy();
      one.apply(Move.X, 3, 3);
      assertNotEquals(new Generators(flipped), new Generators(one));
    }
  }

  @Test
  void outcomesAreThoseOfMeasuringOneQubitAfterTheOther() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      int qubits = 2 + random.nextInt(6);
      InverseTableau state = random(qubits, random);
      int[] measured =
          random.ints(0, qubits).distinct().limit(1 + random.nextInt(qubits)).sorted().toArray();
      Map<Long, Double> expected = new TreeMap<>();
      follow(state, measured, 0, 0, 1, expected);
      AffineSpace found = new Generators(state).outcomes(measured);
      assertEquals(
          List.copyOf(expected.keySet()),
          found.strings(1 << qubits).stream().map(string -> string[0]).toList(),
          "state " + seed);
      expected
          .values()
          .forEach(each -> assertEquals(Math.scalb(1.0, -found.dimension()), each, 1e-12));
    }
  }

  private static void follow(
      InverseTableau state,
      int[] measured,
      int at,
      long outcome,
      double probability,
      Map<Long, Double> sums) {
    if (at == measured.length) {
      sums.merge(outcome, probability, Double::sum);
      return;
    }
    boolean decided = state.isDecided(measured[at]);
    for (boolean wanted : decided ? new boolean[] {false} : new boolean[] {false, true}) {
      InverseTableau next = state.copy();
      boolean one = next.measure(measured[at], () -> wanted);
      follow(
          next,
          measured,
          at + 1,
          one ? outcome | 1L << at : outcome,
          decided ? probability : probability / 2,
          sums);
    }
  }

  @Test
  void entropiesCountPairsThatACutDivides() {
    InverseTableau state = new InverseTableau(100, Rows.PLAIN);
    for (int qubit = 0; qubit < 50; qubit++) {
      state.apply(Move.H, qubit, qubit);
      state.apply(Move.CX, qubit, qubit + 50);
    }
    Generators generators = new Generators(state);
    for (int cut = 0; cut <= 100; cut += 10) {
      boolean[] inside = new boolean[100];
      for (int qubit = 0; qubit < cut; qubit++) {
        inside[qubit] = true;
      }
      assertEquals(Math.min(cut, 100 - cut), generators.entropy(inside), "cut " + cut);
    }
    assertEquals(50, generators.withX());
  }
}
