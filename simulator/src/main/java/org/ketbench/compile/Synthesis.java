package org.ketbench.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.NormalEigen;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;

/**
 * Makes any unitary of gates: of one qubit, {@code cx}, {@code ry}, {@code rz} and a global phase.
 *
 * <p>The quantum Shannon decomposition (Shende, Bullock and Markov, 2006): a cosine-sine
 * decomposition splits off the highest qubit; what is left on both sides of it are pairs of smaller
 * unitaries that the highest qubit chooses from, and an eigenbasis turns each pair into two
 * unitaries about a rotation. Every such rotation takes as many {@code cx} as it has cases. Two
 * qubits are left to {@link TwoQubits}.
 */
final class Synthesis {
  /** The widest matrix that is taken apart; each further qubit takes four times as many gates. */
  static final int MOST_QUBITS = 8;

  private final List<Operation.Apply> gates = new ArrayList<>();

  private Synthesis() {}

  static List<Operation.Apply> of(Matrix unitary) {
    Synthesis synthesis = new Synthesis();
    synthesis.add(unitary);
    return List.copyOf(synthesis.gates);
  }

  private void add(Matrix unitary) {
    int qubits = Integer.numberOfTrailingZeros(unitary.size());
    switch (qubits) {
      case 0 -> phase(Math.atan2(unitary.im(0, 0), unitary.re(0, 0)));
      case 1 -> oneQubit(unitary, 0);
      case 2 -> twoQubits(TwoQubits.of(unitary));
      default -> split(unitary, qubits);
    }
  }

  private void split(Matrix unitary, int qubits) {
    CosineSine parts = CosineSine.of(unitary);
    choice(parts.right0(), parts.right1(), qubits);
    double[] angles = new double[parts.cosines().length];
    for (int i = 0; i < angles.length; i++) {
      angles[i] = 2 * Math.atan2(parts.sines()[i], parts.cosines()[i]);
    }
    rotations("ry", angles, qubits - 1);
    choice(parts.left0(), parts.left1(), qubits);
  }

  /** One of two unitaries on the lower qubits, chosen by the highest. */
  private void choice(Matrix zero, Matrix one, int qubits) {
    NormalEigen eigen = NormalEigen.of(zero.multiply(one.adjoint()));
    int size = zero.size();
    double[] halfRe = new double[size * size];
    double[] halfIm = new double[size * size];
    double[] angles = new double[size];
    for (int i = 0; i < size; i++) {
      halfRe[i * size + i] = Math.cos(eigen.angle(i) / 2);
      halfIm[i * size + i] = Math.sin(eigen.angle(i) / 2);
      angles[i] = -eigen.angle(i);
    }
    Matrix basis = eigen.basis();
    add(Matrix.of(size, halfRe, halfIm).multiply(basis.adjoint()).multiply(one));
    rotations("rz", angles, qubits - 1);
    add(basis);
  }

  /** A rotation of a qubit by an angle that the qubits below it choose. */
  private void rotations(String gate, double[] angles, int target) {
    int cases = angles.length;
    for (int i = 0; i < cases; i++) {
      double angle = 0;
      for (int k = 0; k < cases; k++) {
        angle += (Integer.bitCount(k & (i ^ i >> 1)) & 1) == 0 ? angles[k] : -angles[k];
      }
      named(gate, List.of(Angle.of(angle / cases)), target);
      int changed = i == cases - 1 ? target - 1 : Integer.numberOfTrailingZeros(i + 1);
      named("cx", List.of(), changed, target);
    }
  }

  private void twoQubits(TwoQubits parts) {
    phase(parts.phase());
    oneQubit(parts.lowBefore(), 0);
    oneQubit(parts.highBefore(), 1);
    double[] strengths = {parts.xx(), parts.yy(), parts.zz()};
    int[] present =
        IntStream.range(0, 3).filter(i -> Math.abs(strengths[i]) > TwoQubits.CLOSE).toArray();
    if (present.length == 1) {
      String gate = List.of("rxx", "ryy", "rzz").get(present[0]);
      named(gate, List.of(Angle.of(-2 * strengths[present[0]])), 0, 1);
    } else if (present.length > 1) {
      interaction(parts.xx(), parts.yy(), parts.zz());
    }
    oneQubit(parts.lowAfter(), 0);
    oneQubit(parts.highAfter(), 1);
  }

  /** {@code exp(i(a·XX + b·YY + c·ZZ))} with three cx (Vatan and Williams, 2004). */
  private void interaction(double a, double b, double c) {
    double quarter = Math.PI / 2;
    named("rz", List.of(Angle.pi(1, 2)), 1);
    named("cx", List.of(), 1, 0);
    named("rz", List.of(Angle.of(quarter - 2 * c)), 0);
    named("ry", List.of(Angle.of(quarter - 2 * a)), 1);
    named("cx", List.of(), 0, 1);
    named("ry", List.of(Angle.of(2 * b - quarter)), 1);
    named("cx", List.of(), 1, 0);
    named("rz", List.of(Angle.pi(-1, 2)), 0);
    phase(Math.PI / 4);
  }

  private void oneQubit(Matrix matrix, int qubit) {
    if (matrix.distance(Matrix.identity(2)) > TwoQubits.CLOSE) {
      UnitaryGate gate = new UnitaryGate("unitary", matrix);
      gates.add(new Operation.Apply(gate, List.of(), Qubits.of(qubit), Span.NONE));
    }
  }

  private void phase(double angle) {
    if (Math.abs(angle) > 0) {
      named("gphase", List.of(Angle.of(angle)));
    }
  }

  private void named(String gate, List<Angle> angles, int... qubits) {
    gates.add(
        new Operation.Apply(
            GateCatalogue.standard().get(gate),
            angles,
            Qubits.of(Arrays.copyOf(qubits, qubits.length)),
            Span.NONE));
  }
}
