package org.ketbench.app.editor;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Runs something once a view has been laid out for the next frame, and before the one after it. Who
 * asks an area sooner what is in view has it laid out at once; what is changed then is laid out
 * again in the same frame, and while somebody scrolls, each line many times.
 */
final class AfterLayout {
  private AfterLayout() {}

  static void run(Node view, Runnable action) {
    Scene scene = view.getScene();
    if (scene == null) {
      Platform.runLater(action);
    } else {
      new Once(view, scene, action).await();
    }
  }

  /**
   * What is changed within a frame after its layout would be missing from it. A scene without a
   * window has no frames, so whoever leaves one is not kept waiting.
   */
  private record Once(Node view, Scene scene, Runnable action)
      implements Runnable, InvalidationListener {
    void await() {
      scene.addPostLayoutPulseListener(this);
      view.sceneProperty().addListener(this);
      Platform.requestNextPulse();
    }

    @Override
    public void invalidated(Observable left) {
      run();
    }

    @Override
    public void run() {
      scene.removePostLayoutPulseListener(this);
      view.sceneProperty().removeListener(this);
      Platform.runLater(action);
    }
  }
}
