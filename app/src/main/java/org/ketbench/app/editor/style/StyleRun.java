package org.ketbench.app.editor.style;

import java.util.Set;

/** A piece of a text and the style classes that it is shown with. */
public record StyleRun(int start, int end, Set<String> classes) {
  public StyleRun {
    classes = Set.copyOf(classes);
  }

  StyleRun shifted(int by) {
    return by == 0 ? this : new StyleRun(start + by, end + by, classes);
  }
}
