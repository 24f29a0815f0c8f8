package org.ketbench.language;

import java.util.Locale;

/** How much a diagnostic matters. */
public enum Severity {
  ERROR,
  WARNING,
  INFORMATION,
  HINT;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
