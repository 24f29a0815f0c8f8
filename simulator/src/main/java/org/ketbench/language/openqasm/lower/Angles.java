package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;

/**
 * The angles that gates are given. A multiple of π is followed through arithmetic and variables and
 * stays exact; equal angles are the same objects, as programs use a few again and again.
 */
final class Angles {
  private static final int KEPT = 1 << 10;

  private final Machine machine;
  private final @Nullable List<Angle>[] known = newTable();

  Angles(Machine machine) {
    this.machine = machine;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable List<Angle>[] newTable() {
    return new List[KEPT];
  }

  List<Angle> list(List<Expr> expressions) {
    return switch (expressions.size()) {
      case 0 -> List.of();
      case 1 -> shared(angle(expressions.getFirst()));
      default -> {
        List<Angle> angles = new ArrayList<>(expressions.size());
        for (Expr expression : expressions) {
          angles.add(angle(expression));
        }
        yield shared(List.copyOf(angles));
      }
    };
  }

  private List<Angle> shared(Angle angle) {
    int place = place(angle.hashCode());
    List<Angle> kept = known[place];
    if (kept != null && kept.size() == 1 && kept.getFirst().equals(angle)) {
      return kept;
    }
    List<Angle> made = List.of(angle);
    known[place] = made;
    return made;
  }

  private List<Angle> shared(List<Angle> angles) {
    int place = place(angles.hashCode());
    List<Angle> kept = known[place];
    if (angles.equals(kept)) {
      return kept;
    }
    known[place] = angles;
    return angles;
  }

  private static int place(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 16)) & (KEPT - 1);
  }

  Angle angle(Expr expression) {
    if (expression instanceof Expr.FloatLiteral literal) {
      return Angle.of(literal.value());
    }
    Angle.PiFraction fraction = fraction(expression);
    if (fraction != null) {
      return fraction;
    }
    Expression value = machine.expressions.value(expression);
    Value number = Constants.value(value);
    if (number == null) {
      return new Angle.Formula(value);
    }
    try {
      return Angle.of(Values.real(number));
    } catch (EvaluationException e) {
      throw Expressions.evaluation(expression, e);
    }
  }

  /** The expression as an exact multiple of π, if it is one other than 0. */
  Angle.@Nullable PiFraction fraction(Expr expression) {
    Rational exact = exact(expression);
    return exact == null ? null : exact.fraction();
  }

  /** What is left of an exact value once it is assigned to a variable of a type. */
  static Angle.@Nullable PiFraction kept(Angle.@Nullable PiFraction fraction, Type type) {
    if (fraction == null) {
      return null;
    }
    return switch (type) {
      case Type.Floating(int width) -> Types.width(width) >= 64 ? fraction : null;
      case Type.AngleType(int width) -> {
        long turn = 2 * fraction.denominator();
        long reduced = Math.floorMod(fraction.numerator(), turn);
        boolean fits =
            Types.width(width) >= 64
                || (Long.bitCount(fraction.denominator()) == 1
                    && Long.numberOfTrailingZeros(turn) <= width);
        yield fits && reduced != 0 ? new Angle.PiFraction(reduced, fraction.denominator()) : null;
      }
      default -> null;
    };
  }

  private @Nullable Rational exact(Expr expression) {
    return switch (expression) {
      case Expr.IntLiteral literal -> Rational.of(literal.value());
      case Expr.FloatLiteral literal -> Rational.of(literal.value());
      case Expr.Identifier identifier -> exact(identifier.name());
      case Expr.Parenthesized inner -> exact(inner.inner());
      case Expr.Unary unary -> {
        Rational operand = unary.operator() == UnaryOperator.MINUS ? exact(unary.operand()) : null;
        yield operand == null ? null : operand.negated();
      }
      case Expr.Binary binary -> exact(binary);
      default -> null;
    };
  }

  private @Nullable Rational exact(String name) {
    return switch (machine.scope.find(name)) {
      case null -> name.equals("pi") || name.equals("π") ? Rational.PI : circle(name);
      case ScalarCell cell -> exact(cell);
      default -> null;
    };
  }

  private static @Nullable Rational circle(String name) {
    return name.equals("tau") || name.equals("τ") ? new Rational(2, 1, true) : null;
  }

  private static @Nullable Rational exact(ScalarCell cell) {
    Angle.PiFraction fraction = cell.exact();
    if (fraction != null) {
      return new Rational(fraction.numerator(), fraction.denominator(), true);
    }
    return cell.known() instanceof Expression.Literal(Value value)
        ? switch (value) {
          case Value.Int(var whole, var ignored) ->
              whole.bitLength() < 32 ? Rational.of(whole.longValue()) : null;
          case Value.Floating(double real, var ignored) -> Rational.of(real);
          default -> null;
        }
        : null;
  }

  private @Nullable Rational exact(Expr.Binary binary) {
    Rational left = exact(binary.left());
    Rational right = left == null ? null : exact(binary.right());
    if (left == null || right == null) {
      return null;
    }
    return switch (binary.operator()) {
      case ADD -> left.plus(right);
      case SUBTRACT -> left.plus(right.negated());
      case MULTIPLY -> left.times(right);
      case DIVIDE -> quotient(binary, left, right);
      case POWER -> power(left, right);
      default -> null;
    };
  }

  /** Integers divide as integers, except in version 2. */
  private @Nullable Rational quotient(Expr.Binary binary, Rational left, Rational right) {
    boolean integers =
        left.whole() != null && right.whole() != null && !machine.source.versionTwo();
    return integers && isInteger(binary.left()) && isInteger(binary.right())
        ? null
        : left.over(right);
  }

  private boolean isInteger(Expr expression) {
    return switch (expression) {
      case Expr.FloatLiteral _ -> false;
      case Expr.Parenthesized inner -> isInteger(inner.inner());
      case Expr.Unary unary -> isInteger(unary.operand());
      case Expr.Binary binary -> isInteger(binary.left()) && isInteger(binary.right());
      case Expr.Identifier identifier ->
          !(machine.scope.find(identifier.name()) instanceof ScalarCell cell)
              || cell.type() instanceof Type.Int;
      default -> true;
    };
  }

  private static @Nullable Rational power(Rational base, Rational exponent) {
    Long whole = base.whole();
    Long times = exponent.whole();
    if (whole == null || times == null || times < 0 || times > 31) {
      return null;
    }
    Rational result = Rational.of(1);
    for (int i = 0; i < times && result != null; i++) {
      result = result.times(base);
    }
    return result;
  }

  /** How often a gate is applied, or the power that is taken of it. */
  double exponent(Expr expression) {
    Expression value = machine.expressions.value(expression);
    Value number = Constants.value(value);
    if (number == null) {
      throw new Problem(
          expression,
          "value-not-known",
          "The power '"
              + machine.text(expression)
              + "' is known only while the circuit runs. Use a constant.");
    }
    try {
      return Values.real(number);
    } catch (EvaluationException e) {
      throw Expressions.evaluation(expression, e);
    }
  }
}
