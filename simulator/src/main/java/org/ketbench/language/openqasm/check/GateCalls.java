package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Modifier;
import org.ketbench.language.openqasm.syntax.Statement;

/**
 * Checks gate calls.
 *
 * <p>Most statements of a long program are plain calls: a known gate, angles that are numbers, and
 * single qubits. These are looked at first without making any object, and taken only if there is
 * nothing to say about them; everything else goes the long way, which finds the words.
 */
final class GateCalls {
  private static final int MOST_PLAIN = 8;
  private static final int DEEPEST_PLAIN = 32;

  private final Check check;
  private final Binding[] plainRegisters = new Binding[MOST_PLAIN];
  private final int[] plainIndices = new int[MOST_PLAIN];

  GateCalls(Check check) {
    this.check = check;
  }

  void check(Statement.GateCall call) {
    if (!plain(call)) {
      general(call);
    } else if (check.recorder != null) {
      check.names.gate(call.name());
      call.arguments().forEach(this::note);
      call.operands().forEach(this::note);
    }
  }

  /** Notes the names in a part of a plain call. */
  private void note(Expr part) {
    switch (part) {
      case Expr.Identifier identifier -> check.names.value(identifier, identifier.name());
      case Expr.Index index -> note(index.base());
      case Expr.Parenthesized parenthesized -> note(parenthesized.inner());
      case Expr.Unary unary -> note(unary.operand());
      case Expr.Binary binary -> {
        note(binary.left());
        note(binary.right());
      }
      default -> {}
    }
  }

