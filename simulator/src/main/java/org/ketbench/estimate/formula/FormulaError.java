package org.ketbench.estimate.formula;

/** What is wrong with a formula; the message is the short one that result documents quote. */
public final class FormulaError extends Exception {
  private static final long serialVersionUID = 1;

  private final String hint;

  FormulaError(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** Where it is wrong, for people. */
  public String hint() {
    return hint;
  }
}
