package org.ketbench.language.export;

import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateLibrary;

/**
 * Writes a circuit as OpenQASM 2. Modifiers are taken apart into gates; of conditions only those on
 * one register can be said, and nothing that is computed while the program runs.
 */
public final class OpenQasm2Exporter {
  private final Notes notes = new Notes();
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
    notes.requireNoParameters(circuit, "OpenQASM 2");
    Registers2 registers = new Registers2(circuit, names, notes, false);
    Gates2 gates = new Gates2(names, library);
    CodeWriter body = new CodeWriter();
    Operations2 operations = new Operations2(body, gates, registers, notes);
    // Definitions first, in their order, so that a deep chain of them is no deep recursion.
    for (Gate gate : UsedGates.in(circuit.operations(), Gates3::definition)) {
      operations.prepare(gate);
    }
    operations.write(circuit.operations());
    operations.finish();
    BitMap bits = BitMap.ofRegisters(circuit);
    CodeWriter text = new CodeWriter();
    text.line("OPENQASM 2.0;");
    text.line("include \"qelib1.inc\";");
    bits.lines().forEach(line -> text.line("// " + line));
    return new Exported(
        text.toString() + gates.definitions() + registers.declarations() + body,
        notes.diagnostics(),
        bits);
  }
}
