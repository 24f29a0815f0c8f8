package org.ketbench.app.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.text.Texts;

/** The commands of the File menu, and undo and redo, which belong to a document too. */
final class FileCommands implements CommandSource {
  private static final Texts TEXTS = Texts.beside(FileCommands.class);
  private static final String NO_DOCUMENT = "reason.noDocument";

  private final FileViewModel files;
  private final WindowViewModel window;
  private final Consumer<OpenDocument> compare;
  private final Runnable exit;
  private final ObservableValue<Boolean> hasDocument;

  /**
   * @param compare shows how a document differs from its file
   */
  FileCommands(
      FileViewModel files, WindowViewModel window, Consumer<OpenDocument> compare, Runnable exit) {
    this.compare = compare;
    this.files = files;
    this.window = window;
    this.exit = exit;
    hasDocument = window.activeDocument().map(_ -> true).orElse(false);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.named("file.new", TEXTS).keys("Shortcut+N").runs(() -> window.documents().create()),
        Command.named("file.open", TEXTS).keys("Shortcut+O").runs(files::openChosen),
        Command.named("file.save", TEXTS)
            .group(1)
            .keys("Shortcut+S")
            .available(hasDocument, NO_DOCUMENT)
            .runs(() -> withDocument(files::save)),
        Command.named("file.saveAs", TEXTS)
            .group(1)
            .keys("Shortcut+Shift+S")
            .available(hasDocument, NO_DOCUMENT)
            .runs(() -> withDocument(files::saveAs)),
        Command.named("file.saveAll", TEXTS)
            .group(1)
            .keys("Shortcut+Alt+S")
            .available(hasDocument, NO_DOCUMENT)
            .runs(files::saveAll),
        Command.named("file.compare", TEXTS)
            .group(2)
            .available(
                window.activeDocument().flatMap(OpenDocument::file).map(_ -> true).orElse(false),
                "reason.noFile")
            .runs(() -> withDocument(compare)),
        Command.named("file.close", TEXTS)
            .group(3)
            .keys("Shortcut+W", "Shortcut+F4")
            .available(hasDocument, NO_DOCUMENT)
            .runs(() -> withDocument(files::close)),
        Command.named("file.exit", TEXTS).group(9).keys("Shortcut+Q").runs(exit),
        Command.named("edit.undo", TEXTS)
            .keys("Shortcut+Z")
            .titled(titled("edit.undo", step(OpenDocument::undoName)))
            .available(isSome(step(OpenDocument::undoName)), "reason.nothingToUndo")
            .runs(() -> withDocument(OpenDocument::undo)),
        Command.named("edit.redo", TEXTS)
            .keys("Shortcut+Shift+Z", "Shortcut+Y")
            .titled(titled("edit.redo", step(OpenDocument::redoName)))
            .available(isSome(step(OpenDocument::redoName)), "reason.nothingToRedo")
            .runs(() -> withDocument(OpenDocument::redo)));
  }

  private ObservableValue<String> step(Function<OpenDocument, ObservableValue<String>> name) {
    return window.activeDocument().flatMap(name).orElse("");
  }

  private static ObservableValue<Boolean> isSome(ObservableValue<String> name) {
    return name.map(text -> !text.isEmpty());
  }

  private static ObservableValue<String> titled(String id, ObservableValue<String> step) {
    String alone = TEXTS.get("command." + id);
    return step.map(name -> name.isEmpty() ? alone : TEXTS.get("command." + id + ".step", name));
  }

  private void withDocument(Consumer<OpenDocument> action) {
    @Nullable OpenDocument document = window.documents().active().get();
    if (document != null) {
      action.accept(document);
    }
  }
}
