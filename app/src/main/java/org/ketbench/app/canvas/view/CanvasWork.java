package org.ketbench.app.canvas.view;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.statevector.live.LiveSimulation;

/**
 * Where the work of a canvas is done.
 *
 * @param background tries out gestures, one after another
 * @param display shows what came of them
 * @param simulation makes what tells the probabilities; null to have none
 */
public record CanvasWork(
    Executor background, Executor display, @Nullable Supplier<LiveSimulation> simulation) {

  /** Everything at once, which is what tests want. */
  public static CanvasWork direct() {
    return new CanvasWork(Runnable::run, Runnable::run, null);
  }
}
