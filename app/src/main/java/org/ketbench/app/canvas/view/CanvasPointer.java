package org.ketbench.app.canvas.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.cell.Cells;
import org.ketbench.app.canvas.gesture.Keys;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.document.Editing;
import org.ketbench.circuit.Operation;

/** What the pointer does on the canvas: drags, chooses, moves the view. */
final class CanvasPointer {
  private static final double WHEEL_ZOOM = 1.1;

  /** As near as this to an edge the view moves along while something is dragged. */
  private static final double EDGE = 40;

  /** How far it moves in a second, at the very edge. */
  private static final double SPEED = 900;

  private final CanvasView view;
  private final CanvasViewModel model;
  private final IntConsumer reveal;
  private final Editing commit;
  private double lastX;
  private double lastY;
  private double pressX;
  private double pressY;
  private boolean panning;
  private boolean spaceDown;

  /** Whether something was pressed that cannot be taken until the circuit has been read. */
  private boolean waiting;

  private double @Nullable [] band;
  private List<Operation> before = List.of();
  private Keys keys = Keys.NONE;
  private Keys held = Keys.NONE;
  private final AnimationTimer scrolling =
      new AnimationTimer() {
        private long last;

        @Override
        public void start() {
          last = 0;
          super.start();
        }

        @Override
        public void handle(long now) {
          double seconds = last == 0 ? 0 : Math.min(0.1, (now - last) / 1e9);
          last = now;
          scrollAlong(seconds);
        }
      };

