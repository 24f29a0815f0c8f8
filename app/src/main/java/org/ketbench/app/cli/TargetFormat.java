package org.ketbench.app.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.ketbench.circuit.Circuit;
import org.ketbench.compile.BitConditions;
import org.ketbench.language.export.BitMap;
import org.ketbench.language.export.BraketExporter;
import org.ketbench.language.export.CirqExporter;
import org.ketbench.language.export.ExportOptions;
import org.ketbench.language.export.Exported;
import org.ketbench.language.export.IonqExporter;
import org.ketbench.language.export.JsonExporter;
import org.ketbench.language.export.OpenQasm2Exporter;
import org.ketbench.language.export.OpenQasm3Exporter;
import org.ketbench.language.export.QirExporter;
import org.ketbench.language.export.QirProfile;
import org.ketbench.language.export.QiskitExporter;
import org.ketbench.language.export.QsharpExporter;
import org.ketbench.language.export.QuantikzExporter;
import org.ketbench.language.export.QuantinuumExporter;
import org.ketbench.language.export.QuilExporter;
import org.ketbench.language.export.TextDrawing;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format that circuits can be written in. */
public enum TargetFormat {
  OPENQASM3,
  OPENQASM2,
  QIR_BASE,
  QIR_ADAPTIVE,
  QIR_ADAPTIVE_RIF,
  IONQ,
  IONQ_NATIVE_MS,
  IONQ_NATIVE_ZZ,
  OPENQASM2_QUANTINUUM,
  QUIL,
  QSHARP,
  QISKIT,
  CIRQ,
  BRAKET,
  QUANTIKZ,
  TEXT,
  JSON;

  public Exported write(Circuit circuit, ExportOptions options) {
    return switch (this) {
      case OPENQASM2 -> OpenQasm2Exporter.export(circuit);
      // Readers differ in which bit of a register is the low one, so none is compared as a whole.
      case OPENQASM3 ->
          OpenQasm3Exporter.export(circuit.with(BitConditions.expanded(circuit.operations())));
      case QIR_BASE -> QirExporter.export(circuit, QirProfile.BASE, options);
      case QIR_ADAPTIVE -> QirExporter.export(circuit, QirProfile.ADAPTIVE_RI, options);
      case QIR_ADAPTIVE_RIF -> QirExporter.export(circuit, QirProfile.ADAPTIVE_RIF, options);
      case IONQ -> IonqExporter.export(circuit, IonqExporter.Gates.QIS, options);
      case IONQ_NATIVE_MS -> IonqExporter.export(circuit, IonqExporter.Gates.NATIVE_MS, options);
      case IONQ_NATIVE_ZZ -> IonqExporter.export(circuit, IonqExporter.Gates.NATIVE_ZZ, options);
      case OPENQASM2_QUANTINUUM -> QuantinuumExporter.export(circuit);
      case QUIL -> QuilExporter.export(circuit);
      case QSHARP -> QsharpExporter.export(circuit);
      case QISKIT -> QiskitExporter.export(circuit);
      case CIRQ -> CirqExporter.export(circuit);
      case BRAKET -> BraketExporter.export(circuit, options);
      case QUANTIKZ -> QuantikzExporter.export(circuit);
      case JSON -> JsonExporter.export(circuit);
      case TEXT -> new Exported(TextDrawing.of(circuit), List.of(), BitMap.ofRegisters(circuit));
    };
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names by which the command line knows formats. */
  static final class Names implements Iterable<String>, ITypeConverter<TargetFormat> {

    @Override
    public Iterator<String> iterator() {
      return labels().iterator();
    }

    @Override
    public TargetFormat convert(String label) {
      return Arrays.stream(values())
          .filter(format -> format.label().equals(label))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no format '%s'; name one of %s"
                          .formatted(label, String.join(", ", labels()))));
    }

    private static List<String> labels() {
      return Arrays.stream(values()).map(TargetFormat::label).toList();
    }
  }
}
