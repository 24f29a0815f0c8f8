package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.cli.TargetFormat;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.LineIndex;
import org.ketbench.language.Position;
import org.ketbench.language.exchange.ForeignFormat;
import org.ketbench.language.exchange.Imported;
import org.ketbench.language.export.ExportOptions;
import org.ketbench.language.export.Exported;

/** Makes OpenQASM of files in other formats. */
final class ForeignFiles {
  private static final Texts TEXTS = Texts.beside(ForeignFiles.class);

  private ForeignFiles() {}

  /**
   * What came of a file.
   *
   * @param name of the document that it becomes
   * @param text of that; null if the file cannot be read
   * @param notes on what went wrong, or was changed on the way
   */
  record Translated(String name, @Nullable String text, List<String> notes) {}

  /** The text of a file as OpenQASM; null if it is that already. */
  static @Nullable Translated translated(Path file, String text) {
    String name = String.valueOf(file.getFileName());
    ForeignFormat format = ForeignFormat.of(name, text);
    if (format == null) {
      return null;
    }
    Imported imported = format.read(text);
    LineIndex lines = new LineIndex(text);
    List<String> notes =
        imported.diagnostics().stream().map(each -> note(file, lines, each)).toList();
    Circuit circuit = imported.circuit();
    if (circuit == null) {
      return new Translated(name, null, notes);
    }
    Exported written = TargetFormat.OPENQASM3.write(circuit, ExportOptions.STANDARD);
    return new Translated(
        renamed(name),
        "// " + TEXTS.get("foreign.origin", name, format.title()) + "\n" + written.text(),
        notes);
  }

  private static String renamed(String name) {
    int end = name.lastIndexOf('.');
    return (end > 0 ? name.substring(0, end) : name) + ".qasm";
  }

  private static String note(Path file, LineIndex lines, Diagnostic diagnostic) {
    Position place = lines.position(diagnostic.span().start());
    return "%s:%d:%d: %s: %s"
        .formatted(
            file.getFileName(),
            place.line() + 1,
            place.column() + 1,
            diagnostic.severity().text(),
            diagnostic.message());
  }
}
