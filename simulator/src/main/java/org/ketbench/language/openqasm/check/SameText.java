package org.ketbench.language.openqasm.check;

import java.util.List;
import org.ketbench.language.openqasm.syntax.Expr;

/** Tells whether two simple expressions are written alike, and so have one value. */
final class SameText {
  private SameText() {}

  static boolean same(Expr left, Expr right) {
    return switch (left) {
      case Expr.Identifier(int _, int _, String name) ->
          right instanceof Expr.Identifier other && name.equals(other.name());
      case Expr.IntLiteral(int _, int _, long value) ->
          right instanceof Expr.IntLiteral other && value == other.value();
      case Expr.Index(int _, int _, Expr base, List<Expr> indices) ->
          right instanceof Expr.Index other
              && indices.size() == 1
              && other.indices().size() == 1
              && same(base, other.base())
              && same(indices.getFirst(), other.indices().getFirst());
      default -> false;
    };
  }
}
