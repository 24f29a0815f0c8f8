package org.ketbench.language.openqasm.lower;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Function;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;

/** Computes expressions as far as their values are known. */
final class Expressions {
  private static final Map<String, Double> NUMBERS =
      Map.of(
          "pi", Math.PI,
          "π", Math.PI,
          "tau", 2 * Math.PI,
          "τ", 2 * Math.PI,
          "euler", Math.E,
          "ℇ", Math.E);

  private static final Map<String, Function> OLD_NAMES =
      Map.of(
          "ln", Function.LOG,
          "asin", Function.ARCSIN,
          "acos", Function.ARCCOS,
          "atan", Function.ARCTAN);

  private final Machine machine;

  Expressions(Machine machine) {
    this.machine = machine;
  }

  /** The value, which is a literal where it is known. */
  Expression value(Expr expression) {
    try {
      Expression value = compute(expression);
      machine.work(width(value.type()));
      return value;
    } catch (EvaluationException e) {
      throw evaluation(expression, e);
    }
  }

  private static int width(Type type) {
    return switch (type) {
      case Type.Bits bits -> bits.width();
      case Type.Int number -> number.width();
      case Type.AngleType angle -> angle.width();
      default -> 1;
    };
  }

  static Problem evaluation(Node node, EvaluationException e) {
    String message = String.valueOf(e.getMessage());
    String code = message.startsWith("Division by zero") ? "division-by-zero" : "no-value";
    return new Problem(node, code, message);
  }

  private Expression compute(Expr expression) {
    return switch (expression) {
      case Expr.IntLiteral literal -> Arithmetic.integer(literal.value());
      case Expr.BigIntLiteral literal -> large(literal.value());
      case Expr.FloatLiteral literal -> literal(Values.of(literal.value()));
      case Expr.ImaginaryLiteral literal ->
          literal(new Value.Complex(0, literal.value(), Types.COMPLEX));
      case Expr.BoolLiteral literal -> Arithmetic.truth(literal.value());
      case Expr.BitStringLiteral literal -> literal(Values.bits(literal.digits()));
      case Expr.TimingLiteral literal -> literal(Timing.value(literal));
      case Expr.Identifier identifier -> identifier(identifier);
      case Expr.Parenthesized inner -> value(inner.inner());
      case Expr.Unary unary -> Arithmetic.unary(unary.operator(), value(unary.operand()));
      case Expr.Binary binary -> binary(binary);
      case Expr.Index index -> {
        Place place = machine.places.find(index);
        yield place == null ? machine.places.bits(value(index.base()), index) : place.read();
      }
      case Expr.Cast cast -> cast(cast);
      case Expr.Call call -> call(call);
      case Expr.Measure measure -> measure(measure);
      case Expr.Concatenation both -> concatenation(both);
      case Expr.DurationOf duration ->
          new Expression.Parameter(machine.text(duration), Types.DURATION);
      case Expr.HardwareQubit _, Expr.Range _, Expr.SetOf _, Expr.ArrayLiteral _, Expr.Missing _ ->
          throw new Problem(
              expression, "no-value", "'" + machine.text(expression) + "' is no classical value.");
    };
  }

  private static Expression literal(Value value) {
    return new Expression.Literal(value);
  }

  private static Expression large(BigInteger value) {
    boolean fits = value.bitLength() <= 64;
    return literal(
        new Value.Int(value, fits ? Types.UINT : new Type.Int(value.bitLength() + 1, true)));
  }

  private Expression identifier(Expr.Identifier identifier) {
    return switch (machine.scope.find(identifier.name())) {
      case Place place -> place.read();
      case null -> {
        Double number = NUMBERS.get(identifier.name());
        if (number == null) {
          throw new Problem(
              identifier, "undeclared", "'" + identifier.name() + "' is not known here.");
        }
        yield literal(Values.of(number.doubleValue()));
      }
      default ->
          throw new Problem(
              identifier, "no-value", "'" + identifier.name() + "' is no classical value.");
    };
  }

  private Expression binary(Expr.Binary binary) {
    Expression left = value(binary.left());
    BinaryOperator operator = binary.operator();
    if (machine.source.versionTwo()) {
      return versionTwo(operator, left, value(binary.right()));
    }
    Value decided = operator.isLogical() ? Constants.value(left) : null;
    if (decided != null && Values.truth(decided) == (operator == BinaryOperator.OR)) {
      return Arithmetic.truth(operator == BinaryOperator.OR);
    }
    return Arithmetic.binary(operator, left, value(binary.right()));
  }

  /** Version 2 computes with real numbers only, and writes powers as {@code ^}. */
  private static Expression versionTwo(BinaryOperator operator, Expression left, Expression right) {
    return switch (operator) {
      case DIVIDE ->
          Arithmetic.binary(
              operator, Constants.cast(left, Types.FLOAT), Constants.cast(right, Types.FLOAT));
      case BIT_XOR, POWER ->
          Arithmetic.binary(
              BinaryOperator.POWER,
              Constants.cast(left, Types.FLOAT),
              Constants.cast(right, Types.FLOAT));
      default -> Arithmetic.binary(operator, left, right);
    };
  }

