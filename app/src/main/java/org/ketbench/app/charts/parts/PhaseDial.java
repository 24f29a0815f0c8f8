package org.ketbench.app.charts.parts;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** A small clock whose hand shows a phase: to the right is 0, up a quarter turn. */
public final class PhaseDial extends StackPane {
  private static final double RADIUS = 7;

  private final Line hand = new Line();

  public PhaseDial() {
    var rim = new Circle(RADIUS);
    rim.getStyleClass().add("phase-rim");
    hand.getStyleClass().add("phase-hand");
    getChildren().add(new Group(rim, hand));
    getStyleClass().add("phase-dial");
    setMinSize(2 * RADIUS + 2, 2 * RADIUS + 2);
    setMaxSize(2 * RADIUS + 2, 2 * RADIUS + 2);
  }

  public void show(double phase) {
    hand.setEndX(RADIUS * Math.cos(phase));
    hand.setEndY(-RADIUS * Math.sin(phase));
  }
}
