package org.ketbench.language.export;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.PoweredGate;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.compile.Euler;
import org.ketbench.compile.NotExpressible;
import org.ketbench.language.Diagnostic;

/** How OpenQASM 3 names, defines and applies gates. */
final class Gates3 {
  private final Names names;
  private final ExpressionText expressions;
  private final List<Diagnostic> diagnostics;
  private final IdentityHashMap<Gate, String> called = new IdentityHashMap<>();

  Gates3(Names names, ExpressionText expressions, List<Diagnostic> diagnostics) {
    this.names = names;
    this.expressions = expressions;
    this.diagnostics = diagnostics;
  }

  static boolean isStandard(Gate gate) {
    return gate instanceof CatalogueGate known
        && known.isIn(GateLibrary.STDGATES)
        && !isBuiltIn(gate);
  }

  private static boolean isBuiltIn(Gate gate) {
    return gate.name().equals("U") || gate.name().equals("gphase");
  }

  /** What the gate has to be defined as in the text, empty for one that is there already. */
  static List<Operation> definition(Gate gate) {
    return switch (gate) {
      case CatalogueGate known -> {
        DefinedGate defined = known.definition();
        yield defined == null || known.isIn(GateLibrary.STDGATES) ? List.of() : defined.body();
      }
      case DefinedGate defined -> defined.body();
      case UnitaryGate unitary -> unitary.qubitCount() == 1 ? rotations(unitary) : List.of();
      case PoweredGate(Gate base, _) -> definition(base);
    };
  }

  private static List<Operation> rotations(UnitaryGate unitary) {
    Euler euler = Euler.of(unitary.matrix());
    GateCatalogue catalogue = GateCatalogue.standard();
    return List.of(
        new Operation.Apply(
            catalogue.get("gphase"), List.of(Angle.of(euler.phase())), Qubits.of(), Span.NONE),
        new Operation.Apply(catalogue.get("U"), euler.arguments(), Qubits.of(0), Span.NONE));
  }

  /** Writes the definitions that these gates need, which come each behind those it uses. */
  void define(List<Gate> gates, CodeWriter out) {
    for (Gate gate : gates) {
      if (isStandard(gate) || isBuiltIn(gate)) {
        called.put(gate, gate.name());
        continue;
      }
      switch (gate) {
        case CatalogueGate known -> define(gate, known.qubitNames(), out);
        case DefinedGate defined -> define(gate, defined.qubitNames(), out);
        case UnitaryGate unitary when unitary.qubitCount() == 1 -> define(gate, List.of("a"), out);
        case UnitaryGate _, PoweredGate _ -> {}
      }
    }
  }

  private void define(Gate gate, List<String> qubitNames, CodeWriter out) {
    String name = names.claim(gate.name());
    called.put(gate, name);
    Names local = names.inner();
    for (Operation operation : definition(gate)) {
      if (operation instanceof Operation.Apply apply) {
        local.reserve(called.getOrDefault(UsedGates.unpowered(apply.gate()), ""));
      }
    }
    Map<String, String> parameters = new HashMap<>();
    gate.parameters().forEach(each -> parameters.put(each, local.claim(each)));
    List<String> qubits = qubitNames.stream().map(local::claim).toList();
    String head =
        gate.parameters().isEmpty()
            ? name
            : gate.parameters().stream()
                .map(parameters::get)
                .collect(Collectors.joining(", ", name + "(", ")"));
    out.open("gate " + head + " " + String.join(", ", qubits) + " {");
    ExpressionText inner = expressions.withParameters(each -> parameters.getOrDefault(each, each));
    QubitsText wires = QubitsText.of(qubits);
    for (Operation operation : definition(gate)) {
      try {
        switch (operation) {
          case Operation.Apply apply -> out.line(applied(apply, wires, inner));
          case Operation.Barrier(Qubits on, _) ->
              out.line("barrier " + wires.list(on.stream()) + ";");
          default -> throw new NotExpressible("only gates can stand in the definition of a gate");
        }
      } catch (NotExpressible problem) {
        diagnostics.add(Diagnostic.error(operation.span(), "not-expressible", problem.reason()));
      }
    }
    out.close("}");
  }

  String applied(Operation.Apply apply, QubitsText wires, ExpressionText angles)
      throws NotExpressible {
    StringBuilder text = new StringBuilder();
    appendControls(text, apply.controls());
    appendPower(text, apply.exponent());
    Gate gate = apply.gate();
    while (gate instanceof PoweredGate(Gate base, double exponent)) {
      appendPower(text, exponent);
      gate = base;
    }
    String name = called.get(gate);
    if (name == null) {
      throw new NotExpressible(
          "The matrix '"
              + gate.name()
              + "' on several qubits has no form in OpenQASM 3."
              + " Decompose it into gates first.");
    }
    text.append(name);
    if (!apply.arguments().isEmpty()) {
      text.append('(');
      for (int i = 0; i < apply.arguments().size(); i++) {
        text.append(i == 0 ? "" : ", ").append(angles.of(apply.arguments().get(i)));
      }
      text.append(')');
    }
    IntStream qubits =
        IntStream.concat(
            apply.controls().stream().mapToInt(Control::qubit), apply.qubits().stream());
    String operands = wires.list(qubits);
    return (operands.isEmpty() ? text : text.append(' ').append(operands)).append(';').toString();
  }

  private static void appendControls(StringBuilder text, List<Control> controls) {
    int done = 0;
    while (done < controls.size()) {
      boolean positive = controls.get(done).positive();
      int next = done;
      while (next < controls.size() && controls.get(next).positive() == positive) {
        next++;
      }
      text.append(positive ? "ctrl" : "negctrl");
      text.append(next - done == 1 ? " @ " : "(" + (next - done) + ") @ ");
      done = next;
    }
  }

  private static void appendPower(StringBuilder text, double exponent) {
    if (exponent == 1) {
      return;
    }
    if (exponent == -1) {
      text.append("inv @ ");
    } else if (exponent == Math.rint(exponent) && Math.abs(exponent) < 1e15) {
      text.append("pow(").append((long) exponent).append(") @ ");
    } else {
      text.append("pow(").append(Double.toString(exponent).replace('E', 'e')).append(") @ ");
    }
  }
}
