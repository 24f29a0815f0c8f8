package org.ketbench.app.charts.draw;

/** Text that has to fit. */
public final class Words {
  private Words() {}

  /** A text of letters of one width, its middle left out where it is too long. */
  public static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int left = Math.max(1, (most - 1) / 2);
    int right = Math.max(1, most - 1 - left);
    return text.substring(0, left) + "…" + text.substring(text.length() - right);
  }
}
