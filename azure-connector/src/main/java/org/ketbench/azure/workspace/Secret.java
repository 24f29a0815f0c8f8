package org.ketbench.azure.workspace;

/** A text that is not to be printed. */
public record Secret(String reveal) {
  @Override
  public String toString() {
    return "secret";
  }
}
