package org.ketbench.app.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Gives the keyboard to what was turned to as soon as it can take it, which a tab that is new can
 * after a layout only. A display hands over what is pressed before it does what waits, so a press
 * on the way there is newer than the turn, and the keyboard stays where it went.
 */
final class KeyboardTurn {
  /** What cannot take the keyboard after so many layouts never will. */
  private static final int LAYOUTS = 5;

  private @Nullable Node wanted;
  private @Nullable Scene window;
  private int layouts;

  /** Heeds what is pressed in a window; the first one is that of the documents. */
  void heed(Scene scene) {
    window = window == null ? scene : window;
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> wanted = null);
  }

  /** Gives the keyboard to a node, and not to what it was to be given to before. */
  void to(Node node) {
    wanted = node;
    layouts = 0;
    Platform.runLater(this::give);
  }

  private void give() {
    Node node = wanted;
    Scene scene = window;
    if (node == null || scene == null) {
      return;
    }
    node.requestFocus();
    layouts++;
    if (node.equals(scene.getFocusOwner()) || layouts > LAYOUTS) {
      wanted = null;
    } else {
      new AfterLayout(scene).await();
    }
  }

  private final class AfterLayout implements Runnable {
    private final Scene scene;

    AfterLayout(Scene scene) {
      this.scene = scene;
    }

    void await() {
      scene.addPostLayoutPulseListener(this);
      Platform.requestNextPulse();
    }

    @Override
    public void run() {
      scene.removePostLayoutPulseListener(this);
      give();
    }
  }
}
