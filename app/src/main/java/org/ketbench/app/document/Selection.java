package org.ketbench.app.document;

/**
 * What is selected in a text, as UTF-16 offsets.
 *
 * @param anchor where selecting began
 * @param caret where it has come to; the same as the anchor if nothing is selected
 */
public record Selection(int anchor, int caret) {
  public static final Selection START = at(0);

  public static Selection at(int caret) {
    return new Selection(caret, caret);
  }

  public int start() {
    return Math.min(anchor, caret);
  }

  public int end() {
    return Math.max(anchor, caret);
  }

  public boolean isEmpty() {
    return anchor == caret;
  }

  Selection within(int length) {
    return new Selection(Math.clamp(anchor, 0, length), Math.clamp(caret, 0, length));
  }
}
