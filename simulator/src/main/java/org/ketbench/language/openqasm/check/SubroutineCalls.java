package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Function;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Name;

/** Checks calls of subroutines, of extern functions and of built-in ones. */
final class SubroutineCalls {
  private final Check check;

  SubroutineCalls(Check check) {
    this.check = check;
  }

  private static String example(Symbol.Gate gate) {
    String angles =
        gate.parameters().isEmpty() ? "" : "(" + String.join(", ", gate.parameters()) + ")";
    return gate.name() + angles + " " + String.join(", ", gate.qubits()) + ";";
  }

  /** The result of a call. */
  Typed value(Expr.Call call) {
    Name name = call.callee();
    Binding callee = check.names.callee(name);
    if (callee != null) {
      return switch (callee.symbol) {
        case Symbol.Subroutine subroutine -> subroutine(call, subroutine);
        case Symbol.Gate gate -> {
          visit(call);
          check.reporter.error(
              name,
              "gate-called-like-function",
              "'"
                  + gate.name()
                  + "' is a gate. Write its qubits behind it without parentheses: '"
                  + example(gate)
                  + "'.");
          yield Typed.UNKNOWN;
        }
        default -> {
          visit(call);
          check.reporter.error(
              name,
              "not-callable",
              "'" + name.text() + "' is " + callee.type.text() + " and cannot be called.",
              callee.symbol,
              "declared here");
          yield Typed.UNKNOWN;
        }
      };
    }
    if (check.scopes.find(name.text()) != null) {
      visit(call);
      return Typed.UNKNOWN;
    }
    Function function = FunctionRules.find(name.text(), check.version);
    if (function != null) {
      return builtIn(call, function);
    }
    if (name.text().equals(FunctionRules.SIZE_OF)) {
      return sizeOf(call);
    }
    visit(call);
    if (check.library.isGate(name.text())) {
      check.names.gate(name);
    } else {
      check.names.unknownFunction(name);
    }
    return Typed.UNKNOWN;
  }

  private void visit(Expr.Call call) {
    call.arguments().forEach(check.expressions::any);
  }

  private Typed builtIn(Expr.Call call, Function function) {
    List<Type> types = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    boolean constant = true;
    boolean known = true;
    for (Expr argument : call.arguments()) {
      Typed typed = check.expressions.value(argument);
      Type type = typed.classical();
      known &= !typed.isUnknown();
      constant &= typed.constant();
      if (type != null) {
        types.add(type);
      }
      if (typed.value() != null) {
        values.add(typed.value());
      }
    }
    if (!known) {
      return Typed.UNKNOWN;
    }
    Type result =
        types.size() == call.arguments().size() ? FunctionRules.result(function, types) : null;
    if (result == null) {
      check.reporter.error(
          call,
          "bad-argument",
          "Write " + FunctionRules.signature(function) + "; other arguments are not taken.");
      return Typed.UNKNOWN;
    }
    if (!constant) {
      return Typed.of(result);
    }
    Value value =
        values.size() == types.size() ? check.constants.call(call, function, values, result) : null;
    return value == null ? Typed.constant(result) : Typed.constant(value);
  }

  private Typed sizeOf(Expr.Call call) {
    List<Expr> arguments = call.arguments();
    if (arguments.isEmpty() || arguments.size() > 2) {
      visit(call);
      check.reporter.error(
          call, "bad-argument", "Write sizeof(array) or sizeof(array, dimension).");
      return Typed.of(Types.UINT);
    }
    Typed array = check.expressions.any(arguments.getFirst());
    Typed dimension = arguments.size() == 1 ? null : check.expressions.value(arguments.getLast());
    if (array.isUnknown()) {
      return Typed.of(Types.UINT);
    }
    if (!(Indexing.shape(array.type()) instanceof Type.Array shape)) {
      check.reporter.error(
          arguments.getFirst(),
          "bad-argument",
          "'sizeof' asks for the size of an array; this is " + array.type().text() + ".");
      return Typed.of(Types.UINT);
    }
    return size(arguments.getLast(), shape.dimensions(), dimension);
  }

  private Typed size(Expr node, List<Integer> dimensions, @Nullable Typed dimension) {
    Integer at = dimension == null ? Integer.valueOf(0) : number(dimension);
    boolean open = dimensions.contains(SymbolType.SINGLE);
    if (dimension != null && !isIndex(dimension)) {
      check.reporter.error(node, "bad-argument", "The dimension is an integer, counted from 0.");
      return Typed.of(Types.UINT);
    }
    if (at == null) {
      if (!open && dimension != null && !dimension.isUnknown()) {
        check.reporter.error(
            node,
            "not-constant",
            "The dimension must be known before the program runs. Use a number or a 'const'.");
      }
      return Typed.of(Types.UINT);
    }
    if (at < 0 || at >= dimensions.size()) {
      String message =
          "There is no dimension "
              + at
              + ". The array has "
              + GateCalls.many(dimensions.size(), "dimension")
              + ", counted from 0.";
      if (open) {
        check.reporter.warning(node, "no-such-dimension", message);
      } else {
        check.reporter.error(node, "no-such-dimension", message);
      }
      return Typed.of(Types.UINT);
    }
    int size = dimensions.get(at);
    return size < 0
        ? Typed.of(Types.UINT)
        : Typed.constant(new Value.Int(java.math.BigInteger.valueOf(size), Types.UINT));
  }

