package org.ketbench.compile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;

/**
 * Takes gates apart whose angles depend on outcomes, into gates of fixed angles under conditions.
 *
 * <p>A rotation by a sum of a share for each bit, as in phase estimation with one qubit, becomes
 * one rotation under each bit, since rotations about one axis add up. Any other gate becomes a
 * choice among as many gates as there are different angles. What depends on variables, or on more
 * bits than a choice may have, stays as it is.
 */
public final class FixedAngles {
  private static final int MOST_SHARES = 12;
  private static final int MOST_CHOSEN = 6;
  private static final double CLOSE = 1e-12;

  private FixedAngles() {}

  /** The circuit with what can be taken apart; nothing where there is none. */
  public static Optional<Circuit> of(Circuit circuit) {
    List<Operation> operations = all(circuit.operations());
    return operations.equals(circuit.operations())
        ? Optional.empty()
        : Optional.of(circuit.with(operations));
  }

  private static List<Operation> all(List<Operation> operations) {
    List<Operation> result = new ArrayList<>(operations.size());
    for (Operation operation : operations) {
      switch (operation) {
        case Operation.Apply apply -> result.addAll(fixed(apply));
        case Operation.Conditional(var condition, var then, var otherwise, var span) ->
            result.add(new Operation.Conditional(condition, all(then), all(otherwise), span));
        case Operation.While(var condition, var body, var span) ->
            result.add(new Operation.While(condition, all(body), span));
        case Operation.Block(var kind, var label, var body, var span) ->
            result.add(new Operation.Block(kind, label, all(body), span));
        default -> result.add(operation);
      }
    }
    return result;
  }

  private static List<Operation> fixed(Operation.Apply apply) {
    List<Integer> bits = bits(apply);
    if (bits.isEmpty()) {
      return List.of(apply);
    }
    try {
      List<Operation> shares = isAdditive(apply) ? shares(apply, bits) : null;
      if (shares != null) {
        return shares;
      }
      return bits.size() > MOST_CHOSEN ? List.of(apply) : choice(apply, bits, BigInteger.ZERO, 0);
    } catch (EvaluationException valueless) {
      return List.of(apply);
    }
  }

  /** The bits that the angles depend on; none where they depend on more, or on nothing. */
  private static List<Integer> bits(Operation.Apply apply) {
    TreeSet<Integer> read = new TreeSet<>();
    boolean[] more = new boolean[1];
    for (Angle angle : apply.arguments()) {
      if (angle instanceof Angle.Formula(Expression formula)) {
        Expressions.visit(
            formula,
            part -> {
              switch (part) {
                case Expression.Bits(var bits, var _) -> read.addAll(bits);
                case Expression.Read _, Expression.Parameter _ -> more[0] = true;
                default -> {}
              }
            });
      }
    }
    return more[0] ? List.of() : List.copyOf(read);
  }

  /** Whether turning by one angle and then by another is turning by their sum. */
  private static boolean isAdditive(Operation.Apply apply) {
    if (!(apply.gate() instanceof CatalogueGate gate)
        || gate.parameters().size() != 1
        || apply.exponent() != Math.rint(apply.exponent())) {
      return false;
    }
    return gate.matrix(0.7).multiply(gate.matrix(1.1)).distance(gate.matrix(1.8)) < CLOSE;
  }

  /** One rotation for each bit; null where the angle is no sum of a share for each. */
  private static @Nullable List<Operation> shares(Operation.Apply apply, List<Integer> bits) {
    if (bits.size() > MOST_SHARES) {
      return null;
    }
    Angle none = angles(apply, bits, BigInteger.ZERO).getFirst();
    List<Angle> shares = new ArrayList<>();
    for (int i = 0; i < bits.size(); i++) {
      Angle one = angles(apply, bits, BigInteger.ZERO.setBit(i)).getFirst();
      shares.add(Angle.nearest(one.radians() - none.radians()));
    }
    if (!isSum(apply, bits, none, shares)) {
      return null;
    }
    List<Operation> result = new ArrayList<>();
    if (none.radians() != 0) {
      result.add(with(apply, List.of(none)));
    }
    for (int i = 0; i < shares.size(); i++) {
      if (shares.get(i).radians() != 0) {
        result.add(
            new Operation.Conditional(
                BitConditions.bit(bits.get(i)),
                List.of(with(apply, List.of(shares.get(i)))),
                List.of(),
                apply.span()));
      }
    }
    return result;
  }

  private static boolean isSum(
      Operation.Apply apply, List<Integer> bits, Angle none, List<Angle> shares) {
    for (int row = 0; row < 1 << bits.size(); row++) {
      if (!isSum(apply, bits, none, shares, BigInteger.valueOf(row))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSum(
      Operation.Apply apply, List<Integer> bits, Angle none, List<Angle> shares, BigInteger row) {
    double sum = none.radians();
    for (int i = 0; i < bits.size(); i++) {
      sum += row.testBit(i) ? shares.get(i).radians() : 0;
    }
    return Math.abs(angles(apply, bits, row).getFirst().radians() - sum) < CLOSE;
  }

  /** The gate for each value of the bits from {@code at} on, those before having values. */
  private static List<Operation> choice(
      Operation.Apply apply, List<Integer> bits, BigInteger row, int at) {
    if (at == bits.size()) {
      return List.of(with(apply, angles(apply, bits, row)));
    }
    List<Operation> zero = choice(apply, bits, row, at + 1);
    List<Operation> one = choice(apply, bits, row.setBit(at), at + 1);
    return zero.equals(one)
        ? zero
        : List.of(
            new Operation.Conditional(BitConditions.bit(bits.get(at)), one, zero, apply.span()));
  }

  private static Operation.Apply with(Operation.Apply apply, List<Angle> angles) {
    return new Operation.Apply(
        apply.gate(), angles, apply.exponent(), apply.controls(), apply.qubits(), apply.span());
  }

  /** The angles where the bits have these values. */
  private static List<Angle> angles(Operation.Apply apply, List<Integer> bits, BigInteger row) {
    return apply.arguments().stream()
        .map(
            angle ->
                angle instanceof Angle.Formula(Expression formula)
                    ? Angle.nearest(
                        Angle.of(Expressions.map(formula, part -> known(part, bits, row)))
                            .radians())
                    : angle)
        .toList();
  }

  private static Expression known(Expression part, List<Integer> bits, BigInteger row) {
    if (!(part instanceof Expression.Bits(var read, Type.Bits type))) {
      return part;
    }
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < read.size(); i++) {
      if (row.testBit(bits.indexOf(read.get(i)))) {
        value = value.setBit(i);
      }
    }
    return new Expression.Literal(new Value.Bits(value, type));
  }
}
