package org.ketbench.app.shell.results;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;

/** A view of what a circuit comes to. */
public interface ResultsView {
  /** A short name without spaces. */
  String id();

  String title();

  /** Asked for when the view is first opened, so what is made here does not slow down a start. */
  Node node();

  /**
   * Shows another version, called on the window's thread whenever there is one and the view can be
   * seen.
   *
   * @param analysis of the document that is worked on; null if there is none
   */
  void show(@Nullable Analysis analysis);

  /** How many times as high as letters it is to be of use; 0 if it is of use at any height. */
  default double letters() {
    return 0;
  }

  /** Whether there are figures, for which it has to be that high; words alone need no room. */
  default ObservableValue<Boolean> filled() {
    return new ReadOnlyBooleanWrapper(true);
  }

  /** Tells whether the view can be seen; what cannot be need not be kept up. */
  default void setOpen(boolean open) {}
}
