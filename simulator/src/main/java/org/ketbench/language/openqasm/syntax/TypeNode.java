package org.ketbench.language.openqasm.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type as it is written. */
public sealed interface TypeNode extends Node {
  /** The keyword of a scalar type. */
  enum Keyword {
    BIT,
    BOOL,
    INT,
    UINT,
    FLOAT,
    ANGLE,
    DURATION,
    STRETCH,
    COMPLEX,
    QUBIT,
    /** The parameter type {@code qreg} of version 2 style subroutines. */
    QREG,
    /** The parameter type {@code creg} of version 2 style subroutines. */
    CREG
  }

  /** {@code int[32]}, {@code bit}, {@code qubit[4]}. */
  record Scalar(int start, int end, Keyword keyword, @Nullable Expr width) implements TypeNode {}

  /** {@code complex[float[32]]}; component is null for a bare {@code complex}. */
  record Complex(int start, int end, @Nullable TypeNode component) implements TypeNode {}

  /** {@code array[int[8], 2, 3]}. */
  record Array(int start, int end, TypeNode element, List<Expr> dimensions) implements TypeNode {}

  /**
   * {@code readonly array[int[8], 2]} or {@code mutable array[int[8], #dim = 2]}.
   *
   * @param rank what {@code #dim} is given as; then there are no dimensions
   */
  record ArrayReference(
      int start,
      int end,
      boolean mutable,
      TypeNode element,
      List<Expr> dimensions,
      @Nullable Expr rank)
      implements TypeNode {}
}
