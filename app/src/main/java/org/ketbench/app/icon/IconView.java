package org.ketbench.app.icon;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** A drawing in the colour and size that the style sheet gives it. */
public final class IconView extends Region {
  private static final double LINE = 2;

  private final Scale scale = new Scale();

  /** All lines become one node and all shapes another, because every node has to be styled. */
  public IconView(Drawing drawing) {
    getStyleClass().add("icon");
    setMouseTransparent(true);
    String lines = drawing.lines();
    if (!lines.isEmpty()) {
      SVGPath path = path(lines, "icon-line");
      path.setFill(null);
      path.setStrokeWidth(LINE);
      path.setStrokeLineCap(StrokeLineCap.ROUND);
      path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    }
    String shapes = drawing.shapes();
    if (!shapes.isEmpty()) {
      path(shapes, "icon-shape");
    }
  }

  private SVGPath path(String content, String style) {
    var path = new SVGPath();
    path.setContent(content);
    path.getStyleClass().add(style);
    path.setManaged(false);
    path.getTransforms().add(scale);
    getChildren().add(path);
    return path;
  }

  @Override
  protected void layoutChildren() {
    double size = Math.min(getWidth(), getHeight());
    scale.setX(size / Drawing.GRID);
    scale.setY(size / Drawing.GRID);
  }
}
