package org.ketbench.language.export;

/**
 * What a writer may change in a circuit to make it fit its format.
 *
 * @param deferMeasurements whether conditions on outcomes become gates under controls where the
 *     format has no conditions
 */
public record ExportOptions(boolean deferMeasurements) {
  public static final ExportOptions STANDARD = new ExportOptions(false);
}
