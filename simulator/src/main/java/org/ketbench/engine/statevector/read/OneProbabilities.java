package org.ketbench.engine.statevector.read;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.work.Crew;

/**
 * How probable 1 is on each qubit, in one walk over the state: the probabilities of a chunk are
 * folded in half again and again, and what the upper half holds each time is one qubit's answer.
 */
final class OneProbabilities {
  private static final int MOST_PARTS = 64;
  private static final int TOGETHER = 4;

  private final Amplitudes state;

  private OneProbabilities(Amplitudes state) {
    this.state = state;
  }

  static double[] of(Amplitudes state, int qubits, Crew crew, Monitor monitor) {
    OneProbabilities all = new OneProbabilities(state);
    int parts = (int) Math.min(MOST_PARTS, Chunk.count(state));
    AtomicReferenceArray<double[]> found = new AtomicReferenceArray<>(parts);
    crew.run(
        parts,
        1L << state.qubits(),
        monitor,
        (_, part) -> found.set((int) part, all.ofPart(part, parts)));
    double[] sums = new double[qubits];
    for (int part = 0; part < parts; part++) {
      double[] some = found.get(part);
      for (int qubit = 0; qubit < qubits; qubit++) {
        sums[qubit] += some[qubit];
      }
    }
    return sums;
  }

  private double[] ofPart(long part, int parts) {
    double[] ones = new double[state.qubits()];
    Chunk chunk = new Chunk(state);
    double[] folded = new double[chunk.re.length];
    int inside = Integer.numberOfTrailingZeros(folded.length);
    long each = Chunk.count(state) / parts;
    for (long number = part * each; number < (part + 1) * each; number++) {
      chunk.read(number);
      for (int at = 0; at < folded.length; at++) {
        folded[at] = chunk.probability(at);
      }
      for (int qubit = inside - 1; qubit >= 0; qubit--) {
        ones[qubit] += fold(folded, 1 << qubit);
      }
      for (int qubit = inside; qubit < ones.length; qubit++) {
        if ((number >>> (qubit - inside) & 1) != 0) {
          ones[qubit] += folded[0];
        }
      }
    }
    return ones;
  }

  /** Adds the upper half to the lower one; returns the sum of the upper one. */
  private static double fold(double[] folded, int half) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int at = 0;
    for (; at + TOGETHER <= half; at += TOGETHER) {
      double e = folded[half + at];
      double f = folded[half + at + 1];
      double g = folded[half + at + 2];
      double h = folded[half + at + 3];
      a += e;
      b += f;
      c += g;
      d += h;
      folded[at] += e;
      folded[at + 1] += f;
      folded[at + 2] += g;
      folded[at + 3] += h;
    }
    for (; at < half; at++) {
      a += folded[half + at];
      folded[at] += folded[half + at];
    }
    return a + b + (c + d);
  }
}
