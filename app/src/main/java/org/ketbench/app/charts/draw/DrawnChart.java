package org.ketbench.app.charts.draw;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * A picture of numbers. What is pointed at, or gone to with the arrow keys, tells about itself on a
 * card; who cannot see the picture hears the same.
 */
public abstract class DrawnChart extends Sheet {
  private static final double GAP = 12;

  private final Label card = new Label();
  private final String name;
  private List<Spot> spots = List.of();
  private int cursor = -1;

  protected DrawnChart(String id, String name) {
    this.name = name;
    setId(id);
    getStyleClass().add("drawn-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(name);
    setFocusTraversable(true);
    card.getStyleClass().add("drawn-card");
    card.setManaged(false);
    card.setMouseTransparent(true);
    card.setVisible(false);
    getChildren().add(card);
    setOnMouseMoved(this::hover);
    setOnMouseExited(_ -> go(-1));
    setOnMousePressed(_ -> requestFocus());
    focusedProperty().subscribe(_ -> redraw());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /**
   * Draws the chart.
   *
   * @param found takes what can be pointed at, later ones above earlier ones
   */
  protected abstract void paint(
      GraphicsContext graphics, double width, double height, Inks inks, List<Spot> found);

  /** What there is to say about all of it. */
  protected abstract String summary();

  /** What can be pointed at now. */
  public List<Spot> spots() {
    return spots;
  }

  @Override
  protected final void draw(GraphicsContext graphics, double width, double height, Inks inks) {
    List<Spot> found = new ArrayList<>();
    paint(graphics, width, height, inks, found);
    spots = List.copyOf(found);
    if (cursor >= spots.size()) {
      cursor = -1;
    }
    if (isFocused()) {
      graphics.setStroke(inks.accent());
      graphics.setLineWidth(1.5);
      graphics.strokeRect(1, 1, width - 2, height - 2);
    }
    tell();
  }

  private void hover(MouseEvent event) {
    for (int each = spots.size() - 1; each >= 0; each--) {
      if (spots.get(each).has(event.getX(), event.getY())) {
        go(each);
        return;
      }
    }
    go(-1);
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case RIGHT, DOWN -> go(Math.min(spots.size() - 1, cursor + 1));
      case LEFT, UP -> go(Math.max(0, cursor - 1));
      case HOME -> go(0);
      case END -> go(spots.size() - 1);
      case ESCAPE -> go(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(int next) {
    if (cursor != next) {
      cursor = next;
      tell();
    }
  }

  private void tell() {
    card.setVisible(cursor >= 0);
    if (cursor < 0) {
      setAccessibleText(name + ". " + summary());
      return;
    }
    Spot spot = spots.get(cursor);
    setAccessibleText(spot.text());
    card.setText(spot.text());
    card.applyCss();
    card.autosize();
    double x = spot.x() + spot.width() / 2 + GAP;
    double y = spot.y() + spot.height() / 2 + GAP;
    card.relocate(
        Math.max(0, Math.min(x, getWidth() - card.getWidth())),
        Math.max(0, Math.min(y, getHeight() - card.getHeight())));
  }
}
