package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user. */
interface Dialogs {

  List<Path> chooseFilesToOpen();

  /**
   * Asks for a file to write.
   *
   * @param name that is suggested
   */
  Optional<Path> chooseFileToSave(String name);

  /** What is to become of a document's changes when it is closed. */
  Closing confirmClose(String name);

  /** Whether a question with consequences is answered by doing it. */
  boolean confirm(String question, String doIt);

  /** An answer to {@link #confirmClose}. */
  enum Closing {
    SAVE,
    DISCARD,
    CANCEL
  }
}
