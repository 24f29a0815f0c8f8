package org.ketbench.language.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Variable;
import org.ketbench.compile.DeferredMeasurement;
import org.ketbench.compile.GateSet;
import org.ketbench.compile.NotExpressible;

/**
 * Writes a circuit as QIR 1.0 with typed pointers, in the form that the QDK gives it. In the base
 * profile all measurements stand at the end, and qubits that are used again become new ones; in the
 * adaptive profiles conditions become branches.
 */
public final class QirExporter {
  static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("x", "x__body"),
          Map.entry("y", "y__body"),
          Map.entry("z", "z__body"),
          Map.entry("h", "h__body"),
          Map.entry("s", "s__body"),
          Map.entry("sdg", "s__adj"),
          Map.entry("t", "t__body"),
          Map.entry("tdg", "t__adj"),
          Map.entry("sx", "sx__body"),
          Map.entry("rx", "rx__body"),
          Map.entry("ry", "ry__body"),
          Map.entry("rz", "rz__body"),
          Map.entry("cx", "cx__body"),
          Map.entry("cy", "cy__body"),
          Map.entry("cz", "cz__body"),
          Map.entry("ccx", "ccx__body"),
          Map.entry("swap", "swap__body"),
          Map.entry("rxx", "rxx__body"),
          Map.entry("ryy", "ryy__body"),
          Map.entry("rzz", "rzz__body"));

  private static final GateSet SET =
      new GateSet() {
        @Override
        public boolean has(CatalogueGate gate) {
          return NAMES.containsKey(gate.name());
        }
      };

  private QirExporter() {}

  public static Exported export(Circuit circuit, QirProfile profile, ExportOptions options) {
    Notes notes = new Notes();
    notes.requireNoParameters(circuit, "QIR");
    Circuit plain = circuit;
    if (!profile.isAdaptive()) {
      var deferred = DeferredMeasurement.of(circuit, options.deferMeasurements());
      notes.errors(deferred.problems());
      notes.noteAdded(deferred.added());
      plain = deferred.circuit();
    }
    Circuit decomposed = notes.decomposed(plain, SET);
    // The comments need the places of the bits, which are known only when all is written.
    BitMap bits = write(decomposed, profile, new Notes(), List.of()).bits();
    Written written = write(decomposed, profile, notes, bits.lines());
    return new Exported(written.text(), notes.diagnostics(), bits);
  }

  private record Written(String text, BitMap bits) {}

  private static Written write(
      Circuit circuit, QirProfile profile, Notes notes, List<String> comments) {
    QirModule module = new QirModule(profile, comments);
    QirBody body = new QirBody(circuit, module, profile, notes);
    body.write(circuit.operations());
    BitMap bits = record(circuit, module, body, notes);
    return new Written(module.text(circuit.qubitCount(), body.results()), bits);
  }

  /** Records the registers in order of declaration, index 0 first; bits never written are not. */
  private static BitMap record(Circuit circuit, QirModule module, QirBody body, Notes notes) {
    List<BitRegister> registers = BitMap.results(circuit);
    List<Variable> variables =
        circuit.variables().stream()
            .filter(each -> circuit.outputs().contains(each.name()))
            .toList();
    int roots = registers.size() + variables.size();
    if (roots != 1) {
      count(module, "tuple", roots, "t");
    }
    String kind = roots == 1 ? "" : "t";
    List<BitMap.Register> mapped = new ArrayList<>();
    int recorded = 0;
    int root = 0;
    for (BitRegister register : registers) {
      String path = kind.isEmpty() ? "" : kind + root++;
      List<Integer> positions = new ArrayList<>();
      List<QirBody.Source> sources = new ArrayList<>();
      for (int i = 0; i < register.size(); i++) {
        QirBody.Source source = body.source(register.first() + i);
        boolean zero = source instanceof QirBody.Source.Zero;
        positions.add(zero ? BitMap.ZERO : recorded++);
        if (!zero) {
          sources.add(source);
        }
      }
      boolean single = register.scalar() && sources.size() == 1;
      if (!single) {
        count(module, "array", sources.size(), path + "a");
      }
      for (int i = 0; i < sources.size(); i++) {
        record(module, sources.get(i), single ? path : path + "a" + i);
      }
      mapped.add(new BitMap.Register(register.name(), register.scalar(), positions));
    }
    for (Variable variable : variables) {
      try {
        record(module, body, variable, kind.isEmpty() ? "" : kind + root++);
      } catch (NotExpressible problem) {
        notes.error(Span.NONE, problem);
      }
    }
    return new BitMap(BitMap.Origin.OUTPUT, mapped);
  }

  private static void count(QirModule module, String what, int size, String path) {
    module.call(
        "void",
        "__quantum__rt__" + what + "_record_output",
        List.of("i64", "i8*"),
        List.of(String.valueOf(size), module.label(path)));
  }

  private static void record(QirModule module, QirBody.Source source, String path) {
    switch (source) {
      case QirBody.Source.Result(int number) ->
          value(module, "result", "%Result*", QirModule.result(number), path + "r");
      case QirBody.Source.Truth(String value) -> value(module, "bool", "i1", value, path + "b");
      case QirBody.Source.Zero _ -> throw new IllegalArgumentException("nothing to record");
    }
  }

  private static void record(QirModule module, QirBody body, Variable variable, String path)
      throws NotExpressible {
    String type = body.type(variable);
    String value = body.variable(variable);
    switch (type) {
      case "i1" -> value(module, "bool", "i1", value, path + "b");
      case "i64" -> value(module, "int", "i64", value, path + "i");
      default -> value(module, "double", "double", value, path + "d");
    }
  }

  private static void value(QirModule module, String what, String type, String value, String path) {
    module.call(
        "void",
        "__quantum__rt__" + what + "_record_output",
        List.of(type, "i8*"),
        List.of(value, module.label(path)));
  }

  /** A number as LLVM reads it back to the same bits: with a point, and exact. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
    String text = Double.toString(value);
    if (!text.contains("E")) {
      return text;
    }
    String plain = new BigDecimal(text).toPlainString();
    if (plain.length() < 40) {
      return plain.contains(".") ? plain : plain + ".0";
    }
    return text.replace("E-", "e-").replaceFirst("E(?=\\d)", "e+");
  }
}
