package org.ketbench.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;

/**
 * A condition over bits as products of literals of which at most one holds, so that doing something
 * under each of them in turn is doing it under the condition.
 */
public final class Products {
  private static final int MOST_BITS = 16;

  private Products() {}

  /** Each product: which bits must have which value. */
  public static List<SortedMap<Integer, Boolean>> of(Expression condition) throws NotExpressible {
    TreeSet<Integer> read = new TreeSet<>();
    Expressions.visit(
        condition,
        part -> {
          if (part instanceof Expression.Bits(var bits, var _)) {
            read.addAll(bits);
          }
        });
    List<SortedMap<Integer, Boolean>> products = new ArrayList<>();
    List<SortedMap<Integer, Boolean>> single = literals(condition);
    if (!single.isEmpty()) {
      return single;
    }
    if (read.size() > MOST_BITS) {
      throw new NotExpressible(
          "The condition depends on %d bits at once; write it as conditions on fewer."
              .formatted(read.size()));
    }
    split(condition, List.copyOf(read), 0, new TreeMap<>(), products);
    return products;
  }

  /** The one product that a conjunction of literals is; empty where the condition is none. */
  private static List<SortedMap<Integer, Boolean>> literals(Expression condition) {
    SortedMap<Integer, Boolean> product = new TreeMap<>();
    return gather(condition, product) ? List.of(product) : List.of();
  }

  private static boolean gather(Expression condition, SortedMap<Integer, Boolean> product) {
    return switch (condition) {
      case Expression.Bits(var bits, var _) when bits.size() == 1 ->
          product.put(bits.getFirst(), true) == null;
      case Expression.Unary(var _, Expression.Bits(var bits, var _), var _) when bits.size() == 1 ->
          product.put(bits.getFirst(), false) == null;
      case Expression.Binary(var operator, var left, var right, var _)
          when operator == BinaryOperator.AND ->
          gather(left, product) && gather(right, product);
      default -> false;
    };
  }

  private static void split(
      Expression condition,
      List<Integer> bits,
      int at,
      SortedMap<Integer, Boolean> chosen,
      List<SortedMap<Integer, Boolean>> products) {
    Boolean known = known(condition, chosen);
    if (known != null) {
      if (known) {
        products.add(new TreeMap<>(chosen));
      }
      return;
    }
    for (boolean value : new boolean[] {false, true}) {
      chosen.put(bits.get(at), value);
      split(condition, bits, at + 1, chosen, products);
      chosen.remove(bits.get(at));
    }
  }

  /** The value of a condition for some of its bits, null where the others matter. */
  private static @Nullable Boolean known(Expression condition, SortedMap<Integer, Boolean> chosen) {
    Expression rest =
        Expressions.map(
            condition,
            part -> {
              if (part instanceof Expression.Bits(var bits, var _) && bits.size() == 1) {
                Boolean value = chosen.get(bits.getFirst());
                return value == null ? part : BitConditions.literal(value);
              }
              return switch (part) {
                case Expression.Unary(var _, var operand, var _) -> BitConditions.not(operand);
                case Expression.Binary(var operator, var left, var right, var _) ->
                    operator == BinaryOperator.AND
                        ? BitConditions.and(left, right)
                        : BitConditions.or(left, right);
                default -> part;
              };
            });
    return rest instanceof Expression.Literal
        ? Boolean.valueOf(Evaluator.holds(rest, Evaluator.Environment.EMPTY))
        : null;
  }
}
