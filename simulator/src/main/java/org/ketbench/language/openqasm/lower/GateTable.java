package org.ketbench.language.openqasm.lower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateDialect;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Types;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Statement;

/** The gates that names stand for: the catalogue's, and those that the program defines. */
final class GateTable {
  /* What is done with gates follows their definitions, and the stack holds only so many. */
  private static final int DEEPEST = 250;

  private final Machine machine;
  private final Map<String, Binding.GateName> standard = new HashMap<>();
  private final Map<String, Binding.GateName> standardInVersionTwo = new HashMap<>();
  private final Map<String, Binding> defined = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private int deepest;
  private @Nullable String meaningless;
  private Qubits ownQubits = Qubits.of();

  GateTable(Machine machine) {
    this.machine = machine;
  }

  /** What a gate or subroutine call's name stands for. */
  Binding find(Name name) {
    Binding own = defined.get(name.text());
    if (own != null) {
      deepest = Math.max(deepest, depths.getOrDefault(name.text(), 0));
      return own;
    }
    boolean two = machine.source.versionTwo();
    Map<String, Binding.GateName> known = two ? standardInVersionTwo : standard;
    Binding.GateName gate = known.get(name.text());
    if (gate != null) {
      return gate;
    }
    GateCatalogue catalogue = GateCatalogue.standard();
    CatalogueGate found = two ? catalogue.findInVersion2(name.text()) : catalogue.find(name.text());
    if (found == null && two) {
      // The checker has seen to it that the file with these names is included.
      found = catalogue.find(GateDialect.QUANTINUUM, name.text());
    }
    if (found != null) {
      gate = new Binding.GateName(found, null);
      known.put(name.text(), gate);
      return gate;
    }
    if (machine.global.find(name.text()) instanceof Binding.Callable subroutine) {
      return subroutine;
    }
    throw new Problem(name, "unknown-gate", "Gate '" + name.text() + "' is not known.");
  }

  /** Notes that the gate definition that is being lowered applies something without a meaning. */
  void applyMeaningless(String why) {
    meaningless = why;
  }

  /** All qubits of the gate definition that is being lowered. */
  Qubits ownQubits() {
    return ownQubits;
  }

  void declareOpaque(Statement.OpaqueDeclaration declaration) {
    String name = declaration.name().text();
    DefinedGate gate =
        new DefinedGate(
            name,
            texts(declaration.parameters()),
            texts(declaration.qubits()),
            List.of(),
            machine.span(declaration));
    defined.put(
        name,
        new Binding.GateName(
            gate, "The gate '" + name + "' is declared as opaque; what it does is not known."));
  }

  void define(Statement.GateDefinition definition) {
    Scope outer = machine.scope;
    machine.scope = new Scope(machine.global, new Leases());
    machine.inGate = true;
    meaningless = null;
    deepest = 0;
    bind(definition);
    List<Operation> around = machine.output.open();
    machine.statements.all(definition.body().statements());
    List<Operation> body = machine.output.close(around);
    machine.inGate = false;
    machine.scope = outer;
    String name = definition.name().text();
    int depth = deepest + 1;
    depths.put(name, depth);
    if (depth > DEEPEST) {
      throw new Problem.Final(
          definition.name(),
          "nested-too-deeply",
          "More than "
              + DEEPEST
              + " gates are made of one another here. Apply some of them where '"
              + name
              + "' is used instead.");
    }
    DefinedGate gate =
        new DefinedGate(
            name,
            texts(definition.parameters()),
            texts(definition.qubits()),
            body,
            machine.span(definition));
    String why = meaningless;
    defined.put(
        name,
        new Binding.GateName(gate, why == null ? null : "In the gate '" + name + "': " + why));
  }

  private void bind(Statement.GateDefinition definition) {
    for (Name parameter : definition.parameters()) {
      String name = parameter.text();
      machine.scope.put(
          name,
          new ScalarCell(
              machine,
              parameter,
              name,
              Types.FLOAT,
              machine.scope.leases(),
              new Expression.Parameter(name, Types.FLOAT)));
    }
    ownQubits = Qubits.range(0, definition.qubits().size());
    for (int i = 0; i < definition.qubits().size(); i++) {
      String name = definition.qubits().get(i).text();
      machine.scope.put(name, Wires.single(name, i));
    }
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).toList();
  }
}
