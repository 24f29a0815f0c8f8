package org.ketbench.azure.local.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Says why a folder cannot be used, and what to do. */
final class StoreProblem {
  private static final int FULL = 13;
  private static final int READ_ONLY = 8;
  private static final int INPUT = 10;
  private static final int CANNOT_OPEN = 14;
  private static final int CORRUPT = 11;
  private static final int NO_DATABASE = 26;
  private static final long LEAST_ROOM = 256 << 10;

  private StoreProblem() {}

  /**
   * The message.
   *
   * @param what could not be done, as in "read"
   */
  static StoreException of(Path folder, String what, Exception cause) {
    String start = "The local workspace in " + folder + " cannot be " + what + ": ";
    if (isFull(cause) || (isOfInput(cause) && !hasRoom(folder))) {
      return new StoreException(
          start + "the disk is full. What is in it is kept; free some space and try again.", cause);
    }
    if (isReadOnly(cause)) {
      return new StoreException(
          start
              + "the folder, or a file in it, may not be written. What is in it is kept; make it"
              + " writable, or name another folder.",
          cause);
    }
    if (isDamaged(cause)) {
      return new StoreException(
          start
              + "a file in it is damaged. Nothing was changed; put a backup in its place, or move"
              + " the folder away to begin anew. The ledger with your jobs is not in it.",
          cause);
    }
    return new StoreException(
        start
            + cause.getMessage()
            + ". Check that the folder can be written and the disk is not full, or name another"
            + " folder.",
        cause);
  }

  /** Files tell it by the words of the system only. */
  private static boolean isFull(Exception cause) {
    String words = String.valueOf(cause.getMessage());
    return cause instanceof SQLException database
        ? database.getErrorCode() == FULL
        : cause instanceof IOException
            && (words.contains("No space left") || words.contains("not enough space"));
  }

  /** As a full disk is to SQLite while it sets up what it shares. */
  private static boolean isOfInput(Exception cause) {
    return cause instanceof SQLException database && (database.getErrorCode() & 0xff) == INPUT;
  }

  private static boolean hasRoom(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() > LEAST_ROOM;
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean isDamaged(Exception cause) {
    return cause instanceof SQLException database
        && ((database.getErrorCode() & 0xff) == CORRUPT
            || (database.getErrorCode() & 0xff) == NO_DATABASE);
  }

  private static boolean isReadOnly(Exception cause) {
    return cause instanceof SQLException database
        ? database.getErrorCode() == READ_ONLY || database.getErrorCode() == CANNOT_OPEN
        : cause instanceof AccessDeniedException
            || String.valueOf(cause.getMessage()).contains("Read-only file system");
  }
}
