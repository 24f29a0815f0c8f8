package org.ketbench.app.canvas.view;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.scene.EndPainter;
import org.ketbench.circuit.Span;

/** Which part of the circuit is in view. */
public final class ViewportViewModel {
  private static final double ZOOM_STEP = 1.25;
  private static final double REVEAL_MARGIN = 60;

  /** Smaller than this the labels of gates cannot be read. */
  private static final double LEGIBLE = 0.6;

  /** A little that is out of view is better scrolled to. */
  private static final double MUCH_HIGHER = 0.75;

  /** What the minimap takes of the view at its bottom, where nothing may stay hidden behind it. */
  static final double MINIMAP = 54;

  /** A view that is lower, in heights of the minimap, is without one. */
  private static final double LEAST_ABOVE_MAP = 4;

  private final CanvasViewModel canvas;
  private final ReadOnlyObjectWrapper<Viewport> viewport =
      new ReadOnlyObjectWrapper<>(Viewport.START);
  private boolean begun;
  private double width;
  private double height;

  ViewportViewModel(CanvasViewModel canvas) {
    this.canvas = canvas;
  }

  public ReadOnlyObjectProperty<Viewport> viewport() {
    return viewport.getReadOnlyProperty();
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  boolean contains(double viewX, double viewY) {
    return viewX >= 0 && viewX <= width && viewY >= 0 && viewY <= height;
  }

  void reset() {
    begun = false;
    viewport.set(Viewport.START);
  }

  /** Makes the circuit so large, from its beginning. */
  public void startAt(double zoom) {
    viewport.set(Viewport.beginning(Math.clamp(zoom, Viewport.SMALLEST, Viewport.LARGEST)));
  }

  public void resize(double newWidth, double newHeight) {
    width = newWidth;
    height = newHeight;
    settle();
    begin();
  }

  /**
   * A circuit that is much higher than the view begins small enough for all of its wires to be
   * seen.
   */
  void begin() {
    Drawing shown = canvas.drawing().get();
    if (begun || shown == null || shown.layout().wires() == 0 || height <= 0) {
      return;
    }
    begun = true;
    double fitting = freeHeight(shown.layout(), 1) / shown.layout().height();
    if (viewport.get().equals(Viewport.START) && fitting < MUCH_HIGHER) {
      startAt(Math.max(fitting, LEGIBLE));
    }
  }

  /** Goes no further than the circuit. */
  void settle() {
    moveTo(viewport.get());
  }

  public void pan(double dx, double dy) {
    moveTo(viewport.get().panned(dx, dy));
  }

  /** Enlarges by a factor around a point of the view. */
  public void zoom(double factor, double viewX, double viewY) {
    moveTo(viewport.get().zoomed(factor, viewX, viewY));
  }

  public void zoomIn() {
    zoom(ZOOM_STEP, width / 2, height / 2);
  }

  public void zoomOut() {
    zoom(1 / ZOOM_STEP, width / 2, height / 2);
  }

  public void zoomToActualSize() {
    zoom(1 / viewport.get().zoom(), 0, 0);
  }

  /** Makes the whole circuit fit into the view, but no larger than 100 %. */
  public void fit() {
    Drawing shown = canvas.drawing().get();
    if (shown != null && width > 0 && height > 0) {
      CircuitLayout layout = shown.layout();
      double zoom = Math.min(width / extent(layout), height / layout.height());
      moveTo(Viewport.beginning(Math.clamp(zoom, Viewport.SMALLEST, 1)));
    }
  }

  void moveTo(Viewport next) {
    Drawing shown = canvas.drawing().get();
    if (shown == null) {
      viewport.set(new Viewport(0, 0, viewport.get().zoom()));
      return;
    }
    CircuitLayout layout = shown.layout();
    double room = canvas.dragging().get() ? Dimensions.QUANTUM_PITCH : 0;
    double free = freeHeight(layout, next.zoom());
    viewport.set(next.within(extent(layout) + room, layout.height() + room, width, free));
  }

  /** How wide the circuit is with what stands behind its wires, which covers what is below it. */
  private double extent(CircuitLayout layout) {
    return Math.max(layout.width(), layout.end() + behind());
  }

  private double behind() {
    return ends() == 0
        ? 0
        : 2 * Dimensions.WIRE_END + EndPainter.room(canvas.cursor().isBehind()) + ends();
  }

  private double ends() {
    return canvas.ends().ends().get().ones().isEmpty() ? 0 : EndPainter.WIDTH;
  }

  /** Whether there is more of the circuit than can be seen at once. */
  boolean isPartial(CircuitLayout layout, double zoom) {
    return extent(layout) * zoom > width + 1 || layout.height() * zoom > height + 1;
  }

  /** Whether there is a minimap: in a low view all of the room is for the circuit. */
  boolean hasMap(CircuitLayout layout, double zoom) {
    return height >= LEAST_ABOVE_MAP * MINIMAP && isPartial(layout, zoom);
  }

  /** The height of the view without what the minimap covers while it is there. */
  private double freeHeight(CircuitLayout layout, double zoom) {
    return hasMap(layout, zoom) ? height - MINIMAP : height;
  }

  void reveal(Span statement) {
    Drawing shown = canvas.drawing().get();
    int column = shown == null ? -1 : shown.layout().firstColumn(statement);
    if (shown != null && column >= 0) {
      reveal(shown.layout().left(column), shown.layout().right(column));
    }
  }

  /** Brings a range of the layout into view, moving as little as needed. */
  void reveal(double from, double to) {
    Viewport view = viewport.get();
    double left = from - REVEAL_MARGIN;
    double right = to + REVEAL_MARGIN + ends();
    double shownWidth = width / view.zoom();
    if (left < view.x()) {
      moveTo(new Viewport(left, view.y(), view.zoom()));
    } else if (right > view.x() + shownWidth) {
      moveTo(new Viewport(right - shownWidth, view.y(), view.zoom()));
    }
  }

  void revealRow(double y) {
    Viewport view = viewport.get();
    Drawing shown = canvas.drawing().get();
    double free = shown == null ? height : freeHeight(shown.layout(), view.zoom());
    double shownHeight = free / view.zoom();
    if (y - REVEAL_MARGIN / 2 < view.y()) {
      moveTo(new Viewport(view.x(), y - REVEAL_MARGIN / 2, view.zoom()));
    } else if (y + REVEAL_MARGIN / 2 > view.y() + shownHeight) {
      moveTo(new Viewport(view.x(), y + REVEAL_MARGIN / 2 - shownHeight, view.zoom()));
    }
  }
}
