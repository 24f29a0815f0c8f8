package org.ketbench.estimate.formula;

import java.util.List;

/** A part of a formula. */
sealed interface Term {
  record Literal(double value) implements Term {}

  record Name(String name) implements Term {}

  record Prefix(char operator, Term operand) implements Term {}

  record Infix(Operator operator, Term left, Term right) implements Term {}

  record Call(Function function, List<Term> arguments) implements Term {}

  /** A call of something that is no function; only an error once it is evaluated. */
  record UnknownCall(String name) implements Term {}
}
