package org.ketbench.engine;

import java.util.List;
import java.util.Random;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Values;
import org.ketbench.circuit.classical.Variable;

/** Programs that measure, reset, decide and repeat, drawn by a seed. */
public final class RandomPrograms {
  private final Random random;
  private final boolean clifford;
  private final int qubits;
  private final int bits;
  private final CircuitBuilder builder;
  private final Variable number;
  private boolean counting;

  private RandomPrograms(long seed, boolean clifford) {
    this.random = new Random(seed);
    this.clifford = clifford;
    this.qubits = 1 + random.nextInt(4);
    this.bits = 1 + random.nextInt(4);
    this.builder = new CircuitBuilder(qubits, bits);
    this.number = builder.variable("n", new Type.Int(4, false));
  }

  /** Any gates, and angles that depend on what was measured. */
  public static Circuit any(long seed) {
    return new RandomPrograms(seed, false).circuit();
  }

  /** Clifford gates only. */
  public static Circuit clifford(long seed) {
    return new RandomPrograms(seed, true).circuit();
  }

  private Circuit circuit() {
    operations(6 + random.nextInt(12), 2);
    if (random.nextBoolean()) {
      builder.measureAll();
    }
    return builder.build();
  }

  private void operations(int count, int depth) {
    for (int each = 0; each < count; each++) {
      operation(depth);
    }
  }

  private void operation(int depth) {
    switch (random.nextInt(depth > 0 ? 15 : 10)) {
      case 0, 1, 2, 3, 4 -> gate();
      case 5, 6 -> builder.measure(qubit(), random.nextInt(bits));
      case 7 -> builder.reset(qubit());
      case 8 -> assign();
      case 9 -> {
        if (clifford) {
          gate();
        } else {
          builder.gate("ry", new Angle.Formula(angle()), qubit());
        }
      }
      case 10, 11 ->
          builder.when(
              condition(), _ -> operations(2, depth - 1), _ -> operations(random.nextInt(2), 0));
      case 12 -> attempts(depth);
      case 13 -> counting(depth);
      default -> unrolled(depth);
    }
  }

  private int qubit() {
    return random.nextInt(qubits);
  }

  private void gate() {
    int first = qubit();
    if (qubits > 1 && random.nextBoolean()) {
      int second = (first + 1 + random.nextInt(qubits - 1)) % qubits;
      if (clifford || random.nextBoolean()) {
        builder.gate(List.of("cx", "cz", "swap").get(random.nextInt(3)), first, second);
      } else {
        builder.gate("crx", random.nextDouble() * 6, first, second);
      }
    } else if (clifford || random.nextBoolean()) {
      builder.gate(List.of("h", "s", "x", "z", "sx", "sdg").get(random.nextInt(6)), first);
    } else {
      builder.gate("u3", random.doubles(3, -4, 4).toArray(), first);
    }
  }

  private Expression angle() {
    Expression bit = new Expression.Cast(CircuitBuilder.bit(random.nextInt(bits)), Types.FLOAT);
    Expression scaled =
        new Expression.Binary(
            BinaryOperator.MULTIPLY,
            bit,
            new Expression.Literal(Values.of(random.nextDouble() * 3)),
            Types.FLOAT);
    return new Expression.Binary(
        BinaryOperator.ADD, scaled, new Expression.Literal(Values.of(0.3)), Types.FLOAT);
  }

  private void assign() {
    Target target =
        random.nextBoolean() && !counting
            ? new Target.Slot(number, List.of())
            : new Target.Bits(List.of(random.nextInt(bits)));
    Expression value =
        switch (random.nextInt(3)) {
          case 0 -> CircuitBuilder.bit(random.nextInt(bits));
          case 1 -> new Expression.Literal(Values.of(random.nextInt(2)));
          default ->
              new Expression.Binary(
                  BinaryOperator.ADD, read(), new Expression.Literal(Values.of(1)), Types.INT);
        };
    builder.add(new Operation.Assign(target, value, Span.NONE));
  }

  private Expression read() {
    return new Expression.Read(number);
  }

  private Expression condition() {
    return switch (random.nextInt(3)) {
      case 0 -> CircuitBuilder.bit(random.nextInt(bits));
      case 1 -> builder.equal("c", random.nextInt(1 << bits));
      default ->
          new Expression.Binary(
              BinaryOperator.LESS, read(), new Expression.Literal(Values.of(2)), Types.BOOL);
    };
  }

  /** Repeats until a measurement succeeds. */
  private void attempts(int depth) {
    int bit = random.nextInt(bits);
    int qubit = qubit();
    builder.loop(
        CircuitBuilder.bit(bit),
        _ -> {
          operations(random.nextInt(2), depth - 1);
          builder.reset(qubit);
          builder.gate("h", qubit);
          builder.measure(qubit, bit);
        });
  }

  /** Counts to three, or leaves early. */
  private void counting(int depth) {
    builder.add(
        new Operation.Assign(
            new Target.Slot(number, List.of()), new Expression.Literal(Values.of(0)), Span.NONE));
    Expression few =
        new Expression.Binary(
            BinaryOperator.LESS, read(), new Expression.Literal(Values.of(3)), Types.BOOL);
    builder.loop(
        few,
        _ -> {
          builder.add(
              new Operation.Assign(
                  new Target.Slot(number, List.of()),
                  new Expression.Binary(
                      BinaryOperator.ADD, read(), new Expression.Literal(Values.of(1)), Types.INT),
                  Span.NONE));
          gate();
          builder.measure(qubit(), random.nextInt(bits));
          builder.when(
              CircuitBuilder.bit(random.nextInt(bits)),
              _ ->
                  builder.add(
                      new Operation.Jump(
                          random.nextBoolean()
                              ? Operation.JumpKind.BREAK
                              : Operation.JumpKind.CONTINUE,
                          Span.NONE)));
          counting = true;
          operations(random.nextInt(depth), 0);
          counting = false;
        });
  }

  /** A loop of known length that can be left. */
  private void unrolled(int depth) {
    builder.block(
        Operation.BlockKind.LOOP,
        "for",
        _ -> {
          for (int turn = 0; turn < 2; turn++) {
            builder.block(
                Operation.BlockKind.ITERATION,
                "turn",
                _ -> {
                  operations(1, depth - 1);
                  builder.when(
                      condition(),
                      _ ->
                          builder.add(
                              new Operation.Jump(
                                  List.of(
                                          Operation.JumpKind.BREAK,
                                          Operation.JumpKind.CONTINUE,
                                          Operation.JumpKind.END)
                                      .get(random.nextInt(3)),
                                  Span.NONE)));
                  gate();
                });
          }
        });
  }
}
