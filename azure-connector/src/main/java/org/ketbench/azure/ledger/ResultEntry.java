package org.ketbench.azure.ledger;

import java.time.Instant;

/**
 * What came back for a job, as it came.
 *
 * @param reason why the result is held back, or what is to be said about it; may be empty
 */
public record ResultEntry(
    String job, String format, String payload, Instant fetched, Verdict verdict, String reason) {
  /** Whether a result may count. */
  public enum Verdict {
    ACCEPTED,
    /** Something about it is wrong; it counts only if the user says so. */
    HELD,
    /** The user said that it does not count. */
    REFUSED
  }

  public String hash() {
    return Hash.of(payload);
  }
}
