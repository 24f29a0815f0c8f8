package org.ketbench.engine.statevector.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.work.Crew;

/** Answers about random states, beside the definitions spelled out over whole arrays. */
final class StateReaderTest {
  private static final double TOLERANCE = 1e-12;

  private final Crew crew = new Crew(2);

  @SuppressWarnings("ArrayRecordComponent")
  private record State(int qubits, double[] re, double[] im, Amplitudes amplitudes) {
    double probability(int index) {
      return re[index] * re[index] + im[index] * im[index];
    }
  }

  private static State random(int qubits, Precision precision, long seed) {
    Random random = new Random(seed);
    int size = 1 << qubits;
    double[] re = new double[size];
    double[] im = new double[size];
    double norm = 0;
    for (int index = 0; index < size; index++) {
      re[index] = random.nextGaussian();
      im[index] = random.nextGaussian();
      norm += re[index] * re[index] + im[index] * im[index];
    }
    Amplitudes amplitudes = new Amplitudes(qubits, precision);
    for (int index = 0; index < size; index++) {
      amplitudes.set(index, re[index] / Math.sqrt(norm), im[index] / Math.sqrt(norm));
      re[index] = amplitudes.re(index);
      im[index] = amplitudes.im(index);
    }
    return new State(qubits, re, im, amplitudes);
  }

  private StateReader reader(State state) {
    return new StateReader(state.amplitudes, state.qubits, crew, Monitor.NONE);
  }

  @ParameterizedTest
  @CsvSource({"1, DOUBLE", "7, DOUBLE", "11, FLOAT", "14, DOUBLE", "18, FLOAT"})
  void tellsHowProbableOneIsOnEachQubit(int qubits, Precision precision) {
    State state = random(qubits, precision, 8);
    double[] ones = new double[qubits];
    for (int index = 0; index < 1 << qubits; index++) {
      for (int qubit = 0; qubit < qubits; qubit++) {
        ones[qubit] += (index >> qubit & 1) * state.probability(index);
      }
    }
    assertArrayEquals(ones, reader(state).probabilitiesOfOne(), TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({"7, DOUBLE", "11, FLOAT", "14, DOUBLE"})
  void findsTheLargestAmplitudes(int qubits, Precision precision) {
    State state = random(qubits, precision, 3);
    List<StateReader.Entry> top = reader(state).top(10);
    assertEquals(10, top.size());
    double least = top.getLast().probability();
    for (int index = 0; index < 1 << qubits; index++) {
      int at = index;
      boolean listed = top.stream().anyMatch(entry -> entry.index() == at);
      assertEquals(state.probability(index) >= least, listed);
    }
    for (int each = 1; each < 10; each++) {
      assertTrue(top.get(each - 1).probability() >= top.get(each).probability());
    }
  }

  @ParameterizedTest
  @CsvSource({"7, DOUBLE, 0x25", "13, DOUBLE, 0x1205", "14, FLOAT, 0x3fff", "14, DOUBLE, 0x0"})
  void sumsOverQubitsThatAreNotAskedFor(int qubits, Precision precision, String hex) {
    long mask = Long.decode(hex);
    State state = random(qubits, precision, 4);
    double[] expected = new double[1 << Long.bitCount(mask)];
    for (int index = 0; index < 1 << qubits; index++) {
      expected[(int) Long.compress(index, mask)] += state.probability(index);
    }
    assertArrayEquals(expected, reader(state).marginal(mask), TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({"8, DOUBLE, 3", "13, FLOAT, 5", "7, DOUBLE, 20"})
  void binsTheIndexRange(int qubits, Precision precision, int bits) {
    State state = random(qubits, precision, 5);
    int used = Math.min(bits, qubits);
    double[] expected = new double[1 << used];
    for (int index = 0; index < 1 << qubits; index++) {
      expected[index >>> (qubits - used)] += state.probability(index);
    }
    assertArrayEquals(expected, reader(state).binned(bits), TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({"7, 2, 5", "12, 11, 0", "13, 0, 3"})
  void tracesOtherQubitsOut(int qubits, int low, int high) {
    State state = random(qubits, Precision.DOUBLE, 6);
    double[] re = new double[16];
    double[] im = new double[16];
    for (int index = 0; index < 1 << qubits; index++) {
      int row = (index >>> low & 1) | (index >>> high & 1) << 1;
      int rest = index & ~(1 << low | 1 << high);
      for (int column = 0; column < 4; column++) {
        int other = rest | (column & 1) << low | (column >>> 1) << high;
        int at = 4 * row + column;
        re[at] += state.re[index] * state.re[other] + state.im[index] * state.im[other];
        im[at] += state.im[index] * state.re[other] - state.re[index] * state.im[other];
      }
    }
    Matrix density = reader(state).reducedDensity(low, high);
    assertEquals(0, density.distance(Matrix.of(4, re, im)), TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({"7, XIIYZIZ", "7, YYYIIII", "12, ZIIIIYIIIIXY", "13, XZIIYIIIIIIIZ", "7, IIIIIII"})
  void takesExpectationsOfPauliProducts(int qubits, String letters) {
    State state = random(qubits, Precision.DOUBLE, 7);
    double expected = 0;
    for (int index = 0; index < 1 << qubits; index++) {
      double re = state.re[index];
      double im = state.im[index];
      int other = index;
      for (int qubit = 0; qubit < qubits; qubit++) {
        boolean one = (index >>> qubit & 1) != 0;
        switch (letters.charAt(qubits - 1 - qubit)) {
          case 'X' -> other ^= 1 << qubit;
          case 'Z' -> {
            re = one ? -re : re;
            im = one ? -im : im;
          }
          case 'Y' -> {
            other ^= 1 << qubit;
            double turned = one ? im : -im;
            im = one ? -re : re;
            re = turned;
          }
          default -> {}
        }
      }
      expected += state.re[other] * re + state.im[other] * im;
    }
    List<PauliTerm> terms =
        List.of(PauliTerm.of(letters, 0.5), PauliTerm.of("I".repeat(qubits), 2));
    assertEquals(0.5 * expected + 2, reader(state).expectation(terms), TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource({"7", "13"})
  void comparesTwoStates(int qubits) {
    State one = random(qubits, Precision.DOUBLE, 8);
    State other = random(qubits, Precision.DOUBLE, 9);
    double re = 0;
    double im = 0;
    for (int index = 0; index < 1 << qubits; index++) {
      re += one.re[index] * other.re[index] + one.im[index] * other.im[index];
      im += one.im[index] * other.re[index] - one.re[index] * other.im[index];
    }
    assertEquals(re * re + im * im, reader(one).fidelity(other.amplitudes), TOLERANCE);
    assertEquals(1, reader(one).fidelity(one.amplitudes), TOLERANCE);
  }
}
