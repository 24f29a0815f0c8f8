package org.ketbench.app.charts.draw;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.FontSmoothingType;

/**
 * A surface that a chart is drawn on.
 *
 * <p>A chart of nodes, one or several for each number, is laid out and styled anew with every
 * answer, which takes longer than the simulation of a small circuit. So numbers are drawn; and they
 * are drawn on a region that is its own root of layout, so that nothing around it is laid out.
 */
public abstract class Sheet extends Region {
  private static final StyleablePropertyFactory<Sheet> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());
  private static final double USUAL_SIZE = 13;

  private final StyleableProperty<Color> ink = colour("ink", Color.BLACK, each -> each.ink);
  private final StyleableProperty<Color> faint = colour("faint", Color.GRAY, each -> each.faint);
  private final StyleableProperty<Color> line = colour("line", Color.SILVER, each -> each.line);
  private final StyleableProperty<Color> track =
      colour("track", Color.LIGHTGRAY, each -> each.track);
  private final StyleableProperty<Color> accent = colour("accent", Color.NAVY, each -> each.accent);
  private final StyleableProperty<Color> ground =
      colour("ground", Color.WHITE, each -> each.ground);
  private final StyleableProperty<Number> size =
      STYLES.createStyleableNumberProperty(
          this, "sheetSize", "-sheet-size", each -> each.size, USUAL_SIZE);
  private final Surface surface = new Surface();

  protected Sheet() {
    getStyleClass().add("sheet");
    setMinSize(0, 0);
    getChildren().add(surface);
    for (StyleableProperty<?> each : List.of(ink, faint, line, track, accent, ground, size)) {
      ((javafx.beans.value.ObservableValue<?>) each).subscribe(_ -> redraw());
    }
  }

  private StyleableProperty<Color> colour(
      String name, Color usual, java.util.function.Function<Sheet, StyleableProperty<Color>> get) {
    return STYLES.createStyleableColorProperty(this, "sheet-" + name, "-sheet-" + name, get, usual);
  }

  /** Draws everything; the surface is empty. */
  protected abstract void draw(GraphicsContext graphics, double width, double height, Inks inks);

  /** What is drawn with now. */
  public final Inks inks() {
    return new Inks(
        ink.getValue(),
        faint.getValue(),
        line.getValue(),
        track.getValue(),
        accent.getValue(),
        ground.getValue(),
        size.getValue().doubleValue());
  }

  /** Has everything drawn with the next frame. */
  public final void redraw() {
    surface.changed = true;
    surface.requestLayout();
  }

  /** How wide the surface is. */
  protected double surfaceWidth() {
    return getWidth();
  }

  @Override
  protected void layoutChildren() {
    surface.resizeRelocate(0, 0, Math.floor(surfaceWidth()), Math.floor(getHeight()));
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  private final class Surface extends Region {
    private final Canvas canvas = new Canvas();
    private boolean changed = true;

    Surface() {
      setManaged(false);
      setMouseTransparent(true);
      getChildren().add(canvas);
    }

    @Override
    protected void layoutChildren() {
      double width = getWidth();
      double height = getHeight();
      if (canvas.getWidth() != width || canvas.getHeight() != height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        changed = true;
      }
      if (changed && width > 0 && height > 0) {
        changed = false;
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.save();
        graphics.clearRect(0, 0, width, height);
        graphics.setFontSmoothingType(FontSmoothingType.GRAY);
        draw(graphics, width, height, inks());
        graphics.restore();
      }
    }
  }
}
