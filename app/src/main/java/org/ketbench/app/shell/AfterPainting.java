package org.ketbench.app.shell;

import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/**
 * Runs things on the window's thread, once what that thread was told before has been painted. That
 * it has been told alone says little: while the window opens it has much to do before it paints.
 */
final class AfterPainting implements Executor {
  /** Begins with the next frame and is over with the one after it. */
  private static final Duration A_FRAME = Duration.millis(1);

  @Override
  public void execute(Runnable command) {
    Platform.runLater(
        () -> {
          var frame = new PauseTransition(A_FRAME);
          frame.setOnFinished(_ -> command.run());
          frame.play();
        });
  }
}
