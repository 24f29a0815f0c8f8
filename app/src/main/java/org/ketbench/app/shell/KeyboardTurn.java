package org.ketbench.app.shell;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Gives the keyboard to what was turned to, after the layout that first makes it able to take it. A
 * display hands over what is pressed before it does what waits, so a press on the way there is
 * newer than the turn, and the keyboard stays where it went.
 */
final class KeyboardTurn {
  private @Nullable Runnable wanted;

  /** Heeds what is pressed in a window. */
  void heed(Scene scene) {
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> wanted = null);
  }

  /** Does what gives the keyboard, in place of what was wanted before. */
  void to(Runnable focus) {
    wanted = focus;
    Platform.runLater(() -> take(focus));
  }

  private void take(Runnable focus) {
    if (focus.equals(wanted)) {
      wanted = null;
      focus.run();
    }
  }
}
