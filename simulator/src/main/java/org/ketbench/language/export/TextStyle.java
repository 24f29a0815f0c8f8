package org.ketbench.language.export;

/**
 * How a circuit is drawn in text.
 *
 * @param width after how many characters a drawing goes on below; 0 for never
 * @param ascii whether only ASCII characters are used
 */
public record TextStyle(int width, boolean ascii) {
  public static final TextStyle UNICODE = new TextStyle(100, false);
  public static final TextStyle ASCII = new TextStyle(100, true);

  public TextStyle wrapped(int newWidth) {
    return new TextStyle(newWidth, ascii);
  }
}
