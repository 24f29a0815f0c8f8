package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;

/** The state of the window: one document, its circuit and its problems. */
final class WindowViewModel {
  private final OpenDocument document;
  private final ObservableList<ListedProblem> problems = FXCollections.observableArrayList();
  private final CanvasViewModel canvas = new CanvasViewModel();
  private final StringBinding title;

  WindowViewModel(Checking<Analysis> checking) {
    document = new OpenDocument("Untitled", checking, Clock.systemUTC());
    title = Bindings.createStringBinding(this::describe, document.name(), document.modified());
    document.analysis().subscribe(this::show);
  }

  OpenDocument document() {
    return document;
  }

  StringBinding title() {
    return title;
  }

  /** What is wrong with the text, or was a moment ago. */
  ObservableList<ListedProblem> problems() {
    return problems;
  }

  /** The circuit beside the text. */
  CanvasViewModel canvas() {
    return canvas;
  }

  Optional<Path> file() {
    return Optional.ofNullable(document.file().get());
  }

  boolean isModified() {
    return document.modified().get();
  }

  void open(Path path) throws IOException {
    byte[] content = Files.readAllBytes(path);
    canvas.clear();
    document.load(path, content);
  }

  void saveTo(Path path) throws IOException {
    Files.write(path, document.bytes());
    document.saved(path, document.text().get());
  }

  private void show(@Nullable Analysis found) {
    if (found == null) {
      return;
    }
    problems.setAll(ListedProblem.of(found.document().text(), found.diagnostics()));
    Drawing drawing = found.drawing();
    if (drawing != null) {
      canvas.show(drawing, found.program());
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
    return "%s%s – Ketbench".formatted(isModified() ? "*" : "", document.name().get());
  }
}
