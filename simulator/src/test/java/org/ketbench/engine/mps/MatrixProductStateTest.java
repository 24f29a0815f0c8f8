package org.ketbench.engine.mps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.engine.linear.ComplexMatrix;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.statevector.Circuits;
import org.ketbench.engine.statevector.ReferenceState;

final class MatrixProductStateTest {
  private static void apply(MatrixProductState state, Circuit circuit) {
    Fusion fusion = new Fusion(state.qubits());
    for (Operation operation : circuit.operations()) {
      assertTrue(
          GateMatrices.give((Operation.Apply) operation, Evaluator.Environment.EMPTY, fusion::add));
    }
    Schedule.apply(state, fusion.steps());
  }

  private static Circuit circuit(long seed) {
    Random random = new Random(seed);
    return Circuits.random(2 + random.nextInt(6), 5 + random.nextInt(30), seed);
  }

  private static ReferenceState reference(Circuit circuit) {
    ReferenceState reference = new ReferenceState(circuit.qubitCount());
    circuit.operations().forEach(each -> reference.apply((Operation.Apply) each));
    return reference;
  }

  @Test
  void amplitudesAreThoseOfAllAmplitudes() {
    for (long seed = 0; seed < 120; seed++) {
      Circuit circuit = circuit(seed);
      MatrixProductState state = new MatrixProductState(circuit.qubitCount(), Truncation.USUAL);
      apply(state, circuit);
      ReferenceState expected = reference(circuit);
      Reader reader = new Reader(state);
      double allowed = 1e-9 + 2 * state.error().probability();
      for (int index = 0; index < expected.re.length; index++) {
        double[] amplitude = reader.amplitude(BitSet.valueOf(new long[] {index}));
        assertEquals(expected.re[index], amplitude[0], allowed, "circuit " + seed);
        assertEquals(expected.im[index], amplitude[1], allowed, "circuit " + seed);
      }
      assertTrue(allowed < 1e-5, "circuit " + seed + " is off by up to " + allowed);
    }
  }

  @Test
  void marginalsMeansAndReducedStatesAreThoseOfAllAmplitudes() {
    for (long seed = 200; seed < 260; seed++) {
      Circuit circuit = circuit(seed);
      MatrixProductState state = new MatrixProductState(circuit.qubitCount(), Truncation.USUAL);
      apply(state, circuit);
      ReferenceState expected = reference(circuit);
      Random random = new Random(seed);
      int[] qubits =
          random.ints(0, circuit.qubitCount()).distinct().limit(2 + seed % 2).limit(2).toArray();
      checkReduced(expected, new Reader(state), qubits);
      int x = random.nextInt(expected.re.length);
      int z = random.nextInt(expected.re.length);
      assertEquals(
          mean(expected, x, z),
          new Reader(state).mean(BitSet.valueOf(new long[] {x}), BitSet.valueOf(new long[] {z})),
          1e-7);
    }
  }

  private static void checkReduced(ReferenceState expected, Reader reader, int[] qubits) {
    int size = 1 << qubits.length;
    ComplexMatrix density = reader.reduced(qubits);
    double[] marginal = reader.marginal(qubits);
    int mask = 0;
    for (int qubit : qubits) {
      mask |= 1 << qubit;
    }
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int a = 0; a < expected.re.length; a++) {
      for (int b = 0; b < expected.re.length; b++) {
        if ((a & ~mask) == (b & ~mask)) {
          int at = gathered(a, qubits) * size + gathered(b, qubits);
          re[at] += expected.re[a] * expected.re[b] + expected.im[a] * expected.im[b];
          im[at] += expected.im[a] * expected.re[b] - expected.re[a] * expected.im[b];
        }
      }
    }
    for (int row = 0; row < size; row++) {
      assertEquals(re[row * size + row], marginal[row], 1e-7);
      for (int column = 0; column < size; column++) {
        assertEquals(re[row * size + column], density.re(row, column), 1e-7);
        assertEquals(im[row * size + column], density.im(row, column), 1e-7);
      }
    }
  }

  private static int gathered(int index, int[] qubits) {
    int gathered = 0;
    for (int each = 0; each < qubits.length; each++) {
      gathered |= (index >>> qubits[each] & 1) << each;
    }
    return gathered;
  }

  private static double mean(ReferenceState state, int x, int z) {
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

  @Test
  void measurementsNarrowBonds() {
    int qubits = 40;
    MatrixProductState state = new MatrixProductState(qubits, Truncation.USUAL);
    apply(state, Circuits.ghz(qubits));
    assertEquals(2, state.widestBond());
    assertEquals(0.5, state.one(17), 1e-12);
    state.collapse(17, true);
    for (int qubit = 0; qubit < qubits; qubit++) {
      assertEquals(1, state.one(qubit), 1e-12);
    }
    assertEquals(1, state.widestBond());
    assertEquals(0, state.error().probability(), 1e-7);
  }

  @Test
  void whatIsLeftOutIsCounted() {
    for (long seed = 0; seed < 20; seed++) {
      Circuit circuit = Circuits.random(8, 60, seed);
      MatrixProductState state = new MatrixProductState(8, new Truncation(6, 1e-15));
      apply(state, circuit);
      ReferenceState expected = reference(circuit);
      Reader reader = new Reader(state);
      double re = 0;
      double im = 0;
      for (int index = 0; index < expected.re.length; index++) {
        double[] amplitude = reader.amplitude(BitSet.valueOf(new long[] {index}));
        re += expected.re[index] * amplitude[0] + expected.im[index] * amplitude[1];
        im += expected.re[index] * amplitude[1] - expected.im[index] * amplitude[0];
      }
      assertTrue(re * re + im * im >= state.error().fidelity() - 1e-9, "circuit " + seed);
    }
  }

  @Test
  void entropiesCountPairsThatACutDivides() {
    MatrixProductState state = new MatrixProductState(6, Truncation.USUAL);
    Circuits pairs = new Circuits(6);
    for (int qubit = 0; qubit < 3; qubit++) {
      pairs.gate("h", qubit).gate("cx", qubit, qubit + 3);
    }
    apply(state, pairs.build());
    Reader reader = new Reader(state);
    double[] expected = {0, 1, 2, 3, 2, 1, 0};
    for (int cut = 0; cut <= 6; cut++) {
      assertEquals(
          expected[cut], Mixedness.of(cut, reader.spectrum(cut)).entropy(), 1e-9, "cut " + cut);
    }
  }

  @Test
  void shotsFollowTheProbabilities() {
    Circuit circuit = circuit(77);
    MatrixProductState state = new MatrixProductState(circuit.qubitCount(), Truncation.USUAL);
    apply(state, circuit);
    int shots = 100_000;
    Random random = new Random(3);
    int[] counts = new int[1 << circuit.qubitCount()];
    new Shots(state, circuit.qubitCount() - 1)
        .draw(
            shots,
            (all, probability) ->
                (int) random.doubles(all).filter(each -> each < probability).count(),
            (bits, count) -> {
              int index = 0;
              for (int site = 0; site < circuit.qubitCount(); site++) {
                index |= (int) (bits[0] >>> site & 1) << state.qubitAt(site);
              }
              counts[index] += count;
            });
    ReferenceState expected = reference(circuit);
    for (int index = 0; index < counts.length; index++) {
      double probability =
          expected.re[index] * expected.re[index] + expected.im[index] * expected.im[index];
      double sigma = Math.sqrt(shots * probability * (1 - probability));
      assertEquals(shots * probability, counts[index], 5 * sigma + 1e-3, "outcome " + index);
    }
  }
}
