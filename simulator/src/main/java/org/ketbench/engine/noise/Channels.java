package org.ketbench.engine.noise;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.program.Channel;

/** The usual channels by their formulas. */
public final class Channels {
  private Channels() {}

  /** With a probability, one of the 4ᵏ-1 Pauli operators other than the identity, all alike. */
  public static Channel depolarizing(int qubits, double probability) {
    int count = 1 << (2 * qubits);
    double[] paulis = new double[count];
    java.util.Arrays.fill(paulis, probability / (count - 1));
    paulis[0] = 1 - probability;
    return Channel.ofPaulis("depolarizing", paulis);
  }

  /** X with a probability. */
  public static Channel bitFlip(double probability) {
    return Channel.ofPaulis("bit-flip", 1 - probability, probability, 0, 0);
  }

  /** Y with a probability. */
  public static Channel bitPhaseFlip(double probability) {
    return Channel.ofPaulis("bit-phase-flip", 1 - probability, 0, probability, 0);
  }

  /** Z with a probability. */
  public static Channel phaseFlip(double probability) {
    return Channel.ofPaulis("phase-flip", 1 - probability, 0, 0, probability);
  }

  /** 1 falls to 0 with a probability. */
  public static Channel amplitudeDamping(double probability) {
    return amplitudeDamping(probability, 0);
  }

  /**
   * Relaxation towards a mixture of 0 and 1.
   *
   * @param excited the probability of 1 that a qubit left alone comes to
   */
  public static Channel amplitudeDamping(double probability, double excited) {
    double stay = Math.sqrt(1 - probability);
    double jump = Math.sqrt(probability);
    double down = Math.sqrt(1 - excited);
    double up = Math.sqrt(excited);
    List<Matrix> operators = new ArrayList<>();
    operators.add(real(down, 0, 0, down * stay));
    operators.add(real(0, down * jump, 0, 0));
    if (excited > 0) {
      operators.add(real(up * stay, 0, 0, up));
      operators.add(real(0, 0, up * jump, 0));
    }
    return Channel.ofOperators("amplitude-damping", operators);
  }

  /** The environment learns of a 1 with a probability; the same as a phase flip of another. */
  public static Channel phaseDamping(double probability) {
    double flip = (1 - Math.sqrt(1 - probability)) / 2;
    return Channel.ofPaulis("phase-damping", 1 - flip, 0, 0, flip);
  }

  /**
   * What a qubit suffers in a time: relaxation with T1, and dephasing so that coherences fall by
   * T2.
   *
   * @throws IllegalArgumentException if T2 is larger than twice T1, which no qubit's is
   */
  public static List<Channel> thermalRelaxation(double t1, double t2, double time, double excited) {
    if (t2 > 2 * t1) {
      throw new IllegalArgumentException("T2 is " + t2 + ", more than twice T1, " + t1);
    }
    List<Channel> channels = new ArrayList<>();
    if (Double.isFinite(t1)) {
      channels.add(amplitudeDamping(-Math.expm1(-time / t1), excited));
    }
    double rest = 1 / t2 - 1 / (2 * t1);
    if (rest > 0) {
      double flip = -Math.expm1(-time * rest) / 2;
      channels.add(Channel.ofPaulis("dephasing", 1 - flip, 0, 0, flip));
    }
    return channels;
  }

  private static Matrix real(double... entries) {
    return Matrix.of(2, entries, new double[4]);
  }
}
