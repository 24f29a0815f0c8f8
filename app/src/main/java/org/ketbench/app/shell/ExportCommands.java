package org.ketbench.app.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.picture.PictureFormat;
import org.ketbench.app.canvas.picture.PictureOptions;
import org.ketbench.app.canvas.picture.PictureTooLarge;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.storage.AtomicFile;
import org.ketbench.app.text.Texts;

/** Writes pictures of circuits: the same bytes as the command {@code ketbench draw}. */
final class ExportCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(ExportCommands.class);

  private final WindowViewModel window;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Executor background;
  private final Executor display;
  private final ObservableValue<Boolean> hasCircuit;

  /**
   * @param background draws
   * @param display tells of what came of it
   */
  ExportCommands(
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
            .map(found -> found.drawing() != null && found.drawing().layout().wires() > 0)
            .orElse(false);
  }

  @Override
  public List<Command> commands() {
    return Stream.of(PictureFormat.values()).map(this::command).toList();
  }

  private Command command(PictureFormat format) {
    return Command.named("file.export." + format.name().toLowerCase(Locale.ROOT), TEXTS)
        .in("file/export", 0)
        .available(hasCircuit, "reason.noCircuit")
        .runs(() -> export(format));
  }

  private void export(PictureFormat format) {
    OpenDocument document = window.documents().active().get();
    @Nullable Analysis found = document == null ? null : document.analysis().get();
    Drawing drawing = found == null ? null : found.drawing();
    if (document == null || drawing == null) {
      return;
    }
    String name = document.name().get();
    int end = name.lastIndexOf('.');
    String stem = end > 0 ? name.substring(0, end) : name;
    Optional<Path> target = dialogs.chooseFileToSave(stem + "." + format.label());
    target.ifPresent(
        path -> background.execute(() -> write(format, drawing, document.name().get(), path)));
  }

  private void write(PictureFormat format, Drawing drawing, String title, Path target) {
    String problem = null;
    try {
      var bytes = new ByteArrayOutputStream();
      format.write(drawing.circuit(), title, PictureOptions.usual(), bytes);
      AtomicFile.write(target, bytes.toByteArray());
    } catch (PictureTooLarge e) {
      problem = String.valueOf(e.getMessage());
    } catch (IOException e) {
      problem = TEXTS.get("file.cannotWrite", target, String.valueOf(e.getMessage()));
    }
    String failure = problem;
    display.execute(
        () -> {
          if (failure == null) {
            notices.tell(TEXTS.get("export.done", target));
          } else {
            notices.warn(failure);
          }
        });
  }
}
