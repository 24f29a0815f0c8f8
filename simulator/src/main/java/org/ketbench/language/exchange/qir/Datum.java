package org.ketbench.language.exchange.qir;

import java.util.List;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.language.exchange.qir.Llvm.Operand;

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

  /** What an operand that names no register stands for. */
  static Datum constant(Operand operand) {
    return switch (operand) {
      case Operand.Local local ->
          throw new IllegalArgumentException("the register " + local + " is no constant");
      case Operand.Global(String name) -> new Element(name, 0);
      case Operand.Whole(long value) -> new Whole(value);
      case Operand.Real(double value) -> new Real(value);
      case Operand.Handle(long value) -> new Handle(value);
      case Operand.Element(String global, List<Operand> indices) ->
          new Element(
              global,
              indices.isEmpty() || !(indices.getLast() instanceof Operand.Whole(long index))
                  ? 0
                  : index);
      case Operand.Undefined _ -> new Undefined();
    };
  }
}
