package org.ketbench.azure.local.run;

/** Ends a job as failed, with what the service would say. */
public final class JobFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final String code;

  public JobFailure(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The reason in words. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
