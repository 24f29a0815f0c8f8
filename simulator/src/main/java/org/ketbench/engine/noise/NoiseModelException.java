package org.ketbench.engine.noise;

/** Says what is wrong in a noise model, and in which field. */
public final class NoiseModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String field;
  private final int line;

  /**
   * @param field the way to the field, as in {@code gates[0].errors[1].probability}
   * @param line where that is known, from 1; else 0
   */
  public NoiseModelException(String field, int line, String message) {
    super(field.isEmpty() ? message : field + ": " + message);
    this.field = field;
    this.line = line;
  }

  public String field() {
    return field;
  }

  public int line() {
    return line;
  }
}
