package org.ketbench.estimate.count;

import static org.ketbench.estimate.count.Wiring.sequence;
import static org.ketbench.estimate.count.Wiring.with;

/**
 * The gates of the catalogue in terms of {@link Wiring}, each in the very steps that the reference
 * estimator takes, since other steps with the same unitary would count otherwise.
 */
final class NamedGates {
  private final Wiring wiring;

  NamedGates(Wiring wiring) {
    this.wiring = wiring;
  }

  /** Applies a gate, undone if {@code adjoint}; false where it has no steps of its own here. */
  boolean apply(String name, long[] angles, int[] controls, int[] q, boolean adjoint) {
    return simple(name, angles, controls, q, adjoint)
        || controlled(name, angles, controls, q, adjoint)
        || composite(name, angles, controls, q, adjoint);
  }

  private boolean simple(String name, long[] angles, int[] controls, int[] q, boolean adjoint) {
    switch (name) {
      case "id", "u0" -> {}
      case "x", "y", "z" -> wiring.pauli(controls, q[0]);
      case "h" -> wiring.hadamard(controls, q[0]);
      case "s", "sx", "v" -> wiring.s(controls, q[0], adjoint);
      case "sdg", "sxdg", "vdg" -> wiring.s(controls, q[0], !adjoint);
      case "t" -> wiring.t(controls, q[0], adjoint);
      case "tdg" -> wiring.t(controls, q[0], !adjoint);
      case "rx", "ry", "rz" -> wiring.rotation(controls, angle(angles[0], adjoint), q[0]);
      case "p" -> wiring.phase(with(controls, q[0]), angle(angles[0], adjoint));
      case "gphase" -> wiring.phase(controls, angle(angles[0], adjoint));
      case "U" -> euler(angles[0], angles[1], angles[2], controls, q[0], adjoint);
      case "u1", "phase" -> euler(0, 0, angles[0], controls, q[0], adjoint);
      case "u2" -> u3(Turns.QUARTER, angles[0], angles[1], controls, q[0], adjoint);
      case "u", "u3" -> u3(angles[0], angles[1], angles[2], controls, q[0], adjoint);
      case "r" ->
          u3(
              angles[0],
              Turns.difference(angles[1], Turns.QUARTER),
              Turns.difference(Turns.QUARTER, angles[1]),
              controls,
              q[0],
              adjoint);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean controlled(String name, long[] angles, int[] controls, int[] q, boolean adjoint) {
    switch (name) {
      case "cx", "CX", "cy", "cz" -> wiring.pauli(with(controls, q[0]), q[1]);
      case "ccx", "ccz" -> wiring.pauli(with(controls, q[0], q[1]), q[2]);
      case "c4x" -> wiring.pauli(with(controls, q[0], q[1], q[2], q[3]), q[4]);
      case "ch" -> wiring.hadamard(with(controls, q[0]), q[1]);
      case "cs", "csx" -> wiring.s(with(controls, q[0]), q[1], adjoint);
      case "csdg" -> wiring.s(with(controls, q[0]), q[1], !adjoint);
      case "cp" -> wiring.phase(with(controls, q[0], q[1]), angle(angles[0], adjoint));
      case "crx", "cry", "crz" ->
          wiring.rotation(with(controls, q[0]), angle(angles[0], adjoint), q[1]);
      case "cphase", "cu1" -> euler(0, 0, angles[0], with(controls, q[0]), q[1], adjoint);
      case "cu3" -> u3(angles[0], angles[1], angles[2], with(controls, q[0]), q[1], adjoint);
      case "cu" -> cu(angles, controls, q, adjoint);
      case "swap" -> wiring.swap(controls, q[0], q[1]);
      case "cswap" -> wiring.swap(with(controls, q[0]), q[1], q[2]);
      case "rxx", "ryy", "rzz", "zz" ->
          wiring.doubleRotation(controls, angle(angles[0], adjoint), q[0], q[1]);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean composite(String name, long[] angles, int[] controls, int[] q, boolean adjoint) {
    switch (name) {
      case "dcx" -> sequence(adjoint, _ -> x(controls, q[0], q[1]), _ -> x(controls, q[1], q[0]));
      case "rzx" -> rzx(angles[0], controls, q, adjoint);
      case "ecr" ->
          sequence(
              adjoint,
              a -> rzx(Turns.EIGHTH, controls, q, a),
              _ -> wiring.pauli(controls, q[0]),
              a -> rzx(Turns.negated(Turns.EIGHTH), controls, q, a));
      case "c3x" -> threeControls(controls, q, adjoint);
      case "c3sqrtx" -> threeControlsRoot(controls, q, adjoint);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static double angle(long turns, boolean adjoint) {
    double radians = Turns.radians(turns);
    return adjoint ? -radians : radians;
  }

  private void x(int[] controls, int control, int target) {
    wiring.pauli(with(controls, control), target);
  }

  private void euler(long theta, long phi, long lambda, int[] controls, int q, boolean adjoint) {
    double phase = (Turns.radians(lambda) + Turns.radians(phi) + Turns.radians(theta)) / 2;
    sequence(
        adjoint,
        a -> wiring.rotation(controls, angle(lambda, a), q),
        a -> wiring.rotation(controls, angle(theta, a), q),
        a -> wiring.rotation(controls, angle(phi, a), q),
        a -> wiring.phase(controls, a ? -phase : phase));
  }

  private void u3(long theta, long phi, long lambda, int[] controls, int q, boolean adjoint) {
    long phase = Turns.negated(Turns.sum(phi, Turns.sum(lambda, theta)) / 2);
    sequence(
        adjoint,
        a -> wiring.phase(controls, angle(phase, a)),
        a -> euler(theta, phi, lambda, controls, q, a));
  }

  private void cu(long[] angles, int[] controls, int[] q, boolean adjoint) {
    long phase = Turns.difference(angles[3], angles[0] / 2);
    sequence(
        adjoint,
        a -> wiring.phase(with(controls, q[0]), angle(phase, a)),
        a -> euler(angles[0], angles[1], angles[2], with(controls, q[0]), q[1], a));
  }

  private void rzx(long theta, int[] controls, int[] q, boolean adjoint) {
    sequence(
        adjoint,
        _ -> wiring.hadamard(controls, q[1]),
        _ -> x(controls, q[0], q[1]),
        a -> euler(0, 0, theta, controls, q[1], a),
        _ -> x(controls, q[0], q[1]),
        _ -> wiring.hadamard(controls, q[1]));
  }

  private void threeControls(int[] controls, int[] q, boolean adjoint) {
    int a = q[0];
    int b = q[1];
    int c = q[2];
    int d = q[3];
    sequence(
        adjoint,
        _ -> wiring.hadamard(controls, d),
        u -> p(true, controls, a, u),
        u -> p(true, controls, b, u),
        u -> p(true, controls, c, u),
        u -> p(true, controls, d, u),
        _ -> x(controls, a, b),
        u -> p(false, controls, b, u),
        _ -> x(controls, a, b),
        _ -> x(controls, b, c),
        u -> p(false, controls, c, u),
        _ -> x(controls, a, c),
        u -> p(true, controls, c, u),
        _ -> x(controls, b, c),
        u -> p(false, controls, c, u),
        _ -> x(controls, a, c),
        _ -> x(controls, c, d),
        u -> p(false, controls, d, u),
        _ -> x(controls, b, d),
        u -> p(true, controls, d, u),
        _ -> x(controls, c, d),
        u -> p(false, controls, d, u),
        _ -> x(controls, a, d),
        u -> p(true, controls, d, u),
        _ -> x(controls, c, d),
        u -> p(false, controls, d, u),
        _ -> x(controls, b, d),
        u -> p(true, controls, d, u),
        _ -> x(controls, c, d),
        u -> p(false, controls, d, u),
        _ -> x(controls, a, d),
        _ -> wiring.hadamard(controls, d));
  }

  /** A phase of π/8, or of its negative. */
  private void p(boolean positive, int[] controls, int q, boolean adjoint) {
    long turns = positive ? Turns.SIXTEENTH : Turns.negated(Turns.SIXTEENTH);
    wiring.phase(with(controls, q), angle(turns, adjoint));
  }

  private void threeControlsRoot(int[] controls, int[] q, boolean adjoint) {
    int a = q[0];
    int b = q[1];
    int c = q[2];
    int d = q[3];
    sequence(
        adjoint,
        u -> root(true, controls, a, d, u),
        _ -> x(controls, a, b),
        u -> root(false, controls, b, d, u),
        _ -> x(controls, a, b),
        u -> root(true, controls, b, d, u),
        _ -> x(controls, b, c),
        u -> root(false, controls, c, d, u),
        _ -> x(controls, a, c),
        u -> root(true, controls, c, d, u),
        _ -> x(controls, b, c),
        u -> root(false, controls, c, d, u),
        _ -> x(controls, a, c),
        u -> root(true, controls, c, d, u));
  }

  private void root(boolean positive, int[] controls, int control, int target, boolean adjoint) {
    long turns = positive ? Turns.SIXTEENTH : Turns.negated(Turns.SIXTEENTH);
    sequence(
        adjoint,
        _ -> wiring.hadamard(controls, target),
        u -> euler(0, 0, turns, with(controls, control), target, u),
        _ -> wiring.hadamard(controls, target));
  }
}
