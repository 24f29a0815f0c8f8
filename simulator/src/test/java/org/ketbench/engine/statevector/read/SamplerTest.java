package org.ketbench.engine.statevector.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.work.Crew;

final class SamplerTest {
  private static final int QUBITS = 13;

  private static int[] draw(Amplitudes state, int shots, long seed, int threads) {
    int[] counts = new int[1 << state.qubits()];
    try (Crew crew = new Crew(threads)) {
      new Sampler(state, crew, Monitor.NONE)
          .sample(shots, seed, (index, count) -> counts[(int) index] += count);
    }
    return counts;
  }

  private static Amplitudes uneven() {
    Random random = new Random(1);
    Amplitudes state = new Amplitudes(QUBITS, Precision.DOUBLE);
    double norm = 0;
    double[] weights = new double[1 << QUBITS];
    for (int index = 0; index < weights.length; index++) {
      weights[index] = index % 3 == 0 ? 0 : random.nextDouble();
      norm += weights[index] * weights[index];
    }
    for (int index = 0; index < weights.length; index++) {
      state.set(index, 0, weights[index] / Math.sqrt(norm));
    }
    return state;
  }

  @Test
  void drawsEachIndexAsOftenAsItsProbabilitySays() {
    Amplitudes state = uneven();
    int shots = 1_000_000;
    int[] counts = draw(state, shots, 42, 2);
    double distance = 0;
    int used = 0;
    int drawn = 0;
    for (int index = 0; index < counts.length; index++) {
      double expected = shots * state.im(index) * state.im(index);
      drawn += counts[index];
      if (expected == 0) {
        assertEquals(0, counts[index]);
      } else {
        distance += (counts[index] - expected) * (counts[index] - expected) / expected;
        used++;
      }
    }
    assertEquals(shots, drawn);
    double deviation = (distance - used) / Math.sqrt(2.0 * used);
    assertTrue(Math.abs(deviation) < 5, "chi-squared is off by " + deviation + " deviations");
  }

  @Test
  void repeatsForASeedWhateverTheThreads() {
    Amplitudes state = uneven();
    assertArrayEquals(draw(state, 5000, 7, 1), draw(state, 5000, 7, 4));
  }

  @Test
  void drawsNothingElseThanACertainOutcome() {
    for (int index : new int[] {0, 5, 4095, 8191}) {
      Amplitudes state = new Amplitudes(QUBITS, Precision.FLOAT);
      state.set(index, 0.6, -0.8);
      assertEquals(1000, draw(state, 1000, index, 1)[index]);
    }
  }
}
