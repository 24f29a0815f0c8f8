package org.ketbench.app.command;

/**
 * Whether something can be done now.
 *
 * @param reason why not, as a sentence; empty when it can
 */
public record Availability(String reason) {
  public static final Availability AVAILABLE = new Availability("");

  public static Availability because(String reason) {
    return new Availability(reason);
  }

  /** Available under a condition; otherwise for this reason not. */
  public static Availability when(boolean condition, String otherwise) {
    return condition ? AVAILABLE : because(otherwise);
  }

  public boolean isAvailable() {
    return reason.isEmpty();
  }
}
