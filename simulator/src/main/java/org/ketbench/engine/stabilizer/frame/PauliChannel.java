package org.ketbench.engine.stabilizer.frame;

import java.util.Arrays;
import org.ketbench.circuit.Qubits;

/**
 * Pauli operators that hit some qubits by chance. Of a pattern, bits 2i and 2i+1 are the x bit and
 * the z bit on the i-th qubit: 1 is X, 2 is Z, 3 is Y.
 */
public final class PauliChannel {
  private static final double ROUNDING = 1e-9;

  private final Qubits qubits;
  private final int[] patterns;
  private final double[] upTo;
  private final double total;

  private PauliChannel(Qubits qubits, int[] patterns, double[] upTo, double total) {
    this.qubits = qubits;
    this.patterns = patterns;
    this.upTo = upTo;
    this.total = total;
  }

  /** A channel by the probability of every pattern; that of pattern 0 is what is left. */
  public static PauliChannel of(Qubits qubits, double... probabilities) {
    if (probabilities.length != 1 << (2 * qubits.size())) {
      throw new IllegalArgumentException(
          probabilities.length + " probabilities for " + qubits.size() + " qubits");
    }
    int[] patterns = new int[probabilities.length];
    double[] sums = new double[probabilities.length];
    int count = 0;
    double sum = 0;
    for (int pattern = 1; pattern < probabilities.length; pattern++) {
      if (probabilities[pattern] < 0) {
        throw new IllegalArgumentException("a probability of " + probabilities[pattern]);
      }
      if (probabilities[pattern] > 0) {
        sum += probabilities[pattern];
        patterns[count] = pattern;
        sums[count++] = sum;
      }
    }
    if (sum > 1 + ROUNDING) {
      throw new IllegalArgumentException("probabilities of " + sum + " together");
    }
    double[] upTo = Arrays.copyOf(sums, count);
    for (int each = 0; each < count; each++) {
      upTo[each] /= sum;
    }
    return new PauliChannel(qubits, Arrays.copyOf(patterns, count), upTo, Math.min(1, sum));
  }

  /** Any of the operators other than the identity, all with the same share of a probability. */
  public static PauliChannel depolarizing(double probability, int... qubits) {
    double[] all = new double[1 << (2 * qubits.length)];
    Arrays.fill(all, probability / (all.length - 1));
    all[0] = 1 - probability;
    return of(Qubits.of(qubits), all);
  }

  /** X, Y and Z on one qubit. */
  public static PauliChannel flips(int qubit, double x, double y, double z) {
    return of(Qubits.of(qubit), 1 - x - y - z, x, z, y);
  }

  public Qubits qubits() {
    return qubits;
  }

  /** The probability that anything happens. */
  public double total() {
    return total;
  }

  /**
   * The pattern of something that happens, by a number from 0 to 1. Looked for where it is if all
   * are equally probable, as they mostly are.
   */
  int pattern(double chance) {
    int last = upTo.length - 1;
    int at = Math.min(last, (int) (chance * upTo.length));
    while (at > 0 && chance <= upTo[at - 1]) {
      at--;
    }
    while (at < last && chance > upTo[at]) {
      at++;
    }
    return patterns[at];
  }
}
