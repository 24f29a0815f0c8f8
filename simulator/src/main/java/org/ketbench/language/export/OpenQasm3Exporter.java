package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.language.Diagnostic;

/**
 * Writes a circuit as OpenQASM 3. Loops come out unrolled, subroutines inlined and aliases
 * resolved, since that is what a circuit holds; what is left is the program's normal form.
 */
public final class OpenQasm3Exporter {
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Names names = Names.ofVersion3();
  private final Circuit circuit;

  private OpenQasm3Exporter(Circuit circuit) {
    this.circuit = circuit;
  }

  public static Exported export(Circuit circuit) {
    return new OpenQasm3Exporter(circuit).export();
  }

  private Exported export() {
    for (var gate : GateCatalogue.standard().in(GateLibrary.STDGATES)) {
      names.reserve(gate.name());
    }
    List<String> qubitNames =
        circuit.qubitRegisters().stream()
            .map(
                register ->
                    register.name().equals(QubitRegister.HARDWARE)
                        ? register.name()
                        : names.claim(register.name()))
            .toList();
    List<String> bitNames =
        circuit.bitRegisters().stream().map(register -> names.claim(register.name())).toList();
    Map<Variable, String> variables = new HashMap<>();
    for (Variable variable : circuit.variables()) {
      variables.put(variable, names.claim(variable.name()));
    }
    Map<String, String> parameters = new HashMap<>();
    for (Parameter parameter : circuit.parameters()) {
      parameters.put(parameter.name(), names.claim(parameter.name()));
    }
    BitsText bits = new BitsText(circuit.bitRegisters(), bitNames, names);
    ExpressionText expressions =
        new ExpressionText(bits, variables, name -> parameters.getOrDefault(name, name));

    List<Gate> used = UsedGates.in(circuit.operations(), Gates3::definition);
    CodeWriter definitions = new CodeWriter();
    Gates3 gates = new Gates3(names, expressions, diagnostics);
    gates.define(used, definitions);

    CodeWriter body = new CodeWriter();
    QubitsText qubits = new QubitsText(circuit.qubitRegisters(), qubitNames);
    Operations3 operations =
        new Operations3(body, gates, expressions, bits, qubits, names, diagnostics);
    operations.write(circuit.operations());

    CodeWriter program = new CodeWriter();
    program.line("OPENQASM 3.0;");
    if (used.stream().anyMatch(Gates3::isStandard)) {
      program.line("include \"stdgates.inc\";");
    }
    BitMap map = BitMap.ofRegisters(circuit);
    map.lines().forEach(line -> program.line("// " + line));
    program.append(definitions);
    for (Parameter parameter : circuit.parameters()) {
      program.line(
          "input " + TypeText.of(parameter.type()) + " " + parameters.get(parameter.name()) + ";");
    }
    for (int i = 0; i < circuit.qubitRegisters().size(); i++) {
      QubitRegister register = circuit.qubitRegisters().get(i);
      if (!register.name().equals(QubitRegister.HARDWARE)) {
        program.line(declaration("qubit", register.scalar(), register.size(), qubitNames.get(i)));
      }
    }
    for (int i = 0; i < circuit.bitRegisters().size(); i++) {
      BitRegister register = circuit.bitRegisters().get(i);
      program.line(
          role(register.name())
              + declaration("bit", register.scalar(), register.size(), bitNames.get(i)));
    }
    for (Variable variable : circuit.variables()) {
      program.line(
          role(variable.name())
              + TypeText.of(variable.type())
              + " "
              + variables.get(variable)
              + ";");
    }
    operations.flags().forEach(flag -> program.line("bool " + flag + ";"));
    bits.declarations().forEach(program::line);
    return new Exported(program.toString() + body, diagnostics, map);
  }

  private String role(String name) {
    return circuit.outputs().contains(name) ? "output " : "";
  }

  private static String declaration(String type, boolean scalar, int size, String name) {
    return type + (scalar ? " " : "[" + size + "] ") + name + ";";
  }
}
