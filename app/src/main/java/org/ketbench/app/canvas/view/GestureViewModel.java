package org.ketbench.app.canvas.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Gesture;
import org.ketbench.app.canvas.gesture.Gestures;
import org.ketbench.app.canvas.gesture.Hand;
import org.ketbench.app.canvas.gesture.Keys;
import org.ketbench.app.canvas.gesture.Outcome;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.gesture.Tile;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Editing;
import org.ketbench.circuit.Operation;

/**
 * A drag from its beginning to its end: on every move the circuit that there would be is worked out
 * in the background and shown, and letting go commits just that.
 */
public final class GestureViewModel {
  private static final double NOWHERE = -1e6;

  private final CanvasViewModel canvas;
  private final Newest trials;
  private @Nullable Gestures gestures;
  private @Nullable Gesture gesture;
  private @Nullable Trial tried;
  private double lastX = NOWHERE;
  private double lastY = NOWHERE;

  /** What came of a gesture, ready to be shown. */
  private record Trial(Gesture gesture, Outcome outcome, Optional<Drawing> drawing) {
    static Trial of(Gestures gestures, Gesture gesture) {
      Outcome outcome = gestures.outcome(gesture);
      return new Trial(
          gesture,
          outcome,
          outcome instanceof Outcome.Changed changed
              ? Optional.of(Drawing.of(changed.circuit()))
              : Optional.empty());
    }
  }

  GestureViewModel(CanvasViewModel canvas, CanvasWork work) {
    this.canvas = canvas;
    this.trials = new Newest(work.background(), work.display());
  }

  public boolean isHolding() {
    return gesture != null;
  }

  /** What is held; null if nothing is. */
  @Nullable Hand hand() {
    Gesture held = gesture;
    return held == null ? null : held.hand();
  }

  /** Takes what stands at a point of the view; false if nothing there can be taken. */
  public boolean grab(double viewX, double viewY) {
    Viewport view = canvas.viewport().get();
    double x = view.layoutX(viewX);
    double y = view.layoutY(viewY);
    lastX = viewX;
    lastY = viewY;
    gestures = begun();
    if (gestures == null) {
      return false;
    }
    List<Operation> chosen = canvas.chosen().get();
    Operation under = canvas.at(viewX, viewY);
    boolean several = chosen.size() > 1 && under != null && canvas.choice().has(under);
    double nameX = canvas.nameX(viewX);
    gesture =
        several ? gestures.grab(chosen, x, y) : gestures.grab(Double.isNaN(nameX) ? x : nameX, y);
    canvas.dragging(gesture != null);
    return gesture != null;
  }

  /** Takes a tile of the palette. */
  public boolean take(Tile tile) {
    gestures = begun();
    gesture = gestures == null ? null : Gesture.at(new Hand.Fresh(tile), NOWHERE, NOWHERE);
    lastX = NOWHERE;
    lastY = NOWHERE;
    canvas.dragging(gesture != null);
    return gesture != null;
  }

  private @Nullable Gestures begun() {
    tried = null;
    trials.forget();
    Setting setting = canvas.setting();
    return setting == null ? null : new Gestures(setting);
  }

  /** Keys were pressed or let go, with the pointer where it was. */
  void turn(Keys keys) {
    move(lastX, lastY, keys);
  }

  /** Moves what is held to a point of the view. */
  public void move(double viewX, double viewY, Keys keys) {
    lastX = viewX;
    lastY = viewY;
    Gestures ways = gestures;
    Gesture held = gesture;
    if (ways == null || held == null) {
      return;
    }
    Viewport view = canvas.viewport().get();
    Gesture moved =
        canvas.window().contains(viewX, viewY)
            ? held.moved(view.layoutX(viewX), view.layoutY(viewY), keys)
            : held.moved(NOWHERE, NOWHERE, keys);
    gesture = moved;
    trials.ask(() -> Trial.of(ways, moved), this::show);
  }

  private void show(Trial trial) {
    tried = trial;
    canvas.preview(trial.drawing().orElse(null));
    canvas.say(
        switch (trial.outcome()) {
          case Outcome.Changed changed ->
              changed.question().isEmpty() ? changed.step() : changed.question();
          case Outcome.Refused(String reason) -> reason;
          case Outcome.Unchanged _ -> "";
        });
  }

  /** Lets go; the edits of the text that this comes to go to {@code commit}. */
  public void drop(Editing commit) {
    Gestures ways = gestures;
    Gesture held = gesture;
    Trial last = tried;
    if (ways == null || held == null) {
      return;
    }
    Trial trial = last != null && last.gesture().equals(held) ? last : Trial.of(ways, held);
    cancel();
    canvas.changes().commit(trial.outcome(), trial.drawing().orElse(null), commit);
  }

  /** Puts back what is held. */
  public void cancel() {
    gestures = null;
    gesture = null;
    tried = null;
    trials.forget();
    canvas.preview(null);
    canvas.dragging(false);
  }
}
