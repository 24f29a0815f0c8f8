package org.ketbench.circuit.classical;

/** The operators with one operand. */
public enum UnaryOperator {
  MINUS("-"),
  NOT("!"),
  COMPLEMENT("~");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
