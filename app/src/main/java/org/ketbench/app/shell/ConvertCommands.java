package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.view.Drawings;
import org.ketbench.app.cli.TargetFormat;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.storage.AtomicFile;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.export.ExportOptions;
import org.ketbench.language.export.Exported;

/** Writes programs in other formats: the same texts as the command {@code ketbench convert}. */
final class ConvertCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(ConvertCommands.class);

  private static final Map<TargetFormat, String> ENDINGS =
      Map.of(
          TargetFormat.JSON, "json",
          TargetFormat.QUIL, "quil",
          TargetFormat.QSHARP, "qs",
          TargetFormat.QISKIT, "py",
          TargetFormat.CIRQ, "py",
          TargetFormat.BRAKET, "py",
          TargetFormat.QUANTIKZ, "tex");

  private final WindowViewModel window;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Executor background;
  private final Executor display;
  private final ObservableValue<Boolean> hasCircuit;

  /**
   * @param background writes
   * @param display tells of what came of it
   */
  ConvertCommands(
      WindowViewModel window,
      Dialogs dialogs,
      Notices notices,
      Executor background,
      Executor display) {
    this.window = window;
    this.dialogs = dialogs;
    this.notices = notices;
    this.background = background;
    this.display = display;
    hasCircuit =
        window
            .activeDocument()
            .flatMap(OpenDocument::analysis)
            .map(found -> found.circuit() != null)
            .orElse(false);
  }

  @Override
  public List<Command> commands() {
    return Stream.of(TargetFormat.values())
        .filter(format -> format != TargetFormat.TEXT)
        .map(this::command)
        .toList();
  }

  private Command command(TargetFormat format) {
    return Command.named("file.convert." + format.label(), TEXTS)
        .in("file/convert", group(format))
        .available(hasCircuit, "reason.noCircuit")
        .runs(() -> convert(format));
  }

  /** Languages, then what machines read, then what people read. */
  private static int group(TargetFormat format) {
    return switch (format) {
      case OPENQASM3, OPENQASM2, OPENQASM2_QUANTINUUM, QSHARP, QUIL -> 0;
      case QISKIT, CIRQ, BRAKET -> 1;
      case QIR_BASE, QIR_ADAPTIVE, QIR_ADAPTIVE_RIF, IONQ, IONQ_NATIVE_MS, IONQ_NATIVE_ZZ -> 2;
      default -> 3;
    };
  }

  /** The ending that files of a format usually have. */
  static String ending(TargetFormat format) {
    String label = format.label();
    return label.startsWith("openqasm")
        ? "qasm"
        : label.startsWith("qir")
            ? "ll"
            : label.startsWith("ionq") ? "json" : ENDINGS.getOrDefault(format, "txt");
  }

  private void convert(TargetFormat format) {
    OpenDocument document = window.documents().active().get();
    Analysis found = document == null ? null : document.analysis().get();
    Drawing drawing = Drawings.of(found);
    if (document == null || drawing == null) {
      return;
    }
    String name = document.name().get();
    int end = name.lastIndexOf('.');
    String stem = end > 0 ? name.substring(0, end) : name;
    String suffix = ending(format).equals("qasm") ? "-" + format.label() : "";
    dialogs
        .chooseFileToSave(stem + suffix + "." + ending(format))
        .ifPresent(
            target -> background.execute(() -> write(format, drawing.circuit(), name, target)));
  }

  private void write(TargetFormat format, Circuit circuit, String name, Path target) {
    Exported exported = format.write(circuit, ExportOptions.STANDARD);
    List<String> notes = new ArrayList<>();
    exported.diagnostics().stream()
        .filter(each -> each.isError() || exported.isFaithful())
        .map(Diagnostic::message)
        .forEach(notes::add);
    boolean done = exported.isFaithful();
    if (done) {
      try {
        AtomicFile.write(target, exported.text().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        notes.add(0, SaveFailure.words(target, e));
        done = false;
      }
    } else {
      notes.add(0, TEXTS.get("convert.refused", name, TEXTS.get("format." + format.label())));
    }
    boolean written = done;
    display.execute(
        () -> {
          if (written) {
            notices.tell(TEXTS.get("export.done", target));
          }
          if (!notes.isEmpty()) {
            notices.warn(String.join("\n", notes));
          }
        });
  }
}
