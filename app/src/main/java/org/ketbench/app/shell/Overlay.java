package org.ketbench.app.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.nodes.Ancestry;

/**
 * Shows one thing above the whole window until it is done with; Escape or a click beside ends it.
 */
final class Overlay {
  private final StackPane pane;
  private @Nullable Node before;
  private @Nullable Node first;

  Overlay(StackPane pane) {
    this.pane = pane;
    pane.setVisible(false);
    pane.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget() == pane) {
            hide();
          }
        });
    pane.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
          }
        });
    pane.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keep);
  }

  /** A keyboard that walks out at the end comes in again at the beginning. */
  private void keep(@Nullable Node owner) {
    if (pane.isVisible() && owner != null && first != null && !holds(owner) && holds(first)) {
      first.requestFocus();
    }
  }

  private boolean holds(Node node) {
    return Ancestry.of(node).anyMatch(pane::equals);
  }

  /**
   * Shows a node.
   *
   * @param focus what in it the keyboard goes to
   */
  void show(Node content, Node focus) {
    if (!pane.isVisible()) {
      before = pane.getScene().getFocusOwner();
    }
    pane.getChildren().setAll(content);
    pane.setVisible(true);
    first = focus;
    focus.requestFocus();
  }

  void hide() {
    if (pane.isVisible()) {
      pane.setVisible(false);
      pane.getChildren().clear();
      Node last = before;
      if (last != null) {
        last.requestFocus();
      }
    }
  }

  /** All that the window shows. */
  Pane window() {
    return (Pane) pane.getParent();
  }

  boolean isShowing() {
    return pane.isVisible();
  }
}
