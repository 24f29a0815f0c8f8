package org.ketbench.language.export;

/** Something that stands in one column of a drawing, on the wires from top to bottom. */
interface TextItem {
  int top();

  int bottom();

  int width();

  /** Whether the item stands in the middle of a wider column, and not at its left. */
  boolean isCentred();

  /** Draws the item with its left edge at this position. */
  void draw(TextCanvas canvas, int left);
}
