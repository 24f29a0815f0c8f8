package org.ketbench.app.canvas.view;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import org.ketbench.app.canvas.gesture.Palette;
import org.ketbench.app.canvas.gesture.Tile;
import org.ketbench.app.document.Editing;

/** Tiles to be dragged onto the circuit. */
public final class PaletteView extends FlowPane {
  private final GestureViewModel gestures;
  private final CanvasView canvas;

  /**
   * @param commit takes the edits that a drop comes to
   */
  public PaletteView(GestureViewModel gestures, CanvasView canvas, Editing commit) {
    this.gestures = gestures;
    this.canvas = canvas;
    getStyleClass().add("palette");
    for (Tile tile : Palette.tiles()) {
      var label = new Label(tile.label());
      label.getStyleClass().add("palette-tile");
      label.setId("tile-" + tile.label());
      label.setCursor(Cursor.OPEN_HAND);
      label.setOnMousePressed(event -> gestures.take(tile));
      label.setOnMouseDragged(this::move);
      label.setOnMouseReleased(event -> gestures.drop(commit));
      getChildren().add(label);
    }
  }

  private void move(MouseEvent event) {
    Point2D point = canvas.sceneToLocal(event.getSceneX(), event.getSceneY());
    gestures.move(point.getX(), point.getY(), CanvasView.keys(event));
  }
}
