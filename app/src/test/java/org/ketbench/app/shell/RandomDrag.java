package org.ketbench.app.shell;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Keys;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.canvas.view.Viewport;
import org.ketbench.app.document.Editing;

/** Drags a gate of a circuit about, in steps of which each may be the program's last. */
final class RandomDrag {
  private static final int STEPS = 4;

  private final Random random;
  private @Nullable CanvasViewModel canvas;
  private @Nullable Editing document;

  RandomDrag(Random random) {
    this.random = random;
  }

  /**
   * Takes some gate; false if there is none that can be taken.
   *
   * @param commit takes the edits that letting go comes to
   */
  boolean begin(CanvasViewModel from, Editing commit) {
    Drawing drawing = from.drawing().get();
    if (from.setting() == null || drawing == null || drawing.layout().columns() == 0) {
      return false;
    }
    canvas = from;
    document = commit;
    CircuitLayout layout = drawing.layout();
    int column = random.nextInt(layout.columns());
    int wire = random.nextInt(layout.wires());
    Viewport view = from.viewport().get();
    double x = (layout.centre(column) - view.x()) * view.zoom();
    double y = (layout.y(wire) - view.y()) * view.zoom();
    return from.gestures().grab(x, y);
  }

  boolean isHolding() {
    return canvas != null && canvas.gestures().isHolding();
  }

  /** Moves on or lets go; false if nothing is held. */
  boolean goOn() {
    CanvasViewModel over = canvas;
    Editing commit = document;
    Drawing drawing = over == null ? null : over.drawing().get();
    if (over == null || commit == null || drawing == null || !isHolding()) {
      return false;
    }
    if (random.nextInt(STEPS) == 0) {
      over.gestures().drop(commit);
    } else {
      double x = random.nextDouble(drawing.layout().width());
      double y = random.nextDouble(drawing.layout().height() + 40);
      Keys keys = new Keys(random.nextInt(3) == 0, random.nextInt(5) == 0, false);
      over.gestures().move(x, y, keys);
    }
    return true;
  }
}
