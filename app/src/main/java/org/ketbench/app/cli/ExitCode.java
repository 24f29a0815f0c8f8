package org.ketbench.app.cli;

/** The exit codes of every command. An interrupted program ends with 130 by itself. */
public final class ExitCode {
  public static final int DONE = 0;

  /** The input has errors, or a check failed. */
  public static final int FAILED = 1;

  public static final int WRONG_USAGE = 2;

  /** Refused for lack of memory or of a capability. */
  public static final int REFUSED = 3;

  public static final int SERVICE = 4;

  private ExitCode() {}
}
