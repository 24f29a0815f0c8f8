package org.ketbench.app.charts.state;

import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.draw.CellPainter;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.draw.Words;
import org.ketbench.app.charts.parts.Kets;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.charts.parts.PhaseColours;
import org.ketbench.result.AmplitudeTable.Row;

/**
 * One amplitude: its basis state, a bar as long as it is probable in the colour of its phase, and a
 * small clock whose hand shows the phase too; to the right is 0, up a quarter turn.
 */
final class AmplitudePainter implements CellPainter<Row> {
  private static final double EDGE = 10;
  private static final double GAP = 8;
  private static final double KET_SHARE = 0.42;
  private static final double LIT = 0.3;
  private static final int SHARE_DIGITS = 7;
  private static final int PHASE_DIGITS = 7;

  private final ObservableValue<Boolean> lowestFirst;
  private final ObservableIntegerValue lit;

  /**
   * @param lit the qubit whose digits are lit
   */
  AmplitudePainter(ObservableValue<Boolean> lowestFirst, ObservableIntegerValue lit) {
    this.lowestFirst = lowestFirst;
    this.lit = lit;
  }

  /** The qubit whose digit stands at a place of a row; {@link ResultsViewModel#NOWHERE} if none. */
  int qubitAt(Row row, double x, double width, Inks inks) {
    int letter = (int) Math.floor((x - EDGE) / inks.width(1));
    int qubits = row.label().length();
    // The ket has a sign before its digits and one behind them.
    int digit = Words.whole(letter, qubits + 2, most(width, inks)) - 1;
    if (digit < 0 || digit >= qubits) {
      return ResultsViewModel.NOWHERE;
    }
    return lowestFirst.getValue() ? digit : qubits - 1 - digit;
  }

  private static int most(double width, Inks inks) {
    return (int) (width * KET_SHARE / inks.width(1));
  }

  @Override
  public double width(Inks inks) {
    return 0;
  }

  @Override
  public double height(Inks inks) {
    return Math.rint(1.75 * inks.size());
  }

  @Override
  public void paint(GraphicsContext graphics, Row row, double width, Inks inks) {
    double middle = height(inks) / 2;
    double radius = 0.52 * inks.size();
    double angle = Math.atan2(row.im(), row.re());
    String ket = Words.shortened(Kets.ket(row.label(), lowestFirst.getValue()), most(width, inks));
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setFont(inks.digits());
    graphics.setFill(inks.ink());
    graphics.setTextAlign(TextAlignment.LEFT);
    light(graphics, row, ket.length(), width, inks);
    graphics.fillText(ket, EDGE, middle);
    double phaseLeft = width - EDGE - inks.width(PHASE_DIGITS);
    graphics.fillText(Numbers.angle(angle), phaseLeft, middle);
    double dial = phaseLeft - GAP - radius;
    double shareRight = dial - radius - GAP;
    graphics.setTextAlign(TextAlignment.RIGHT);
    graphics.fillText(Numbers.percent(row.probability()), shareRight, middle);
    double left = EDGE + inks.width(ket.length()) + GAP;
    double room = shareRight - inks.width(SHARE_DIGITS) - GAP - left;
    if (room > 0) {
      bar(graphics, left, middle, room, row.probability(), PhaseColours.of(angle), inks);
    }
    graphics.setStroke(inks.faint());
    graphics.setLineWidth(1);
    graphics.strokeOval(dial - radius, middle - radius, 2 * radius, 2 * radius);
    graphics.setStroke(inks.ink());
    graphics.setLineWidth(2);
    graphics.strokeLine(
        dial, middle, dial + radius * Math.cos(angle), middle - radius * Math.sin(angle));
  }

  /** The ground of the digit of the qubit that is pointed at. */
  private void light(GraphicsContext graphics, Row row, int letters, double width, Inks inks) {
    if (lit.get() < 0) {
      return;
    }
    for (int letter = 0; letter < letters; letter++) {
      double x = EDGE + inks.width(letter);
      if (qubitAt(row, x + inks.width(1) / 2, width, inks) == lit.get()) {
        graphics.setGlobalAlpha(LIT);
        graphics.setFill(inks.accent());
        graphics.fillRect(x, 0, inks.width(1), height(inks));
        graphics.setGlobalAlpha(1);
        graphics.setFill(inks.ink());
      }
    }
  }

  private static void bar(
      GraphicsContext graphics,
      double left,
      double middle,
      double room,
      double share,
      Color colour,
      Inks inks) {
    double half = 0.42 * inks.size();
    graphics.setFill(inks.track());
    graphics.fillRect(left, middle - half, room, 2 * half);
    graphics.setFill(colour);
    graphics.fillRect(left, middle - half, room * Math.min(1, share), 2 * half);
  }

  @Override
  public String text(Row row) {
    return Kets.ket(row.label(), lowestFirst.getValue())
        + " "
        + Numbers.percent(row.probability())
        + " "
        + Numbers.angle(Math.atan2(row.im(), row.re()))
        + "\n"
        + Numbers.complex(row.re(), row.im());
  }
}
