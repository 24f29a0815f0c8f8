package org.ketbench.engine.noise;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.engine.noise.NoiseModel.Relaxation;
import org.ketbench.engine.program.Channel;

/**
 * The time on each qubit, while every operation begins as soon as its qubits are free. A qubit that
 * waits for another relaxes meanwhile, and all wait for each other where the program decides
 * something.
 */
final class Clocks {
  private final double[] times;
  private final @Nullable Relaxation relaxation;
  private final Noise noise;

  /** Takes the noise of time that passes. */
  interface Noise {
    void add(Channel channel, Qubits qubits, Span span);
  }

  Clocks(int qubits, @Nullable Relaxation relaxation, Noise noise) {
    this.times = new double[qubits];
    this.relaxation = relaxation;
    this.noise = noise;
  }

  /** How long something takes. */
  double time(String name, int width) {
    return relaxation == null ? 0 : relaxation.time(name, width);
  }

  /** Lets all qubits wait for each other. */
  void meet(Span span) {
    meet(Qubits.range(0, times.length), span);
  }

  /** Lets qubits wait for each other. */
  void meet(Qubits qubits, Span span) {
    if (relaxation == null || !relaxation.idle()) {
      return;
    }
    double latest = 0;
    for (int qubit : qubits.toArray()) {
      latest = Math.max(latest, times[qubit]);
    }
    for (int qubit : qubits.toArray()) {
      relax(qubit, latest - times[qubit], span);
      times[qubit] = latest;
    }
  }

  /** Lets time pass on qubits, which relax in it if {@code relaxing}. */
  void pass(Qubits qubits, double time, Span span, boolean relaxing) {
    for (int qubit : qubits.toArray()) {
      times[qubit] += time;
      if (relaxing) {
        relax(qubit, time, span);
      }
    }
  }

  private void relax(int qubit, double time, Span span) {
    if (relaxation != null) {
      for (Channel channel : relaxation.channels(qubit, time)) {
        noise.add(channel, Qubits.of(qubit), span);
      }
    }
  }
}
