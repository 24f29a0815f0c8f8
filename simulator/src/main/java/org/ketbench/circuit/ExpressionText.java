package org.ketbench.circuit;

import java.util.List;
import java.util.stream.Collectors;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.TypeText;
import org.ketbench.circuit.classical.ValueText;

/** How an expression is written in OpenQASM 3, with the circuit's names for its bits. */
public final class ExpressionText {
  private static final int UNARY = 11;
  private static final int WHOLE = 100;

  private final List<BitRegister> registers;

  private ExpressionText(List<BitRegister> registers) {
    this.registers = registers;
  }

  /** The text of an expression over the circuit's bits. */
  public static String of(Expression expression, Circuit circuit) {
    return new ExpressionText(circuit.bitRegisters()).text(expression, 0);
  }

  /** The text of an expression that reads no bits, such as an angle in a gate's definition. */
  public static String of(Expression expression) {
    return new ExpressionText(List.of()).text(expression, 0);
  }

  private String text(Expression expression, int outer) {
    int own = precedence(expression);
    String text = inner(expression, own);
    return own < outer ? "(" + text + ")" : text;
  }

  private static int precedence(Expression expression) {
    return switch (expression) {
      case Expression.Binary binary -> binary.operator().precedence();
      case Expression.Unary _ -> UNARY;
      case Expression.Literal(var value) -> ValueText.of(value).startsWith("-") ? UNARY : WHOLE;
      default -> WHOLE;
    };
  }

  private String inner(Expression expression, int own) {
    return switch (expression) {
      case Expression.Literal(var value) -> ValueText.of(value);
      case Expression.Bits bits -> bits(bits);
      case Expression.Read read -> read.variable().name();
      case Expression.Parameter parameter -> parameter.name();
      case Expression.Unary unary -> unary.operator().symbol() + text(unary.operand(), own + 1);
      case Expression.Binary binary -> {
        boolean rightFirst = binary.operator() == BinaryOperator.POWER;
        yield text(binary.left(), rightFirst ? own + 1 : own)
            + " "
            + binary.operator().symbol()
            + " "
            + text(binary.right(), rightFirst ? own : own + 1);
      }
      case Expression.Cast cast -> TypeText.of(cast.type()) + "(" + text(cast.operand(), 0) + ")";
      case Expression.Call call -> call.function().text() + "(" + list(call.arguments()) + ")";
      case Expression.Index index -> text(index.base(), WHOLE) + "[" + list(index.indices()) + "]";
    };
  }

  private String list(List<Expression> expressions) {
    return expressions.stream().map(each -> text(each, 0)).collect(Collectors.joining(", "));
  }

  /** A whole register by its name, a run of one as a slice, anything else bit by bit. */
  private String bits(Expression.Bits read) {
    List<Integer> bits = read.bits();
    if (read.type().width() == Type.MACHINE && bits.size() == 1) {
      return bit(bits.getFirst());
    }
    for (BitRegister register : registers) {
      if (!bits.isEmpty() && register.contains(bits.getFirst()) && isRunOf(register, bits)) {
        if (bits.size() == register.size()) {
          return register.name();
        }
        if (bits.size() > 1) {
          int first = bits.getFirst() - register.first();
          return register.name() + "[" + first + ":" + (first + bits.size() - 1) + "]";
        }
      }
    }
    return bits.stream().map(this::bit).collect(Collectors.joining(" ++ "));
  }

  private static boolean isRunOf(BitRegister register, List<Integer> bits) {
    for (int i = 0; i < bits.size(); i++) {
      if (bits.get(i) != bits.getFirst() + i || !register.contains(bits.get(i))) {
        return false;
      }
    }
    return true;
  }

  private String bit(int bit) {
    for (BitRegister register : registers) {
      if (register.contains(bit)) {
        return register.nameOf(bit);
      }
    }
    return "bit " + bit;
  }
}
