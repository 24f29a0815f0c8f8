package org.ketbench.azure.ledger;

import java.util.Locale;

/** Where a job stands, as far as is known here. */
public enum JobState {
  /** Written down, with nothing sent that creates or bills anything. */
  PREPARED,
  /** Its creation was sent at least once, and no answer that settles it has come back. */
  SENT,
  /** The service has it and has not begun. */
  WAITING,
  EXECUTING,
  /** It ran; its results are being written. */
  FINISHING,
  /** It was asked to stop and has not yet ended. */
  CANCELLING,
  SUCCEEDED,
  FAILED,
  CANCELLED,
  /** The service would not take it. */
  REFUSED,
  /** Given up before the service had it, by the user's will. */
  DISCARDED,
  /** The service had it, and says now that there is no such job. */
  MISSING;

  /** Whether nothing will change any more. */
  public boolean isFinal() {
    return switch (this) {
      case SUCCEEDED, FAILED, CANCELLED, REFUSED, DISCARDED, MISSING -> true;
      default -> false;
    };
  }

  /** Whether the service is known to have it and it may still change. */
  public boolean isLive() {
    return switch (this) {
      case WAITING, EXECUTING, FINISHING, CANCELLING -> true;
      default -> false;
    };
  }

  /** The name that people read, as in {@code Waiting}. */
  public String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
