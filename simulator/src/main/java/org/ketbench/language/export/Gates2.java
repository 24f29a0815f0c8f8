package org.ketbench.language.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.Operation;
import org.ketbench.compile.Expansion;
import org.ketbench.compile.GateSet;
import org.ketbench.compile.GateSink;
import org.ketbench.compile.NotExpressible;

/** How OpenQASM 2 names gates, and the definitions of those that its library does not have. */
final class Gates2 {
  private static final Set<String> BUILT_IN = Set.of("CX");

  private final Names names;
  private final GateLibrary library;
  private final IdentityHashMap<Gate, String> called = new IdentityHashMap<>();
  private final StringBuilder definitions = new StringBuilder();

  /**
   * @param library the one that the text includes: as it is written today, or of 2017
   */
  Gates2(Names names, GateLibrary library) {
    this.names = names;
    this.library = library;
  }

  static boolean isOfCatalogue(Gate gate) {
    return gate instanceof CatalogueGate;
  }

  /** All gates but matrices: those that the library does not have are given a definition. */
  GateSet set() {
    return new GateSet() {
      @Override
      public boolean has(CatalogueGate gate) {
        return true;
      }

      @Override
      public boolean has(Gate gate) {
        return gate instanceof CatalogueGate || gate instanceof DefinedGate;
      }
    };
  }

  /** The text that defines all gates that were named and are not in the library. */
  String definitions() {
    return definitions.toString();
  }

  /** What the gate is called; its definition is written when it is first asked for. */
  String name(Gate gate) throws NotExpressible {
    String known = called.get(gate);
    if (known != null) {
      return known;
    }
    String name =
        switch (gate) {
          case CatalogueGate standard
              when standard.isIn(library) || BUILT_IN.contains(standard.name()) ->
              standard.name();
          case CatalogueGate standard ->
              standard.name().equals("p")
                  ? "u1"
                  : standard.name().equals("cp") ? "cu1" : define(Expansion.definition(standard));
          case DefinedGate defined -> define(defined);
          default -> throw new NotExpressible("'" + gate.name() + "' has no name");
        };
    called.put(gate, name);
    return name;
  }

  /** The names of the gates that the definition of this one will call. */
  private Set<String> calledIn(DefinedGate gate) throws NotExpressible {
    Set<String> called = new HashSet<>(Set.of("rz", "u1", "u3"));
    GateSink recorder =
        new GateSink() {
          @Override
          public void gate(Gate inner, List<Angle> arguments, List<Control> controls, int... qubits)
              throws NotExpressible {
            if (!inner.name().equals("U")) {
              called.add(name(inner));
            }
          }

          @Override
          public void phase(Angle angle) {}
        };
    Expansion expansion = new Expansion(set(), recorder, gate.qubitCount());
    for (Operation operation : gate.body()) {
      if (operation instanceof Operation.Apply apply) {
        expansion.apply(apply);
      }
    }
    return called;
  }

  private String define(DefinedGate gate) throws NotExpressible {
    Names local = names.inner();
    for (String called : calledIn(gate)) {
      local.reserve(called);
    }
    Map<String, String> parameters = new HashMap<>();
    gate.parameters().forEach(each -> parameters.put(each, local.claim(each)));
    QubitsText wires = QubitsText.of(gate.qubitNames().stream().map(local::claim).toList());
    CodeWriter body = new CodeWriter();
    Lines2 lines = new Lines2(this, body, wires, new Formula2(parameters), "  ", Angle.pi(0, 1));
    Expansion expansion = new Expansion(set(), lines, gate.qubitCount());
    for (Operation operation : gate.body()) {
      switch (operation) {
        case Operation.Apply apply -> expansion.apply(apply);
        case Operation.Barrier(var on, _) ->
            body.line("  barrier " + wires.list(on.stream(), ",") + ";");
        default -> throw new NotExpressible("only gates can stand in the definition of a gate");
      }
    }
    lines.writePhase();
    String name = names.claim(gate.name());
    definitions.append("gate ").append(name);
    if (!gate.parameters().isEmpty()) {
      definitions.append(
          gate.parameters().stream()
              .map(parameters::get)
              .collect(Collectors.joining(",", "(", ")")));
    }
    definitions
        .append(' ')
        .append(wires.list(IntStream.range(0, wires.count()), ","))
        .append(" {\n")
        .append(body)
        .append("}\n");
    return name;
  }
}
