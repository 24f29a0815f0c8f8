package org.ketbench.app.charts.overlay;

import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.layout.Frame;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.app.canvas.scene.Colour;
import org.ketbench.app.canvas.scene.Strip;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.canvas.view.CanvasLayer;
import org.ketbench.app.canvas.view.CanvasView;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.canvas.view.Viewport;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.ask.Timeline;
import org.ketbench.circuit.Operation;

/** Draws above one circuit what results say about its places, and takes the pointer there. */
public final class CircuitOverlay implements CanvasLayer {
  private static final double DIM = 0.45;
  private static final double LIT = 0.22;

  private final CanvasView view;
  private final CanvasViewModel canvas;
  private final OverlayViewModel model;
  private final ResultsViewModel results;

  private final InvalidationListener changed;
  private int pointed = ResultsViewModel.NOWHERE;

  public CircuitOverlay(CanvasView view, CanvasViewModel canvas, OverlayViewModel model) {
    this.view = view;
    this.canvas = canvas;
    this.model = model;
    this.results = model.results();
    changed =
        _ -> {
          // Reading makes them tell of the next change.
          model.marks().get();
          results.timeline().get();
          results.pinned().get();
          results.hovered().get();
          results.lit().get();
          view.redrawLayer();
        };
  }

  /**
   * Draws itself whenever something that it shows has changed, for as long as its view is there.
   */
  public void install() {
    view.setLayer(this);
    var weak = new WeakInvalidationListener(changed);
    model.marks().addListener(weak);
    model.breakpoints().addListener(weak);
    results.pinned().addListener(weak);
    results.hovered().addListener(weak);
    results.lit().addListener(weak);
    results.timeline().addListener(weak);
  }

  static Color colour(Colour colour) {
    return Color.rgb(colour.red(), colour.green(), colour.blue());
  }

  @Override
  public void paint(
      GraphicsContext graphics,
      Drawing drawing,
      Theme theme,
      Strip strip,
      Viewport shown,
      double height) {
    if (canvas.preview().get() == null && canvas.staleReason().get().isEmpty()) {
      light(graphics, drawing.layout(), theme, shown);
      marks(graphics, drawing.layout(), theme, strip);
    }
    new Ruler(graphics, drawing.layout(), theme, shown, height)
        .paint(
            strip, column(results.pinned().get()), column(results.hovered().get()), model::isStop);
  }

  /** The wire whose qubit is pointed at in a chart; in the circuit itself the pointer is enough. */
  private void light(GraphicsContext graphics, CircuitLayout layout, Theme theme, Viewport shown) {
    int lit = results.lit().get();
    if (lit == pointed || lit < 0 || lit >= layout.wires() || !layout.isQuantum(lit)) {
      return;
    }
    double left = Math.max(0, shown.x());
    double right = layout.end() + 2 * Dimensions.WIRE_END;
    double half = Dimensions.BOX / 2 + 2;
    graphics.setFill(colour(theme.highlight()));
    graphics.setGlobalAlpha(LIT);
    graphics.fillRoundRect(left, layout.y(lit) - half, right - left, 2 * half, 8, 8);
    graphics.setGlobalAlpha(1);
  }

  /** The column in which a moment ends; -1 for the end of the circuit. */
  private int column(int moment) {
    Timeline timeline = results.timeline().get();
    return timeline == null || moment < 0 || moment >= timeline.size()
        ? -1
        : timeline.columns().get(moment);
  }

  private void marks(GraphicsContext graphics, CircuitLayout layout, Theme theme, Strip strip) {
    Marks marks = model.marks().get();
    if (!marks.outcomes().isEmpty()) {
      layout.visit(
          strip.first(),
          strip.last(),
          (item, column) -> {
            Boolean outcome = marks.outcomes().get(item.operation());
            if (outcome != null && item instanceof Item.Tile tile && tile.box() != null) {
              outcome(graphics, layout, theme, column, tile.box().top(), outcome);
            }
          });
    }
    if (!marks.conditions().isEmpty()) {
      conditions(graphics, layout, theme, strip, marks.conditions());
    }
    var painter = new DisplayPainter(graphics, theme);
    for (DisplayValue value : marks.displays()) {
      layout.visit(
          strip.first(),
          strip.last(),
          (item, column) -> {
            if (value.display().isBehind(item.operation(), column)) {
              painter.paint(layout, item, column, value);
            }
          });
    }
  }

  /** A digit in place of the dial of the measurement. */
  private static void outcome(
      GraphicsContext graphics,
      CircuitLayout layout,
      Theme theme,
      int column,
      int wire,
      boolean one) {
    double x = layout.centre(column);
    double y = layout.y(wire);
    double half = Dimensions.BOX / 2 - 2;
    graphics.setFill(colour(one ? theme.highlight() : theme.action().fill()));
    graphics.fillRoundRect(x - half, y - half, 2 * half, 2 * half, 5, 5);
    graphics.setStroke(colour(theme.highlight()));
    graphics.setLineWidth(1.5 * theme.line());
    graphics.strokeRoundRect(x - half, y - half, 2 * half, 2 * half, 5, 5);
    graphics.setFill(one ? colour(theme.background()) : colour(theme.action().ink()));
    DisplayPainter.write(graphics, one ? "1" : "0", x, y, 18, true);
  }

