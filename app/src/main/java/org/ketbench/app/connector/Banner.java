package org.ketbench.app.connector;

/**
 * The one thing above the tab that is to be known first.
 *
 * @param text empty where there is nothing
 */
public record Banner(Kind kind, String text) {
  static final Banner NONE = new Banner(Kind.NONE, "");

  /** What it is about, the most pressing first. */
  public enum Kind {
    /** The workspace could not be opened. */
    FAILED,
    /** It wants another sign-in. */
    SIGNED_OUT,
    /** It cannot be reached; what is shown is what was known last. */
    OFFLINE,
    /** It is in Azure and nobody has asked it yet. */
    NOT_CONNECTED,
    /** Jobs were prepared and never sent. */
    UNDECIDED,
    NONE
  }
}
