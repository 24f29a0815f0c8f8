package org.ketbench.app.document.journal;

import java.io.IOException;
import java.nio.file.Path;

/** What was open last cannot be read. */
public final class DamagedSession extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Path file;

  DamagedSession(Path file, String reason) {
    super(reason);
    this.file = file;
  }

  /** Where what cannot be read is now. */
  public Path file() {
    return file;
  }
}
