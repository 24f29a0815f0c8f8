package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.GateDialect;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.compile.DeferredMeasurement;
import org.ketbench.compile.GateSet;
import org.ketbench.compile.NotExpressible;

/**
 * Writes a circuit as Python for Amazon Braket. All is measured at the end, once a qubit; Braket
 * gives the outcomes in the order of the measurements.
 */
public final class BraketExporter {
  private static final GateSet SET =
      new GateSet() {
        @Override
        public boolean has(CatalogueGate gate) {
          return gate.alias(GateDialect.BRAKET) != null && gate.qubitCount() > 0;
        }

        @Override
        public boolean controls(CatalogueGate base, int count) {
          return has(base) && base.controls() == 0 && !base.name().equals("id");
        }

        @Override
        public boolean hasNegativeControls() {
          return true;
        }

        @Override
        public boolean hasMatrices() {
          return true;
        }
      };

  private final Notes notes = new Notes();
  private final PythonWriter out = new PythonWriter();
  private final Circuit circuit;
  private final ScriptNames names;
  private boolean matrices;
  private boolean barriers;

  private BraketExporter(Circuit given, ExportOptions options) {
    var deferred = DeferredMeasurement.of(given, options.deferMeasurements());
    notes.errors(deferred.problems());
    notes.noteAdded(deferred.added());
    circuit = notes.decomposed(deferred.circuit(), SET);
    names = ScriptNames.python(circuit, notes);
  }

  public static Exported export(Circuit circuit, ExportOptions options) {
    return new BraketExporter(circuit, options).write();
  }

  private Exported write() {
    BitSet used = new BitSet();
    Map<Integer, Integer> positionOfQubit = new HashMap<>();
    Map<Integer, Integer> positionOfBit = new HashMap<>();
    List<Integer> measured = new ArrayList<>();
    for (Operation operation : circuit.operations()) {
      used.or(Operations.qubits(operation));
      if (operation instanceof Operation.Measure(int qubit, int bit, var _)) {
        if (positionOfQubit.putIfAbsent(qubit, measured.size()) == null) {
          measured.add(qubit);
        }
        positionOfBit.put(bit, positionOfQubit.get(qubit));
      }
    }
    for (Operation operation : circuit.operations()) {
      try {
        if (operation instanceof Operation.Apply apply) {
          apply(apply);
        }
        barriers |= operation instanceof Operation.Barrier;
      } catch (NotExpressible problem) {
        notes.error(operation.span(), problem);
      }
    }
    for (int qubit = 0; qubit < circuit.qubitCount(); qubit++) {
      if (!used.get(qubit)) {
        out.line("circuit.i(" + qubit + ")");
      }
    }
    measured.forEach(qubit -> out.line("circuit.measure(" + qubit + ")"));
    if (barriers) {
      notes.information(
          Span.NONE,
          "barriers-left-out",
          "Barriers are not written for Braket; they are left out.");
    }
    List<BitMap.Register> registers = new ArrayList<>();
    for (BitRegister register : BitMap.results(circuit)) {
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < register.size(); i++) {
        positions.add(positionOfBit.getOrDefault(register.first() + i, BitMap.ZERO));
      }
      registers.add(new BitMap.Register(register.name(), register.scalar(), positions));
    }
    BitMap bits = new BitMap(BitMap.Origin.OUTPUT, registers);
    PythonWriter text = new PythonWriter();
    bits.lines().forEach(line -> text.line("# " + line));
    text.line("# Braket prints the outcome of the first measurement left.");
    text.line("from math import cos, exp, pi, sin, sqrt");
    text.line("");
    if (matrices) {
      text.line("import numpy as np");
    }
    text.line("from braket.circuits import Circuit, FreeParameter");
    text.line("");
    for (var parameter : circuit.parameters()) {
      text.line(
          names.parameter(parameter.name()) + " = FreeParameter(\"" + parameter.name() + "\")");
    }
    text.line("circuit = Circuit()");
    return new Exported(text.toString() + out, notes.diagnostics(), bits);
  }

  private void apply(Operation.Apply apply) throws NotExpressible {
    List<String> given = new ArrayList<>();
    String name;
    if (apply.gate() instanceof UnitaryGate(var _, var matrix)) {
      // Of a matrix' targets the first is the highest bit there.
      matrices = true;
      name = "unitary";
      given.add("matrix=np.array(" + PythonWriter.matrix(matrix) + ")");
      List<Integer> targets = new ArrayList<>(apply.qubits().stream().boxed().toList());
      given.add("targets=" + targets.reversed());
    } else {
      CatalogueGate gate = (CatalogueGate) apply.gate();
      name = String.valueOf(gate.alias(GateDialect.BRAKET));
      apply.qubits().stream().forEach(qubit -> given.add(String.valueOf(qubit)));
      for (Angle angle : apply.arguments()) {
        given.add(QuilAngle.inPython(PythonWriter.renamed(angle, names), "pi", ""));
      }
    }
    if (!apply.controls().isEmpty()) {
      given.add("control=" + apply.controls().stream().map(Control::qubit).toList());
      if (!apply.controls().stream().allMatch(Control::positive)) {
        given.add(
            apply.controls().stream()
                .map(control -> control.positive() ? "1" : "0")
                .collect(Collectors.joining(", ", "control_state=[", "]")));
      }
    }
    out.line("circuit." + name + "(" + String.join(", ", given) + ")");
  }
}
