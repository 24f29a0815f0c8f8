package org.ketbench.app.estimates;

import java.nio.file.Path;
import java.util.Optional;

/** How the panel asks for files and says what came of them. */
public interface Files {
  Optional<Path> chooseToOpen();

  /**
   * Asks for a file to write.
   *
   * @param name that is suggested
   */
  Optional<Path> chooseToSave(String name);

  /** Something was done. */
  void tell(String message);

  /** Something went wrong. */
  void warn(String message);
}
