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

  /** Which letter of a text stands at a place of what it was shortened to; -1 for none. */
  public static int whole(int place, int length, int most) {
    if (place < 0 || length <= most) {
      return place < length ? place : -1;
    }
    int left = Math.max(1, (most - 1) / 2);
    int right = Math.max(1, most - 1 - left);
    if (place < left) {
      return place;
    }
    return place == left || place > left + right ? -1 : length - (left + right + 1 - place);
  }
}
