package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * Makes gates of the catalogue known to a program that uses them: by the include that has them, or
 * by a definition of their own where no include has them or it would bring names that are taken.
 */
final class GateSupply {
  private final Source source;
  private final GateCatalogue catalogue = GateCatalogue.standard();
  private final List<String> definitions = new ArrayList<>();
  private final Set<String> supplied = new HashSet<>();
  private boolean include;

  GateSupply(Source source) {
    this.source = source;
  }

  /** How many parameters and qubits a gate has. */
  record Shape(int parameters, int qubits) {}

  /** The shape of the gate with this name, declared in the program or in the catalogue. */
  Shape shape(String name) throws Refusal {
    Symbol symbol = source.globals().get(name);
    if (symbol instanceof Symbol.Gate gate) {
      return new Shape(gate.parameters().size(), gate.qubits().size());
    }
    CatalogueGate gate = symbol == null ? find(name) : null;
    if (gate == null) {
      throw new Refusal("'" + name + "' is not the name of a gate.");
    }
    return new Shape(gate.parameters().size(), gate.qubitCount());
  }

  @Nullable CatalogueGate find(String name) {
    return source.isVersion2() ? catalogue.findInVersion2(name) : catalogue.find(name);
  }

  /**
   * The gate of the catalogue that a name stands for here; null also where the program has its own.
   */
  @Nullable CatalogueGate catalogued(String name) {
    Symbol symbol = source.globals().get(name);
    if (symbol == null) {
      return find(name);
    }
    return symbol instanceof Symbol.Gate gate ? gate.catalogue() : null;
  }

  /** Whether the gate is at hand without anything being added to the program. */
  boolean isAtHand(String name) {
    return source.globals().get(name) instanceof Symbol.Gate || isBuiltIn(name);
  }

  private boolean isBuiltIn(String name) {
    return name.equals("U") || name.equals(source.isVersion2() ? "CX" : "gphase");
  }

  /** Sees to it that the gate can be called at a position. */
  void require(String name, int position) throws Refusal {
    Symbol symbol = source.globals().get(name);
    if (symbol instanceof Symbol.Gate gate) {
      if (gate.file() == null && !gate.isBuiltIn() && gate.declaration().start() > position) {
        throw new Refusal("'" + name + "' is defined below this place.");
      }
      return;
    }
    if (isBuiltIn(name) || !supplied.add(name)) {
      return;
    }
    CatalogueGate gate = symbol == null ? find(name) : null;
    if (gate == null) {
      throw new Refusal("'" + name + "' is not the name of a gate.");
    }
    GateLibrary library = source.isVersion2() ? GateLibrary.QELIB1 : GateLibrary.STDGATES;
    if (gate.isIn(library) && canInclude(library)) {
      include = true;
    } else {
      define(gate, position);
    }
  }

  private boolean canInclude(GateLibrary library) {
    return catalogue.in(library).stream()
        .noneMatch(gate -> source.globals().containsKey(gate.name()) && !isBuiltIn(gate.name()));
  }

  private void define(CatalogueGate gate, int position) throws Refusal {
    String text = gate.definitionText();
    if (text == null) {
      throw new Refusal("'" + gate.name() + "' cannot be defined in this version of OpenQASM.");
    }
    String head =
        "gate "
            + gate.name()
            + (gate.parameters().isEmpty() ? "" : "(" + String.join(", ", gate.parameters()) + ")")
            + " "
            + String.join(", ", gate.qubitNames());
    String whole = head + " { " + text + " }";
    SyntaxTree tree = SyntaxTree.parse(whole);
    Located top = Located.top(tree, 0);
    if (!(top.statement() instanceof Statement.GateDefinition definition)) {
      throw new IllegalStateException("not a definition: " + whole);
    }
    List<String> body = new ArrayList<>();
    for (Statement each : definition.body().statements()) {
      if (each instanceof Statement.GateCall call) {
        String called = call.name().text();
        // Version 2 has no global phase, and defines gates up to it.
        if (!called.equals("gphase") || !source.isVersion2()) {
          require(called, position);
          body.add(top.text(each));
        }
      }
    }
    definitions.add(head + body.stream().collect(Collectors.joining(" ", " { ", " }")));
  }

  /** Writes the include and the definitions that are needed, and how a program begins. */
  void write(Patch patch) throws Refusal {
    List<String> added = new ArrayList<>();
    if (source.statements().isEmpty()) {
      added.add("OPENQASM 3.0;");
    }
    if (include) {
      added.add(source.isVersion2() ? "include \"qelib1.inc\";" : "include \"stdgates.inc\";");
    }
    added.addAll(definitions);
    if (!added.isEmpty()) {
      Headers.slot(source).writeHeader(added, patch);
    }
  }
}
