package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ketbench.app.text.Texts;

/** Why a file could not be saved, and what can be done about it. */
final class SaveFailure {
  private static final Texts TEXTS = Texts.beside(SaveFailure.class);

  private SaveFailure() {}

  static String words(Path file, IOException failure) {
    String name = String.valueOf(file.getFileName());
    String folder = String.valueOf(file.toAbsolutePath().getParent());
    return switch (failure) {
      case NoSuchFileException _ -> TEXTS.get("save.noFolder", name, folder);
      case AccessDeniedException denied when denied.getReason() == null ->
          TEXTS.get("save.lockedFolder", name, folder);
      case AccessDeniedException _ -> TEXTS.get("save.lockedFile", name, folder);
      default -> TEXTS.get("save.failed", name, folder, reason(failure));
    };
  }

  /** What the system says of a file has the name of that file in it, which nobody knows. */
  private static String reason(IOException failure) {
    if (failure instanceof FileSystemException of && of.getReason() != null) {
      return of.getReason();
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
