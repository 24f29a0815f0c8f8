package org.ketbench.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Sets a file aside that cannot be read, for whoever can still make something of it. */
public final class DamagedFile {
  private DamagedFile() {}

  /** Where it is now; null where it could not be moved, and will be overwritten. */
  public static @Nullable Path setAside(Path file) {
    try {
      Path aside = file.resolveSibling(file.getFileName() + ".damaged");
      return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      return null;
    }
  }
}
