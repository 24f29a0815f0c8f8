package org.ketbench.app.charts.structure;

import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.draw.Spot;
import org.ketbench.circuit.Matrix;

/**
 * A matrix as blocks on a square seen from above one corner, the first entry at the back; drawn
 * from the back to the front, so that near blocks hide far ones.
 */
final class MatrixCity {
  private static final double EDGE = 10;
  private static final double TALL = 0.42;
  private static final double FLAT = 0.5;
  private static final double LEFT_SHADE = 0.78;
  private static final double RIGHT_SHADE = 0.6;
  private static final double BLOCK = 0.86;

  private final GraphicsContext graphics;
  private final Matrix matrix;
  private final double largest;
  private final Inks inks;

  /** What there is to say about an entry. */
  interface Text {
    String of(Matrix matrix, int row, int column);
  }

  MatrixCity(GraphicsContext graphics, Matrix matrix, double largest, Inks inks) {
    this.graphics = graphics;
    this.matrix = matrix;
    this.largest = largest;
    this.inks = inks;
  }

  void paint(double width, double height, IntUnaryOperator index, Text text, List<Spot> found) {
    int size = matrix.size();
    double across =
        Math.min((width - 2 * EDGE) / (2 * size), (height - 2 * EDGE) / (2 * size * (FLAT + TALL)));
    double down = across * FLAT;
    double tallest = 2 * size * across * TALL;
    double top = (height - 2 * size * down - tallest) / 2 + tallest;
    graphics.setLineWidth(0.5);
    for (int diagonal = 0; diagonal <= 2 * (size - 1); diagonal++) {
      for (int row = Math.max(0, diagonal - size + 1); row <= Math.min(diagonal, size - 1); row++) {
        int column = diagonal - row;
        int rowIndex = index.applyAsInt(row);
        int columnIndex = index.applyAsInt(column);
        double x = width / 2 + (column - row) * across;
        double y = top + (row + column + 1) * down;
        double value =
            Math.hypot(matrix.re(rowIndex, columnIndex), matrix.im(rowIndex, columnIndex));
        double tall = largest == 0 ? 0 : tallest * value / largest;
        Color colour = tall < 1 ? inks.track() : MatrixChart.phase(matrix, rowIndex, columnIndex);
        block(x, y, across * BLOCK, down * BLOCK, tall, colour);
        found.add(
            new Spot(
                x - across / 2,
                y - tall - down / 2,
                across,
                tall + down,
                text.of(matrix, rowIndex, columnIndex)));
      }
    }
  }

  /** A block around a point of the ground. */
  private void block(double x, double y, double across, double down, double tall, Color colour) {
    if (tall >= 1) {
      graphics.setFill(colour.deriveColor(0, 1, LEFT_SHADE, 1));
      graphics.fillPolygon(
          new double[] {x - across, x, x, x - across},
          new double[] {y, y + down, y + down - tall, y - tall},
          4);
      graphics.setFill(colour.deriveColor(0, 1, RIGHT_SHADE, 1));
      graphics.fillPolygon(
          new double[] {x, x + across, x + across, x},
          new double[] {y + down, y, y - tall, y + down - tall},
          4);
    }
    graphics.setFill(colour);
    graphics.fillPolygon(
        new double[] {x - across, x, x + across, x},
        new double[] {y - tall, y - tall - down, y - tall, y - tall + down},
        4);
  }
}
