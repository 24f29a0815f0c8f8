package org.ketbench.app.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tells why an item of a menu cannot be chosen. Items that cannot are passed over by the mouse, so
 * their whole menu is watched instead.
 */
final class DisabledReasons {
  static final String REASON = "ketbench.reason";
  private static final String WATCHED = "ketbench.watched";
  private static final double GAP = 12;

  /** Made for the first reason that is told: it is a window of its own. */
  private @Nullable Tooltip tooltip;

  void install(Menu menu) {
    menu.setOnShown(_ -> watch(menu));
    menu.setOnHidden(_ -> hide());
  }

  private void watch(Menu menu) {
    Scene scene =
        menu.getItems().stream()
            .map(MenuItem::getStyleableNode)
            .filter(node -> node != null && node.getScene() != null)
            .map(Node::getScene)
            .findFirst()
            .orElse(null);
    if (scene != null && scene.getProperties().putIfAbsent(WATCHED, true) == null) {
      scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> tell(menu, event));
    }
  }

  private void tell(Menu menu, MouseEvent event) {
    for (MenuItem item : menu.getItems()) {
      Node node = item.getStyleableNode();
      Object reason = item.getProperties().get(REASON);
      if (node != null && item.isDisable() && reason != null && contains(node, event)) {
        show(node, reason.toString());
        return;
      }
    }
    hide();
  }

  private void hide() {
    if (tooltip != null) {
      tooltip.hide();
    }
  }

  private static boolean contains(@Nullable Node node, MouseEvent event) {
    return node != null
        && node.localToScene(node.getLayoutBounds()).contains(event.getSceneX(), event.getSceneY());
  }

  private void show(Node node, String reason) {
    Bounds place = node.localToScreen(node.getLayoutBounds());
    Tooltip shown = tooltip == null ? new Tooltip() : tooltip;
    tooltip = shown;
    if (place != null && (!shown.isShowing() || !shown.getText().equals(reason))) {
      shown.setText(reason);
      shown.show(node, place.getMaxX() + GAP, place.getMinY());
    }
  }
}
