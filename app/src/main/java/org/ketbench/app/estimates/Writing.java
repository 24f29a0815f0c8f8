package org.ketbench.app.estimates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.ketbench.app.storage.AtomicFile;
import org.ketbench.app.text.Texts;

/** Writes files that the user chooses, in the background. */
final class Writing {
  private static final Texts TEXTS = Texts.beside(Writing.class);

  private final Files files;
  private final Executor background;
  private final Executor display;

  /** What is written. */
  @FunctionalInterface
  interface Content {
    byte[] bytes() throws IOException;
  }

  Writing(Files files, Executor background, Executor display) {
    this.files = files;
    this.background = background;
    this.display = display;
  }

  /**
   * Asks for a file and writes it.
   *
   * @param name that is suggested
   */
  void write(String name, Content content) {
    files.chooseToSave(name).ifPresent(path -> background.execute(() -> write(path, content)));
  }

  private void write(Path path, Content content) {
    try {
      AtomicFile.write(path, content.bytes());
      display.execute(() -> files.tell(TEXTS.get("file.written", path)));
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      display.execute(() -> files.warn(TEXTS.get("file.cannotWrite", path, reason)));
    }
  }
}
