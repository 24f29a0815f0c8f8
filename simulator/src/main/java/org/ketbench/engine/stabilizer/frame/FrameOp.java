package org.ketbench.engine.stabilizer.frame;

import org.jspecify.annotations.Nullable;
import org.ketbench.engine.stabilizer.clifford.Move;

/** The steps of a frame program; {@code a} and {@code b} are their operands. */
enum FrameOp {
  X(Move.X),
  Y(Move.Y),
  Z(Move.Z),
  H(Move.H),
  S(Move.S),
  SX(Move.SX),
  CX(Move.CX),
  CZ(Move.CZ),
  SWAP(Move.SWAP),
  /** Qubit a into bit b. */
  MEASURE(null),
  /** Qubit a. */
  RESET(null),
  /** Channel a. */
  NOISE(null),
  /** Reading a, of a bit. */
  MISREAD(null),
  /** Goes to step b where function a holds. */
  SKIP_IF(null),
  /** Goes to step b. */
  SKIP(null),
  /** Assignment a. */
  ASSIGN(null);

  private final @Nullable Move move;

  FrameOp(@Nullable Move move) {
    this.move = move;
  }

  /** The gate that this is, if it is one. */
  @Nullable Move move() {
    return move;
  }

  static FrameOp of(Move move) {
    return switch (move) {
      case X -> X;
      case Y -> Y;
      case Z -> Z;
      case H -> H;
      case S -> S;
      case SX -> SX;
      case CX -> CX;
      case CZ -> CZ;
      case SWAP -> SWAP;
    };
  }
}