  /** What does not happen is dim; what does has a bright frame. */
  private static void conditions(
      GraphicsContext graphics,
      CircuitLayout layout,
      Theme theme,
      Strip strip,
      Map<Operation, Boolean> conditions) {
    layout.visit(
        strip.first(),
        strip.last(),
        (item, column) -> {
          Boolean happens = conditions.get(item.operation());
          if (happens != null) {
            double half = Math.max(item.width(), Dimensions.BOX) / 2;
            int lowest = item instanceof Item.Tile tile ? tile.lowest() : item.bottom();
            double x = layout.centre(column);
            double top = layout.y(item.top()) - Dimensions.BOX / 2;
            double bottom = layout.y(lowest) + Dimensions.BOX / 2;
            frame(graphics, theme, x - half, top, 2 * half, bottom - top, happens);
          }
        });
    for (Frame frame : layout.frames(strip.first(), strip.last())) {
      Boolean happens = conditions.get(frame.operation());
      if (happens != null) {
        double left = layout.left(frame.first());
        double top = layout.top(frame);
        frame(
            graphics,
            theme,
            left,
            top,
            layout.right(frame.last()) - left,
            layout.bottom(frame) - top,
            happens);
      }
    }
  }

  private static void frame(
      GraphicsContext graphics,
      Theme theme,
      double x,
      double y,
      double width,
      double height,
      boolean happens) {
    if (happens) {
      graphics.setStroke(colour(theme.highlight()));
      graphics.setLineWidth(2 * theme.line());
      graphics.strokeRoundRect(x - 2, y - 2, width + 4, height + 4, 6, 6);
    } else {
      graphics.setGlobalAlpha(1 - DIM);
      graphics.setFill(colour(theme.background()));
      graphics.fillRoundRect(x - 1, y - 1, width + 2, height + 2, 6, 6);
      graphics.setGlobalAlpha(1);
    }
  }

  @Override
  public boolean point(double viewX, double viewY) {
    int column = rulerColumn(viewX, viewY);
    Timeline timeline = results.timeline().get();
    int moment = column < 0 || timeline == null ? ResultsViewModel.END : timeline.momentAt(column);
    results.hovered().set(moment);
    pointed = moment == ResultsViewModel.END ? wire(viewX, viewY) : ResultsViewModel.NOWHERE;
    results.lit().set(pointed);
    return moment != ResultsViewModel.END;
  }

  /** The qubit whose wire is at a point of the view. */
  private int wire(double viewX, double viewY) {
    Drawing drawing = canvas.drawing().get();
    if (drawing == null || drawing.layout().wires() == 0) {
      return ResultsViewModel.NOWHERE;
    }
    CircuitLayout layout = drawing.layout();
    double y = canvas.viewport().get().layoutY(viewY);
    int near = layout.wireAt(y);
    boolean isOn =
        near >= 0
            && layout.isQuantum(near)
            && Math.abs(y - layout.y(near)) <= Dimensions.BOX / 2
            && canvas.viewport().get().layoutX(viewX) <= layout.end() + 2 * Dimensions.WIRE_END;
    return isOn ? near : ResultsViewModel.NOWHERE;
  }

  /** The column whose place in the ruler is at a point of the view; -1 if it is elsewhere. */
  private int rulerColumn(double viewX, double viewY) {
    Drawing drawing = canvas.drawing().get();
    Viewport shown = canvas.viewport().get();
    if (drawing == null || viewY > Ruler.HEIGHT || drawing.layout().columns() == 0) {
      return -1;
    }
    double x = shown.layoutX(viewX);
    boolean beside =
        viewX < drawing.layout().nameEnd() * shown.zoom() || x > drawing.layout().end();
    return beside ? -1 : drawing.layout().columnAt(x);
  }

  @Override
  public String hint(double viewX, double viewY) {
    Drawing drawing = canvas.drawing().get();
    Viewport shown = canvas.viewport().get();
    if (drawing == null) {
      return "";
    }
    double x = shown.layoutX(viewX);
    double y = shown.layoutY(viewY);
    for (DisplayValue value : model.marks().get().displays()) {
      if (DisplayPainter.isAt(drawing.layout(), value, x, y)) {
        return DisplayText.of(value, drawing.circuit());
      }
    }
    return "";
  }

  @Override
  public void leave() {
    results.hovered().set(ResultsViewModel.END);
    pointed = ResultsViewModel.NOWHERE;
    results.lit().set(pointed);
  }

  @Override
  public boolean click(double viewX, double viewY, boolean further) {
    int column = rulerColumn(viewX, viewY);
    if (column >= 0) {
      if (further) {
        model.toggle(column);
      } else if (column(results.pinned().get()) == column) {
        results.pinned().set(ResultsViewModel.END);
      } else {
        model.toColumn(column);
      }
      return true;
    }
    Operation.Measure measure = outcomeAt(viewX, viewY);
    if (measure != null) {
      model.pin(measure, Boolean.TRUE.equals(model.marks().get().outcomes().get(measure)));
    }
    return measure != null;
  }

  private Operation.@Nullable Measure outcomeAt(double viewX, double viewY) {
    Drawing drawing = canvas.drawing().get();
    Viewport shown = canvas.viewport().get();
    Item item =
        drawing == null
            ? null
            : drawing.layout().itemAt(shown.layoutX(viewX), shown.layoutY(viewY));
    return item != null
            && item.operation() instanceof Operation.Measure measure
            && model.marks().get().outcomes().containsKey(measure)
        ? measure
        : null;
  }
}
