package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Expressions;
import org.ketbench.compile.DeferredMeasurement;
import org.ketbench.compile.GateSet;

/**
 * Writes a circuit as IonQ's JSON, {@code ionq.circuit.v1}. All qubits are read at the end and
 * nothing before, so a qubit that is used again becomes a new one; which qubit shows which bit is
 * said in {@code registers}.
 */
public final class IonqExporter {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("x", "x"),
          Map.entry("y", "y"),
          Map.entry("z", "z"),
          Map.entry("h", "h"),
          Map.entry("s", "s"),
          Map.entry("sdg", "si"),
          Map.entry("t", "t"),
          Map.entry("tdg", "ti"),
          Map.entry("sx", "v"),
          Map.entry("sxdg", "vi"),
          Map.entry("rx", "rx"),
          Map.entry("ry", "ry"),
          Map.entry("rz", "rz"),
          Map.entry("swap", "swap"),
          Map.entry("rxx", "xx"),
          Map.entry("ryy", "yy"),
          Map.entry("rzz", "zz"));

  private static final Set<String> INTERACTIONS = Set.of("rxx", "ryy", "rzz");

  /** Which gates a file is written in. */
  public enum Gates {
    /** The abstract gates, which IonQ compiles. */
    QIS,
    /** Those of the machines with a Mølmer-Sørensen gate. */
    NATIVE_MS,
    /** Those of the machines with a ZZ gate. */
    NATIVE_ZZ
  }

  /** The gates of {@code qis}. */
  static final GateSet SET =
      new GateSet() {
        @Override
        public boolean has(CatalogueGate gate) {
          return NAMES.containsKey(gate.name());
        }

        @Override
        public boolean controls(CatalogueGate base, int count) {
          return has(base) && !INTERACTIONS.contains(base.name());
        }
      };

  private IonqExporter() {}

  public static Exported export(Circuit circuit, Gates gates, ExportOptions options) {
    Notes notes = new Notes();
    notes.requireNoParameters(circuit, "IonQ's JSON");
    var deferred = DeferredMeasurement.of(circuit, options.deferMeasurements());
    notes.errors(deferred.problems());
    notes.noteAdded(deferred.added());
    Circuit plain = deferred.circuit();
    BitMap bits = bits(plain);
    boolean qis = gates == Gates.QIS;
    Circuit decomposed = notes.decomposed(plain, qis ? SET : IonqNative.SET);
    requireNumbers(decomposed, notes);
    List<String> lines =
        qis ? lines(decomposed) : new IonqNative(plain.qubitCount(), gates).lines(decomposed);
    StringBuilder text = new StringBuilder("{\n  \"format\": \"ionq.circuit.v1\",\n");
    text.append("  \"gateset\": \"").append(qis ? "qis" : "native");
    text.append("\",\n  \"qubits\": ").append(plain.qubitCount()).append(",\n");
    if (!bits.registers().isEmpty()) {
      text.append("  \"registers\": {");
      text.append(
          bits.registers().stream()
              .map(register -> "\"" + register.name() + "\": " + positions(register))
              .collect(Collectors.joining(", ")));
      text.append("},\n");
    }
    text.append("  \"circuit\": [");
    text.append(lines.isEmpty() ? "" : "\n    ");
    text.append(String.join(",\n    ", lines));
    text.append(lines.isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
    return new Exported(text.toString(), notes.diagnostics(), bits);
  }

  /** Parameters without values have been reported where they are declared. */
  private static void requireNumbers(Circuit circuit, Notes notes) {
    for (Operation operation : circuit.operations()) {
      if (Operations.expressions(operation).stream().anyMatch(IonqExporter::readsOutcomes)) {
        notes.error(
            operation.span(),
            "This angle depends on outcomes, and here nothing is known before the end."
                + " Write it as gates of fixed angles under conditions.");
      }
    }
  }

  private static boolean readsOutcomes(Expression formula) {
    return formula instanceof Expression.Bits
        || formula instanceof Expression.Read
        || Expressions.parts(formula).stream().anyMatch(IonqExporter::readsOutcomes);
  }

  private static List<String> lines(Circuit circuit) {
    List<String> lines = new ArrayList<>();
    for (Operation operation : circuit.operations()) {
      if (operation instanceof Operation.Apply apply && isKnown(apply)) {
        lines.add(line(apply));
      }
    }
    return lines;
  }

  static boolean isKnown(Operation.Apply apply) {
    return apply.arguments().stream().allMatch(Angle::isKnown);
  }

  private static String positions(BitMap.Register register) {
    return register.positions().stream()
        .map(position -> position == BitMap.ZERO ? "null" : position.toString())
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static BitMap bits(Circuit circuit) {
    int[] qubitOf = new int[circuit.bitCount()];
    Arrays.fill(qubitOf, BitMap.ZERO);
    for (Operation operation : circuit.operations()) {
      if (operation instanceof Operation.Measure(int qubit, int bit, var _)) {
        qubitOf[bit] = qubit;
      }
    }
    List<BitMap.Register> registers = new ArrayList<>();
    for (BitRegister register : BitMap.results(circuit)) {
      List<Integer> positions =
          IntStream.range(0, register.size()).mapToObj(i -> qubitOf[register.first() + i]).toList();
      registers.add(new BitMap.Register(register.name(), register.scalar(), positions));
    }
    return new BitMap(BitMap.Origin.QUBIT, registers);
  }

  private static String line(Operation.Apply apply) {
    List<Integer> controls = apply.controls().stream().map(Control::qubit).toList();
    List<Integer> targets = apply.qubits().stream().boxed().toList();
    boolean cnot = apply.gate().name().equals("x") && controls.size() == 1;
    StringBuilder line = new StringBuilder("{\"gate\": \"");
    line.append(cnot ? "cnot" : NAMES.get(apply.gate().name())).append('"');
    line.append(wires("control", controls)).append(wires("target", targets));
    if (!apply.arguments().isEmpty()) {
      line.append(", \"rotation\": ").append(number(apply.arguments().getFirst().radians()));
    }
    return line.append('}').toString();
  }

  static String wires(String role, List<Integer> qubits) {
    return switch (qubits.size()) {
      case 0 -> "";
      case 1 -> ", \"" + role + "\": " + qubits.getFirst();
      default -> ", \"" + role + "s\": " + qubits;
    };
  }

  /** A number as JSON has it. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
