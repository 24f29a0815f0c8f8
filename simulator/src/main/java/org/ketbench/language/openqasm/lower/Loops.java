package org.ketbench.language.openqasm.lower;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/** For loops, and the iterations of loops that are unrolled. */
final class Loops {
  private static final long FOLDED_FROM = 8;
  private static final long FOLDED_AFTER = 2;

  private final Machine machine;
  private final WhileLoops whileLoops;
  private final Effects.Finder effects;

  Loops(Machine machine, Effects.Finder effects) {
    this.machine = machine;
    this.effects = effects;
    this.whileLoops = new WhileLoops(machine);
  }

  Flow run(Statement.While loop) {
    requireLittle(loop);
    return whileLoops.run(loop);
  }

  /**
   * Refuses a loop of which the text tells that it comes to too much; one in a loop is part of it.
   */
  private void requireLittle(Statement loop) {
    Trail trail = machine.trail;
    boolean within =
        trail != null
            && (trail.node() instanceof Statement.For || trail.node() instanceof Statement.While);
    if (!within && !machine.limits.folding()) {
      machine.require(loop, LeastWork.of(machine, effects, loop));
    }
  }

  Flow run(Statement.For loop) {
    requireLittle(loop);
    Type type = machine.types.read(loop.type());
    if (loop.over() instanceof Expr.Range range) {
      return overRange(loop, range, type);
    }
    return over(loop, values(loop.over()), type);
  }

  private Flow overRange(Statement.For loop, Expr.Range range, Type type) {
    Expression first = bound(range.first(), range);
    Expr written = range.step();
    Expression step = written == null ? Arithmetic.integer(1) : machine.expressions.value(written);
    Expression last = bound(range.last(), range);
    BigInteger from = whole(first);
    BigInteger by = whole(step);
    BigInteger to = whole(last);
    if (by != null && by.signum() == 0) {
      throw new Problem(
          written == null ? range : written, "zero-step", "The step of a range cannot be 0.");
    }
    if (from == null || by == null || to == null) {
      return whileLoops.count(loop, type, first, step, last);
    }
    BigInteger count = to.subtract(from).divide(by).add(BigInteger.ONE);
    boolean empty = to.subtract(from).signum() * by.signum() < 0;
    return unroll(loop, type, empty ? BigInteger.ZERO : count, from, by);
  }

  private Expression bound(@Nullable Expr written, Expr.Range range) {
    if (written == null) {
      throw new Problem(range, "open-range", "A loop needs both ends of its range, as in [0:3].");
    }
    return machine.expressions.value(written);
  }

  private static @Nullable BigInteger whole(Expression expression) {
    Value value = Constants.value(expression);
    return value == null || !Types.isIntegral(value.type()) ? null : Values.whole(value);
  }

  private Flow unroll(
      Statement.For loop, Type type, BigInteger count, BigInteger from, BigInteger by) {
    Unrolling unrolling = new Unrolling(machine, loop, loop.body(), headOf(loop));
    machine.requireIterations(count);
    BigInteger value = from;
    long iterations = count.longValueExact();
    boolean mayFold = iterations > FOLDED_FROM && machine.limits.folding() && !readsVariable(loop);
    for (long i = 0; i < iterations && unrolling.goesOn(); i++) {
      Expression known =
          Constants.cast(
              new Expression.Literal(
                  new Value.Int(value, value.bitLength() < 64 ? Types.INT : Types.UINT)),
              type);
      String label = loop.variable().text() + " = " + value;
      Runnable iteration =
          () -> unrolling.iteration(label, scope -> bind(loop, type, known, scope));
      if (!mayFold || i < FOLDED_AFTER) {
        iteration.run();
      } else if (unrolling.folded(iterations - i, label + " …", iteration)) {
        break;
      }
      value = value.add(by);
    }
    return unrolling.end();
  }

  /** Whether the name of the loop's variable stands anywhere in its body. */
  private boolean readsVariable(Statement.For loop) {
    String name = Pattern.quote(loop.variable().text());
    return Pattern.compile("(?<![\\p{L}\\p{N}_])" + name + "(?![\\p{L}\\p{N}_])")
        .matcher(machine.text(loop.body()))
        .find();
  }

  private void bind(Statement.For loop, Type type, Expression value, Scope scope) {
    String name = loop.variable().text();
    boolean changed = machine.jumps.assigns(loop.body(), name);
    if (type instanceof Type.Bits(int width) && changed) {
      boolean scalar = width == Type.MACHINE;
      BitsCell bits =
          BitsCell.local(
              machine, loop, name, scalar ? 1 : width, scalar, machine.span(loop), scope.leases());
      BitView view = BitView.of(bits);
      view.write(value);
      scope.put(name, view);
      return;
    }
    ScalarCell cell =
        new ScalarCell(
            machine, loop, name, type, scope.leases(), new Expression.Literal(Values.zero(type)));
    cell.write(value);
    scope.put(name, cell);
  }

  /** All values that a loop runs over, in order. */
  private List<Expression> values(Expr over) {
    return switch (over) {
      case Expr.Parenthesized inner -> values(inner.inner());
      case Expr.SetOf set -> set.members().stream().map(machine.expressions::value).toList();
      default -> {
        Place place = machine.places.find(over);
        if (place instanceof ArrayView view) {
          yield view.elements();
        }
        Expression value = machine.expressions.value(over);
        if (!(value.type() instanceof Type.Bits)) {
          throw new Problem(
              over,
              "not-iterable",
              "'" + machine.text(over) + "' is nothing that a loop could run over.");
        }
        List<Expression> bits = new ArrayList<>();
        for (int i = 0; i < Types.bitWidth(value.type()); i++) {
          bits.add(
              ((Type.Bits) value.type()).width() == Type.MACHINE
                  ? value
                  : PatternBits.of(value, Selection.one(i)));
        }
        yield bits;
      }
    };
  }

  private Flow over(Statement.For loop, List<Expression> values, Type type) {
    Unrolling unrolling = new Unrolling(machine, loop, loop.body(), headOf(loop));
    machine.requireIterations(BigInteger.valueOf(values.size()));
    for (int i = 0; i < values.size() && unrolling.goesOn(); i++) {
      Expression value = values.get(i);
      unrolling.iteration(
          loop.variable().text() + " = " + text(value), scope -> bind(loop, type, value, scope));
    }
    return unrolling.end();
  }

  private static String text(Expression value) {
    return switch (Constants.value(value)) {
      case null -> "?";
      case Value.Bool(boolean truth) -> String.valueOf(truth);
      case Value.Int(var whole, var ignored) -> whole.toString();
      case Value.Bits(var bits, var ignored) -> bits.toString();
      case Value.Floating(double real, var ignored) -> String.valueOf(real);
      case Value.Angle(double radians, var ignored) -> String.valueOf(radians);
      case Value.Complex(double re, double im, var ignored) -> re + " + " + im + "im";
      case Value.Duration duration -> Timing.text(duration);
      case Value.Array ignored -> "{…}";
    };
  }

  private String headOf(Statement.For loop) {
    return machine.text(loop.start(), loop.body().start());
  }
}
