package org.ketbench.app.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.picture.PictureFormat;
import org.ketbench.app.canvas.picture.PictureOptions;
import org.ketbench.app.canvas.picture.PictureTooLarge;
import org.ketbench.app.canvas.view.Drawings;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.storage.AtomicFile;
import org.ketbench.app.text.Texts;

/** Writes pictures of circuits: the same bytes as the command {@code ketbench draw}. */
final class ExportCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(ExportCommands.class);

  /** The columns of a circuit that is still drawn in small before it is written. */
  private static final int MOST_PREVIEWED = 1000;

  private final WindowViewModel window;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Executor background;
  private final Executor display;
  private final Overlay overlay;
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
      Executor display,
      Overlay overlay) {
    this.window = window;
    this.dialogs = dialogs;
    this.notices = notices;
    this.background = background;
    this.display = display;
    this.overlay = overlay;
    hasCircuit =
        window
            .activeDocument()
            .flatMap(OpenDocument::analysis)
            .map(found -> Drawings.of(found))
            .map(drawing -> drawing.layout().wires() > 0)
            .orElse(false);
  }

  @Override
  public List<Command> commands() {
    return Stream.concat(
            Stream.of(PictureFormat.values()).map(this::command),
            Stream.of(
                Command.named("file.exportPicture", TEXTS)
                    .in("file/export", 1)
                    .keys("Shortcut+Shift+E")
                    .available(hasCircuit, "reason.noCircuit")
                    .runs(this::choose),
                Command.named("file.copyPicture", TEXTS)
                    .in("file/export", 1)
                    .keys("Shortcut+Shift+C")
                    .available(hasCircuit, "reason.noCircuit")
                    .runs(this::copy)))
        .toList();
  }

  /** Other programs take the picture as it would be exported. */
  private void copy() {
    OpenDocument document = window.documents().active().get();
    @Nullable Analysis found = document == null ? null : document.analysis().get();
    Drawing drawing = Drawings.of(found);
    if (document != null && drawing != null) {
      String title = document.name().get();
      PictureOptions usual = PictureOptions.usual();
      background.execute(() -> draw(PictureFormat.PNG, drawing, title, usual, this::toClipboard));
    }
  }

  private void toClipboard(byte[] picture) {
    display.execute(
        () -> {
          var content = new ClipboardContent();
          content.putImage(new Image(new ByteArrayInputStream(picture)));
          Clipboard.getSystemClipboard().setContent(content);
          notices.tell(TEXTS.get("export.copied"));
        });
  }

  private Command command(PictureFormat format) {
    return Command.named("file.export." + format.name().toLowerCase(Locale.ROOT), TEXTS)
        .in("file/export", 0)
        .available(hasCircuit, "reason.noCircuit")
        .runs(() -> export(format));
  }

  /** Asks how the picture is to be, while the circuit stays as it is now. */
  private void choose() {
    OpenDocument document = window.documents().active().get();
    Drawing drawing = document == null ? null : Drawings.of(document.analysis().get());
    if (document == null || drawing == null) {
      return;
    }
    String title = document.name().get();
    new ExportSheet(
            overlay,
            (options, whenDone) -> {
              if (drawing.layout().columns() <= MOST_PREVIEWED) {
                background.execute(() -> preview(drawing, options, whenDone));
              }
            },
            (format, options) -> export(format, drawing, title, options))
        .open();
  }

  private void preview(Drawing drawing, PictureOptions options, Consumer<byte[]> whenDone) {
    try {
      var bytes = new ByteArrayOutputStream();
      PictureFormat.PNG.write(drawing.circuit(), "", options, bytes);
      display.execute(() -> whenDone.accept(bytes.toByteArray()));
    } catch (IOException | PictureTooLarge e) {
      display.execute(() -> notices.tell(TEXTS.get("export.noPreview")));
    }
  }

  private void export(PictureFormat format) {
    OpenDocument document = window.documents().active().get();
    Drawing drawing = document == null ? null : Drawings.of(document.analysis().get());
    if (document != null && drawing != null) {
      export(format, drawing, document.name().get(), PictureOptions.usual());
    }
  }

  private void export(PictureFormat format, Drawing drawing, String name, PictureOptions options) {
    int end = name.lastIndexOf('.');
    String stem = end > 0 ? name.substring(0, end) : name;
    Optional<Path> target = dialogs.chooseFileToSave(stem + "." + format.label());
    target.ifPresent(
        path ->
            background.execute(
                () -> draw(format, drawing, name, options, picture -> write(path, picture))));
  }

  private void draw(
      PictureFormat format,
      Drawing drawing,
      String title,
      PictureOptions options,
      Consumer<byte[]> whenDone) {
    try {
      var bytes = new ByteArrayOutputStream();
      format.write(drawing.circuit(), title, options, bytes);
      whenDone.accept(bytes.toByteArray());
    } catch (PictureTooLarge e) {
      warn(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written", e);
    }
  }

  private void write(Path target, byte[] picture) {
    try {
      AtomicFile.write(target, picture);
      display.execute(() -> notices.tell(TEXTS.get("export.done", target)));
    } catch (IOException e) {
      warn(SaveFailure.words(target, e));
    }
  }

  private void warn(String message) {
    display.execute(() -> notices.warn(message));
  }
}
