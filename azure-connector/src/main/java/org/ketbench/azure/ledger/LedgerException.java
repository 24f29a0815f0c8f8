package org.ketbench.azure.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Says in one sentence for people why the ledger cannot be read or written, and what to do. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /* What is above are details of the code. */
  private static final int BASE = 0xff;
  private static final long LEAST_ROOM = 256 << 10;

  private final Reason reason;

  /** What kept the ledger from its work. */
  public enum Reason {
    NEWER("ledger-newer"),
    DAMAGED("ledger-damaged"),
    FULL("ledger-full"),
    READ_ONLY("ledger-read-only"),
    BUSY("ledger-busy"),
    OTHER("ledger-failed");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  LedgerException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** By SQLite's result code. */
  static LedgerException of(Path file, SQLException cause) {
    return switch (cause.getErrorCode() & BASE) {
      case 11, 26 -> damaged(file, cause);
      case 13 -> full(file, cause);
      case 10 -> hasRoom(file) ? other(file, cause) : full(file, cause);
      case 8, 14 -> readOnly(file, cause);
      case 5, 6 ->
          new LedgerException(
              Reason.BUSY,
              "Another program holds the ledger %s for too long. Close it, or try again."
                  .formatted(file),
              cause);
      default -> other(file, cause);
    };
  }

  private static LedgerException full(Path file, SQLException cause) {
    return new LedgerException(
        Reason.FULL,
        "The disk is full, so the ledger %s cannot grow. What is in it is kept, and jobs that were sent go on; free some space and try again."
            .formatted(file),
        cause);
  }

  private static LedgerException other(Path file, SQLException cause) {
    return new LedgerException(
        Reason.OTHER, "The ledger %s failed: %s.".formatted(file, cause.getMessage()), cause);
  }

  /** A full disk is an error of input and output to SQLite while it sets up what it shares. */
  private static boolean hasRoom(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      return folder == null || Files.getFileStore(folder).getUsableSpace() > LEAST_ROOM;
    } catch (IOException e) {
      return true;
    }
  }

  static LedgerException damaged(Path file, @Nullable Throwable cause) {
    return new LedgerException(
        Reason.DAMAGED,
        "The ledger %s is damaged. Nothing in it was changed; put a backup in its place, or start anew with: ketbench workspace new-ledger --yes, which keeps the damaged file beside it."
            .formatted(file),
        cause);
  }

  static LedgerException readOnly(Path file, @Nullable Throwable cause) {
    return new LedgerException(
        Reason.READ_ONLY,
        "The ledger %s cannot be written. What is in it is kept; make its folder writable, or choose another one by the system property ketbench.config."
            .formatted(file),
        cause);
  }
}
