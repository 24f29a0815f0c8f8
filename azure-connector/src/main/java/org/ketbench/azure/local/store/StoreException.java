package org.ketbench.azure.local.store;

/** The folder cannot be opened, read or written; the message says which and what to do. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  public StoreException(String message) {
    super(message);
  }
}
