package org.ketbench.language.exchange.qir;

import org.ketbench.circuit.classical.Expression;

/** What a register or a place in memory holds while a module is followed. */
sealed interface Datum {
  /** A whole number or truth value that is known. */
  record Whole(long value) implements Datum {}

  record Real(double value) implements Datum {}

  /** A qubit or a result by its number. */
  record Handle(long value) implements Datum {}

  /** A place in memory of the function's own: which one, and how far into it. */
  record Place(int slot, long index) implements Datum {}

  /** A place in a global array. */
  record Element(String global, long index) implements Datum {}

  /** What is known only when the program runs. */
  record Dynamic(Expression expression) implements Datum {}

  record Undefined() implements Datum {}
}
