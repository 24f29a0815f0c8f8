package org.ketbench.app.connector.bundle;

/** Says in one sentence why a file is no bundle, or not as it was written. */
public final class BundleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BundleException(String message) {
    super(message);
  }
}
