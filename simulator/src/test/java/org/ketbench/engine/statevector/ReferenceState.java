package org.ketbench.engine.statevector;

import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;

/** A state as two arrays and gates as matrices times vectors: slow, and plain to see through. */
public final class ReferenceState {
  public final double[] re;
  public final double[] im;

  public ReferenceState(int qubits) {
    re = new double[1 << qubits];
    im = new double[1 << qubits];
    re[0] = 1;
  }

  public void apply(Operation.Apply apply) {
    double[] arguments = apply.arguments().stream().mapToDouble(angle -> angle.radians()).toArray();
    Matrix matrix =
        apply.gate() instanceof CatalogueGate gate
            ? gate.matrix(arguments)
            : Matrices.of(apply.gate(), arguments);
    if (apply.exponent() != 1) {
      matrix = matrix.power(apply.exponent());
    }
    int mask = 0;
    int value = 0;
    for (Control control : apply.controls()) {
      mask |= 1 << control.qubit();
      value |= control.positive() ? 1 << control.qubit() : 0;
    }
    apply(matrix, apply.qubits().toArray(), mask, value);
  }

  private void apply(Matrix matrix, int[] qubits, int mask, int value) {
    int targets = 0;
    for (int qubit : qubits) {
      targets |= 1 << qubit;
    }
    int size = matrix.size();
    double[] x = new double[size];
    double[] y = new double[size];
    for (int index = 0; index < re.length; index++) {
      if ((index & targets) != 0 || (index & mask) != value) {
        continue;
      }
      for (int row = 0; row < size; row++) {
        int at = place(index, qubits, row);
        x[row] = re[at];
        y[row] = im[at];
      }
      for (int row = 0; row < size; row++) {
        double sumRe = 0;
        double sumIm = 0;
        for (int column = 0; column < size; column++) {
          sumRe += matrix.re(row, column) * x[column] - matrix.im(row, column) * y[column];
          sumIm += matrix.re(row, column) * y[column] + matrix.im(row, column) * x[column];
        }
        int at = place(index, qubits, row);
        re[at] = sumRe;
        im[at] = sumIm;
      }
    }
  }

  private static int place(int index, int[] qubits, int row) {
    int at = index;
    for (int each = 0; each < qubits.length; each++) {
      at |= (row >>> each & 1) << qubits[each];
    }
    return at;
  }
}
