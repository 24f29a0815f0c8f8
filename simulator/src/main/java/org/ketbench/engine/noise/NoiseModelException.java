package org.ketbench.engine.noise;

/** Says what is wrong in a noise model, and in which field. */
public final class NoiseModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String field;
  private final String problem;
  private final int line;
  private final int column;

  /**
   * @param field the way to the field, as in {@code gates[0].errors[1].probability}
   */
  NoiseModelException(String field, FieldLocation location, String problem) {
    super(field.isEmpty() ? problem : field + ": " + problem);
    this.field = field;
    this.problem = problem;
    this.line = location.line();
    this.column = location.column();
  }

  /** The same with where the field is. */
  NoiseModelException at(FieldLocation location) {
    return new NoiseModelException(field, location, problem);
  }

  public String field() {
    return field;
  }

  /** From 1; 0 where it is not known. */
  public int line() {
    return line;
  }

  /** From 1; 0 where it is not known. */
  public int column() {
    return column;
  }
}
