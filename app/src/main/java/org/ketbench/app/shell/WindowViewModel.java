package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.editor.Styles;
import org.ketbench.language.Document;

/** The state of the window: one text, its problems, and the file it belongs to. */
final class WindowViewModel {
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty savedText = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
  private final StringBinding title =
      Bindings.createStringBinding(this::describe, text, savedText, file);

  private final ObservableList<ListedProblem> problems = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Styles> styles = new ReadOnlyObjectWrapper<>(null);
  private final CanvasViewModel canvas = new CanvasViewModel();
  private final Checking<Analysis> checking;

  WindowViewModel(Checking<Analysis> checking) {
    this.checking = checking;
    text.subscribe(this::check);
  }

  StringProperty textProperty() {
    return text;
  }

  StringBinding title() {
    return title;
  }

  /** What is wrong with the text, or was a moment ago. */
  ObservableList<ListedProblem> problems() {
    return problems;
  }

  /** How the text is shown; null before that is known. */
  ReadOnlyObjectProperty<@Nullable Styles> styles() {
    return styles.getReadOnlyProperty();
  }

  /** The circuit beside the text. */
  CanvasViewModel canvas() {
    return canvas;
  }

  Optional<Path> file() {
    return file.get();
  }

  boolean isModified() {
    return !text.get().equals(savedText.get());
  }

  void open(Path path) throws IOException {
    String content = Files.readString(path);
    file.set(Optional.of(path));
    savedText.set(content);
    canvas.clear();
    text.set(content);
  }

  void saveTo(Path path) throws IOException {
    Files.writeString(path, text.get());
    file.set(Optional.of(path));
    savedText.set(text.get());
  }

  private void check(String content) {
    Document document =
        file.get()
            .map(path -> Document.of(path, content))
            .orElseGet(() -> Document.of("Untitled", content));
    checking.check(document, this::show);
  }

  private void show(Analysis found) {
    styles.set(found.styles());
    problems.setAll(ListedProblem.of(found.document().text(), found.diagnostics()));
    if (found.drawing() != null) {
      canvas.show(found.drawing(), found.program());
    } else {
      canvas.keepShowing(reason());
    }
  }

  /** The first error, which is why there is no circuit of the text as it is. */
  private String reason() {
    String error =
        problems.stream()
            .filter(ListedProblem::isError)
            .findFirst()
            .map(ListedProblem::text)
            .orElse("the text has errors");
    return canvas.drawing().get() == null
        ? "Nothing to show yet. " + error
        : "The circuit from before this: " + error;
  }

  private String describe() {
    String name = file.get().map(path -> path.getFileName().toString()).orElse("Untitled");
    return "%s%s – Ketbench".formatted(isModified() ? "*" : "", name);
  }
}
