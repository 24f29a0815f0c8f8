package org.ketbench.app.canvas.view;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/** Work that can wait, done a piece in each frame, so that the window answers meanwhile. */
final class FrameByFrame<T> {
  /** The first frames are those in which what cannot wait comes to the screen. */
  private static final int FRAMES_BEFORE = 3;

  private final Deque<T> pieces = new ArrayDeque<>();
  private final Consumer<T> work;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame();
        }
      };
  private int frames;

  FrameByFrame(Consumer<T> work) {
    this.work = work;
  }

  /** Drops what is left and begins with other pieces. */
  void begin(Collection<T> all) {
    pieces.clear();
    pieces.addAll(all);
    frames = 0;
    goOn();
  }

  void pause() {
    timer.stop();
  }

  void goOn() {
    if (!pieces.isEmpty()) {
      timer.start();
    }
  }

  private void frame() {
    frames++;
    if (frames <= FRAMES_BEFORE) {
      return;
    }
    T next = pieces.poll();
    if (next == null) {
      timer.stop();
    } else {
      work.accept(next);
    }
  }
}
