package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;

/** Lines of Python, with four spaces for each level of nesting. */
final class PythonWriter {
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private int lines;

  void line(String line) {
    if (!line.isEmpty()) {
      text.repeat("    ", depth).append(line);
    }
    text.append('\n');
    lines++;
  }

  void open(String line) {
    line(line);
    depth++;
  }

  void close() {
    depth--;
  }

  int depth() {
    return depth;
  }

  int lines() {
    return lines;
  }

  static String matrix(Matrix matrix) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < matrix.size(); row++) {
      List<String> entries = new ArrayList<>();
      for (int column = 0; column < matrix.size(); column++) {
        entries.add("complex(" + matrix.re(row, column) + ", " + matrix.im(row, column) + ")");
      }
      rows.add("[" + String.join(", ", entries) + "]");
    }
    return "[" + String.join(", ", rows) + "]";
  }

  /** The angle with the names that its parameters have in the file. */
  static Angle renamed(Angle angle, ScriptNames names) {
    if (!(angle instanceof Angle.Formula(Expression formula))) {
      return angle;
    }
    return new Angle.Formula(
        Expressions.map(
            formula,
            part ->
                part instanceof Expression.Parameter(String name, var type)
                    ? new Expression.Parameter(names.parameter(name), type)
                    : part));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
