package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ketbench.app.document.FileText;

/** A file that is to be opened, after it was looked at; nothing of a window is asked for that. */
sealed interface ReadFile {
  Path file();

  /** A program that can be worked on as it is. */
  record Program(Path file, FileText content) implements ReadFile {}

  /** What came of a file in another format. */
  record Foreign(Path file, ForeignFiles.Translated translated) implements ReadFile {}

  record Unreadable(Path file, IOException reason) implements ReadFile {}

  static ReadFile of(Path file) {
    try {
      FileText content = FileText.of(Files.readAllBytes(file));
      ForeignFiles.Translated translated = ForeignFiles.translated(file, content.text());
      return translated == null ? new Program(file, content) : new Foreign(file, translated);
    } catch (IOException e) {
      return new Unreadable(file, e);
    }
  }
}
