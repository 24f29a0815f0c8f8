package org.ketbench.app.estimates;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Shape;
import org.ketbench.app.canvas.scene.Stroke;
import org.ketbench.app.canvas.view.ShapeRenderer;
import org.ketbench.app.estimates.chart.Chart;
import org.ketbench.app.estimates.chart.Look;
import org.ketbench.app.estimates.chart.Plot;
import org.ketbench.app.estimates.chart.Spot;

/**
 * Shows a chart at whatever size it is given. What is pointed at tells about itself and can be
 * picked by a click, or with the arrow keys and Enter.
 */
final class ChartCanvas extends Region {
  private static final double REACH = 14;
  private static final double CARD_GAP = 12;

  private final Canvas canvas = new Canvas();
  private final ShapeRenderer renderer = new ShapeRenderer(canvas.getGraphicsContext2D());
  private final Label card = new Label();
  private final ObjectProperty<@Nullable Chart> chart = new SimpleObjectProperty<>(null);
  private final ObjectProperty<Look> look;
  private final ReadOnlyObjectWrapper<@Nullable Plot> plot = new ReadOnlyObjectWrapper<>(null);
  private final Pick pick;
  private @Nullable Spot pointed;

  /** Is told what is picked. */
  @FunctionalInterface
  interface Pick {
    void at(int group, int index);
  }

  ChartCanvas(String id, String name, ObjectProperty<Look> look, Pick pick) {
    this.look = look;
    this.pick = pick;
    setId(id);
    getStyleClass().add("chart");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription(name);
    card.getStyleClass().add("chart-card");
    card.setId(id + "-card");
    card.setManaged(false);
    card.setMouseTransparent(true);
    card.setVisible(false);
    getChildren().setAll(canvas, card);
    setMinSize(0, 0);
    chart.subscribe(_ -> draw());
    look.subscribe(_ -> draw());
    widthProperty().subscribe(_ -> draw());
    heightProperty().subscribe(_ -> draw());
    focusedProperty().subscribe(_ -> draw());
    setOnMouseMoved(event -> point(find(event)));
    setOnMouseExited(_ -> point(null));
    setOnMousePressed(_ -> requestFocus());
    setOnMouseClicked(event -> choose(find(event)));
    setOnKeyPressed(this::key);
  }

  ObjectProperty<@Nullable Chart> chart() {
    return chart;
  }

  /** What is painted now; null while there is no room. */
  ReadOnlyObjectProperty<@Nullable Plot> plot() {
    return plot.getReadOnlyProperty();
  }

  private void draw() {
    Chart shown = chart.get();
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    canvas.setWidth(width);
    canvas.setHeight(height);
    if (shown == null || width < 40 || height < 30) {
      plot.set(null);
      return;
    }
    Plot next = shown.plot(width, height, look.get());
    next.shapes().forEach(renderer::draw);
    if (isFocused()) {
      Stroke frame = Stroke.of(look.get().theme().highlight(), 1.5);
      renderer.draw(new Shape.Box(1, 1, width - 2, height - 2, 3, null, frame));
    }
    plot.set(next);
    setAccessibleText(next.title() + ". " + next.description());
    Spot before = pointed;
    if (before != null) {
      point(next.of(before.group(), before.index()).orElse(null));
    }
  }

  private @Nullable Spot find(MouseEvent event) {
    Plot now = plot.get();
    return now == null ? null : now.at(event.getX(), event.getY(), REACH).orElse(null);
  }

  private void point(@Nullable Spot spot) {
    pointed = spot;
    card.setVisible(spot != null);
    if (spot == null) {
      return;
    }
    card.setText(spot.text());
    card.applyCss();
    card.autosize();
    double x = Math.min(spot.centreX() + CARD_GAP, getWidth() - card.getWidth() - 4);
    double below = spot.centreY() + CARD_GAP;
    double y =
        below + card.getHeight() > getHeight()
            ? spot.centreY() - CARD_GAP - card.getHeight()
            : below;
    card.relocate(Math.max(0, x), Math.clamp(y, 0, Math.max(0, getHeight() - card.getHeight())));
    setAccessibleText(spot.text());
  }

  private void choose(@Nullable Spot spot) {
    if (spot != null) {
      pick.at(spot.group(), spot.index());
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case RIGHT, DOWN -> step(1);
      case LEFT, UP -> step(-1);
      case ENTER, SPACE -> choose(pointed);
      case ESCAPE -> {
        if (pointed == null) {
          return;
        }
        point(null);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    Plot now = plot.get();
    List<Spot> spots = now == null ? List.of() : now.spots();
    if (spots.isEmpty()) {
      return;
    }
    int next =
        Optional.ofNullable(pointed)
            .map(spot -> Math.floorMod(spots.indexOf(spot) + by, spots.size()))
            .orElse(by > 0 ? 0 : spots.size() - 1);
    point(spots.get(next));
  }
}
