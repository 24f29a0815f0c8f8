package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.compile.BitConditions;
import org.ketbench.compile.GateSet;
import org.ketbench.compile.NotExpressible;
import org.ketbench.compile.Products;

/**
 * Writes a circuit as Python for Cirq. Every measurement has a key of its own; conditions are on
 * keys. What stands on either side of a barrier is kept in moments of its own.
 */
public final class CirqExporter {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("id", "cirq.I"),
          Map.entry("x", "cirq.X"),
          Map.entry("y", "cirq.Y"),
          Map.entry("z", "cirq.Z"),
          Map.entry("h", "cirq.H"),
          Map.entry("s", "cirq.S"),
          Map.entry("sdg", "(cirq.S**-1)"),
          Map.entry("t", "cirq.T"),
          Map.entry("tdg", "(cirq.T**-1)"),
          Map.entry("sx", "(cirq.X**0.5)"),
          Map.entry("sxdg", "(cirq.X**-0.5)"),
          Map.entry("cx", "cirq.CX"),
          Map.entry("cz", "cirq.CZ"),
          Map.entry("ccx", "cirq.CCX"),
          Map.entry("ccz", "cirq.CCZ"),
          Map.entry("swap", "cirq.SWAP"),
          Map.entry("iswap", "cirq.ISWAP"),
          Map.entry("cswap", "cirq.CSWAP"));

  /** With an angle; powers in Cirq carry a phase, which the shift takes away again. */
  private static final Map<String, String> ROTATIONS =
      Map.of(
          "rx", "cirq.rx(%s)",
          "ry", "cirq.ry(%s)",
          "rz", "cirq.rz(%s)",
          "p", "cirq.ZPowGate(exponent=(%s)/pi)",
          "rxx", "cirq.XXPowGate(exponent=(%s)/pi, global_shift=-0.5)",
          "ryy", "cirq.YYPowGate(exponent=(%s)/pi, global_shift=-0.5)",
          "rzz", "cirq.ZZPowGate(exponent=(%s)/pi, global_shift=-0.5)");

  private static final GateSet SET =
      new GateSet() {
        @Override
        public boolean has(CatalogueGate gate) {
          return NAMES.containsKey(gate.name()) || ROTATIONS.containsKey(gate.name());
        }

        @Override
        public boolean controls(CatalogueGate base, int count) {
          return has(base) && base.controls() == 0;
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
  private final String[] keyOfBit;
  private final int[] measurementOfBit;
  private int measurements;

  private CirqExporter(Circuit circuit) {
    this.circuit = notes.decomposed(circuit, SET);
    this.names = ScriptNames.python(circuit, notes);
    this.keyOfBit = new String[circuit.bitCount()];
    this.measurementOfBit = new int[circuit.bitCount()];
    Arrays.fill(keyOfBit, "");
    Arrays.fill(measurementOfBit, BitMap.ZERO);
  }

  public static Exported export(Circuit circuit) {
    return new CirqExporter(circuit).write();
  }

  private Exported write() {
    all(circuit.operations(), List.of(List.of()), false);
    List<BitMap.Register> registers = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (BitRegister register : BitMap.results(circuit)) {
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < register.size(); i++) {
        int bit = register.first() + i;
        positions.add(measurementOfBit[bit]);
        if (!keyOfBit[bit].isEmpty()) {
          keys.add(names.bit(circuit, bit) + " is " + keyOfBit[bit]);
        }
      }
      registers.add(new BitMap.Register(register.name(), register.scalar(), positions));
    }
    BitMap bits = new BitMap(BitMap.Origin.OUTPUT, registers);
    PythonWriter text = new PythonWriter();
    bits.lines().forEach(line -> text.line("# " + line));
    keys.forEach(key -> text.line("# The measurement key of " + key + "."));
    text.line("# The first qubit of Cirq's order is the highest bit of a state's index there.");
    text.line("from math import cos, exp, pi, sin, sqrt");
    text.line("");
    text.line("import cirq");
    text.line("import numpy as np");
    text.line("import sympy");
    text.line("");
    text.line("q = cirq.LineQubit.range(" + circuit.qubitCount() + ")");
    for (var parameter : circuit.parameters()) {
      text.line(
          names.parameter(parameter.name()) + " = sympy.Symbol(\"" + parameter.name() + "\")");
    }
    text.line("circuit = cirq.Circuit()");
    text.line("part = cirq.Circuit()");
    out.line("circuit += part");
    return new Exported(text.toString() + out, notes.diagnostics(), bits);
  }

  /**
   * Writes operations that are done where one of the products of conditions holds.
   *
   * @param products lists of conditions as Cirq writes them
   */
  private void all(List<Operation> operations, List<List<String>> products, boolean conditioned) {
    for (Operation operation : Operations.flattened(operations)) {
      try {
        one(operation, products, conditioned);
      } catch (NotExpressible problem) {
        notes.error(operation.span(), problem);
      }
    }
  }

  private void one(Operation operation, List<List<String>> products, boolean conditioned)
      throws NotExpressible {
    switch (operation) {
      case Operation.Apply apply -> append(applied(apply), products);
      case Operation.Measure(int qubit, int bit, var _) -> {
        if (conditioned) {
          throw new NotExpressible(
              "A measurement under a condition is not written for Cirq, where each key must be"
                  + " measured. Measure always, or choose qiskit.");
        }
        String key = "m" + measurements;
        if (bit != Operation.Measure.NO_BIT) {
          keyOfBit[bit] = key;
          measurementOfBit[bit] = measurements;
        }
        measurements++;
        append("cirq.measure(q[" + qubit + "], key=\"" + key + "\")", products);
      }
      case Operation.Reset(int qubit, var _) ->
          append("cirq.ResetChannel()(q[" + qubit + "])", products);
      case Operation.Barrier _ -> {
        out.line("circuit += part");
        out.line("part = cirq.Circuit()");
      }
      case Operation.Conditional(var condition, var then, var otherwise, var _) -> {
        Expression bits = BitConditions.of(condition);
        if (bits == null) {
          throw new NotExpressible(
              "Conditions on variables are not written for Cirq. Choose openqasm3.");
        }
        List<List<String>> holds = joined(products, Products.of(bits));
        List<List<String>> holdsNot = joined(products, Products.of(BitConditions.negated(bits)));
        all(then, holds, true);
        all(otherwise, holdsNot, true);
      }
      case Operation.Assign _, Operation.While _, Operation.Block _, Operation.Jump _ ->
          throw new NotExpressible(
              "Cirq has no loops that an outcome ends, nor bits that are computed. Choose qiskit"
                  + " or openqasm3.");
      case Operation.Delay _ ->
          throw new NotExpressible("Delays are not written for Cirq. Leave it out.");
      case Operation.Opaque(String name, var _, String why, var _) ->
          throw new NotExpressible(
              "'" + name + "' has no meaning outside the program that it came from: " + why);
    }
  }

  private List<List<String>> joined(
      List<List<String>> outer, List<SortedMap<Integer, Boolean>> products) {
    List<List<String>> all = new ArrayList<>();
    for (List<String> before : outer) {
      for (SortedMap<Integer, Boolean> product : products) {
        List<String> conditions = new ArrayList<>(before);
        boolean possible = true;
        for (Map.Entry<Integer, Boolean> literal : product.entrySet()) {
          String key = keyOfBit[literal.getKey()];
          if (key.isEmpty()) {
            possible &= !literal.getValue();
          } else {
            conditions.add(
                literal.getValue()
                    ? "\"" + key + "\""
                    : "sympy.Eq(sympy.Symbol(\"" + key + "\"), 0)");
          }
        }
        if (possible) {
          all.add(conditions);
        }
      }
    }
    return all;
  }

  private void append(String operation, List<List<String>> products) {
    for (List<String> conditions : products) {
      String conditioned =
          conditions.isEmpty()
              ? operation
              : operation + ".with_classical_controls(" + String.join(", ", conditions) + ")";
      out.line("part.append(" + conditioned + ")");
    }
  }

  private String applied(Operation.Apply apply) throws NotExpressible {
    String gate;
    List<Integer> targets = new ArrayList<>(apply.qubits().stream().boxed().toList());
    if (apply.gate() instanceof UnitaryGate(var _, var matrix)) {
      // Of a matrix' qubits the first is the highest bit there.
      gate = "cirq.MatrixGate(np.array(" + PythonWriter.matrix(matrix) + "))";
      targets = targets.reversed();
    } else if (apply.arguments().isEmpty()) {
      gate = NAMES.getOrDefault(apply.gate().name(), "");
    } else {
      Angle angle = PythonWriter.renamed(apply.arguments().getFirst(), names);
      String prefix = angle.isKnown() ? "" : "sympy.";
      gate =
          ROTATIONS
              .getOrDefault(apply.gate().name(), "")
              .formatted(QuilAngle.inPython(angle, "pi", prefix));
    }
    String text =
        gate
            + targets.stream()
                .map(qubit -> "q[" + qubit + "]")
                .collect(Collectors.joining(", ", "(", ")"));
    if (apply.controls().isEmpty()) {
      return text;
    }
    String controls =
        apply.controls().stream()
            .map(control -> "q[" + control.qubit() + "]")
            .collect(Collectors.joining(", "));
    String values =
        apply.controls().stream().allMatch(Control::positive)
            ? ""
            : apply.controls().stream()
                .map(control -> control.positive() ? "1" : "0")
                .collect(Collectors.joining(", ", ", control_values=[", "]"));
    return text + ".controlled_by(" + controls + values + ")";
  }
}
