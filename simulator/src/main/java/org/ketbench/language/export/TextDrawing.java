package org.ketbench.language.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ketbench.circuit.Circuit;

/**
 * Draws a circuit with text characters: a line for each qubit, classical register and variable,
 * time from left to right.
 *
 * <p>An operation takes a column of its own on all wires from the first to the last that it
 * touches, also where its line only crosses them, so nothing is ever drawn over something else, and
 * of two operations that share a wire the earlier one stands further left. Within that, each stands
 * as far left as it can. A drawing that is wider than the page goes on below. Columns are packed
 * first and drawn page by page, so the size of a drawing is limited by where it goes and not by
 * memory.
 */
public final class TextDrawing {
  private TextDrawing() {}

  public static String of(Circuit circuit) {
    return of(circuit, TextStyle.UNICODE);
  }

  public static String of(Circuit circuit, TextStyle style) {
    StringBuilder text = new StringBuilder();
    try {
      write(circuit, style, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Draws a circuit to wherever it should go, page by page. */
  public static void write(Circuit circuit, TextStyle style, Appendable out) throws IOException {
    TextLabels labels = new TextLabels(circuit, style.ascii());
    TextWires wires = new TextWires(circuit, labels);
    TextItems items = new TextItems(circuit, wires, labels);
    List<TextItem> placed = items.all();
    for (String note : items.notes()) {
      out.append(note).append('\n');
    }
    if (wires.count() > 0) {
      new TextPages(wires, TextColumns.pack(placed, wires.count()), style).write(out);
    }
  }
}
