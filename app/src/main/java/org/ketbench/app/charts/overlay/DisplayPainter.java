package org.ketbench.app.charts.overlay;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.charts.ask.WireState;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.parts.PhaseColours;
import org.ketbench.app.charts.state.BlochPainter;

/** Draws displays in their circuit: on a barrier, whose line they cover, or right behind a gate. */
final class DisplayPainter {
  private static final double SIDE = 34;
  private static final double LETTERS = 9;
  private static final double ROUND = 4;

  private final GraphicsContext graphics;
  private final Theme theme;

  DisplayPainter(GraphicsContext graphics, Theme theme) {
    this.graphics = graphics;
    this.theme = theme;
  }

  /** Writes around a point. */
  static void write(
      GraphicsContext graphics, String text, double x, double y, double size, boolean bold) {
    graphics.setFont(bold ? Font.font(null, FontWeight.BOLD, size) : Font.font(size));
    graphics.setTextAlign(TextAlignment.CENTER);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.fillText(text, x, y);
  }

  private static double x(CircuitLayout layout, Item item, int column) {
    return item instanceof Item.Fence
        ? layout.centre(column)
        : layout.right(column) + Dimensions.COLUMN_GAP / 2;
  }

  /** Whether a display is drawn at a point of the layout. */
  static boolean isAt(CircuitLayout layout, DisplayValue value, double x, double y) {
    List<Integer> qubits = value.display().qubits();
    if (y < layout.y(qubits.getFirst()) - SIDE / 2 || y > layout.y(qubits.getLast()) + SIDE / 2) {
      return false;
    }
    boolean[] found = new boolean[1];
    int near = layout.columnAt(x);
    layout.visit(
        near - 1,
        near,
        (item, column) ->
            found[0] |=
                value.display().isBehind(item.operation(), column)
                    && Math.abs(x - x(layout, item, column)) <= SIDE / 2);
    return found[0];
  }

  void paint(CircuitLayout layout, Item item, int column, DisplayValue value) {
    double x = x(layout, item, column);
    List<Integer> qubits = value.display().qubits();
    double top = layout.y(qubits.getFirst()) - SIDE / 2;
    double bottom = layout.y(qubits.getLast()) + SIDE / 2;
    double left = x - SIDE / 2;
    graphics.setFill(CircuitOverlay.colour(theme.background()));
    graphics.fillRoundRect(left, top, SIDE, bottom - top, ROUND, ROUND);
    graphics.setStroke(CircuitOverlay.colour(theme.frame()));
    graphics.setLineWidth(theme.line());
    graphics.strokeRoundRect(left, top, SIDE, bottom - top, ROUND, ROUND);
    if (!value.problem().isEmpty()) {
      graphics.setFill(CircuitOverlay.colour(theme.faint()));
      write(graphics, "?", x, (top + bottom) / 2, 2 * LETTERS, true);
      return;
    }
    switch (value.display().kind()) {
      case PROBABILITY -> probabilities(value.values(), left, top, bottom - top);
      case AMPLITUDES -> amplitudes(value.values(), left, top, bottom - top);
      case BLOCH -> bloch(value.values(), x, (top + bottom) / 2);
      case EXPECTATION -> expectation(value, x, (top + bottom) / 2);
    }
  }

  private void probabilities(List<Double> values, double left, double top, double height) {
    double each = (height - 4) / values.size();
    for (int number = 0; number < values.size(); number++) {
      double y = top + 2 + number * each;
      graphics.setFill(CircuitOverlay.colour(theme.highlight()));
      graphics.setGlobalAlpha(0.55);
      graphics.fillRect(left + 2, y + 0.5, (SIDE - 4) * values.get(number), each - 1);
      graphics.setGlobalAlpha(1);
      if (each >= LETTERS) {
        graphics.setFill(CircuitOverlay.colour(theme.ink()));
        write(graphics, percent(values.get(number)), left + SIDE / 2, y + each / 2, LETTERS, false);
      }
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private void amplitudes(List<Double> values, double left, double top, double height) {
    int count = values.size() / 2;
    double each = (height - 4) / count;
    double radius = Math.min(each, SIDE / 2) / 2 - 1;
    for (int number = 0; number < count; number++) {
      double re = values.get(2 * number);
      double im = values.get(2 * number + 1);
      double y = top + 2 + (number + 0.5) * each;
      double x = left + SIDE / 2;
      double size = radius * Math.hypot(re, im);
      graphics.setFill(PhaseColours.of(Math.atan2(im, re)));
      graphics.fillOval(x - size, y - size, 2 * size, 2 * size);
      graphics.setStroke(CircuitOverlay.colour(theme.faint()));
      graphics.setLineWidth(0.75);
      graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
      graphics.setStroke(CircuitOverlay.colour(theme.ink()));
      graphics.setLineWidth(1.25);
      graphics.strokeLine(x, y, x + radius * re, y - radius * im);
    }
  }

  private void bloch(List<Double> values, double x, double y) {
    Color ink = CircuitOverlay.colour(theme.ink());
    Inks inks =
        new Inks(
            ink,
            CircuitOverlay.colour(theme.faint()),
            CircuitOverlay.colour(theme.frame()),
            CircuitOverlay.colour(theme.frameFill()),
            CircuitOverlay.colour(theme.highlight()),
            CircuitOverlay.colour(theme.background()),
            LETTERS);
    BlochPainter.ball(
        graphics,
        new WireState(values.get(0), values.get(1), values.get(2)),
        x,
        y,
        SIDE / 2 - 5,
        inks);
  }

  private void expectation(DisplayValue value, double x, double y) {
    graphics.setFill(CircuitOverlay.colour(theme.faint()));
    write(graphics, "⟨" + value.display().argument() + "⟩", x, y - 8, LETTERS - 1, false);
    graphics.setFill(CircuitOverlay.colour(theme.ink()));
    double found = value.values().getFirst();
    write(
        graphics,
        String.format(Locale.ROOT, "%.2f", Math.abs(found) < 0.005 ? 0.0 : found),
        x,
        y + 6,
        LETTERS + 2,
        true);
  }
}
