package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.language.Severity;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.TypeNode;

/** Checks definitions of gates, subroutines and extern functions. */
final class Definitions {
  private final Check check;
  private @Nullable Binding gateInProgress;
  private @Nullable Type result;

  Definitions(Check check) {
    this.check = check;
  }

  /** The gate whose body is being checked. */
  @Nullable Binding gateInProgress() {
    return gateInProgress;
  }

  void gate(Statement.GateDefinition definition) {
    Binding gate = gate(definition.name(), definition.parameters(), definition.qubits());
    Binding outer = gateInProgress;
    gateInProgress = gate;
    enter(Scopes.Kind.GATE, definition.body());
    for (Name parameter : definition.parameters()) {
      if (definition.qubits().isEmpty()) {
        // Of which it has been said that they are missing: they may be among the parameters.
        check.names.mistaken(parameter.text());
        continue;
      }
      check.names.declare(
          parameter,
          Binding.of(
              new Symbol.GateParameter(
                  parameter.text(), check.reporter.span(parameter), check.reporter.file())));
    }
    for (Name qubit : definition.qubits()) {
      check.names.declare(
          qubit,
          Binding.ofQubits(
              new Symbol.GateQubit(
                  qubit.text(), check.reporter.span(qubit), check.reporter.file())));
    }
    check.controlFlow.apart(() -> check.statements.all(definition.body().statements()));
    leave();
    gateInProgress = outer;
  }

  void opaque(Statement.OpaqueDeclaration declaration) {
    gate(declaration.name(), declaration.parameters(), declaration.qubits());
    if (!check.version.isTwo()) {
      check.reporter.warning(
          declaration.name(),
          "old-syntax",
          "'opaque' is of OpenQASM 2. Use 'defcal' to say how a device does a gate.");
    }
  }

  private Binding gate(Name name, List<Name> parameters, List<Name> qubits) {
    Binding gate =
        Binding.of(
            new Symbol.Gate(
                name.text(),
                check.reporter.span(name),
                check.reporter.file(),
                parameters.stream().map(Name::text).toList(),
                qubits.stream().map(Name::text).toList(),
                null));
    check.names.declare(name, gate);
    return gate;
  }

  private void enter(Scopes.Kind kind, Statement.Scope body) {
    check.scopes.enter(kind);
    if (check.recorder != null && check.reporter.file() == null) {
      check.recorder.enter(check.reporter.span(body), kind != Scopes.Kind.BLOCK);
    }
  }

  private void leave() {
    unused(check.scopes.leave());
    if (check.recorder != null && check.reporter.file() == null) {
      check.recorder.leave();
    }
  }

  /** Hints at local names that nothing uses. */
  private void unused(Iterable<Binding> names) {
    for (Binding name : names) {
      boolean local =
          name.symbol instanceof Symbol.Variable variable && variable.role() == Symbol.Role.PLAIN;
      if (!name.used && (local || name.symbol instanceof Symbol.Constant)) {
        unused(name.symbol);
      }
    }
  }

  private void unused(Symbol symbol) {
    check.reporter.add(
        Severity.HINT, symbol.declaration(), "unused", "'" + symbol.name() + "' is never used.");
  }

  /** Hints at definitions of the document that nothing uses; global variables are its results. */
  void finish() {
    for (Binding name : check.scopes.globals()) {
      boolean defined =
          name.symbol instanceof Symbol.Gate
              || name.symbol instanceof Symbol.Subroutine
              || name.symbol instanceof Symbol.Constant;
      if (!name.used && defined && name.symbol.file() == null && !name.symbol.isBuiltIn()) {
        unused(name.symbol);
      }
    }
  }

