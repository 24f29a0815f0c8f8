package org.ketbench.language.openqasm.service.actions;

import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Expr;

/** Reads small whole numbers from a program. */
final class Literals {
  private Literals() {}

  /** A decimal number, -1 where it is none. */
  static int small(String digits) {
    try {
      return Integer.parseInt(digits.replace("_", ""));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The value of an expression that is a small literal, -1 where it is none. */
  static int small(@Nullable Expr expression) {
    return expression instanceof Expr.IntLiteral literal
            && literal.value() >= 0
            && literal.value() < Integer.MAX_VALUE
        ? (int) literal.value()
        : -1;
  }
}
