package org.ketbench.language.openqasm.check;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.TypeText;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/** Checks what is assigned to what: that it may be changed, and that the types fit. */
final class Assignments {
  private static final int LONGEST_SHOWN = 128;

  private final Check check;

  Assignments(Check check) {
    this.check = check;
  }

  void assignment(Statement.Assignment assignment) {
    Typed value = check.expressions.value(assignment.value());
    Typed target = target(assignment.target());
    Type type = target.classical();
    if (target.isUnknown()) {
      return;
    }
    if (assignment.operator() != null) {
      value = check.expressions.operation(assignment, assignment.operator(), target, value);
    }
    if (type != null) {
      assign(assignment.value(), value, type);
    } else {
      assignReference(assignment.value(), value, target.type());
    }
  }

  private void assignReference(Expr node, Typed value, SymbolType target) {
    if (value.isUnknown() || !(Indexing.shape(target) instanceof Type.Array wanted)) {
      return;
    }
    boolean fits =
        Indexing.shape(value.type()) instanceof Type.Array given
            && given.element().equals(wanted.element())
            && given.dimensions().size() == wanted.dimensions().size();
    if (!fits) {
      shapeMismatch(node, value.type(), target);
    }
  }

  void measurement(Statement.Measure measure) {
    Typed operand = check.operands.measured(measure.operand());
    if (measure.target() != null) {
      Typed target = target(measure.target());
      Type type = target.classical();
      if (type != null) {
        measured(measure.target(), Expressions.measured(operand), type);
      } else if (!target.isUnknown()) {
        badTarget(measure.target(), target.type());
      }
    }
  }

  private void badTarget(Expr node, SymbolType target) {
    check.reporter.error(
        node,
        "bad-measure-target",
        "A measurement gives bits, which cannot be stored in " + target.text() + ".");
  }

  /** Stores a value; what a measurement gives must have the very size of its target. */
  void assign(Expr node, Typed value, Type type) {
    if (node instanceof Expr.Measure) {
      measured(node, value, type);
    } else {
      convert(node, value, type);
    }
  }

  private void measured(Expr node, Typed value, Type type) {
    if (!(value.classical() instanceof Type.Bits bits)) {
      return;
    }
    int given = Types.bitWidth(bits);
    int wanted = Types.bitWidth(type);
    boolean register = type instanceof Type.Bits;
    if (!register && !Conversions.allowed(bits, type)) {
      badTarget(node, new SymbolType.Classical(type));
    } else if (register && given != wanted) {
      check.reporter.error(
          node,
          "measure-size-mismatch",
          "This measures "
              + GateCalls.many(given, "qubit")
              + " into "
              + GateCalls.many(wanted, "bit")
              + ". Index the larger of the two.");
    } else if (!register) {
      convert(node, value, type);
    }
  }

  /** The type of what an assignment writes to; unknown, after saying so, if it may not. */
  private Typed target(Expr node) {
    Expr root = node;
    while (root instanceof Expr.Index index) {
      root = index.base();
    }
    if (!(root instanceof Expr.Identifier identifier)) {
      check.expressions.any(node);
      return Typed.UNKNOWN;
    }
    Typed typed = check.expressions.any(node);
    Binding binding = check.scopes.find(identifier.name());
    if (binding == null || binding.symbol instanceof Symbol.Mistaken) {
      return Typed.UNKNOWN;
    }
    return refuses(identifier, binding.symbol) ? Typed.UNKNOWN : typed;
  }

  private boolean refuses(Expr.Identifier node, Symbol symbol) {
    String name = "'" + node.name() + "'";
    switch (symbol) {
      case Symbol.Constant _ ->
          refuse(
              node,
              "assignment-to-constant",
              name + " is a constant and cannot change. Declare it without 'const'.",
              symbol);
      case Symbol.QubitRegister _, Symbol.GateQubit _ -> refuseQubit(node, symbol);
      case Symbol.Gate _, Symbol.Subroutine _, Symbol.BuiltInFunction _ ->
          refuse(
              node,
              "assignment-to-callable",
              name + " is " + symbol.type().text() + ", which cannot be assigned to.",
              symbol);
      case Symbol.GateParameter _ ->
          refuse(
              node,
              "assignment-to-constant",
              name + " is a parameter of the gate and cannot change.",
              symbol);
      case Symbol.Parameter(
              String _,
              var _,
              String _,
              SymbolType.ArrayReference(boolean mutable, Type _, List<Integer> _))
          when !mutable ->
          refuse(
              node,
              "readonly-array",
              name + " may only be read. Declare the parameter 'mutable' to change the array.",
              symbol);
      case Symbol.Parameter(String _, var _, String _, SymbolType.Quantum _) ->
          refuseQubit(node, symbol);
      case Symbol.Alias(String _, var _, String _, SymbolType.Quantum _) ->
          refuseQubit(node, symbol);
      case Symbol.Variable variable -> {
        warn(node, variable);
        return false;
      }
      case Symbol.Parameter _, Symbol.Alias _, Symbol.Mistaken _ -> {
        return false;
      }
    }
    return true;
  }

  private void warn(Expr.Identifier node, Symbol.Variable variable) {
    switch (variable.role()) {
      case INPUT ->
          check.reporter.warning(
              node,
              "assignment-to-input",
              "'" + node.name() + "' is an input; its value from outside is lost here.");
      case LOOP ->
          check.reporter.warning(
              node,
              "assignment-to-loop-variable",
              "'"
                  + node.name()
                  + "' gets the loop's next value all the same. Use another variable.");
      case PLAIN, OUTPUT -> {}
    }
  }

