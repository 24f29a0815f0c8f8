package org.ketbench.engine.statevector.read;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.work.Crew;

/**
 * The states of all single qubits.
 *
 * <p>Each of them is a sum over pairs of amplitudes. Asking for one reduced density matrix after
 * the other reads everything from memory for every qubit. Here a chunk that is in the fastest cache
 * serves all qubits whose pairs lie in it, and sixteen chunks together, which the second cache
 * holds, serve four qubits more; so memory is read once for the first fifteen qubits and once for
 * every four beyond. Z needs no pairs: it comes from the probabilities of the chunks.
 */
public final class BlochVectors {
  private static final int MOST_PARTS = 64;
  private static final int COORDINATES = 3;
  private static final int TOGETHER = 4;

  private final Amplitudes state;
  private final int qubits;
  private final int inside;
  private final int outside;

  private BlochVectors(Amplitudes state, int qubits) {
    this.state = state;
    this.qubits = qubits;
    this.inside = Integer.numberOfTrailingZeros(Chunk.size(state));
    this.outside = state.qubits() - inside;
  }

  /** The expectations of X, Y and Z for each of the first qubits. */
  public static double[][] of(Amplitudes state, int qubits, Crew crew, Monitor monitor) {
    return new BlochVectors(state, qubits).read(crew, monitor);
  }

  private double[][] read(Crew crew, Monitor monitor) {
    double[] sums = new double[COORDINATES * state.qubits() + 1];
    for (int first = 0; first == 0 || first < outside; first += TOGETHER) {
      int lowest = first;
      int bits = Math.min(TOGETHER, outside - first);
      long groups = 1L << (outside - bits);
      int parts = (int) Math.min(MOST_PARTS, groups);
      AtomicReferenceArray<double[]> found = new AtomicReferenceArray<>(parts);
      crew.run(
          parts,
          monitor,
          (thread, part) ->
              found.set(
                  (int) part,
                  sums(lowest, bits, part * (groups / parts), (part + 1) * (groups / parts))));
      for (int part = 0; part < parts; part++) {
        double[] some = found.get(part);
        for (int each = 0; each < sums.length; each++) {
          sums[each] += some[each];
        }
      }
    }
    return vectors(sums);
  }

  private double[][] vectors(double[] sums) {
    double norm = sums[sums.length - 1];
    double[][] vectors = new double[qubits][COORDINATES];
    for (int qubit = 0; qubit < qubits; qubit++) {
      vectors[qubit][0] = 2 * sums[COORDINATES * qubit] / norm;
      vectors[qubit][1] = 2 * sums[COORDINATES * qubit + 1] / norm;
      vectors[qubit][2] = sums[COORDINATES * qubit + 2] / norm;
    }
    return vectors;
  }

  /** Half of X, half of Y, and Z of each qubit, as far as this pass is about it; the norm last. */
  private double[] sums(int first, int bits, long from, long to) {
    double[] sums = new double[COORDINATES * state.qubits() + 1];
    Chunk[] chunks = new Chunk[1 << bits];
    for (int each = 0; each < chunks.length; each++) {
      chunks[each] = new Chunk(state);
    }
    long low = (1L << first) - 1;
    for (long group = from; group < to; group++) {
      long base = (group & ~low) << bits | (group & low);
      for (int each = 0; each < chunks.length; each++) {
        chunks[each].read(base | (long) each << first);
        if (first == 0) {
          single(chunks[each], base | each, sums);
        }
      }
      for (int bit = 0; bit < bits; bit++) {
        for (int each = 0; each < chunks.length; each++) {
          if ((each >>> bit & 1) == 0) {
            pairs(chunks[each], 0, chunks[each | 1 << bit], 0, inside + first + bit, sums);
          }
        }
      }
    }
    return sums;
  }

  /** What one chunk says by itself. */
  private void single(Chunk chunk, long number, double[] sums) {
    double probability = chunk.probability();
    sums[sums.length - 1] += probability;
    for (int bit = 0; bit < outside; bit++) {
      sums[COORDINATES * (inside + bit) + 2] +=
          (number >>> bit & 1) == 0 ? probability : -probability;
    }
    for (int qubit = 0; qubit < inside; qubit++) {
      int bit = 1 << qubit;
      double one = 0;
      for (int group = bit; group < chunk.re.length; group += 2 * bit) {
        for (int at = group; at < group + bit; at++) {
          one += chunk.probability(at);
        }
      }
      sums[COORDINATES * qubit + 2] += probability - 2 * one;
      if (bit < TOGETHER) {
        near(chunk, qubit, sums);
      } else {
        for (int group = 0; group < chunk.re.length; group += 2 * bit) {
          pairs(chunk, group, chunk, group + bit, qubit, sums);
        }
      }
    }
  }

  private static void near(Chunk chunk, int qubit, double[] sums) {
    int bit = 1 << qubit;
    double x = 0;
    double y = 0;
    for (int group = 0; group < chunk.re.length; group += 2 * bit) {
      for (int at = group; at < group + bit; at++) {
        x += chunk.re[at] * chunk.re[at + bit] + chunk.im[at] * chunk.im[at + bit];
        y += chunk.re[at] * chunk.im[at + bit] - chunk.im[at] * chunk.re[at + bit];
      }
    }
    sums[COORDINATES * qubit] += x;
    sums[COORDINATES * qubit + 1] += y;
  }

  /** Pairs of two stretches, by four sums that are independent of each other. */
  private static void pairs(
      Chunk zero, int fromZero, Chunk one, int fromOne, int qubit, double[] sums) {
    double[] a = zero.re;
    double[] b = zero.im;
    double[] c = one.re;
    double[] d = one.im;
    int length = zero == one ? fromOne - fromZero : a.length;
    double x = 0;
    double y = 0;
    double z = 0;
    double w = 0;
    for (int at = 0; at < length; at += 2) {
      int i = fromZero + at;
      int j = fromOne + at;
      x += a[i] * c[j] + b[i] * d[j];
      y += a[i] * d[j] - b[i] * c[j];
      z += a[i + 1] * c[j + 1] + b[i + 1] * d[j + 1];
      w += a[i + 1] * d[j + 1] - b[i + 1] * c[j + 1];
    }
    sums[COORDINATES * qubit] += x + z;
    sums[COORDINATES * qubit + 1] += y + w;
  }
}
