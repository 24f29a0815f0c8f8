package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ketbench.app.document.FileText;
import org.ketbench.app.text.Texts;

/** A file that is to be opened, after it was looked at; nothing of a window is asked for that. */
sealed interface ReadFile {
  Texts TEXTS = Texts.beside(ReadFile.class);

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
      if (translated != null) {
        return new Foreign(file, translated);
      }
      return isText(content.text())
          ? new Program(file, content)
          : new Unreadable(file, new IOException(TEXTS.get("file.noText")));
    } catch (IOException e) {
      return new Unreadable(file, e);
    }
  }

  /** No text has this character, and nearly all other data has. */
  static boolean isText(String decoded) {
    return decoded.indexOf('\0') < 0;
  }
}