  CanvasPointer(CanvasView view, CanvasViewModel model, IntConsumer reveal, Editing commit) {
    this.view = view;
    this.model = model;
    this.reveal = reveal;
    this.commit = commit;
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    view.addEventHandler(
        MouseEvent.MOUSE_EXITED,
        _ -> {
          view.layer().leave();
          model.leave();
        });
    view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  static Keys keys(MouseEvent event) {
    return new Keys(event.isShortcutDown(), event.isAltDown(), event.isShiftDown());
  }

  /** The rubber band, in the layout's coordinates; null if there is none. */
  double @Nullable [] band() {
    return band;
  }

  /** While the space bar is down, dragging moves the view. */
  void space(boolean down) {
    spaceDown = down;
    view.setCursor(down ? Cursor.OPEN_HAND : Cursor.DEFAULT);
  }

  /** A key that is pressed or let go in the middle of a drag counts at once. */
  void modify(KeyEvent event) {
    if (event.getCode().isModifierKey()) {
      held = new Keys(event.isShortcutDown(), event.isAltDown(), event.isShiftDown());
      keys = held;
      if (model.gestures().isHolding()) {
        model.gestures().turn(keys);
      }
    }
  }

  private void press(MouseEvent event) {
    held = Keys.NONE;
    view.requestFocus();
    model.cursor().activate(false);
    lastX = event.getX();
    lastY = event.getY();
    panning = spaceDown || event.getButton() == MouseButton.MIDDLE;
    if (event.getButton() != MouseButton.PRIMARY || panning) {
      return;
    }
    model.cursor().goTo(lastX, lastY);
    pressX = lastX;
    pressY = lastY;
    if (model.gestures().grab(lastX, lastY)) {
      return;
    }
    waiting = model.reading().get() && model.isOnSomething(lastX, lastY);
    if (!waiting) {
      Viewport shown = model.viewport().get();
      double x = shown.layoutX(lastX);
      double y = shown.layoutY(lastY);
      band = new double[] {x, y, x, y};
      before = event.isShiftDown() || event.isShortcutDown() ? model.chosen().get() : List.of();
    }
  }

  /** Takes what was pressed too early, once it can be taken. */
  private void catchUp() {
    if (waiting && !model.reading().get()) {
      waiting = false;
      model.gestures().grab(pressX, pressY);
    }
  }

  private void drag(MouseEvent event) {
    if (event.isStillSincePress()) {
      return;
    }
    catchUp();
    keys = keys(event).and(held);
    double dx = event.getX() - lastX;
    double dy = event.getY() - lastY;
    lastX = event.getX();
    lastY = event.getY();
    if (panning) {
      view.setCursor(Cursor.CLOSED_HAND);
      model.window().pan(dx, dy);
    } else if (model.gestures().isHolding()) {
      view.setCursor(Cursor.CLOSED_HAND);
      model.gestures().move(lastX, lastY, keys);
      scrolling.start();
    } else if (band != null) {
      stretch(band);
      scrolling.start();
    }
  }

  private void stretch(double[] rectangle) {
    Viewport shown = model.viewport().get();
    rectangle[2] = shown.layoutX(lastX);
    rectangle[3] = shown.layoutY(lastY);
    Drawing drawing = model.drawing().get();
    if (drawing != null) {
      List<Operation> chosen = new ArrayList<>(before);
      chosen.addAll(
          new Cells(drawing.layout())
              .within(rectangle[0], rectangle[1], rectangle[2], rectangle[3]));
      model.choice().set(chosen);
    }
    view.redrawChosen();
  }

  /** Moves the view along while the pointer is held near its edge; how far depends on the time. */
  private void scrollAlong(double seconds) {
    double dx = pull(lastX, view.getWidth()) * SPEED * seconds;
    double dy = pull(lastY, view.getHeight()) * SPEED * seconds;
    boolean inside =
        lastX >= 0 && lastX <= view.getWidth() && lastY >= 0 && lastY <= view.getHeight();
    Viewport old = model.viewport().get();
    if (!inside || (dx == 0 && dy == 0)) {
      return;
    }
    model.window().pan(-dx, -dy);
    if (old.equals(model.viewport().get())) {
      return;
    }
    if (model.gestures().isHolding()) {
      model.gestures().move(lastX, lastY, keys);
    } else if (band != null) {
      stretch(band);
    }
  }

  private static double pull(double at, double size) {
    if (at < EDGE) {
      return -(EDGE - at) / EDGE;
    }
    return at > size - EDGE ? (at - size + EDGE) / EDGE : 0;
  }

  private void release(MouseEvent event) {
    scrolling.stop();
    view.setCursor(spaceDown ? Cursor.OPEN_HAND : Cursor.DEFAULT);
    boolean had = band != null;
    band = null;
    panning = false;
    if (had) {
      view.redrawChosen();
    }
    if (event.isStillSincePress()) {
      model.gestures().cancel();
      waiting = false;
    } else {
      // A display that is busy leaves out the last moves, but not where the button was let go.
      catchUp();
      model.gestures().move(event.getX(), event.getY(), keys);
      model.gestures().drop(commit);
      waiting = false;
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    if (view.layer().click(event.getX(), event.getY(), event.isShiftDown())) {
      return;
    }
    if (event.getClickCount() == 2) {
      CanvasAction.EDIT.run(model);
    } else if (event.isShiftDown() || event.isShortcutDown()) {
      model.choice().toggle(event.getX(), event.getY());
    } else {
      model.choice().choose(event.getX(), event.getY()).ifPresent(reveal);
    }
  }

  private void hover(MouseEvent event) {
    boolean taken = view.layer().point(event.getX(), event.getY());
    String hint = view.layer().hint(event.getX(), event.getY());
    if (taken || !hint.isEmpty()) {
      model.say(hint);
    } else if (model.cursor().typed().get().isEmpty()) {
      model.hover(event.getX(), event.getY());
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.isShortcutDown()) {
      double factor = event.getDeltaY() > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM;
      model.window().zoom(factor, event.getX(), event.getY());
    } else if (event.isShiftDown() && event.getDeltaX() == 0) {
      model.window().pan(event.getDeltaY(), 0);
    } else {
      model.window().pan(event.getDeltaX(), event.getDeltaY());
    }
    event.consume();
  }
}
