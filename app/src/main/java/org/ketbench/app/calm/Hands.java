package org.ketbench.app.calm;

import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.ketbench.app.nodes.Ancestry;

/** What somebody does in a scene, for who is to rest meanwhile. */
public final class Hands {
  private Hands() {}

  /** Who drags the thumb of a scroll bar scrolls, as who turns the wheel does. */
  public static void watch(Scene scene, Calm calm) {
    scene.addEventFilter(ScrollEvent.SCROLL, _ -> calm.scroll());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> calm.touch());
    Stream.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED)
        .forEach(
            type ->
                scene.addEventFilter(
                    type,
                    event -> {
                      if (isInScrollBar(event.getTarget())) {
                        calm.scroll();
                      } else {
                        calm.touch();
                      }
                    }));
  }

  private static boolean isInScrollBar(EventTarget target) {
    return target instanceof Node node && Ancestry.of(node).anyMatch(ScrollBar.class::isInstance);
  }
}
