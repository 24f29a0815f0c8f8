package org.ketbench.engine.statevector.read;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.work.Crew;

/**
 * The states of all single qubits.
 *
 * <p>Each of them is a sum over all amplitudes. A chunk that is in the fastest cache serves all
 * qubits whose two amplitudes are both in it; only for the others a second chunk is read. Asking
 * for one reduced density matrix after the other reads everything from memory for every qubit.
 */
public final class BlochVectors {
  private static final int MOST_PARTS = 64;
  private static final int COORDINATES = 3;

  private final Amplitudes state;
  private final int qubits;
  private final int inside;

  private BlochVectors(Amplitudes state, int qubits) {
    this.state = state;
    this.qubits = qubits;
    this.inside = Integer.numberOfTrailingZeros(Chunk.size(state));
  }

  /** The expectations of X, Y and Z for each of the first qubits. */
  public static double[][] of(Amplitudes state, int qubits, Crew crew, Monitor monitor) {
    BlochVectors vectors = new BlochVectors(state, qubits);
    int parts = (int) Math.min(MOST_PARTS, Chunk.count(state));
    AtomicReferenceArray<double[]> found = new AtomicReferenceArray<>(parts);
    crew.run(parts, monitor, (thread, part) -> found.set((int) part, vectors.sums(part, parts)));
    double[][] all = new double[qubits][COORDINATES];
    double norm = 0;
    for (int part = 0; part < parts; part++) {
      double[] sums = found.get(part);
      for (int qubit = 0; qubit < qubits; qubit++) {
        for (int axis = 0; axis < COORDINATES; axis++) {
          all[qubit][axis] += sums[COORDINATES * qubit + axis];
        }
      }
      norm += sums[COORDINATES * qubits];
    }
    for (double[] vector : all) {
      vector[0] *= 2 / norm;
      vector[1] *= 2 / norm;
      vector[2] /= norm;
    }
    return all;
  }

  /** Half of X, half of Y and Z of each qubit, then the norm. */
  private double[] sums(long part, int parts) {
    double[] sums = new double[COORDINATES * qubits + 1];
    Chunk chunk = new Chunk(state);
    Chunk partner = new Chunk(state);
    long count = Chunk.count(state) / parts;
    for (long number = part * count; number < (part + 1) * count; number++) {
      chunk.read(number);
      double probability = chunk.probability();
      sums[COORDINATES * qubits] += probability;
      for (int qubit = 0; qubit < Math.min(inside, qubits); qubit++) {
        within(chunk, qubit, sums);
      }
      for (int qubit = inside; qubit < qubits; qubit++) {
        long bit = 1L << (qubit - inside);
        boolean one = (number & bit) != 0;
        sums[COORDINATES * qubit + 2] += one ? -probability : probability;
        if (!one) {
          between(chunk, partner.read(number | bit), qubit, sums);
        }
      }
    }
    return sums;
  }

  private static void within(Chunk chunk, int qubit, double[] sums) {
    double[] re = chunk.re;
    double[] im = chunk.im;
    int bit = 1 << qubit;
    double x = 0;
    double y = 0;
    double z = 0;
    for (int group = 0; group < re.length; group += 2 * bit) {
      for (int at = group; at < group + bit; at++) {
        int other = at + bit;
        x += re[at] * re[other] + im[at] * im[other];
        y += re[at] * im[other] - im[at] * re[other];
        z += re[at] * re[at] + im[at] * im[at] - re[other] * re[other] - im[other] * im[other];
      }
    }
    sums[COORDINATES * qubit] += x;
    sums[COORDINATES * qubit + 1] += y;
    sums[COORDINATES * qubit + 2] += z;
  }

  private static void between(Chunk zero, Chunk one, int qubit, double[] sums) {
    double x = 0;
    double y = 0;
    for (int at = 0; at < zero.re.length; at++) {
      x += zero.re[at] * one.re[at] + zero.im[at] * one.im[at];
      y += zero.re[at] * one.im[at] - zero.im[at] * one.re[at];
    }
    sums[COORDINATES * qubit] += x;
    sums[COORDINATES * qubit + 1] += y;
  }
}
