package org.ketbench.azure.local.store;

/** Another program has the folder open. */
public final class BusyStoreException extends StoreException {
  private static final long serialVersionUID = 1;

  BusyStoreException(String message) {
    super(message);
  }
}
