package org.ketbench.app.tip;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Gives controls tooltips that are made when the pointer comes to them for the first time. A
 * tooltip is a window of its own, and a start that made one for each button would pay for many that
 * nobody ever asks for.
 */
public final class Tips {
  private Tips() {}

  /** Explains a control in words; who listens to it hears them too. */
  public static void put(Control control, String words) {
    if (control.getAccessibleHelp() == null) {
      control.setAccessibleHelp(words);
    }
    onFirstVisit(control, () -> control.setTooltip(new Tooltip(words)));
  }

  /** Explains any node; what it says may follow something. */
  public static void install(Node node, Supplier<Tooltip> made) {
    onFirstVisit(node, () -> Tooltip.install(node, made.get()));
  }

  private static void onFirstVisit(Node node, Runnable action) {
    node.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent event) {
            node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            action.run();
          }
        });
  }
}