  private static boolean isIndex(Typed dimension) {
    return dimension.isUnknown() || dimension.is(Conversions::isInteger);
  }

  private static @Nullable Integer number(Typed dimension) {
    return dimension.value() == null ? null : Constants.integer(dimension.value());
  }

  private Typed subroutine(Expr.Call call, Symbol.Subroutine subroutine) {
    List<Expr> arguments = call.arguments();
    List<SymbolType> wanted = subroutine.parameters();
    List<Typed> given = new ArrayList<>();
    for (Expr argument : arguments) {
      given.add(check.expressions.any(argument));
    }
    if (arguments.size() != wanted.size()) {
      check.reporter.error(
          call,
          "wrong-argument-count",
          "'"
              + subroutine.name()
              + "' takes "
              + GateCalls.many(wanted.size(), "argument")
              + ", but is given "
              + arguments.size()
              + ".",
          subroutine,
          "declared here");
    } else {
      for (int i = 0; i < wanted.size(); i++) {
        argument(arguments.get(i), given.get(i), wanted.get(i));
      }
      repeated(arguments, given, wanted);
    }
    given.forEach(check.qubitUse::touch);
    return Typed.of(subroutine.result());
  }

  private void argument(Expr node, Typed given, SymbolType wanted) {
    if (given.isUnknown()) {
      return;
    }
    switch (wanted) {
      case SymbolType.Quantum quantum -> qubits(node, given, quantum);
      case SymbolType.ArrayReference reference -> array(node, given, reference);
      case SymbolType.Classical(Type type) -> {
        if (node instanceof Expr.Concatenation && given.type() instanceof SymbolType.Classical) {
          boolean array = given.classical() instanceof Type.Array;
          if (array) {
            joinedArray(node);
            return;
          }
        }
        check.assignments.convert(node, given, type);
      }
      case SymbolType.Callable _, SymbolType.Unknown _ -> {}
    }
  }

  private void joinedArray(Expr node) {
    check.reporter.error(
        node,
        "concatenation-as-argument",
        "Arrays cannot be joined in a call. Store the joined array in a variable first.");
  }

  private void qubits(Expr node, Typed given, SymbolType.Quantum wanted) {
    boolean fits =
        given.type() instanceof SymbolType.Quantum quantum
            && (!quantum.isKnown() || quantum.equals(wanted));
    if (!fits) {
      check.reporter.error(
          node,
          "bad-argument",
          "This must be " + wanted.text() + ", but is " + given.type().text() + ".");
    }
  }

  private void array(Expr node, Typed given, SymbolType.ArrayReference wanted) {
    if (node instanceof Expr.Concatenation) {
      joinedArray(node);
      return;
    }
    boolean fits =
        Indexing.shape(given.type()) instanceof Type.Array shape
            && shape.element().equals(wanted.element())
            && fits(shape.dimensions(), wanted);
    if (!fits) {
      check.reporter.error(
          node,
          "bad-argument",
          "This must be " + wanted.text() + ", but is " + given.type().text() + ".");
      return;
    }
    if (wanted.mutable()
        && given.type() instanceof SymbolType.ArrayReference reference
        && !reference.mutable()) {
      check.reporter.error(
          node,
          "readonly-array",
          "This array may only be read here, but the subroutine may change it. Declare the"
              + " parameter 'mutable'.");
    }
  }

  private static boolean fits(List<Integer> given, SymbolType.ArrayReference wanted) {
    return wanted.isOpen()
        ? given.size() == wanted.dimensions().size()
        : given.equals(wanted.dimensions());
  }

  /** A qubit, or an array that may be changed, can be given only once. */
  private void repeated(List<Expr> nodes, List<Typed> given, List<SymbolType> wanted) {
    int looked = Math.min(nodes.size(), 256);
    for (int i = 1; i < looked; i++) {
      for (int j = 0; j < i; j++) {
        if (sharesQubit(given.get(i), given.get(j))) {
          check.reporter.error(
              nodes.get(i),
              "repeated-qubit",
              "A call cannot be given one qubit twice. Use different qubits.");
          return;
        }
        if (isMutable(wanted.get(i))
            && isMutable(wanted.get(j))
            && SameText.same(nodes.get(i), nodes.get(j))) {
          check.reporter.error(
              nodes.get(i),
              "repeated-array",
              "A call cannot be given one array twice where it may be changed. Copy it first.");
          return;
        }
      }
    }
  }

  private static boolean sharesQubit(Typed left, Typed right) {
    QubitSet a = left.qubits();
    QubitSet b = right.qubits();
    return a != null && b != null && a.overlaps(b);
  }

  private static boolean isMutable(SymbolType type) {
    return type instanceof SymbolType.ArrayReference reference && reference.mutable();
  }
}
