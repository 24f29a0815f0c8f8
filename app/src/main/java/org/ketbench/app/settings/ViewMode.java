package org.ketbench.app.settings;

/** Which views of a document a tab shows. */
public enum ViewMode {
  CANVAS,
  SPLIT,
  CODE
}
