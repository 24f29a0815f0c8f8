package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Values;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** Declarations of qubits, classical variables and aliases. */
final class Declarations {
  private final Machine machine;

  Declarations(Machine machine) {
    this.machine = machine;
  }

  void qubits(Statement.QubitDeclaration declaration) {
    Expr written = declaration.size();
    int size = written == null ? 1 : machine.types.size(written);
    if (machine.memory.qubits() + (long) size > machine.limits.qubits()) {
      throw new Problem(
          declaration,
          "too-many-qubits",
          "There can be up to " + machine.limits.qubits() + " qubits. Declare fewer.");
    }
    QubitRegister register =
        machine.memory.declareQubits(
            declaration.name().text(), size, written == null, machine.span(declaration));
    machine.scope.put(
        register.name(),
        Wires.run(register.name(), register.first(), register.size(), register.scalar()));
  }

  void creg(Statement.CregDeclaration declaration) {
    Expr size = declaration.size();
    Type.Bits type = new Type.Bits(size == null ? Type.MACHINE : machine.types.size(size));
    machine.scope.put(
        declaration.name().text(),
        bits(declaration, declaration.name().text(), type, machine.scope == machine.global));
  }

  void alias(Statement.Alias alias) {
    Expr value = alias.value();
    Binding named = machine.operands.find(value);
    if (named == null) {
      named = machine.places.find(value);
    }
    if (named == null) {
      throw new Problem(
          value, "not-a-register", "'" + machine.text(value) + "' is nothing to give a name to.");
    }
    machine.scope.put(alias.name().text(), named);
  }

  void classical(Statement.Declaration declaration) {
    Type type = machine.types.read(declaration.type());
    String name = declaration.name().text();
    Binding binding =
        switch (declaration.role()) {
          case CONST -> constant(declaration, name, type);
          case INPUT -> input(declaration, name, type);
          case OUTPUT -> variable(declaration, name, type, true);
          case VARIABLE -> variable(declaration, name, type, false);
        };
    machine.scope.put(name, binding);
  }

  private Binding constant(Statement.Declaration declaration, String name, Type type) {
    Expr value = declaration.initializer();
    if (type instanceof Type.Array array) {
      return array(declaration, name, array, false);
    }
    Expression known =
        value == null
            ? new Expression.Literal(Values.zero(type))
            : Constants.cast(machine.expressions.value(value), type);
    return new ScalarCell(machine, declaration, name, type, machine.scope.leases(), known)
        .exactly(value == null ? null : Angles.kept(machine.angles.fraction(value), type));
  }

  private Binding input(Statement.Declaration declaration, String name, Type type) {
    machine.parameters.add(new Parameter(name, type, machine.span(declaration)));
    Expression parameter = new Expression.Parameter(name, type);
    if (type instanceof Type.Array array) {
      return ArrayView.of(
          new ArrayCell(
              machine,
              declaration,
              name,
              array,
              machine.scope.leases(),
              elements(parameter, array)));
    }
    return new ScalarCell(machine, declaration, name, type, machine.scope.leases(), parameter);
  }

  private static @Nullable Expression[] elements(Expression array, Type.Array type) {
    int count = type.dimensions().stream().reduce(1, (a, b) -> a * b);
    @Nullable Expression[] elements = new Expression[count];
    for (int i = 0; i < count; i++) {
      List<Expression> indices = new ArrayList<>();
      int rest = i;
      for (int size : type.dimensions().reversed()) {
        indices.addFirst(Arithmetic.integer(rest % size));
        rest /= size;
      }
      elements[i] = new Expression.Index(array, indices, type.element());
    }
    return elements;
  }

  private Binding variable(
      Statement.Declaration declaration, String name, Type type, boolean output) {
    if (output) {
      machine.outputs.add(name);
    }
    Expr value = declaration.initializer();
    return switch (type) {
      case Type.Bits bits -> {
        BitView view = bits(declaration, name, bits, output || machine.scope == machine.global);
        if (value != null) {
          machine.assignments.assign(view, value);
        }
        yield view;
      }
      case Type.Array array -> array(declaration, name, array, output);
      default -> scalar(declaration, name, type, output);
    };
  }

  private ScalarCell scalar(
      Statement.Declaration declaration, String name, Type type, boolean output) {
    Expr value = declaration.initializer();
    Expression first =
        type instanceof Type.Stretch
            ? new Expression.Parameter(name, type)
            : new Expression.Literal(Values.zero(type));
    Expression given = value == null ? first : machine.expressions.value(value);
    ScalarCell cell =
        new ScalarCell(machine, declaration, name, type, machine.scope.leases(), first);
    if (output) {
      cell.in(machine.memory.declareVariable(name, type));
      cell.makeEager();
    } else if (machine.scope == machine.global) {
      cell.nameForResult();
    }
    if (value != null) {
      cell.write(given);
      cell.exactly(Angles.kept(machine.angles.fraction(value), type));
    }
    return cell;
  }

  private BitView bits(Node declaration, String name, Type.Bits type, boolean result) {
    boolean scalar = type.width() == Type.MACHINE;
    int size = Types.bitWidth(type);
    if (machine.memory.bits() + (long) size > machine.limits.qubits()) {
      throw new Problem(
          declaration,
          "too-many-bits",
          "There can be up to " + machine.limits.qubits() + " bits. Declare fewer.");
    }
    if (result) {
      BitRegister register =
          machine.memory.declareBits(name, size, scalar, machine.span(declaration));
      return BitView.of(BitsCell.global(machine, register));
    }
    return BitView.of(
        BitsCell.local(
            machine,
            declaration,
            name,
            size,
            scalar,
            machine.span(declaration),
            machine.scope.leases()));
  }

  private ArrayView array(
      Statement.Declaration declaration, String name, Type.Array type, boolean output) {
    int count = type.dimensions().stream().reduce(1, (a, b) -> a * b);
    machine.work(count);
    @Nullable Expression[] elements = new Expression[count];
    Expr value = declaration.initializer();
    if (value == null) {
      Arrays.fill(elements, new Expression.Literal(Values.zero(type.element())));
    } else {
      List<Expression> given = machine.expressions.elements(value).values();
      if (given.size() != count) {
        throw new Problem(
            value,
            "shape-mismatch",
            "The array has " + count + " elements, but this gives " + given.size() + ".");
      }
      for (int i = 0; i < count; i++) {
        elements[i] = Constants.cast(given.get(i), type.element());
      }
    }
    ArrayCell cell =
        new ArrayCell(
            machine, declaration, name, type, machine.scope.leases(), fixed(elements, type));
    if (output) {
      cell.in(machine.memory.declareVariable(name, type));
      cell.makeEager();
    }
    ArrayView view = ArrayView.of(cell);
    storeDynamic(view, elements);
    return view;
  }

  private static @Nullable Expression[] fixed(@Nullable Expression[] elements, Type.Array type) {
    @Nullable Expression[] fixed = elements.clone();
    for (int i = 0; i < fixed.length; i++) {
      Expression element = fixed[i];
      if (element != null && !Constants.isStatic(element)) {
        fixed[i] = new Expression.Literal(Values.zero(type.element()));
      }
    }
    return fixed;
  }

  private static void storeDynamic(ArrayView view, @Nullable Expression[] elements) {
    for (int i = 0; i < elements.length; i++) {
      Expression element = elements[i];
      if (element != null && !Constants.isStatic(element)) {
        view.cell().set(i, element);
      }
    }
  }
}
