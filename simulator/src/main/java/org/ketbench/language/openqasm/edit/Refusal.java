package org.ketbench.language.openqasm.edit;

/** Thrown within the package where a gesture cannot be done. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  Refusal(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
