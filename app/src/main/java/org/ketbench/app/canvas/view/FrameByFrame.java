package org.ketbench.app.canvas.view;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Work that can wait, done a piece in each frame, so that the window answers meanwhile. Somebody
 * who scrolls would feel each piece, and does not wait for any.
 */
final class FrameByFrame<T> {
  /** The first frames are those in which what cannot wait comes to the screen. */
  private static final int FRAMES_BEFORE = 12;

  /** Longer than between two turns of a wheel. */
  private static final long SCROLLING = TimeUnit.MILLISECONDS.toNanos(200);

  /** Even somebody who never rests is to have what is done here. */
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(3);

  private final Deque<T> pieces = new ArrayDeque<>();
  private final Consumer<T> work;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame();
        }
      };
  private final EventHandler<ScrollEvent> wheel = _ -> scrolled = System.nanoTime();
  private @Nullable Scene scene;
  private long scrolled = System.nanoTime() - SCROLLING;
  private long begun = scrolled;
  private int frames;

  FrameByFrame(Consumer<T> work) {
    this.work = work;
  }

  /** Drops what is left and begins with other pieces. */
  void begin(Collection<T> all, Scene window) {
    pieces.clear();
    pieces.addAll(all);
    frames = 0;
    begun = System.nanoTime();
    goOn(window);
  }

  void pause() {
    timer.stop();
    if (scene != null) {
      scene.removeEventFilter(ScrollEvent.SCROLL, wheel);
      scene = null;
    }
  }

  void goOn(Scene window) {
    pause();
    if (!pieces.isEmpty()) {
      scene = window;
      window.addEventFilter(ScrollEvent.SCROLL, wheel);
      timer.start();
    }
  }

  private void frame() {
    frames++;
    long now = System.nanoTime();
    boolean late = now - begun > LONGEST;
    if (frames <= FRAMES_BEFORE || (now - scrolled < SCROLLING && !late)) {
      return;
    }
    T next = pieces.poll();
    if (next == null) {
      pause();
    } else {
      work.accept(next);
    }
  }
}
