package org.ketbench.app.charts.draw;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.tip.Tips;

/**
 * Many things of one kind in rows, of which those in view are drawn. The arrow keys go through
 * them, a click or Enter picks one.
 */
public final class DrawnCells<T> extends Sheet {
  private static final double BAR = 10;
  private static final double STEP = 1.25;

  private final CellPainter<T> painter;
  private final ScrollBar bar = new ScrollBar();
  private final StringProperty pointedAt = new SimpleStringProperty("");
  private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(-1);
  private final CellNodes nodes = new CellNodes(this);
  private List<T> things = List.of();
  private Consumer<T> pick = _ -> {};
  private Hover<T> hover = (_, _, _) -> {};
  private @Nullable DoubleConsumer zoom;
  private int cursor = -1;

  /** Is told where the pointer is. */
  @FunctionalInterface
  public interface Hover<T> {
    /**
     * The pointer is on a thing.
     *
     * @param thing null where there is none
     * @param x within the thing
     * @param width of the thing
     */
    void at(@Nullable T thing, double x, double width);
  }

  /**
   * @param name what these things are, for who cannot see them
   */
  public DrawnCells(String id, String name, CellPainter<T> painter) {
    this.painter = painter;
    setId(id);
    getStyleClass().add("drawn-cells");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(name);
    setFocusTraversable(true);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setVisible(false);
    getChildren().addAll(bar, nodes);
    bar.valueProperty().subscribe(_ -> redraw());
    focusedProperty().subscribe(_ -> redraw());
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    setOnMouseMoved(this::move);
    setOnMouseExited(
        _ -> {
          point(-1);
          hover.at(null, 0, 0);
        });
    setOnMousePressed(_ -> requestFocus());
    setOnMouseClicked(
        event -> {
          int at = at(event);
          if (at >= 0) {
            cursor = at;
            pick.accept(things.get(at));
            redraw();
          }
        });
    Tips.install(this, this::tooltip);
  }

  public List<T> things() {
    return things;
  }

  /** Shows other things; what is in view stays in view as far as it can. */
  public void show(List<T> next) {
    boolean resized = next.size() != things.size();
    things = List.copyOf(next);
    if (cursor >= things.size()) {
      cursor = -1;
    }
    if (pointed.get() >= things.size()) {
      point(-1);
    }
    if (resized) {
      nodes.forget();
      fit();
    }
    redraw();
  }

  /** Is told what is picked. */
  public void onPick(Consumer<T> taken) {
    pick = taken;
  }

  /**
   * Is told by how much things are to be larger, when the wheel is turned with the shortcut key.
   */
  public void onZoom(DoubleConsumer taken) {
    zoom = taken;
  }

  /** Lays everything out anew, because things have another size. */
  public void resized() {
    fit();
    redraw();
  }

  /** The number of what the pointer is on; -1 if it is on nothing. */
  public ReadOnlyIntegerProperty pointed() {
    return pointed.getReadOnlyProperty();
  }

  /** Is told where the pointer is. */
  public void onHover(Hover<T> taken) {
    hover = taken;
  }

  private void move(MouseEvent event) {
    int at = at(event);
    point(at);
    double cell = surfaceWidth() / columns();
    hover.at(at < 0 ? null : things.get(at), event.getX() - at % columns() * cell, cell);
  }

  private void point(int at) {
    pointed.set(at);
    pointedAt.set(at < 0 ? "" : painter.text(things.get(at)));
  }

  private Tooltip tooltip() {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(pointedAt);
    return tooltip;
  }

  String text(int number) {
    return number < things.size() ? painter.text(things.get(number)) : "";
  }

  private int columns() {
    double wanted = painter.width(inks());
    return wanted <= 0 ? 1 : Math.max(1, (int) (surfaceWidth() / wanted));
  }

  private double cellHeight() {
    return Math.max(1, painter.height(inks()));
  }

  private double whole() {
    return Math.ceil(things.size() / (double) columns()) * cellHeight();
  }

  @Override
  protected double surfaceWidth() {
    return Math.max(0, getWidth() - BAR);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
    fit();
  }

  private void fit() {
    double over = whole() - getHeight();
    bar.setVisible(over > 0.5);
    bar.setMax(Math.max(0, over));
    bar.setVisibleAmount(Math.max(0, over) * Math.max(1, getHeight()) / Math.max(1, whole()));
    bar.setUnitIncrement(cellHeight());
    bar.setBlockIncrement(getHeight());
    bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
  }

  @Override
  protected void draw(GraphicsContext graphics, double width, double height, Inks inks) {
    int columns = columns();
    double cell = width / columns;
    double tall = cellHeight();
    double top = bar.getValue();
    int firstRow = (int) (top / tall);
    int lastRow = (int) ((top + height) / tall);
    int first = firstRow * columns;
    int last = Math.min(things.size(), (lastRow + 1) * columns);
    for (int each = first; each < last; each++) {
      double x = each % columns * cell;
      int row = each / columns;
      double y = row * tall - top;
      graphics.save();
      graphics.translate(x, y);
      painter.paint(graphics, things.get(each), cell, inks);
      if (each == cursor && isFocused()) {
        graphics.setStroke(inks.accent());
        graphics.setLineWidth(1.5);
        graphics.strokeRoundRect(1, 1, cell - 2, tall - 2, 5, 5);
      }
      graphics.restore();
    }
  }

  private int at(MouseEvent event) {
    int columns = columns();
    int column = (int) (event.getX() * columns / Math.max(1, surfaceWidth()));
    int row = (int) ((event.getY() + bar.getValue()) / cellHeight());
    int at = row * columns + column;
    return column < columns && at >= 0 && at < things.size() ? at : -1;
  }

  private void scroll(ScrollEvent event) {
    if (zoom != null && event.isShortcutDown()) {
      zoom.accept(event.getDeltaY() > 0 ? STEP : 1 / STEP);
      event.consume();
      return;
    }
    if (bar.isVisible()) {
      bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax()));
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    int columns = columns();
    int page = Math.max(1, (int) (getHeight() / cellHeight())) * columns;
    switch (event.getCode()) {
      case DOWN -> go(cursor + columns);
      case UP -> go(cursor - columns);
      case RIGHT -> go(cursor + 1);
      case LEFT -> go(cursor - 1);
      case PAGE_DOWN -> go(cursor + page);
      case PAGE_UP -> go(cursor - page);
      case HOME -> go(0);
      case END -> go(things.size() - 1);
      case ENTER, SPACE -> {
        if (cursor >= 0) {
          pick.accept(things.get(cursor));
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(int wanted) {
    if (things.isEmpty()) {
      return;
    }
    cursor = Math.clamp(wanted, 0, things.size() - 1);
    int row = cursor / columns();
    double top = row * cellHeight();
    double value = Math.max(top + cellHeight() - getHeight(), Math.min(bar.getValue(), top));
    bar.setValue(Math.clamp(value, 0, bar.getMax()));
    redraw();
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> things.size();
      case ITEM_AT_INDEX -> nodes.node((Integer) parameters[0]);
      case FOCUS_ITEM -> cursor < 0 ? null : nodes.node(cursor);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
