package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.ketbench.app.estimates.Files;

/** Lets panels ask for files as the window does. */
record PanelFiles(Dialogs dialogs, Notices notices) implements Files {
  @Override
  public Optional<Path> chooseToOpen() {
    return dialogs.chooseFilesToOpen().stream().findFirst();
  }

  @Override
  public Optional<Path> chooseToSave(String name) {
    return dialogs.chooseFileToSave(name);
  }

  @Override
  public void tell(String message) {
    notices.tell(message);
  }

  @Override
  public void warn(String message) {
    notices.warn(message);
  }
}
