package org.ketbench.app.canvas.view;

import javafx.animation.AnimationTimer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The way of a state over the Bloch sphere while a gate acts, again and again. */
final class BlochArc extends Canvas {
  private static final double SIZE = 120;
  private static final double RADIUS = 48;
  private static final double SECONDS = 2.4;
  private static final int STEPS = 48;

  private final BlochTurn turn;
  private final AnimationTimer motion =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          double phase = now / 1e9 % SECONDS / SECONDS;
          draw(Math.min(1, phase * 1.4));
        }
      };

  private boolean playing;

  BlochArc(BlochTurn turn) {
    super(SIZE, SIZE);
    this.turn = turn;
    draw(1);
  }

  /** Lets the state move; where motion is reduced, only its whole way is shown. */
  void play(boolean moves) {
    playing = moves;
    motion.stop();
    if (moves) {
      motion.start();
    } else {
      draw(1);
    }
  }

  boolean isPlaying() {
    return playing;
  }

  private static double screenX(double[] point) {
    return SIZE / 2 + RADIUS * (point[1] - 0.35 * point[0]);
  }

  private static double screenY(double[] point) {
    return SIZE / 2 - RADIUS * (point[2] - 0.25 * point[0]);
  }

  private void draw(double part) {
    GraphicsContext graphics = getGraphicsContext2D();
    graphics.clearRect(0, 0, SIZE, SIZE);
    graphics.setStroke(Color.GRAY);
    graphics.setLineWidth(1);
    graphics.strokeOval(SIZE / 2 - RADIUS, SIZE / 2 - RADIUS, 2 * RADIUS, 2 * RADIUS);
    graphics.strokeOval(SIZE / 2 - RADIUS, SIZE / 2 - RADIUS * 0.25, 2 * RADIUS, 2 * RADIUS * 0.25);
    graphics.setFill(Color.GRAY);
    graphics.fillText("0", SIZE / 2 - 3, 10);
    graphics.fillText("1", SIZE / 2 - 3, SIZE - 2);
    double[] axis = {turn.x(), turn.y(), turn.z()};
    double[] behind = {-turn.x(), -turn.y(), -turn.z()};
    graphics.setLineDashes(3, 3);
    graphics.strokeLine(screenX(behind), screenY(behind), screenX(axis), screenY(axis));
    graphics.setLineDashes((double[]) null);
    way(graphics, part);
  }

  private void way(GraphicsContext graphics, double part) {
    double[] start = turn.start();
    graphics.setStroke(Color.DODGERBLUE);
    graphics.setLineWidth(2);
    double[] last = start;
    for (int i = 1; i <= STEPS; i++) {
      double[] next = turn.after(start, part * i / STEPS);
      graphics.strokeLine(screenX(last), screenY(last), screenX(next), screenY(next));
      last = next;
    }
    graphics.setFill(Color.DODGERBLUE);
    graphics.fillOval(screenX(last) - 4, screenY(last) - 4, 8, 8);
    graphics.strokeOval(screenX(start) - 3, screenY(start) - 3, 6, 6);
  }
}
