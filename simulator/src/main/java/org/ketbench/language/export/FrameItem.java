package org.ketbench.language.export;

/**
 * The beginning, a middle or the end of a frame around operations that belong together, with what
 * it says at its head.
 */
record FrameItem(Kind kind, int top, int bottom, String label) implements TextItem {
  enum Kind {
    OPEN,
    MIDDLE,
    CLOSE,
    /** Between two passes of a loop. */
    DIVIDER,
    /** A line that stands alone: a jump. */
    MARKER
  }

  @Override
  public int width() {
    return label.isEmpty() ? 1 : 2 + GateItem.length(label);
  }

  @Override
  public boolean isCentred() {
    return false;
  }

  @Override
  public void draw(TextCanvas canvas, int left) {
    switch (kind) {
      case OPEN -> canvas.frameLine(left, top, bottom, '┏', '┃', '┗');
      case MIDDLE -> canvas.frameLine(left, top, bottom, '┣', '┃', '┻');
      case CLOSE -> canvas.frameLine(left, top, bottom, '┓', '┃', '┛');
      case DIVIDER, MARKER -> canvas.frameLine(left, top, bottom, '┆', '┆', '┆');
    }
    if (!label.isEmpty()) {
      canvas.text(TextCanvas.line(top) - 1, left + 2, label);
    }
  }
}
