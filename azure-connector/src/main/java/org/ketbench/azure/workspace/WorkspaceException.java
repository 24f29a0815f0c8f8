package org.ketbench.azure.workspace;

import org.jspecify.annotations.Nullable;

/** A workspace cannot be reached; the message says which part is wrong and what to do. */
public final class WorkspaceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Fault fault;

  /** Where the fault lies. */
  public enum Fault {
    /** In what was asked for. */
    REQUEST,
    /** In a file of this program's that is damaged or cannot be written. */
    FILE,
    /** With whoever was asked. */
    SERVICE
  }

  public WorkspaceException(String message) {
    this(message, null);
  }

  public WorkspaceException(String message, @Nullable Throwable cause) {
    this(Fault.REQUEST, message, cause);
  }

  WorkspaceException(Fault fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