  void subroutine(Statement.Subroutine definition) {
    List<SymbolType> types = new ArrayList<>();
    for (Statement.SubroutineParameter parameter : definition.parameters()) {
      types.add(check.types.parameter(parameter.type(), parameter.size()));
    }
    Type returned = returned(definition.returnType());
    boolean declared =
        declareSubroutine(
            definition.name(),
            definition.parameters().stream().map(it -> it.name().text()).toList(),
            types,
            returned,
            false);
    Type outer = result;
    Binding outerGate = gateInProgress;
    result = returned;
    gateInProgress = null;
    enter(Scopes.Kind.SUBROUTINE, definition.body());
    for (int i = 0; i < types.size(); i++) {
      parameter(definition.parameters().get(i).name(), types.get(i));
    }
    check.controlFlow.apart(() -> check.statements.all(definition.body().statements()));
    leave();
    result = outer;
    gateInProgress = outerGate;
    if (declared && definition.returnType() != null && !Returns.always(definition.body())) {
      check.reporter.error(
          definition.returnType(),
          "missing-return",
          "'"
              + definition.name().text()
              + "' does not return a value on every way through its body. Add a 'return' at its"
              + " end.");
    }
  }

  private Type returned(@Nullable TypeNode node) {
    if (node == null) {
      return Types.NOTHING;
    }
    Type type = check.types.classical(node);
    if (type instanceof Type.Array) {
      check.reporter.error(
          node,
          "bad-return-type",
          "An array cannot be returned. Take a 'mutable' array as a parameter instead.");
    }
    return type == null ? Types.INT : type;
  }

  private boolean declareSubroutine(
      Name name, List<String> names, List<SymbolType> types, Type returned, boolean external) {
    boolean builtIn =
        FunctionRules.find(name.text(), check.version) != null
            || name.text().equals(FunctionRules.SIZE_OF);
    if (builtIn) {
      check.reporter.error(
          name,
          "redeclared",
          "'" + name.text() + "' is a function of the language. Choose another name.");
      return false;
    }
    return check.names.declare(
        name,
        Binding.of(
            new Symbol.Subroutine(
                name.text(),
                check.reporter.span(name),
                check.reporter.file(),
                names,
                types,
                returned,
                external)));
  }

  private void parameter(Name name, SymbolType type) {
    if (type.isUnknown()) {
      check.declarations.mistaken(name);
      return;
    }
    Symbol symbol =
        new Symbol.Parameter(name.text(), check.reporter.span(name), check.reporter.file(), type);
    check.names.declare(
        name, type instanceof SymbolType.Quantum ? Binding.ofQubits(symbol) : Binding.of(symbol));
  }

  void extern(Statement.Extern declaration) {
    List<SymbolType> types = new ArrayList<>();
    for (TypeNode node : declaration.parameters()) {
      types.add(check.types.parameter(node, null));
    }
    Type returned = returned(declaration.returnType());
    if (returned instanceof Type.Stretch && declaration.returnType() != null) {
      check.reporter.error(
          declaration.returnType(),
          "bad-return-type",
          "A stretch is settled before the program runs and cannot be returned. Use 'duration'.");
    }
    declareSubroutine(declaration.name(), List.of(), types, returned, true);
  }

  void durationOf(Expr.DurationOf duration) {
    enter(Scopes.Kind.BLOCK, duration.scope());
    check.controlFlow.apart(() -> check.statements.all(duration.scope().statements()));
    leave();
  }

  /** Checks the statements of a block. */
  void block(Statement.Scope scope) {
    enter(Scopes.Kind.BLOCK, scope);
    check.statements.all(scope.statements());
    leave();
  }

  void returned(Statement.Return statement) {
    Expr value = statement.value();
    Type wanted = result;
    if (wanted == null) {
      if (value != null) {
        check.expressions.value(value);
      }
      check.reporter.error(
          statement,
          "return-outside-subroutine",
          "'return' stands only in a subroutine. Use 'end' to stop the program.");
      return;
    }
    if (value == null) {
      if (!(wanted instanceof Type.Nothing)) {
        check.reporter.error(
            statement,
            "missing-return-value",
            "This subroutine returns "
                + org.ketbench.circuit.classical.TypeText.of(wanted)
                + ". Write the value behind 'return'.");
      }
      return;
    }
    Typed typed = check.expressions.value(value);
    if (wanted instanceof Type.Nothing) {
      check.reporter.error(
          value,
          "unexpected-return-value",
          "This subroutine returns nothing. Give it a return type ('-> int'), or remove the"
              + " value.");
    } else {
      check.assignments.assign(value, typed, wanted);
    }
  }
}