  private Expression cast(Expr.Cast cast) {
    Type type = machine.types.read(cast.type());
    return Constants.cast(value(cast.operand()), type);
  }

  private Expression concatenation(Expr.Concatenation both) {
    Place place = machine.places.find(both);
    if (place != null) {
      return place.read();
    }
    Expression left = value(both.left());
    Expression right = value(both.right());
    int low = Types.bitWidth(left.type());
    Type.Bits type = new Type.Bits(low + Types.bitWidth(right.type()));
    if (left instanceof Expression.Bits a && right instanceof Expression.Bits b) {
      List<Integer> bits = new ArrayList<>(a.bits());
      bits.addAll(b.bits());
      return new Expression.Bits(bits, type);
    }
    return Arithmetic.binary(
        BinaryOperator.BIT_OR,
        Constants.cast(left, type),
        Arithmetic.binary(
            BinaryOperator.SHIFT_LEFT, Constants.cast(right, type), Arithmetic.integer(low)));
  }

  private Expression call(Expr.Call call) {
    String name = call.callee().text();
    Binding binding = machine.scope.find(name);
    if (binding instanceof Binding.Callable || binding instanceof Binding.External) {
      Expression result = machine.subroutines.call(binding, call.arguments(), call);
      if (result == null) {
        throw new Problem(call, "no-value", "'" + name + "' returns nothing that could be used.");
      }
      return result;
    }
    if (name.equals("sizeof")) {
      return sizeOf(call);
    }
    List<Expression> arguments = new ArrayList<>(call.arguments().size());
    for (Expr argument : call.arguments()) {
      arguments.add(value(argument));
    }
    return Arithmetic.call(function(call, name), arguments);
  }

  private static Function function(Expr.Call call, String name) {
    Function old = OLD_NAMES.get(name);
    if (old != null) {
      return old;
    }
    for (Function function : Function.values()) {
      if (function.text().equals(name.toLowerCase(Locale.ROOT))) {
        return function;
      }
    }
    throw new Problem(call.callee(), "unknown-function", "'" + name + "' is no known function.");
  }

  private Expression sizeOf(Expr.Call call) {
    @Nullable Place place =
        call.arguments().isEmpty() ? null : machine.places.find(call.arguments().getFirst());
    if (!(place instanceof ArrayView view)) {
      throw new Problem(call, "not-an-array", "'sizeof' takes an array.");
    }
    List<Integer> sizes = view.dimensions();
    long dimension =
        call.arguments().size() < 2 ? 0 : machine.places.known(call.arguments().get(1));
    if (dimension < 0 || dimension >= sizes.size()) {
      throw new Problem(
          call,
          "index-out-of-range",
          "This array has " + sizes.size() + " dimensions, counted from 0.");
    }
    return literal(new Value.Int(BigInteger.valueOf(sizes.get((int) dimension)), Types.UINT));
  }

  /** Measures into bits that are lent for as long as the statement needs them. */
  private Expression measure(Expr.Measure measure) {
    Wires qubits = machine.operands.wires(measure.operand());
    BitRegister register =
        machine.memory.lendBits(
            measure,
            "measured",
            qubits.size(),
            qubits.scalar(),
            machine.span(measure),
            machine.passing());
    List<Integer> bits = new ArrayList<>(qubits.size());
    for (int i = 0; i < qubits.size(); i++) {
      int bit = register.first() + i;
      bits.add(bit);
      machine.emit(new Operation.Measure(qubits.get(i), bit, machine.span()));
    }
    return new Expression.Bits(bits, new Type.Bits(qubits.scalar() ? Type.MACHINE : qubits.size()));
  }

  /** All values of something with several: an array, a set, a concatenation of arrays. */
  Elements elements(Expr expression) {
    return switch (expression) {
      case Expr.ArrayLiteral list -> literal(list);
      case Expr.Parenthesized inner -> elements(inner.inner());
      case Expr.Concatenation both -> elements(both.left()).then(elements(both.right()));
      default -> {
        Place place = machine.places.find(expression);
        yield place instanceof ArrayView view
            ? new Elements(view.dimensions(), view.elements())
            : new Elements(List.of(), List.of(value(expression)));
      }
    };
  }

  private Elements literal(Expr.ArrayLiteral list) {
    List<Expression> all = new ArrayList<>();
    List<Integer> inner = List.of();
    for (Expr element : list.elements()) {
      Elements part = elements(element);
      inner = part.dimensions();
      all.addAll(part.values());
    }
    List<Integer> dimensions = new ArrayList<>();
    dimensions.add(list.elements().size());
    dimensions.addAll(inner);
    return new Elements(dimensions, all);
  }
}
