package org.ketbench.language.openqasm.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;

/** Finds out which classical place an expression names, and what an index picks. */
final class Places {
  private final Machine machine;

  Places(Machine machine) {
    this.machine = machine;
  }

  /** The place that an expression names; null where it is a value only. */
  @Nullable Place find(Expr expression) {
    return switch (expression) {
      case Expr.Identifier identifier ->
          machine.scope.find(identifier.name()) instanceof Place place ? place : null;
      case Expr.Parenthesized inner -> find(inner.inner());
      case Expr.Index index -> {
        Place base = find(index.base());
        yield base == null ? null : indexed(base, index);
      }
      case Expr.Concatenation both ->
          find(both.left()) instanceof BitView left && find(both.right()) instanceof BitView right
              ? left.then(right)
              : null;
      default -> null;
    };
  }

  /** The place that is assigned to. */
  Place target(Expr expression) {
    Place place = find(expression);
    if (place == null) {
      throw new Problem(
          expression,
          "not-assignable",
          "'" + machine.text(expression) + "' is nothing that can be assigned to.");
    }
    return place;
  }

  private Place indexed(Place base, Expr.Index index) {
    List<Expr> indices = index.indices();
    return switch (base) {
      case ArrayView view -> array(view, index);
      case BitView bits -> {
        Selection picked = select(indices.getFirst(), bits.size(), bits.name());
        Expression dynamic = picked.dynamic();
        yield dynamic != null
            ? new DynamicBit(machine, bits, dynamic)
            : picked.single() ? bits.bit(picked.position()) : bits.select(picked.positions());
      }
      case Slotted scalar ->
          new PatternBits(
              machine,
              scalar,
              select(
                  indices.getFirst(), Types.bitWidth(scalar.type()), machine.text(index.base())));
      case DynamicBit _, PatternBits _ -> throw notIndexable(index);
    };
  }

  private Place array(ArrayView view, Expr.Index index) {
    ArrayView part = view;
    int dimension = 0;
    for (Expr one : index.indices()) {
      List<Integer> sizes = part.dimensions();
      if (dimension == sizes.size()) {
        throw notIndexable(index);
      }
      Selection picked = select(one, sizes.get(dimension), machine.text(index.base()));
      part = part.pick(dimension, picked);
      dimension += picked.single() ? 0 : 1;
    }
    return part.settled();
  }

  private Problem notIndexable(Expr.Index index) {
    return new Problem(
        index, "not-indexable", "'" + machine.text(index.base()) + "' has no more to index.");
  }

  /** The bits that an index picks of a value that is no place. */
  Expression bits(Expression value, Expr.Index index) {
    int width = Types.bitWidth(value.type());
    return PatternBits.of(
        value, select(index.indices().getFirst(), width, machine.text(index.base())));
  }

  /** What an index picks of so many things; {@code name} says of what, for messages. */
  Selection select(Expr index, int size, String name) {
    return switch (index) {
      case Expr.Range range -> Selection.many(range(range, size, name));
      case Expr.SetOf set -> {
        int[] positions = new int[set.members().size()];
        for (int i = 0; i < positions.length; i++) {
          Expr member = set.members().get(i);
          positions[i] = position(member, known(member), size, name);
        }
        yield Selection.many(positions);
      }
      default -> {
        Expression value = machine.expressions.value(index);
        Value known = Constants.value(value);
        yield known == null
            ? Selection.dynamic(value)
            : Selection.one(position(index, integer(index, known), size, name));
      }
    };
  }

  private int[] range(Expr.Range range, int size, String name) {
    Expr written = range.step();
    long step = written == null ? 1 : known(written);
    if (step == 0) {
      throw new Problem(range, "zero-step", "The step of a range cannot be 0.");
    }
    long first = bound(range.first(), step > 0 ? 0 : size - 1, size);
    long last = bound(range.last(), step > 0 ? size - 1 : 0, size);
    long count = Math.max(0, (last - first) / step + 1);
    if ((last - first) * Long.signum(step) < 0) {
      count = 0;
    }
    if (count == 0) {
      throw new Problem(
          range,
          "empty-range",
          "There is nothing in this range, which goes from " + first + " to " + last + ".");
    }
    check(range, first, size, name);
    // A range may name an end that its step jumps over.
    check(range, first + (count - 1) * step, size, name);
    int[] positions = new int[(int) count];
    for (int i = 0; i < count; i++) {
      positions[i] = (int) (first + i * step);
    }
    return positions;
  }

  private long bound(@Nullable Expr written, int otherwise, int size) {
    if (written == null) {
      return otherwise;
    }
    long value = known(written);
    return value < 0 ? value + size : value;
  }

  private int position(Expr index, long written, int size, String name) {
    long position = written < 0 ? written + size : written;
    if (position < 0 || position >= size) {
      throw outOfRange(index, written, size, name);
    }
    return (int) position;
  }

  private static void check(Expr index, long position, int size, String name) {
    if (position < 0 || position >= size) {
      throw outOfRange(index, position, size, name);
    }
  }

  private static Problem outOfRange(Expr index, long written, int size, String name) {
    return new Problem(
        index,
        "index-out-of-range",
        "The index "
            + written
            + " is out of range: '"
            + name
            + "' has "
            + size
            + (size == 1 ? " element" : " elements")
            + (size == 0 ? "." : ", so use 0 to " + (size - 1) + "."));
  }

  /** The value of an expression that has to be known as an integer now. */
  long known(Expr expression) {
    Value value = Constants.value(machine.expressions.value(expression));
    if (value == null) {
      throw new Problem(
          expression,
          "value-not-known",
          "'"
              + machine.text(expression)
              + "' is known only while the circuit runs, but is needed to make the circuit. Use a"
              + " constant, or a value that does not come from a measurement or an input.");
    }
    return integer(expression, value);
  }

  private static long integer(Expr expression, Value value) {
    // The checker warns of a real number as a size, but lets it pass if it is whole.
    if (value instanceof Value.Floating(double real, var ignored) && real == Math.rint(real)) {
      return (long) real;
    }
    if (!Types.isIntegral(value.type())) {
      throw new Problem(expression, "not-an-integer", "An index has to be an integer.");
    }
    try {
      return Values.whole(value).longValueExact();
    } catch (ArithmeticException tooLarge) {
      return Long.MAX_VALUE / 2;
    }
  }
}
