package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.language.openqasm.syntax.Expr;

/** Checks what registers and arrays are joined to. */
final class Concatenations {
  private final Check check;

  Concatenations(Check check) {
    this.check = check;
  }

  /** {@code a ++ b}: registers of one kind, or arrays of one type. */
  Typed concatenation(Expr.Concatenation last) {
    List<Expr> parts = new ArrayList<>();
    Expr left = last;
    while (left instanceof Expr.Concatenation joined) {
      parts.add(joined.right());
      left = joined.left();
    }
    parts.add(left);
    Typed whole = null;
    for (Expr part : parts.reversed()) {
      Typed typed = check.expressions.any(part);
      whole = whole == null ? single(part, typed) : joined(part, whole, single(part, typed));
    }
    return whole == null ? Typed.UNKNOWN : whole;
  }

  /** Says so if this cannot be joined to anything. */
  private Typed single(Expr part, Typed typed) {
    Type type = typed.classical();
    boolean joinable =
        typed.isUnknown()
            || typed.type() instanceof SymbolType.Quantum
            || typed.type() instanceof SymbolType.ArrayReference
            || type instanceof Type.Bits
            || type instanceof Type.Array;
    if (!joinable) {
      check.reporter.error(
          part,
          "bad-concatenation",
          "'++' joins registers or arrays; this is " + typed.type().text() + ".");
      return Typed.UNKNOWN;
    }
    return typed;
  }

  private Typed joined(Expr part, Typed left, Typed right) {
    if (left.isUnknown() || right.isUnknown()) {
      return Typed.UNKNOWN;
    }
    if (left.type() instanceof SymbolType.Quantum a
        && right.type() instanceof SymbolType.Quantum b) {
      return joinedQubits(part, left, right, a, b);
    }
    if (left.classical() instanceof Type.Bits a && right.classical() instanceof Type.Bits b) {
      return Typed.of(new Type.Bits(sum(Types.bitWidth(a), Types.bitWidth(b))));
    }
    SymbolType result = joinedArrays(left.type(), right.type());
    if (result == null) {
      check.reporter.error(
          part,
          "bad-concatenation",
          "'++' joins what has one type; these are "
              + left.type().text()
              + " and "
              + right.type().text()
              + ".");
      return Typed.UNKNOWN;
    }
    return Typed.of(result);
  }

  private Typed joinedQubits(
      Expr part, Typed left, Typed right, SymbolType.Quantum a, SymbolType.Quantum b) {
    QubitSet first = left.qubits();
    QubitSet second = right.qubits();
    if (first != null && second != null && first.overlaps(second)) {
      check.reporter.error(
          part,
          "repeated-qubit",
          "A qubit would be in the joined register twice. Join registers that share none.");
      return Typed.UNKNOWN;
    }
    boolean known = a.isKnown() && b.isKnown();
    long count = (long) a.count() + b.count();
    return Typed.qubits(
        known && count < Integer.MAX_VALUE ? (int) count : SymbolType.UNKNOWN_SIZE,
        first == null || second == null ? null : first.then(second));
  }

  /** The type of two joined arrays, null where their types differ in more than the first size. */
  private static @Nullable SymbolType joinedArrays(SymbolType left, SymbolType right) {
    if (Indexing.shape(left) instanceof Type.Array a
        && Indexing.shape(right) instanceof Type.Array b) {
      boolean open = a.dimensions().contains(SymbolType.SINGLE);
      if (!a.element().equals(b.element())
          || a.dimensions().size() != b.dimensions().size()
          || open != b.dimensions().contains(SymbolType.SINGLE)
          || !rest(a.dimensions()).equals(rest(b.dimensions()))) {
        return null;
      }
      if (open) {
        return SymbolType.ArrayReference.ofRank(false, a.element(), a.dimensions().size());
      }
      List<Integer> dimensions = new ArrayList<>(a.dimensions());
      dimensions.set(0, sum(a.dimensions().getFirst(), b.dimensions().getFirst()));
      return new SymbolType.Classical(new Type.Array(a.element(), dimensions));
    }
    return null;
  }

  private static int sum(int left, int right) {
    return (int) Math.min((long) left + right, Integer.MAX_VALUE);
  }

  private static List<Integer> rest(List<Integer> dimensions) {
    return dimensions.subList(1, dimensions.size());
  }
}
