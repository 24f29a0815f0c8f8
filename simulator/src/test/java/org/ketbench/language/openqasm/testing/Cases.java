package org.ketbench.language.openqasm.testing;

/** How many cases a test by chance goes through. */
public final class Cases {
  private Cases() {}

  /** A campaign's number, scaled by the system property {@code ketbench.cases}. */
  public static int scaled(int cases) {
    double scale = Double.parseDouble(System.getProperty("ketbench.cases", "1"));
    return (int) Math.max(1, cases * scale);
  }
}
