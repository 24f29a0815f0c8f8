package org.ketbench.language.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;

/**
 * Gates of one qubit under any number of positive controls, made of gates that OpenQASM 2 has.
 *
 * <p>An X under k controls is split into four with about half as many where some qubit is free: its
 * state doesn't matter, as it is flipped twice. Only where the controls and the target are all the
 * qubits there are, it is made of phases, which takes more gates. A rotation under controls is two
 * halves about a controlled X, and a general gate is three rotations and a phase (Barenco and
 * others, 1995); so all angles stay exact.
 */
final class ManyControls {
  private static final Angle PI = Angle.pi(1, 1);

  private final GateCatalogue catalogue = GateCatalogue.standard();
  private final Plain out;
  private final int qubits;
  private final boolean wide;

  /**
   * @param qubits how many qubits there are, free ones included
   * @param wide whether {@code c3x} and {@code c4x} have names
   */
  ManyControls(Plain out, int qubits, boolean wide) {
    this.out = out;
    this.qubits = qubits;
    this.wide = wide;
  }

  /** {@code e^{iγ} Rz(φ) Ry(θ) Rz(λ)}: the form that any gate of one qubit has. */
  record Rotations(Angle theta, Angle phi, Angle lambda, Angle gamma) {}

  void x(int[] controls, int target) throws NotExpressible {
    String name =
        switch (controls.length) {
          case 0 -> "x";
          case 1 -> "cx";
          case 2 -> "ccx";
          case 3 -> wide ? "c3x" : "";
          case 4 -> wide ? "c4x" : "";
          default -> "";
        };
    if (!name.isEmpty()) {
      apply(name, List.of(), with(controls, target));
      return;
    }
    int free =
        IntStream.range(0, qubits)
            .filter(q -> q != target && IntStream.of(controls).noneMatch(c -> c == q))
            .findFirst()
            .orElse(-1);
    if (free < 0) {
      apply("h", List.of(), target);
      phase(PI, controls, target);
      apply("h", List.of(), target);
      return;
    }
    int half = (controls.length + 1) / 2;
    int[] first = Arrays.copyOf(controls, half);
    int[] second = with(Arrays.copyOfRange(controls, half, controls.length), free);
    for (int i = 0; i < 2; i++) {
      x(first, free);
      x(second, target);
    }
  }

  /** A phase where all controls and the target are 1. */
  void phase(Angle angle, int[] controls, int target) throws NotExpressible {
    if (controls.length < 2) {
      apply(controls.length == 0 ? "u1" : "cu1", List.of(angle), with(controls, target));
      return;
    }
    int last = controls[controls.length - 1];
    int[] others = Arrays.copyOf(controls, controls.length - 1);
    Angle half = angle.times(1, 2);
    apply("cu1", List.of(half), last, target);
    x(others, last);
    apply("cu1", List.of(half.negated()), last, target);
    x(others, last);
    phase(half, others, target);
  }

  /** A rotation about y or z. */
  void rotation(String gate, Angle angle, int[] controls, int target) throws NotExpressible {
    Angle half = angle.times(1, 2);
    apply(gate, List.of(half), target);
    x(controls, target);
    apply(gate, List.of(half.negated()), target);
    x(controls, target);
  }

  void general(Rotations gate, int[] controls, int target) throws NotExpressible {
    Angle sum = gate.phi.plus(gate.lambda).times(-1, 2);
    apply("rz", List.of(gate.lambda.minus(gate.phi).times(1, 2)), target);
    x(controls, target);
    apply("rz", List.of(sum), target);
    apply("ry", List.of(gate.theta.times(-1, 2)), target);
    x(controls, target);
    apply("ry", List.of(gate.theta.times(1, 2)), target);
    apply("rz", List.of(gate.phi), target);
    int last = controls[controls.length - 1];
    phase(gate.gamma, Arrays.copyOf(controls, controls.length - 1), last);
  }

  private void apply(String name, List<Angle> angles, int... on) throws NotExpressible {
    CatalogueGate gate = catalogue.get(name);
    boolean nothing =
        angles.size() == 1 && angles.getFirst().isKnown() && angles.getFirst().radians() == 0;
    if (!nothing) {
      out.gate(gate, angles, on);
    }
  }

  private static int[] with(int[] qubits, int last) {
    int[] all = Arrays.copyOf(qubits, qubits.length + 1);
    all[qubits.length] = last;
    return all;
  }
}
