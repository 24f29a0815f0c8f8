package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files. */
interface FileDialogs {

  Optional<Path> chooseFileToOpen();

  Optional<Path> chooseFileToSave();

  /** Whether changes that were not saved may be lost. */
  boolean confirmDiscard();

  void showFailure(String message);
}
