package org.ketbench.app.canvas.cell;

import org.ketbench.app.canvas.gesture.Tile;

/** What was typed into a cell. */
public sealed interface Entry {

  /** Something that can be put there. */
  record Insert(Tile tile, String meaning) implements Entry {}

  /** Not to be understood, or not yet; the hint is a sentence. */
  record Incomplete(String hint) implements Entry {}
}
