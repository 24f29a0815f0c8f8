package org.ketbench.app.charts.state;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.draw.Inks;
import org.ketbench.app.charts.draw.Sheet;
import org.ketbench.app.text.Texts;

/**
 * The names of the qubits in the order in which kets have their digits; the names in the middle are
 * left out where there is no room. The one that is pointed at, here or elsewhere, is lit.
 */
final class KetHeader extends Sheet {
  private static final Texts TEXTS = Texts.beside(KetHeader.class);
  private static final double EDGE = 10;
  private static final double HIGH = 1.6;
  private static final String GAP = "\u2026 ";

  private final IntegerProperty lit;
  private List<NamedPlace> places = List.of();
  private List<Piece> pieces = List.of();

  /** A qubit at a place of a ket. */
  record NamedPlace(int qubit, String name) {}

  /** A part of what is written; its qubit is none for signs between names. */
  private record Piece(String text, int qubit, double left, double right) {}

  /**
   * @param lit the qubit that is pointed at
   */
  KetHeader(IntegerProperty lit) {
    this.lit = lit;
    setId("stateOrder");
    setAccessibleRole(AccessibleRole.TEXT);
    lit.addListener((_, _, _) -> redraw());
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> lit.set(qubitAt(event.getX())));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> lit.set(ResultsViewModel.NOWHERE));
  }

  /** Shows qubits in the order of digits from the left. */
  void show(List<NamedPlace> next) {
    if (!next.equals(places)) {
      places = List.copyOf(next);
      setAccessibleText(
          places.isEmpty()
              ? ""
              : TEXTS.get(
                  "state.header",
                  String.join(", ", places.stream().map(NamedPlace::name).toList())));
      redraw();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.rint(HIGH * inks().size());
  }

  private int qubitAt(double x) {
    for (Piece piece : pieces) {
      if (x >= piece.left() && x < piece.right()) {
        return piece.qubit();
      }
    }
    return ResultsViewModel.NOWHERE;
  }

  @Override
  protected void draw(GraphicsContext graphics, double width, double height, Inks inks) {
    pieces = pieces(width - 2 * EDGE, inks);
    graphics.setTextBaseline(VPos.CENTER);
    graphics.setTextAlign(TextAlignment.LEFT);
    graphics.setFont(inks.digits());
    for (Piece piece : pieces) {
      boolean isLit = piece.qubit() >= 0 && piece.qubit() == lit.get();
      if (isLit) {
        graphics.setFill(inks.accent());
        graphics.fillRoundRect(
            piece.left() - 2, 1, piece.right() - piece.left() + 4, height - 2, 5, 5);
      }
      graphics.setFill(isLit ? inks.ground() : inks.faint());
      graphics.fillText(piece.text(), piece.left(), height / 2);
    }
  }

  private List<Piece> pieces(double room, Inks inks) {
    List<Piece> all = new ArrayList<>();
    if (places.isEmpty()) {
      return all;
    }
    int most = (int) (room / inks.width(1)) - 2;
    // Each name takes a letter at least, so of very many names most need not be tried.
    int kept = Math.min(places.size(), Math.max(2, most));
    while (kept > 2 && length(kept) > most) {
      kept--;
    }
    double x = add(all, "|", ResultsViewModel.NOWHERE, EDGE, inks);
    int first = (kept + 1) / 2;
    for (int place = 0; place < places.size(); place++) {
      boolean isOut = place >= first && place < places.size() - (kept - first);
      if (!isOut) {
        x = add(all, places.get(place).name(), places.get(place).qubit(), x, inks);
        boolean last = place == places.size() - 1;
        x = add(all, last ? "\u27e9" : " ", ResultsViewModel.NOWHERE, x, inks);
      } else if (place == first) {
        x = add(all, GAP, ResultsViewModel.NOWHERE, x, inks);
      }
    }
    return all;
  }

  /** How many letters so many names take, the first and the last ones. */
  private int length(int kept) {
    int first = (kept + 1) / 2;
    int letters = kept - 1 + (kept < places.size() ? GAP.length() : 0);
    for (int i = 0; i < kept; i++) {
      int place = i < first ? i : places.size() - kept + i;
      letters += places.get(place).name().length();
    }
    return letters;
  }

  private static double add(List<Piece> all, String text, int qubit, double x, Inks inks) {
    double right = x + inks.width(text.length());
    all.add(new Piece(text, qubit, x, right));
    return right;
  }
}
