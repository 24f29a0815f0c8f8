package org.ketbench.engine.statevector.read;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.kernel.PairProducts;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.work.Crew;

/**
 * The states of all single qubits.
 *
 * <p>Each of them is a sum over pairs of amplitudes. Asking for one reduced density matrix after
 * the other reads everything from memory for every qubit. Here a chunk that is in the fastest cache
 * serves all qubits whose pairs lie in it, and sixteen chunks together, which the second cache
 * holds, serve four qubits more; then as much is taken together from as many places as serves the
 * next nine. So memory is read once for the first fifteen qubits and once for every nine beyond. Z
 * needs no pairs: it comes from the probabilities of the chunks.
 */
public final class BlochVectors {
  private static final int MOST_PARTS = 64;
  private static final int COORDINATES = 3;
  private static final int TOGETHER = 4;
  private static final int FAR = 9;

  private final Amplitudes state;
  private final int qubits;
  private final int inside;
  private final PairProducts products;

  private BlochVectors(Amplitudes state, int qubits) {
    this.state = state;
    this.qubits = qubits;
    this.inside = Integer.numberOfTrailingZeros(Chunk.size(state));
    this.products = PairProducts.of(state.qubits());
  }

  /** The expectations of X, Y and Z for each of the first qubits. */
  public static double[][] of(Amplitudes state, int qubits, Crew crew, Monitor monitor) {
    return new BlochVectors(state, qubits).read(crew, monitor);
  }

  private double[][] read(Crew crew, Monitor monitor) {
    double[] sums = new double[COORDINATES * state.qubits() + 1];
    int near = Math.min(TOGETHER, state.qubits() - inside);
    pass(inside, inside, near, sums, crew, monitor);
    int held = inside + near;
    for (int first = held; first < state.qubits(); first += FAR) {
      int bits = Math.min(FAR, state.qubits() - first);
      pass(Math.min(inside, held - bits), first, bits, sums, crew, monitor);
    }
    return vectors(sums);
  }

  /** Reads everything once for some qubits, and for those inside chunks if these are whole. */
  private void pass(int chunkBits, int first, int bits, double[] sums, Crew crew, Monitor monitor) {
    long groups = 1L << (state.qubits() - chunkBits - bits);
    int parts = (int) Math.min(MOST_PARTS, groups);
    AtomicReferenceArray<double[]> found = new AtomicReferenceArray<>(parts);
    crew.run(
        parts,
        1L << state.qubits(),
        monitor,
        (thread, part) ->
            found.set(
                (int) part,
                sums(
                    chunkBits,
                    first,
                    bits,
                    part * (groups / parts),
                    (part + 1) * (groups / parts))));
    for (int part = 0; part < parts; part++) {
      double[] some = found.get(part);
      for (int each = 0; each < sums.length; each++) {
        sums[each] += some[each];
      }
    }
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
  private double[] sums(int chunkBits, int first, int bits, long from, long to) {
    double[] sums = new double[COORDINATES * state.qubits() + 1];
    Chunk[] chunks = new Chunk[1 << bits];
    for (int each = 0; each < chunks.length; each++) {
      chunks[each] = new Chunk(state, 1 << chunkBits);
    }
    double[] folded = new double[1 << chunkBits];
    int shift = first - chunkBits;
    long low = (1L << shift) - 1;
    for (long group = from; group < to; group++) {
      long base = (group & ~low) << bits | (group & low);
      for (int each = 0; each < chunks.length; each++) {
        long number = base | (long) each << shift;
        chunks[each].read(number);
        if (shift == 0) {
          single(chunks[each], number, folded, sums);
        }
      }
      for (int bit = 0; bit < bits; bit++) {
        for (int each = 0; each < chunks.length; each++) {
          if ((each >>> bit & 1) == 0) {
            Chunk zero = chunks[each];
            Chunk one = chunks[each | 1 << bit];
            pairs(zero, 0, one, 0, zero.re.length, first + bit, sums);
          }
        }
      }
    }
    return sums;
  }

  /** What one chunk says by itself. */
  private void single(Chunk chunk, long number, double[] folded, double[] sums) {
    for (int at = 0; at < folded.length; at++) {
      folded[at] = chunk.probability(at);
    }
    for (int qubit = inside - 1; qubit >= 0; qubit--) {
      int bit = 1 << qubit;
      sums[COORDINATES * qubit + 2] += fold(folded, bit);
      if (bit < TOGETHER) {
        near(chunk, qubit, sums);
      } else {
        for (int group = 0; group < chunk.re.length; group += 2 * bit) {
          pairs(chunk, group, chunk, group + bit, bit, qubit, sums);
        }
      }
    }
    double probability = folded[0];
    sums[sums.length - 1] += probability;
    for (int bit = 0; bit < state.qubits() - inside; bit++) {
      sums[COORDINATES * (inside + bit) + 2] +=
          (number >>> bit & 1) == 0 ? probability : -probability;
    }
  }

  /** Adds the upper half to the lower one; returns by how much the lower one was larger. */
  private static double fold(double[] folded, int half) {
    double difference = 0;
    for (int at = 0; at < half; at++) {
      double zero = folded[at];
      double one = folded[half + at];
      difference += zero - one;
      folded[at] = zero + one;
    }
    return difference;
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

  private void pairs(
      Chunk zero, int fromZero, Chunk one, int fromOne, int length, int qubit, double[] sums) {
    products.add(
        zero.re, zero.im, fromZero, one.re, one.im, fromOne, length, sums, COORDINATES * qubit);
  }
}
