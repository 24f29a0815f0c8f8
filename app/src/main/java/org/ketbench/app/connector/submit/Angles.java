package org.ketbench.app.connector.submit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people write angles: {@code 0.3}, {@code pi/4}, {@code -3*pi/8}. */
final class Angles {
  private static final Pattern FORM =
      Pattern.compile(
          "([+-])?\\s*(?:([0-9.]+(?:[eE][+-]?[0-9]+)?)\\s*\\*?\\s*)?(pi|π)?\\s*(?:/\\s*([0-9.]+))?",
          Pattern.CASE_INSENSITIVE);

  private Angles() {}

  /** The number; null where the text is none. */
  static @Nullable Double read(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches() || (form.group(2) == null && form.group(3) == null)) {
      return null;
    }
    try {
      double value = form.group(2) == null ? 1 : Double.parseDouble(form.group(2));
      if (form.group(3) != null) {
        value *= Math.PI;
      }
      if (form.group(4) != null) {
        value /= Double.parseDouble(form.group(4));
      }
      value = "-".equals(form.group(1)) ? -value : value;
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
