package org.ketbench.language.openqasm.lower;

/** How the lowering of a statement ended. */
enum Flow {
  /** What follows is next. */
  NEXT,
  /** Known to leave the innermost loop here. */
  BREAK,
  /** Known to go on with the next iteration here. */
  CONTINUE,
  /** Known to leave the subroutine here. */
  RETURN,
  /** Known to end the program here. */
  END,
  /** Every path has jumped away by an operation in the circuit. */
  GONE
}
