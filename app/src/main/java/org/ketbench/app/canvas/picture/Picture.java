package org.ketbench.app.canvas.picture;

import java.util.List;
import java.util.function.Consumer;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Narration;
import org.ketbench.app.canvas.layout.TextWidth;
import org.ketbench.app.canvas.scene.Painter;
import org.ketbench.app.canvas.scene.Shape;
import org.ketbench.app.canvas.scene.Strip;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;

/** A whole picture of a circuit, with its lines wrapped to a width. */
public final class Picture implements Drawable {
  private static final int NARRATED = 100;
  private static final double NOTE_HEIGHT = 22;
  private static final String EMPTY = "empty circuit";

  private final Circuit circuit;
  private final String title;
  private final CircuitLayout layout;
  private final Theme theme;
  private final List<Strip> strips;

  /**
   * @param width after how many pixels the wires go on below; 0 for never
   */
  public Picture(Circuit circuit, String title, Theme theme, double width) {
    this.circuit = circuit;
    this.title = title;
    this.theme = theme;
    layout = CircuitLayout.of(circuit);
    strips = Strip.wrapped(layout, width);
  }

  @Override
  public String title() {
    return title;
  }

  Theme theme() {
    return theme;
  }

  /** The width, in whole pixels at 100 %. */
  @Override
  public double width() {
    double width = 0;
    for (Strip strip : strips) {
      double end = layout.columns() == 0 ? layout.end() : layout.right(strip.last()) + strip.dx();
      width = Math.max(width, end);
    }
    double note = TextWidth.of(note(), Dimensions.DETAIL_SIZE) + 2 * Dimensions.MARGIN;
    return Math.ceil(Math.max(width + layout.width() - layout.end(), note));
  }

  /** The height, in whole pixels at 100 %. */
  @Override
  public double height() {
    return Math.ceil(strips.size() * layout.height() + noteHeight());
  }

  private String note() {
    return layout.wires() == 0 && layout.note().isEmpty() ? EMPTY : layout.note();
  }

  private double noteHeight() {
    return note().isEmpty() ? 0 : NOTE_HEIGHT;
  }

  /** Shows all shapes from the lowest to the topmost. */
  @Override
  public void paint(Consumer<Shape> out) {
    out.accept(new Shape.Box(0, 0, width(), height(), 0, theme.background(), null));
    Painter painter = new Painter(layout, theme);
    if (!note().isEmpty()) {
      double size = Dimensions.DETAIL_SIZE;
      out.accept(
          new Shape.Text(
              Dimensions.MARGIN,
              Dimensions.MARGIN + size,
              note(),
              size,
              TextWidth.of(note(), size),
              Shape.Anchor.START,
              theme.faint()));
    }
    for (Strip strip : strips) {
      Strip below =
          new Strip(
              strip.first(),
              strip.last(),
              strip.top(),
              strip.bottom(),
              strip.dx(),
              strip.dy() + noteHeight());
      painter.names(below, out);
      painter.paint(below, out);
    }
  }

  /** The circuit in words, as much of it as someone would listen to. */
  @Override
  public String description() {
    StringBuilder text = new StringBuilder();
    text.append(counted(circuit.qubitCount(), "qubit"));
    if (circuit.bitCount() > 0) {
      text.append(", ").append(counted(circuit.bitCount(), "bit"));
    }
    text.append(", ").append(counted(layout.columns(), "column")).append('.');
    Narration narration = new Narration(circuit);
    List<Operation> operations = circuit.operations();
    for (int i = 0; i < Math.min(operations.size(), NARRATED); i++) {
      text.append(' ').append(i + 1).append(": ").append(narration.of(operations.get(i)));
      text.append(i + 1 < operations.size() ? ";" : ".");
    }
    if (operations.size() > NARRATED) {
      text.append(" and ").append(operations.size() - NARRATED).append(" more.");
    }
    return text.toString();
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
