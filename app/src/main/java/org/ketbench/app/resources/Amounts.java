package org.ketbench.app.resources;

import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.estimates.figures.Legible;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** Numbers and by how much they differ from earlier ones. */
final class Amounts {
  private static final int GROUPED = 1000;
  private static final String LESS = "\u2212";

  private Amounts() {}

  /** A whole number, and its change if it has changed. */
  static String whole(long now, long before) {
    return number(now) + change(number(Math.abs(now - before)), Long.compare(now, before));
  }

  static String number(long value) {
    return Math.abs(value) < GROUPED
        ? Long.toString(value)
        : String.format(Locale.ROOT, "%,d", value);
  }

  /** By how much a whole number has changed; empty where it has not. */
  static String change(long now, long before) {
    return change(number(Math.abs(now - before)), Long.compare(now, before)).strip();
  }

  private static String change(String amount, int direction) {
    return direction == 0 ? "" : " (" + (direction > 0 ? "+" : LESS) + amount + ")";
  }

  static String qubits(PhysicalEstimate now) {
    return Legible.count((double) now.physicalQubits());
  }

  static String qubitsChange(PhysicalEstimate now, @Nullable PhysicalEstimate before) {
    return before == null
        ? ""
        : change((double) now.physicalQubits(), (double) before.physicalQubits(), Legible::count);
  }

  static String time(PhysicalEstimate now) {
    return Legible.time(now.runtime());
  }

  static String timeChange(PhysicalEstimate now, @Nullable PhysicalEstimate before) {
    return before == null
        ? ""
        : change(now.runtime().doubleValue(), before.runtime().doubleValue(), Legible::time);
  }

  private static String change(double now, double before, DoubleFunction<String> words) {
    return change(words.apply(Math.abs(now - before)), Double.compare(now, before)).strip();
  }
}
