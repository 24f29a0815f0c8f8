package org.ketbench.app.canvas.view;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;

/**
 * Work that can wait, done a piece in each frame once somebody asks for it or nobody does anything:
 * who scrolls, drags or types would feel each piece, and does not wait for any.
 */
final class FrameByFrame<T> {
  /** Longer than a hand rests between two things, or than it takes to come to the window. */
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(600);

  /** Even in the hands of somebody who never rests all is there some time. */
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(10);

  private final Deque<T> pieces = new ArrayDeque<>();
  private final Consumer<T> work;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame();
        }
      };
  private final EventHandler<InputEvent> hands = _ -> touched = System.nanoTime();
  private @Nullable Scene scene;
  private long touched = System.nanoTime();
  private long begun = touched;
  private boolean asked;

  FrameByFrame(Consumer<T> work) {
    this.work = work;
  }

  /** Drops what is left and begins with other pieces. */
  void begin(Collection<T> all, Scene window) {
    pieces.clear();
    pieces.addAll(all);
    asked = false;
    begun = System.nanoTime();
    goOn(window);
  }

  /** Somebody comes to where the pieces are: they wait no longer. */
  void ask() {
    asked = true;
  }

  void pause() {
    timer.stop();
    if (scene != null) {
      scene.removeEventFilter(InputEvent.ANY, hands);
      scene = null;
    }
  }

  void goOn(Scene window) {
    pause();
    touched = System.nanoTime();
    if (!pieces.isEmpty()) {
      scene = window;
      window.addEventFilter(InputEvent.ANY, hands);
      timer.start();
    }
  }

  private void frame() {
    long now = System.nanoTime();
    if (!asked && now - touched < REST && now - begun < LONGEST) {
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
