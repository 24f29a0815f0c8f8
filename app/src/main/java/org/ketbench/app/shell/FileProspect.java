package org.ketbench.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ketbench.app.document.FileText;
import org.ketbench.language.exchange.ForeignFormat;

/** What will come of opening a file, as far as its beginning tells. */
enum FileProspect {
  PROGRAM,
  CONVERTED,
  FOLDER,
  NO_TEXT,
  UNREADABLE;

  /** Data that are no text have shown it by then. */
  private static final int BEGINNING = 1 << 16;

  static FileProspect of(Path file) {
    if (Files.isDirectory(file)) {
      return FOLDER;
    }
    try (InputStream stream = Files.newInputStream(file)) {
      String text = FileText.of(stream.readNBytes(BEGINNING)).text();
      if (ForeignFormat.of(String.valueOf(file.getFileName()), text) != null) {
        return CONVERTED;
      }
      return ReadFile.isText(text) ? PROGRAM : NO_TEXT;
    } catch (IOException e) {
      return UNREADABLE;
    }
  }

  boolean isOpened() {
    return this == PROGRAM || this == CONVERTED;
  }
}
