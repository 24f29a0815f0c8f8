package org.ketbench.app.charts.parts;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Leaves panes empty until they are to be seen. What is in a window is styled and gets its skins
 * whether it shows or not, and a start would pay for that.
 */
public final class WhenSeen {
  private WhenSeen() {}

  /** Puts nodes into a pane when it is visible for the first time. */
  public static void fill(Pane pane, Node... nodes) {
    pane.visibleProperty()
        .subscribe(
            visible -> {
              if (visible && pane.getChildren().isEmpty()) {
                pane.getChildren().setAll(nodes);
              }
            });
  }
}
