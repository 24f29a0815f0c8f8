package org.ketbench.app.canvas.scene;

import java.util.HexFormat;

/** An opaque colour, red, green and blue in one number of 24 bits. */
public record Colour(int rgb) {
  private static final int DIGITS = 6;

  public int red() {
    return rgb >> 16 & 0xff;
  }

  public int green() {
    return rgb >> 8 & 0xff;
  }

  public int blue() {
    return rgb & 0xff;
  }

  /** As web pages write it: {@code #2f6bd0}. */
  public String hex() {
    return "#" + HexFormat.of().toHexDigits(rgb, DIGITS);
  }

  /** The contrast ratio of the web accessibility guidelines, from 1 to 21. */
  public double contrast(Colour other) {
    double a = luminance() + 0.05;
    double b = other.luminance() + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
