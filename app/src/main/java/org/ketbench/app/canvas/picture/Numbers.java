package org.ketbench.app.canvas.picture;

/** How lengths are written: at most two digits after the point, and none that say nothing. */
final class Numbers {
  private Numbers() {}

  static StringBuilder append(StringBuilder out, double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths < 0) {
      out.append('-');
      hundredths = -hundredths;
    }
    out.append(hundredths / 100);
    long rest = hundredths % 100;
    if (rest != 0) {
      out.append('.').append(rest / 10);
      if (rest % 10 != 0) {
        out.append(rest % 10);
      }
    }
    return out;
  }

  static String of(double value) {
    return append(new StringBuilder(), value).toString();
  }
}
