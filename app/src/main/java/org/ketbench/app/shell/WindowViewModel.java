package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The state of the window: one text, the file it belongs to, and whether the two differ. */
final class WindowViewModel {
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty savedText = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
  private final StringBinding title =
      Bindings.createStringBinding(this::describe, text, savedText, file);

  StringProperty textProperty() {
    return text;
  }

  StringBinding title() {
    return title;
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
    text.set(content);
  }

  void saveTo(Path path) throws IOException {
    Files.writeString(path, text.get());
    file.set(Optional.of(path));
    savedText.set(text.get());
  }

  private String describe() {
    String name = file.get().map(path -> path.getFileName().toString()).orElse("Untitled");
    return "%s%s – Ketbench".formatted(isModified() ? "*" : "", name);
  }
}
