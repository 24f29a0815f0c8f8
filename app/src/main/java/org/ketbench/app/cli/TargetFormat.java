package org.ketbench.app.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.export.Exported;
import org.ketbench.language.export.OpenQasm2Exporter;
import org.ketbench.language.export.OpenQasm3Exporter;
import org.ketbench.language.export.TextDrawing;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format that circuits can be written in. */
enum TargetFormat {
  OPENQASM2,
  OPENQASM3,
  TEXT;

  Exported write(Circuit circuit) {
    return switch (this) {
      case OPENQASM2 -> OpenQasm2Exporter.export(circuit);
      case OPENQASM3 -> OpenQasm3Exporter.export(circuit);
      case TEXT -> new Exported(TextDrawing.of(circuit), List.of());
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
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
