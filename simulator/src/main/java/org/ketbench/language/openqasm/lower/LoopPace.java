package org.ketbench.language.openqasm.lower;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Approach;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/**
 * Notices while loops that would be unrolled for ever long before there are too many operations:
 * everything that is known is as it was some iterations ago, or what the condition compares moves
 * so evenly that the end is out of reach.
 */
final class LoopPace {
  private final Machine machine;
  private final Statement.While loop;
  private final Expr.@Nullable Binary comparison;
  private final @Nullable Approach approach;
  private final @Nullable Set<Cell> deciding;
  private Journal.Level anchor;
  private long iterations;

  LoopPace(Machine machine, Statement.While loop) {
    this.machine = machine;
    this.loop = loop;
    this.comparison = comparison(loop.condition());
    this.approach = comparison == null ? null : new Approach(comparison.operator());
    this.deciding = deciding(machine, loop);
    this.anchor = machine.journal.open();
  }

  /** Where the values are that the condition depends on; null where all may be among them. */
  private static @Nullable Set<Cell> deciding(Machine machine, Statement.While loop) {
    Set<String> names = Deciding.names(loop);
    return names == null ? null : new HashSet<>(Jumps.cells(machine.scope, names));
  }

  private boolean isAsBefore() {
    return deciding == null
        ? Steadiness.holds(anchor)
        : Steadiness.holds(anchor, deciding::contains);
  }

  private static Expr.@Nullable Binary comparison(Expr condition) {
    return switch (condition) {
      case Expr.Parenthesized(var _, var _, Expr inner) -> comparison(inner);
      case Expr.Binary binary
          when binary.operator().isComparison()
              && isPlain(binary.left())
              && isPlain(binary.right()) ->
          binary;
      default -> null;
    };
  }

  /** Whether nothing happens when the expression is looked at once more. */
  static boolean isPlain(Expr expression) {
    return switch (expression) {
      case Expr.Identifier _, Expr.IntLiteral _, Expr.FloatLiteral _ -> true;
      case Expr.Parenthesized(var _, var _, Expr inner) -> isPlain(inner);
      case Expr.Unary unary -> isPlain(unary.operand());
      case Expr.Binary binary -> isPlain(binary.left()) && isPlain(binary.right());
      default -> false;
    };
  }

  /** Another iteration begins, since the condition holds; refuses a loop that has no end. */
  void iteration() {
    iterations++;
    if (iterations > 1 && isAsBefore()) {
      throw new Problem.Final(
          loop,
          "endless-loop",
          "This loop never ends: after an iteration everything that its condition depends on is as"
              + " it was before. Change what its condition reads inside the loop.");
    }
    if ((iterations & (iterations - 1)) == 0) {
      machine.journal.close(anchor);
      anchor = machine.journal.open();
    }
    if (approach != null && comparison != null) {
      follow(approach, comparison);
    }
  }

  private void follow(Approach its, Expr.Binary sides) {
    its.turn(number(sides.left()), number(sides.right()));
    double left = its.turnsLeft();
    if (left > machine.limits.operations()) {
      throw new Problem.Final(
          loop,
          "endless-loop",
          "This loop does not come to its end: what '"
              + machine.text(sides)
              + "' compares has moved by the same amount in each of "
              + iterations
              + " iterations, "
              + (Double.isInfinite(left)
                  ? "and not towards the end."
                  : String.format("so about %.0e are still to come.", left))
              + " Change what the condition reads inside the loop.");
    }
  }

  private double number(Expr expression) {
    Value value = Constants.value(machine.expressions.value(expression));
    return value != null && Types.isIntegral(value.type())
        ? Values.whole(value).doubleValue()
        : Double.NaN;
  }

  void close() {
    machine.journal.close(anchor);
  }
}
