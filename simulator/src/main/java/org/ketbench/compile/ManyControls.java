package org.ketbench.compile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;

/**
 * Gates of one qubit under any number of positive controls, made of gates with fewer.
 *
 * <p>An X under k controls is split into four with about half as many where some qubit is free: its
 * state doesn't matter, as it is flipped twice. Only where the controls and the target are all the
 * qubits there are, it is made of phases, which takes more gates. A rotation under controls is two
 * halves about a controlled X, and a general gate is three rotations and a phase (Barenco and
 * others, 1995); so all angles stay exact.
 */
final class ManyControls {
  private static final Angle PI = Angle.pi(1, 1);

  private final CatalogueGate x = GateCatalogue.standard().get("x");
  private final CatalogueGate p = GateCatalogue.standard().get("p");
  private final Expansion expansion;
  private final int qubits;

  ManyControls(Expansion expansion, int qubits) {
    this.expansion = expansion;
    this.qubits = qubits;
  }

  /** {@code e^{iγ} Rz(φ) Ry(θ) Rz(λ)}: the form that any gate of one qubit has. */
  record Rotations(Angle theta, Angle phi, Angle lambda, Angle gamma) {}

  void x(int[] controls, int target) throws NotExpressible {
    int count = controls.length;
    if (count == 0 || expansion.supports(x, count)) {
      expansion.once(x, List.of(), Expansion.positive(controls), target);
      return;
    }
    if (count == 1) {
      CatalogueGate z = GateCatalogue.standard().get("z");
      if (!expansion.supports(z, 1)) {
        throw new NotExpressible("There is no gate to couple two qubits with.");
      }
      expansion.emit("h", List.of(), target);
      expansion.once(z, List.of(), Expansion.positive(controls), target);
      expansion.emit("h", List.of(), target);
      return;
    }
    int free =
        count == 2
            ? -1
            : IntStream.range(0, qubits)
                .filter(q -> q != target && IntStream.of(controls).noneMatch(c -> c == q))
                .findFirst()
                .orElse(-1);
    if (free < 0) {
      expansion.emit("h", List.of(), target);
      phase(PI, controls, target);
      expansion.emit("h", List.of(), target);
      return;
    }
    int half = (count + 1) / 2;
    int[] first = Arrays.copyOf(controls, half);
    int[] second = with(Arrays.copyOfRange(controls, half, count), free);
    for (int i = 0; i < 2; i++) {
      x(first, free);
      x(second, target);
    }
  }

  /** A phase where all controls and the target are 1. */
  void phase(Angle angle, int[] controls, int target) throws NotExpressible {
    if (controls.length == 0) {
      expansion.emit("u1", List.of(angle), target);
      return;
    }
    Angle half = angle.times(1, 2);
    int last = controls[controls.length - 1];
    if (controls.length == 1 && expansion.supports(p, 1)) {
      expansion.emit("cu1", List.of(angle), last, target);
    } else if (controls.length == 1) {
      expansion.emit("u1", List.of(half), last);
      expansion.emit("u1", List.of(half), target);
      x(controls, target);
      expansion.emit("u1", List.of(half.negated()), target);
      x(controls, target);
    } else {
      int[] others = Arrays.copyOf(controls, controls.length - 1);
      phase(half, new int[] {last}, target);
      x(others, last);
      phase(half.negated(), new int[] {last}, target);
      x(others, last);
      phase(half, others, target);
    }
  }

  /** A rotation about y or z. */
  void rotation(String gate, Angle angle, int[] controls, int target) throws NotExpressible {
    Angle half = angle.times(1, 2);
    expansion.emit(gate, List.of(half), target);
    x(controls, target);
    expansion.emit(gate, List.of(half.negated()), target);
    x(controls, target);
  }

  void general(Rotations gate, int[] controls, int target) throws NotExpressible {
    Angle sum = gate.phi.plus(gate.lambda).times(-1, 2);
    expansion.emit("rz", List.of(gate.lambda.minus(gate.phi).times(1, 2)), target);
    x(controls, target);
    expansion.emit("rz", List.of(sum), target);
    expansion.emit("ry", List.of(gate.theta.times(-1, 2)), target);
    x(controls, target);
    expansion.emit("ry", List.of(gate.theta.times(1, 2)), target);
    expansion.emit("rz", List.of(gate.phi), target);
    int last = controls[controls.length - 1];
    phase(gate.gamma, Arrays.copyOf(controls, controls.length - 1), last);
  }

  private static int[] with(int[] qubits, int last) {
    int[] all = Arrays.copyOf(qubits, qubits.length + 1);
    all[qubits.length] = last;
    return all;
  }
}
