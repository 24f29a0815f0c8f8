package org.ketbench.circuit;

import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Value;

/**
 * The unitary of a gate definition, worked out entry by entry from the definition of what a gate on
 * some of the qubits does; slow, and sharing nothing with the product's way of doing it.
 */
final class Composition {
  private Composition() {}

  static Matrix of(DefinedGate gate, double... arguments) {
    Matrix product = Matrix.identity(1 << gate.qubitCount());
    for (Operation operation : gate.body()) {
      Operation.Apply apply = (Operation.Apply) operation;
      double[] inner =
          apply.arguments().stream()
              .mapToDouble(angle -> value(angle.expression(), gate, arguments))
              .toArray();
      CatalogueGate applied = (CatalogueGate) apply.gate();
      Matrix matrix =
          applied.definition() == null ? applied.matrix(inner) : of(applied.definition(), inner);
      product = spread(matrix, apply.qubits(), gate.qubitCount()).multiply(product);
    }
    return product;
  }

  private static Matrix spread(Matrix matrix, Qubits qubits, int total) {
    int size = 1 << total;
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        int innerRow = 0;
        int innerColumn = 0;
        int others = row ^ column;
        for (int i = 0; i < qubits.size(); i++) {
          innerRow |= (row >> qubits.get(i) & 1) << i;
          innerColumn |= (column >> qubits.get(i) & 1) << i;
          others &= ~(1 << qubits.get(i));
        }
        if (others == 0) {
          re[row * size + column] = matrix.re(innerRow, innerColumn);
          im[row * size + column] = matrix.im(innerRow, innerColumn);
        }
      }
    }
    return Matrix.of(size, re, im);
  }

  private static double value(Expression expression, DefinedGate gate, double[] arguments) {
    return switch (expression) {
      case Expression.Literal(Value.Floating(double value, var _)) -> value;
      case Expression.Parameter(String name, var _) -> arguments[gate.parameters().indexOf(name)];
      case Expression.Unary(var _, var operand, var _) -> -value(operand, gate, arguments);
      case Expression.Binary(var operator, var left, var right, var _) -> {
        double a = value(left, gate, arguments);
        double b = value(right, gate, arguments);
        yield switch (operator) {
          case ADD -> a + b;
          case MULTIPLY -> a * b;
          case DIVIDE -> a / b;
          default -> throw new IllegalArgumentException(expression.toString());
        };
      }
      default -> throw new IllegalArgumentException(expression.toString());
    };
  }
}
