package org.ketbench.app.canvas.view;

import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/**
 * The tile that is dragged, in the hand for as long as the circuit does not show what would come of
 * it.
 */
final class CarriedTile {
  /** So that what is under it can be seen. */
  private static final double OPACITY = 0.8;

  private final ImageView picture = new ImageView();

  CarriedTile(CanvasViewModel canvas) {
    picture.setId("carriedTile");
    picture.setManaged(false);
    picture.setMouseTransparent(true);
    picture.setOpacity(OPACITY);
    picture.visibleProperty().bind(Bindings.isNull(canvas.preview()));
    canvas
        .dragging()
        .subscribe(
            is -> {
              if (!is) {
                putDown();
              }
            });
  }

  /** Is where the pointer is, over all that the window shows. */
  void follow(Region tile, MouseEvent pointer) {
    if (picture.getParent() == null && tile.getScene().getRoot() instanceof Pane window) {
      picture.setImage(picture(tile, tile.getScene()));
      picture.setFitWidth(tile.getWidth());
      picture.setFitHeight(tile.getHeight());
      window.getChildren().add(picture);
    }
    Node window = picture.getParent();
    if (window != null) {
      Point2D place = window.sceneToLocal(pointer.getSceneX(), pointer.getSceneY());
      picture.relocate(place.getX() - tile.getWidth() / 2, place.getY() - tile.getHeight() / 2);
    }
  }

  /** With as many pixels as the display has for it. */
  private static WritableImage picture(Node tile, Scene scene) {
    double scale = scene.getWindow().getOutputScaleX();
    var how = new SnapshotParameters();
    how.setFill(Color.TRANSPARENT);
    how.setTransform(Transform.scale(scale, scale));
    return tile.snapshot(how, null);
  }

  private void putDown() {
    if (picture.getParent() instanceof Pane window) {
      window.getChildren().remove(picture);
    }
  }
}