  private boolean plain(Statement.GateCall call) {
    if (!call.modifiers().isEmpty() || call.designator() != null) {
      return false;
    }
    Binding callee = check.scopes.find(call.name().text());
    if (callee == null || callee.gate == null || callee == check.definitions.gateInProgress()) {
      return false;
    }
    List<Expr> operands = call.operands();
    List<Expr> arguments = call.arguments();
    int count = operands.size();
    if (count != callee.gate.qubits().size()
        || count > MOST_PLAIN
        || arguments.size() != callee.gate.parameters().size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!isPlainNumber(arguments.get(i), 0)) {
        return false;
      }
    }
    for (int i = 0; i < count; i++) {
      if (!plainOperand(operands.get(i), i)) {
        return false;
      }
    }
    callee.used = true;
    usePlain(call, count);
    return true;
  }

  private boolean plainOperand(Expr operand, int at) {
    int index = 0;
    String name;
    boolean indexed = operand instanceof Expr.Index;
    if (operand instanceof Expr.Index(int _, int _, Expr base, List<Expr> indices)) {
      if (indices.size() != 1
          || !(indices.getFirst() instanceof Expr.IntLiteral literal)
          || !(base instanceof Expr.Identifier identifier)
          || literal.value() < 0
          || literal.value() > Integer.MAX_VALUE) {
        return false;
      }
      index = (int) literal.value();
      name = identifier.name();
    } else if (operand instanceof Expr.Identifier identifier) {
      name = identifier.name();
    } else {
      return false;
    }
    Binding register = check.scopes.find(name);
    if (register == null || register.isIndexable() != indexed || index >= register.qubits) {
      return false;
    }
    Binding root = register.root;
    int place = register.start + index * register.step;
    for (int i = 0; i < at; i++) {
      if (plainRegisters[i] == root && plainIndices[i] == place) {
        return false;
      }
    }
    register.used = true;
    plainRegisters[at] = root;
    plainIndices[at] = place;
    return true;
  }

  private void usePlain(Statement.GateCall call, int count) {
    boolean measured = true;
    for (int i = 0; i < count; i++) {
      QubitHistory history = plainRegisters[i].history;
      measured &= history != null && history.isMeasured(plainIndices[i]);
    }
    for (int i = 0; i < count; i++) {
      QubitHistory history = plainRegisters[i].history;
      if (history != null) {
        if (measured) {
          check.qubitUse.gate(history, plainIndices[i], call);
        } else {
          history.use(plainIndices[i]);
        }
      }
    }
  }

  /** Whether this is made of numbers and pi alone and cannot be wrong. */
  private boolean isPlainNumber(Expr expression, int depth) {
    if (depth > DEEPEST_PLAIN) {
      return false;
    }
    return switch (expression) {
      case Expr.FloatLiteral(int _, int _, double value) -> !Double.isInfinite(value);
      case Expr.IntLiteral _ -> true;
      case Expr.Identifier(int _, int _, String name) -> {
        Binding binding = check.scopes.find(name);
        if (binding == null) {
          yield false;
        }
        binding.used = true;
        yield binding.symbol instanceof Symbol.GateParameter
            || (binding.symbol instanceof Symbol.Constant constant
                && constant.value() instanceof Value.Floating);
      }
      case Expr.Parenthesized(int _, int _, Expr inner) -> isPlainNumber(inner, depth + 1);
      case Expr.Unary(int _, int _, UnaryOperator operator, Expr operand) ->
          operator == UnaryOperator.MINUS && isPlainNumber(operand, depth + 1);
      case Expr.Binary(int _, int _, BinaryOperator operator, Expr left, Expr right) ->
          switch (operator) {
            case ADD, SUBTRACT, MULTIPLY ->
                isPlainNumber(left, depth + 1) && isPlainNumber(right, depth + 1);
            case DIVIDE ->
                isPlainNumber(left, depth + 1)
                    && isPlainDivisor(right)
                    && !(right instanceof Expr.IntLiteral && isPlainInteger(left));
            default -> false;
          };
      default -> false;
    };
  }

  /** Whether a division by an integer may drop what is left over. */
  private boolean isPlainInteger(Expr expression) {
    return !check.version.isTwo()
        && switch (expression) {
          case Expr.IntLiteral _ -> true;
          case Expr.Parenthesized(int _, int _, Expr inner) -> isPlainInteger(inner);
          case Expr.Unary(int _, int _, UnaryOperator _, Expr operand) -> isPlainInteger(operand);
          case Expr.Binary(int _, int _, BinaryOperator _, Expr left, Expr right) ->
              isPlainInteger(left) && isPlainInteger(right);
          default -> false;
        };
  }

  private static boolean isPlainDivisor(Expr expression) {
    return switch (expression) {
      case Expr.IntLiteral(int _, int _, long value) -> value != 0;
      case Expr.FloatLiteral(int _, int _, double value) -> value != 0 && !Double.isInfinite(value);
      default -> false;
    };
  }

  private void general(Statement.GateCall call) {
    Binding callee = check.names.gate(call.name());
    if (callee != null && callee == check.definitions.gateInProgress()) {
      check.reporter.error(
          call.name(),
          "recursive-gate",
          "Gate '" + call.name().text() + "' cannot call itself. Use other gates in its body.");
      callee = null;
    } else if (callee != null && callee.gate == null) {
      notAGate(call, callee);
      callee = null;
    }
    arguments(call, callee == null ? null : callee.gate);
    int controls = modifiers(call.modifiers());
    if (call.designator() != null) {
      check.controlFlow.duration(call.designator());
    }
    List<Typed> operands = new ArrayList<>();
    for (Expr operand : call.operands()) {
      operands.add(check.operands.qubits(operand));
    }
    if (callee != null && callee.gate != null && controls >= 0) {
      count(call, callee.gate, controls);
    }
    if (callee != null) {
      broadcast(call.operands(), operands);
      repeated(call.operands(), operands);
    }
    check.qubitUse.gate(operands, call);
  }

  private void notAGate(Statement.GateCall call, Binding callee) {
    String name = call.name().text();
    boolean subroutine = callee.symbol instanceof Symbol.Subroutine;
    check.reporter.error(
        call.name(),
        subroutine ? "subroutine-called-like-gate" : "not-a-gate",
        subroutine
            ? "'"
                + name
                + "' is a subroutine. "
                + (call.modifiers().isEmpty()
                    ? "Put what it is given in parentheses: '" + asCall(call) + "'."
                    : "Only gates can be modified.")
            : "'" + name + "' is no gate but " + article(callee.type.text()) + ".",
        callee.symbol,
        "declared here");
  }

  /** How the call is written with parentheses. */
  private String asCall(Statement.GateCall call) {
    StringJoiner list = new StringJoiner(", ", call.name().text() + "(", ");");
    String text = check.reporter.tree().text();
    call.arguments().forEach(it -> list.add(check.reporter.span(it).in(text)));
    call.operands().forEach(it -> list.add(check.reporter.span(it).in(text)));
    return list.toString();
  }

  static String article(String noun) {
    boolean vowel = !noun.isEmpty() && "aeio".indexOf(noun.charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + noun;
  }

  private void arguments(Statement.GateCall call, Symbol.@Nullable Gate gate) {
    for (Expr argument : call.arguments()) {
      Typed typed = check.expressions.real(argument);
      Type type = typed.classical();
      boolean angle =
          typed.isUnknown()
              || (type != null && (Conversions.isReal(type) || type instanceof Type.AngleType));
      if (!angle) {
        check.reporter.error(
            argument, "bad-argument", "A gate is given angles, not " + typed.type().text() + ".");
      }
    }
    if (gate != null && gate.parameters().size() != call.arguments().size()) {
      int wanted = gate.parameters().size();
      check.reporter.error(
          call,
          "wrong-argument-count",
          "Gate '"
              + gate.name()
              + "' takes "
              + many(wanted, "angle")
              + ", but is given "
              + call.arguments().size()
              + "."
              + (wanted == 0 ? "" : " Write '" + usage(gate) + "'."));
    }
  }

  static String many(int count, String thing) {
    return (count == 0 ? "no" : Integer.toString(count)) + " " + thing + (count == 1 ? "" : "s");
  }

  private static String usage(Symbol.Gate gate) {
    String arguments =
        gate.parameters().isEmpty() ? "" : "(" + String.join(", ", gate.parameters()) + ")";
    String qubits = gate.qubits().isEmpty() ? "" : " " + String.join(", ", gate.qubits());
    return gate.name() + arguments + qubits + ";";
  }

  /** How many qubits the modifiers add; -1 where that is not known. */
  private int modifiers(List<Modifier> modifiers) {
    long controls = 0;
    boolean known = true;
    for (Modifier modifier : modifiers) {
      Expr argument = modifier.argument();
      switch (modifier.kind()) {
        case INV -> {}
        case POW -> exponent(argument);
        case CTRL, NEGCTRL -> {
          if (argument == null) {
            controls++;
          } else {
            Integer count = controls(argument);
            known &= count != null;
            controls += count == null ? 0 : count;
          }
        }
      }
    }
    return known && controls < Integer.MAX_VALUE / 2 ? (int) controls : -1;
  }

  private void exponent(@Nullable Expr argument) {
    if (argument == null) {
      return;
    }
    Typed typed = check.expressions.real(argument);
    Type type = typed.classical();
    if (!typed.isUnknown() && (type == null || !Conversions.isReal(type))) {
      check.reporter.error(
          argument,
          "bad-modifier",
          "The exponent of 'pow' is a number, not " + typed.type().text() + ".");
    }
  }

  private @Nullable Integer controls(Expr argument) {
    Typed typed = check.expressions.value(argument);
    if (typed.isUnknown()) {
      return null;
    }
    Integer count = typed.value() == null ? null : Constants.integer(typed.value());
    boolean integer = typed.is(Conversions::isInteger);
    if (!typed.constant() || !integer) {
      check.reporter.error(
          argument,
          typed.constant() ? "bad-modifier" : "not-constant",
          "The number of controls is a positive integer that is known before the program runs.");
      return null;
    }
    if (count == null || count < 1) {
      check.reporter.error(argument, "bad-modifier", "The number of controls must be at least 1.");
      return null;
    }
    return count;
  }

  private void count(Statement.GateCall call, Symbol.Gate gate, int controls) {
    int wanted = gate.qubits().size() + controls;
    int given = call.operands().size();
    if (wanted != given) {
      check.reporter.error(
          call,
          "wrong-qubit-count",
          "Gate '"
              + gate.name()
              + "' "
              + (controls == 0 ? "acts on " : "with its controls acts on ")
              + many(wanted, "qubit")
              + ", but is given "
              + given
              + "."
              + (controls == 0 && wanted > 0 ? " Write '" + usage(gate) + "'." : ""));
    }
  }

  /** All registers among the operands must have one length. */
  private void broadcast(List<Expr> nodes, List<Typed> operands) {
    int size = -1;
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i).type() instanceof SymbolType.Quantum quantum
          && quantum.isRegister()
          && quantum.isKnown()) {
        if (size >= 0 && size != quantum.size()) {
          check.reporter.error(
              nodes.get(i),
              "broadcast-mismatch",
              "The registers in one call have one length, but this has "
                  + quantum.size()
                  + " qubits and another "
                  + size
                  + ". Index them, or use parts of one length.");
          return;
        }
        size = quantum.size();
      }
    }
  }

  /** No qubit may be named twice in one application. */
  private void repeated(List<Expr> nodes, List<Typed> operands) {
    int looked = Math.min(nodes.size(), 256);
    for (int i = 1; i < looked; i++) {
      for (int j = 0; j < i; j++) {
        if (isSame(nodes.get(i), operands.get(i), nodes.get(j), operands.get(j))) {
          check.reporter.error(
              nodes.get(i),
              "repeated-qubit",
              "A gate cannot act on one qubit twice in one call. Use different qubits.");
          return;
        }
      }
    }
  }

  private static boolean isSame(Expr node, Typed operand, Expr otherNode, Typed other) {
    QubitSet set = operand.qubits();
    QubitSet otherSet = other.qubits();
    if (set != null && otherSet != null) {
      return QubitSet.meet(set, isRegister(operand), otherSet, isRegister(other));
    }
    return operand.type() instanceof SymbolType.Quantum
        && other.type() instanceof SymbolType.Quantum
        && SameText.same(node, otherNode);
  }

  private static boolean isRegister(Typed operand) {
    return operand.type() instanceof SymbolType.Quantum quantum && quantum.isRegister();
  }
}
