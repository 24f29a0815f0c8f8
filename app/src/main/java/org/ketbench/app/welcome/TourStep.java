package org.ketbench.app.welcome;

import java.util.List;

/**
 * One thing that the tour points at.
 *
 * @param target how the style sheets would select it
 * @param key of what is said about it
 */
record TourStep(String target, String key) {
  /** From left to right, and then what is good to know. */
  static final List<TourStep> ALL =
      List.of(
          new TourStep("#paletteSide", "palette"),
          new TourStep("#canvas", "canvas"),
          new TourStep(".code-area", "code"),
          new TourStep("#resultsSide", "results"),
          new TourStep("#tools", "tools"),
          new TourStep("#menu-learn", "learn"),
          new TourStep("#button-help-commands", "search"));
}
