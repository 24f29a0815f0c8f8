package org.ketbench.azure.policy;

import org.jspecify.annotations.Nullable;

/** Says in one sentence for people what could not be done, and what that asks for. */
public final class ConnectorException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reaction reaction;
  private final String code;

  public ConnectorException(
      Reaction reaction, String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reaction = reaction;
    this.code = code;
  }

  public ConnectorException(Reaction reaction, String code, String message) {
    this(reaction, code, message, null);
  }

  public Reaction reaction() {
    return reaction;
  }

  /** A short name of what went wrong. */
  public String code() {
    return code;
  }

  public String text() {
    return String.valueOf(getMessage());
  }
}
