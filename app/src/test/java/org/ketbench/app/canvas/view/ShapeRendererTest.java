package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketbench.app.canvas.scene.Colour;
import org.ketbench.app.canvas.scene.Shape;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class ShapeRendererTest {
  private static final int SIDE = 300;
  private static final double X = 60;
  private static final double Y = 50;

  @ParameterizedTest
  @EnumSource
  void textGrowsWithTheCircuitAroundItsPlace(Shape.Anchor anchor, FxRobot robot) {
    Rectangle2D plain = ink(robot, anchor, 1, 40, 0, 0);
    Rectangle2D large = ink(robot, anchor, 2.5, 40, 20, 10);

    assertEquals((plain.getMinX() - 20) * 2.5, large.getMinX(), 3);
    assertEquals((plain.getMaxX() - 20) * 2.5, large.getMaxX(), 3);
    assertEquals((plain.getMinY() - 10) * 2.5, large.getMinY(), 3);
    assertEquals((plain.getMaxY() - 10) * 2.5, large.getMaxY(), 3);
  }

  @Test
  void textIsNarrowedToTheWidthThatItHasToCome(FxRobot robot) {
    Rectangle2D narrow = ink(robot, Shape.Anchor.START, 2, 8, 0, 0);

    assertEquals(16, narrow.getWidth(), 2);
  }

  /** Where the letters of a text come to lie on a canvas that is moved and then enlarged. */
  private static Rectangle2D ink(
      FxRobot robot, Shape.Anchor anchor, double zoom, double width, double left, double top) {
    WritableImage[] drawn = new WritableImage[1];
    robot.interact(
        () -> {
          var canvas = new Canvas(SIDE, SIDE);
          GraphicsContext graphics = canvas.getGraphicsContext2D();
          graphics.scale(zoom, zoom);
          graphics.translate(-left, -top);
          new ShapeRenderer(graphics)
              .draw(new Shape.Text(X, Y, "HHH", 14, width, anchor, new Colour(0)));
          drawn[0] = canvas.snapshot(null, null);
        });
    return box(drawn[0].getPixelReader());
  }

  private static Rectangle2D box(PixelReader pixels) {
    int left = SIDE;
    int right = 0;
    int top = SIDE;
    int bottom = 0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        if (pixels.getColor(x, y).getBrightness() < 0.5) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return new Rectangle2D(left, top, right - left, bottom - top);
  }
}
