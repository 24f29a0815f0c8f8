package org.ketbench.engine.observable;

/** Says what is wrong in an observable as it was written. */
public final class ObservableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  /**
   * @param code the stable code of the diagnostic
   */
  public ObservableException(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
