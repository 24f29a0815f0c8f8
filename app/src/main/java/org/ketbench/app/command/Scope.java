package org.ketbench.app.command;

/** Where the keyboard has to be for the keys of a command to mean it. */
public enum Scope {
  /** Anywhere in the window. */
  WINDOW,
  CANVAS,
  CODE,
  /** In the bar that finds text, where letters are typed into fields. */
  FIND;

  /** Whether the keyboard can be in both at once, so that they cannot share a key. */
  public boolean overlaps(Scope other) {
    return this == other || this == WINDOW || other == WINDOW;
  }
}
