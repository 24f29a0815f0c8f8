package org.ketbench.language.openqasm.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Value;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Statement;

/** Checks declarations of qubits, variables, constants and aliases. */
final class Declarations {
  private final Check check;

  Declarations(Check check) {
    this.check = check;
  }

  void qubits(Statement.QubitDeclaration declaration) {
    SymbolType type = check.types.quantum(declaration.size());
    check.operands.declared();
    if (!(type instanceof SymbolType.Quantum quantum)) {
      mistaken(declaration.name());
      return;
    }
    Name name = declaration.name();
    Binding binding =
        Binding.ofRegister(
            new Symbol.QubitRegister(name.text(), span(name), check.reporter.file(), quantum));
    if (check.names.declare(name, binding)) {
      check.qubitUse.declare(binding);
    }
  }

  void creg(Statement.CregDeclaration declaration) {
    Type type = check.types.bits(declaration.size());
    variable(declaration.name(), type, Symbol.Role.PLAIN);
  }

  void declaration(Statement.Declaration declaration) {
    Type type = check.types.classical(declaration.type());
    if (type instanceof Type.Array && !check.scopes.isGlobal()) {
      check.reporter.error(
          declaration,
          "array-not-global",
          "Arrays are declared only outside of all braces. Move the declaration there.");
    }
    Value value = initializer(declaration, type);
    switch (declaration.role()) {
      case VARIABLE -> variable(declaration.name(), type, Symbol.Role.PLAIN);
      case INPUT -> variable(declaration.name(), type, Symbol.Role.INPUT);
      case OUTPUT -> variable(declaration.name(), type, Symbol.Role.OUTPUT);
      case CONST -> constant(declaration.name(), type, value);
    }
  }

  private @Nullable Value initializer(Statement.Declaration declaration, @Nullable Type type) {
    Expr node = declaration.initializer();
    if (node == null) {
      return null;
    }
    if (node instanceof Expr.ArrayLiteral literal) {
      if (type instanceof Type.Array array) {
        elements(literal, array.element(), array.dimensions());
      } else if (type != null) {
        check.reporter.error(
            node,
            "misplaced-expression",
            "Values in braces give values to an array, but this is no array. Write one value.");
      }
      return null;
    }
    boolean real = type instanceof Type.Floating || type instanceof Type.AngleType;
    Typed typed = real ? check.expressions.real(node) : check.expressions.value(node);
    if (declaration.role() == Statement.Role.CONST && !typed.isUnknown() && !typed.constant()) {
      check.reporter.error(
          node,
          "not-constant",
          "A constant needs a value that is known before the program runs. Use numbers and other"
              + " constants, or leave 'const' away.");
      return null;
    }
    if (type == null) {
      return null;
    }
    if (node instanceof Expr.Measure) {
      check.assignments.assign(node, typed, type);
      return null;
    }
    return check.assignments.convert(node, typed, type);
  }

  /** Checks the values in braces against the sizes of an array, dimension by dimension. */
  private void elements(Expr.ArrayLiteral literal, Type element, List<Integer> dimensions) {
    int size = dimensions.getFirst();
    if (literal.elements().size() != size) {
      check.reporter.error(
          literal,
          "shape-mismatch",
          "These braces hold "
              + GateCalls.many(literal.elements().size(), "value")
              + ", but "
              + size
              + " must be given here.");
    }
    List<Integer> inner = dimensions.subList(1, dimensions.size());
    for (Expr value : literal.elements()) {
      if (value instanceof Expr.ArrayLiteral nested) {
        if (inner.isEmpty()) {
          check.reporter.error(
              nested,
              "shape-mismatch",
              "The array has fewer dimensions than braces. Write one value here.");
        } else {
          elements(nested, element, inner);
        }
      } else {
        check.assignments.convert(
            value,
            check.expressions.value(value),
            inner.isEmpty() ? element : new Type.Array(element, inner));
      }
    }
  }

  private void variable(Name name, @Nullable Type type, Symbol.Role role) {
    if (type == null) {
      mistaken(name);
      return;
    }
    check.names.declare(
        name,
        Binding.of(
            new Symbol.Variable(
                name.text(),
                span(name),
                check.reporter.file(),
                new SymbolType.Classical(type),
                role)));
  }

  private void constant(Name name, @Nullable Type type, @Nullable Value value) {
    if (type == null) {
      mistaken(name);
      return;
    }
    check.names.declare(
        name,
        Binding.of(
            new Symbol.Constant(
                name.text(),
                span(name),
                check.reporter.file(),
                new SymbolType.Classical(type),
                value)));
  }

  /** Declares a name of which nothing more is known. */
  void mistaken(Name name) {
    check.names.declare(
        name, Binding.of(new Symbol.Mistaken(name.text(), span(name), check.reporter.file())));
  }

  private Span span(Name name) {
    return check.reporter.span(name);
  }

  void alias(Statement.Alias alias) {
    Typed value = check.expressions.any(alias.value());
    Name name = alias.name();
    if (value.isUnknown() || !canHaveAlias(alias.value(), value)) {
      mistaken(name);
      return;
    }
    check.names.declare(
        name,
        Binding.ofAlias(
            new Symbol.Alias(name.text(), span(name), check.reporter.file(), value.type()),
            value.qubits()));
  }

  private boolean canHaveAlias(Expr node, Typed value) {
    if (node instanceof Expr.HardwareQubit) {
      check.reporter.error(
          node,
          "bad-alias",
          "A qubit of a device has no other name. Use '$' and its number everywhere.");
      return false;
    }
    boolean register =
        value.type() instanceof SymbolType.Quantum
            || (value.is(Conversions::isRegister) && isNamed(node));
    if (!register) {
      check.reporter.error(
          node,
          "bad-alias",
          "'let' gives another name to qubits and to registers of bits; this is "
              + value.type().text()
              + ". Declare a variable instead.");
    }
    return register;
  }

  /** Whether this is a part of something with a name, not a computed value. */
  private boolean isNamed(Expr node) {
    return switch (node) {
      case Expr.Identifier _ -> true;
      case Expr.Parenthesized(int _, int _, Expr inner) -> isNamed(inner);
      case Expr.Index(int _, int _, Expr base, List<Expr> _) -> isNamed(base);
      case Expr.Concatenation(int _, int _, Expr left, Expr right) ->
          isNamed(left) && isNamed(right);
      default -> false;
    };
  }
}
