package org.ketbench.estimate.count;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Gates of one and two qubits under any number of controls. More controls than a gate can take are
 * first brought together by Toffoli gates on auxiliary qubits, and taken apart by the same gates.
 */
final class Wiring {
  private final Primitives out;
  private final AngleMode mode;

  Wiring(Primitives out, AngleMode mode) {
    this.out = out;
    this.mode = mode;
  }

  /** Something that can be undone. */
  @FunctionalInterface
  interface Step {
    void run(boolean adjoint);
  }

  /** Steps one after another, or undone from the last to the first. */
  static void sequence(boolean adjoint, Step... steps) {
    for (int i = 0; i < steps.length; i++) {
      steps[adjoint ? steps.length - 1 - i : i].run(adjoint);
    }
  }

  static int[] with(int[] controls, int... more) {
    int[] all = new int[controls.length + more.length];
    System.arraycopy(controls, 0, all, 0, controls.length);
    System.arraycopy(more, 0, all, controls.length, more.length);
    return all;
  }

  void meet(int a, int b) {
    out.meet(a, b);
  }

  void toffoli(int a, int b, int c) {
    out.toffoli(a, b, c);
  }

  void rotate(double angle, int qubit) {
    switch (mode.kind(angle)) {
      case CLIFFORD -> {}
      case T -> out.t(qubit);
      case ROTATION -> out.rotation(qubit);
    }
  }

  /** A Pauli gate; all of them cost the same. */
  void pauli(int[] controls, int target) {
    switch (controls.length) {
      case 0 -> {}
      case 1 -> out.meet(controls[0], target);
      case 2 -> out.toffoli(controls[0], controls[1], target);
      default -> inPairs(controls, pair -> out.toffoli(pair[0], pair[1], target));
    }
  }

  void hadamard(int[] controls, int target) {
    switch (controls.length) {
      case 0 -> {}
      case 1 -> between(target, () -> out.meet(controls[0], target));
      case 2 -> between(target, () -> out.toffoli(controls[0], controls[1], target));
      default -> {
        int n = controls.length;
        int[] aux = allocate(n - 1 - n % 2);
        Step collect = collecting(controls, aux, 0);
        collect.run(false);
        int first = n % 2 != 0 ? controls[n - 1] : aux[n - 3];
        int second = n % 2 != 0 ? aux[n - 3] : aux[n - 4];
        between(target, () -> out.toffoli(first, second, target));
        collect.run(true);
        release(aux);
      }
    }
  }

  private void between(int target, Runnable middle) {
    out.t(target);
    middle.run();
    out.t(target);
  }

  /** A rotation about any axis by {@code angle}. */
  void rotation(int[] controls, double angle, int target) {
    switch (controls.length) {
      case 0 -> rotate(angle, target);
      case 1 -> controlledRotation(controls[0], angle, target);
      default -> asOne(controls, control -> controlledRotation(control, angle, target));
    }
  }

  private void controlledRotation(int control, double angle, int target) {
    rotate(angle / 2, target);
    out.meet(control, target);
    rotate(-angle / 2, target);
    out.meet(control, target);
  }

  void s(int[] controls, int target, boolean adjoint) {
    switch (controls.length) {
      case 0 -> {}
      case 1 -> controlledS(new int[0], controls[0], target, adjoint);
      case 2 -> controlledS(new int[] {controls[0]}, controls[1], target, adjoint);
      default ->
          inPairs(controls, pair -> controlledS(new int[] {pair[0]}, pair[1], target, adjoint));
    }
  }

  private void controlledS(int[] more, int control, int target, boolean adjoint) {
    sequence(
        adjoint,
        a -> t(more, control, a),
        a -> t(more, target, a),
        _ -> pauli(with(more, control), target),
        a -> t(more, target, !a),
        _ -> pauli(with(more, control), target));
  }

  void t(int[] controls, int target, boolean adjoint) {
    switch (controls.length) {
      case 0 -> out.t(target);
      case 1 -> controlledT(controls[0], target, adjoint);
      default -> asOne(controls, control -> controlledT(control, target, adjoint));
    }
  }

  private void controlledT(int control, int target, boolean adjoint) {
    double angle = Math.PI / 8;
    sequence(
        adjoint,
        a -> rotate(a ? -angle : angle, control),
        a -> rotate(a ? -angle : angle, target),
        _ -> out.meet(control, target),
        a -> rotate(a ? angle : -angle, target),
        _ -> out.meet(control, target));
  }

  /** A global phase: nothing by itself, and a rotation of the first control otherwise. */
  void phase(int[] controls, double angle) {
    if (controls.length > 0) {
      int[] others = new int[controls.length - 1];
      System.arraycopy(controls, 1, others, 0, others.length);
      rotation(others, angle, controls[0]);
    }
  }

  void swap(int[] controls, int a, int b) {
    if (controls.length == 0) {
      out.meet(a, b);
      return;
    }
    out.meet(a, b);
    pauli(with(controls, b), a);
    out.meet(a, b);
  }

  /** A rotation about two axes at once, such as that of rzz. */
  void doubleRotation(int[] controls, double angle, int a, int b) {
    switch (controls.length) {
      case 0 -> {
        out.meet(a, b);
        rotate(angle, a);
        out.meet(a, b);
      }
      case 1 -> controlledDoubleRotation(controls[0], angle, a, b);
      default -> asOne(controls, control -> controlledDoubleRotation(control, angle, a, b));
    }
  }

  private void controlledDoubleRotation(int control, double angle, int a, int b) {
    out.meet(b, a);
    controlledRotation(control, angle, a);
    out.meet(b, a);
  }

  /** Brings three or more controls down to two. */
  private void inPairs(int[] controls, Consumer<int[]> use) {
    int n = controls.length;
    int[] aux = allocate(n - 2);
    Step collect = collecting(controls, aux, 1 - n % 2);
    collect.run(false);
    use.accept(
        n % 2 != 0 ? new int[] {controls[n - 1], aux[n - 3]} : new int[] {aux[n - 3], aux[n - 4]});
    collect.run(true);
    release(aux);
  }

  /** Brings two or more controls down to one. */
  private void asOne(int[] controls, IntConsumer use) {
    int n = controls.length;
    int[] aux = allocate(n - 1);
    Step collect = collecting(controls, aux, 0);
    collect.run(false);
    if (n % 2 != 0) {
      out.toffoli(controls[n - 1], aux[n - 3], aux[n - 2]);
    }
    use.accept(aux[n - 2]);
    if (n % 2 != 0) {
      out.toffoli(controls[n - 1], aux[n - 3], aux[n - 2]);
    }
    collect.run(true);
    release(aux);
  }

  private Step collecting(int[] controls, int[] aux, int adjustment) {
    int half = controls.length / 2;
    int[][] gates = new int[half + Math.max(0, half - 1 - adjustment)][];
    for (int i = 0; i < half; i++) {
      gates[i] = new int[] {controls[2 * i], controls[2 * i + 1], aux[i]};
    }
    for (int i = 0; i + half < gates.length; i++) {
      gates[half + i] = new int[] {aux[2 * i], aux[2 * i + 1], aux[i + half]};
    }
    return undo -> {
      for (int i = 0; i < gates.length; i++) {
        int[] gate = gates[undo ? gates.length - 1 - i : i];
        out.toffoli(gate[0], gate[1], gate[2]);
      }
    };
  }

  private int[] allocate(int count) {
    int[] aux = new int[count];
    for (int i = 0; i < count; i++) {
      aux[i] = out.allocate();
    }
    return aux;
  }

  private void release(int[] aux) {
    for (int qubit : aux) {
      out.release(qubit);
    }
  }
}
