package org.ketbench.estimate.model;

/**
 * There is no estimate. The message is the one that result documents hold; the path names the field
 * of the parameters that it is about, and the hint says for people what to do.
 */
public final class EstimateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ErrorCode code;
  private final String path;
  private final String hint;

  public EstimateException(ErrorCode code, String path, String message, String hint) {
    super(message);
    this.code = code;
    this.path = path;
    this.hint = hint;
  }

  public ErrorCode code() {
    return code;
  }

  /** The field, such as {@code qecScheme.logicalCycleTime}; never empty. */
  public String path() {
    return path;
  }

  /** What to do about it. */
  public String hint() {
    return hint;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
