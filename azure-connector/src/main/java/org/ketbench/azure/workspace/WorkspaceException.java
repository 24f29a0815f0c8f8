package org.ketbench.azure.workspace;

import org.jspecify.annotations.Nullable;

/** A workspace cannot be reached; the message says which part is wrong and what to do. */
public final class WorkspaceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WorkspaceException(String message) {
    super(message);
  }

  public WorkspaceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
