package org.ketbench.app.canvas.view;

import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Gesture;
import org.ketbench.app.canvas.gesture.Gestures;
import org.ketbench.app.canvas.gesture.Hand;
import org.ketbench.app.canvas.gesture.Keys;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.canvas.gesture.Tile;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Editing;
import org.ketbench.language.openqasm.Program;

/**
 * A drag from its beginning to its end: on every move the circuit that there would be is shown, and
 * letting go commits just that.
 */
public final class GestureViewModel {
  /** What takes longer than a frame to try out is shown only when it is let go. */
  private static final int MOST_PREVIEWED = 3000;

  private static final double NOWHERE = -1e6;

  private final CanvasViewModel canvas;
  private @Nullable Program program;
  private @Nullable Gestures gestures;
  private @Nullable Gesture gesture;
  private Outcome outcome = new Outcome.Unchanged();

  GestureViewModel(CanvasViewModel canvas) {
    this.canvas = canvas;
  }

  /** Gestures change this program from now on; null while the text is broken. */
  void use(@Nullable Program current) {
    cancel();
    program = current;
  }

  public boolean isHolding() {
    return gesture != null;
  }

  /** Takes what stands at a point of the view; false if nothing there can be taken. */
  public boolean grab(double viewX, double viewY) {
    Viewport view = canvas.viewport().get();
    gestures = begun();
    gesture = gestures == null ? null : gestures.grab(view.layoutX(viewX), view.layoutY(viewY));
    return gesture != null;
  }

  /** Takes a tile of the palette. */
  public boolean take(Tile tile) {
    gestures = begun();
    gesture = gestures == null ? null : Gesture.at(new Hand.Fresh(tile), NOWHERE, NOWHERE);
    return gesture != null;
  }

  private @Nullable Gestures begun() {
    Program current = program;
    Drawing drawing = canvas.drawing().get();
    outcome = new Outcome.Unchanged();
    return current == null || drawing == null
        ? null
        : new Gestures(current, drawing.circuit(), drawing.layout());
  }

  /** Moves what is held to a point of the view. */
  public void move(double viewX, double viewY, Keys keys) {
    Gestures ways = gestures;
    Gesture held = gesture;
    Drawing drawing = canvas.drawing().get();
    if (ways == null || held == null || drawing == null) {
      return;
    }
    Viewport view = canvas.viewport().get();
    Gesture moved =
        canvas.isInView(viewX, viewY)
            ? held.moved(view.layoutX(viewX), view.layoutY(viewY), keys)
            : held.moved(NOWHERE, NOWHERE, keys);
    gesture = moved;
    if (drawing.layout().itemCount() <= MOST_PREVIEWED) {
      outcome = ways.outcome(moved);
      preview(outcome);
    }
  }

  private void preview(Outcome next) {
    switch (next) {
      case Outcome.Changed changed -> {
        canvas.preview(Drawing.of(changed.circuit()));
        canvas.say("");
      }
      case Outcome.Refused(String reason) -> {
        canvas.preview(null);
        canvas.say(reason);
      }
      case Outcome.Unchanged _ -> {
        canvas.preview(null);
        canvas.say("");
      }
    }
  }

  /** Lets go; the edits of the text that this comes to go to {@code commit}. */
  public void drop(Editing commit) {
    Gestures ways = gestures;
    Gesture held = gesture;
    Drawing drawing = canvas.drawing().get();
    boolean late = drawing != null && drawing.layout().itemCount() > MOST_PREVIEWED;
    Outcome result = ways != null && held != null && late ? ways.outcome(held) : outcome;
    Drawing previewed = canvas.shown();
    cancel();
    if (result instanceof Outcome.Changed changed) {
      if (previewed != null) {
        canvas.show(late ? Drawing.of(changed.circuit()) : previewed);
      }
      commit.edit(changed.step(), changed.edits());
    }
  }

  /** Puts back what is held. */
  public void cancel() {
    gestures = null;
    gesture = null;
    outcome = new Outcome.Unchanged();
    canvas.preview(null);
  }
}
