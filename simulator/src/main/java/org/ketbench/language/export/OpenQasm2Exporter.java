package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;

/**
 * Writes a circuit as OpenQASM 2. Modifiers are taken apart into gates; of conditions only those on
 * a whole register can be said, and nothing that is computed while the program runs.
 */
public final class OpenQasm2Exporter {
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Names names = Names.ofVersion2();
  private final Circuit circuit;
  private final GateLibrary library;

  private OpenQasm2Exporter(Circuit circuit, GateLibrary library) {
    this.circuit = circuit;
    this.library = library;
  }

  /** Counts on {@code qelib1.inc} as it is written today. */
  public static Exported export(Circuit circuit) {
    return export(circuit, GateLibrary.QELIB1);
  }

  /**
   * Counts on one of the two states of {@code qelib1.inc}.
   *
   * @param library {@code QELIB1}, or {@code QELIB1_2017} for readers that hold to the older one
   */
  public static Exported export(Circuit circuit, GateLibrary library) {
    return new OpenQasm2Exporter(circuit, library).export();
  }

  private Exported export() {
    for (var gate : GateCatalogue.standard().in(GateLibrary.QELIB1)) {
      names.reserve(gate.name());
    }
    List<String> qubitNames = new ArrayList<>();
    CodeWriter declarations = new CodeWriter();
    for (QubitRegister register : circuit.qubitRegisters()) {
      boolean hardware = register.name().equals(QubitRegister.HARDWARE);
      String name = claim(hardware ? "q" : register.name(), register);
      qubitNames.add(name);
      declarations.line("qreg " + name + "[" + register.size() + "];");
    }
    List<String> bitNames = new ArrayList<>();
    for (BitRegister register : circuit.bitRegisters()) {
      String name = names.claim(register.name());
      bitNames.add(name);
      noteRename(register.name(), name, register.declaration());
      declarations.line("creg " + name + "[" + register.size() + "];");
    }
    for (Parameter parameter : circuit.parameters()) {
      notExpressible(
          parameter.declaration(),
          "OpenQASM 2 has no inputs. Give '" + parameter.name() + "' a value.");
    }
    Gates2 gates = new Gates2(names, library);
    CodeWriter body = new CodeWriter();
    QubitsText wires = QubitsText.of(qubitList(qubitNames));
    Operations2 operations =
        new Operations2(body, gates, wires, circuit.bitRegisters(), bitNames, diagnostics);
    // Definitions first, in their order, so that a deep chain of them is no deep recursion.
    for (Gate gate : UsedGates.in(circuit.operations(), Gates3::definition)) {
      operations.prepare(gate);
    }
    operations.write(circuit.operations());
    operations.finish();
    String head = "OPENQASM 2.0;\ninclude \"qelib1.inc\";\n";
    return new Exported(
        head + gates.definitions() + declarations + body, diagnostics, BitMap.ofRegisters(circuit));
  }

  private String claim(String wanted, QubitRegister register) {
    String name = names.claim(wanted);
    noteRename(register.name(), name, register.declaration());
    return name;
  }

  private void noteRename(String before, String after, Span place) {
    if (!before.equals(after)) {
      diagnostics.add(
          Diagnostic.information(
              place, "renamed", "'" + before + "' is called '" + after + "' in OpenQASM 2."));
    }
  }

  private void notExpressible(Span place, String message) {
    diagnostics.add(Diagnostic.error(place, "not-expressible", message));
  }

  private List<String> qubitList(List<String> registerNames) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < registerNames.size(); i++) {
      for (int k = 0; k < circuit.qubitRegisters().get(i).size(); k++) {
        all.add(registerNames.get(i) + "[" + k + "]");
      }
    }
    return all;
  }
}