  private void refuse(Expr node, String code, String message, Symbol symbol) {
    check.reporter.error(node, code, message, symbol, "declared here");
  }

  private void refuseQubit(Expr.Identifier node, Symbol symbol) {
    refuse(
        node,
        "assignment-to-qubit",
        "A qubit cannot be assigned to. Use 'reset' and gates to change its state, or 'let' to"
            + " name it.",
        symbol);
  }

  /**
   * Checks that a value can be stored as a type, and says so if not.
   *
   * @return the value as one of the type if it is constant and can be computed
   */
  @Nullable Value convert(Expr node, Typed value, Type type) {
    if (value.isUnknown()) {
      return null;
    }
    Type from = value.classical();
    if (type instanceof Type.Array array) {
      if (!sameShape(value.type(), array)) {
        shapeMismatch(node, value.type(), new SymbolType.Classical(type));
      }
      return null;
    }
    boolean zeroAngle = type instanceof Type.AngleType && Expressions.isZero(value);
    if (from == null || !(zeroAngle || Conversions.allowed(from, type))) {
      check.reporter.error(
          node,
          Indexing.shape(value.type()) == null ? "bad-conversion" : "shape-mismatch",
          cannotBecome(value.type(), type));
      return null;
    }
    Value constant = value.value();
    if (constant == null) {
      cautions(node, from, type);
      return null;
    }
    Value converted = check.constants.cast(node, constant, type);
    if (converted != null) {
      losses(node, constant, converted);
    }
    return converted;
  }

  private static boolean sameShape(SymbolType given, Type.Array wanted) {
    return Indexing.shape(given) instanceof Type.Array shape
        && shape.element().equals(wanted.element())
        && shape.dimensions().size() == wanted.dimensions().size()
        && (shape.dimensions().contains(SymbolType.SINGLE)
            || wanted.dimensions().contains(SymbolType.SINGLE)
            || shape.dimensions().equals(wanted.dimensions()));
  }

  private void shapeMismatch(Expr node, SymbolType given, SymbolType wanted) {
    check.reporter.error(
        node,
        "shape-mismatch",
        "This is "
            + given.text()
            + ", but "
            + wanted.text()
            + " is wanted. The element types and all sizes must be the same.");
  }

  /** Why one type does not turn into another, and what can be done. */
  String cannotBecome(SymbolType from, Type to) {
    String text = "A value of type " + from.text() + " cannot become " + TypeText.of(to) + ".";
    if (!(from instanceof SymbolType.Classical(Type type))) {
      return text;
    }
    if (type instanceof Type.Bits(int width) && to instanceof Type.Int) {
      return text + " The widths must agree: take " + width + " bits or a slice.";
    }
    if (to instanceof Type.Bits(int width) && Types.bitWidth(type) > 0) {
      return text + " The widths must agree: take a slice of " + width + " bits.";
    }
    if (type instanceof Type.Int && to instanceof Type.AngleType) {
      return text + " Write a float, such as 1.0.";
    }
    if (type instanceof Type.Complex) {
      return text + " Take a part of it with real(…) or imag(…).";
    }
    if (Conversions.isTime(type)) {
      return text + " Divide it by another duration, such as 1ns.";
    }
    return text;
  }

  private void cautions(Expr node, Type from, Type to) {
    if (from instanceof Type.Floating && to instanceof Type.Int) {
      check.reporter.warning(
          node,
          "implicit-truncation",
          "The digits behind the point are lost here. Cast to '"
              + TypeText.of(to)
              + "' to show that it is meant.");
    } else if (Conversions.isRegister(from) && Types.isTruth(to) && Types.bitWidth(from) > 1) {
      check.reporter.warning(
          node,
          "register-as-bit",
          "Only whether any bit is 1 is kept here. Index one bit if that is meant.");
    } else if (Types.isTruth(from) && Conversions.isRegister(to) && Types.bitWidth(to) > 1) {
      check.reporter.warning(
          node,
          "bit-as-register",
          "This sets bit 0 and clears all others. Index a bit if that is meant.");
    }
  }

  /** Warns of a constant that is another one after its conversion. */
  private void losses(Expr node, Value from, Value to) {
    if (from instanceof Value.Floating(double real, var _)
        && to instanceof Value.Int(BigInteger whole, Type.Int type)
        && real != whole.doubleValue()) {
      check.reporter.warning(
          node,
          "implicit-truncation",
          "The value "
              + real
              + " becomes "
              + whole
              + ", as it is stored as "
              + TypeText.of(type)
              + ".");
    } else if (from instanceof Value.Int(BigInteger given, var _)
        && (to instanceof Value.Int || isRegister(to))
        && given.signum() != 0
        && !given.equals(Values.whole(to))) {
      check.reporter.warning(
          node,
          "value-out-of-range",
          given.bitLength() > LONGEST_SHOWN
              ? "This number does not fit " + TypeText.of(to.type()) + "; its high bits are lost."
              : "The number "
                  + given
                  + " does not fit "
                  + TypeText.of(to.type())
                  + " and becomes "
                  + Values.whole(to)
                  + ".");
    }
  }

  private static boolean isRegister(Value value) {
    return value instanceof Value.Bits bits && Conversions.isRegister(bits.type());
  }
}
