package org.ketbench.app.canvas.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;

/**
 * A drag over a circuit that is drawn as text, with the numbers of the points where the pointer
 * goes written into the drawing. In each column the first character is near the left edge, the
 * second in the middle, the third near the right edge, and the fourth between this column and the
 * next. A number before the name of a wire is on that name; a line with nothing but a number is
 * between the wires above and below, and one that begins with {@code _} at the lower edge of the
 * boxes above. The line {@code new} is where a new wire would be, and {@code off} is far from all
 * wires.
 */
final class Drag {
  private final Setting setting;
  private final Gestures gestures;
  private final Map<Integer, double[]> points = new TreeMap<>();
  private Keys keys = Keys.NONE;
  private @Nullable Tile tile;
  private List<Operation> chosen = List.of();

  private Drag(String statements) {
    String text = statements.strip() + "\n";
    Program program =
        OpenQasm.analyze(
            Document.of("test", text.startsWith("OPENQASM") ? text : Circuits.text(text)));
    Circuit circuit =
        Objects.requireNonNull(program.circuit(), () -> program.diagnostics().toString());
    setting = new Setting(program, circuit, CircuitLayout.of(circuit));
    gestures = new Gestures(setting);
  }

  /**
   * @param statements of version 3, or a program with a line that says of which version it is
   * @param picture the circuit of the statements, which has to look like this, with the points
   */
  static Drag over(String statements, String picture) {
    Drag drag = new Drag(statements);
    drag.read(picture.stripTrailing().lines().toList());
    return drag;
  }

  Drag with(Keys pressed) {
    keys = pressed;
    return this;
  }

  Drag copying() {
    return with(new Keys(true, false, false));
  }

  Drag filling() {
    return with(new Keys(false, true, false));
  }

  Drag locked() {
    return with(new Keys(false, false, true));
  }

  /** Lets a tile be dragged that is taken from the palette, and not what is at the first point. */
  Drag of(Tile fromPalette) {
    tile = fromPalette;
    return this;
  }

  /** Lets all gates be chosen whose statements begin so. */
  Drag choosing(String... beginnings) {
    String text = setting.program().document().text();
    List<Operation> found = new ArrayList<>();
    Operations.visit(
        setting.circuit().operations(),
        operation -> {
          String statement = operation.span().in(text);
          if (Stream.of(beginnings).anyMatch(statement::startsWith)) {
            found.add(operation);
          }
        });
    chosen = found;
    return this;
  }

  private void read(List<String> lines) {
    CircuitLayout layout = setting.layout();
    List<String> drawn = TextPicture.of(layout);
    int wire = -1;
    for (String line : lines) {
      String unmarked = line.length() < 2 ? "" : line.substring(2);
      if (wire + 1 < drawn.size()
          && line.length() > 2
          && unmarked.startsWith(layout.name(wire + 1))) {
        wire++;
        check(drawn.get(wire), unmarked);
        read(line, layout.y(wire), start(drawn));
      } else if (unmarked.startsWith("new")) {
        read(line, layout.ghostY(), drawn.isEmpty() ? 4 : start(drawn));
      } else if (unmarked.startsWith("off")) {
        read(line, -200, start(drawn));
      } else {
        double y = wire < 0 ? layout.y(0) - 25 : layout.y(wire) + (line.startsWith("_") ? 18 : 25);
        read(line, y, start(drawn));
      }
    }
    assertEquals(drawn.size() - 1, wire, () -> "not all wires: " + drawn);
  }

  private static int start(List<String> drawn) {
    return drawn.isEmpty() ? 4 : drawn.getFirst().length() - cells(drawn.getFirst());
  }

  private static int cells(String line) {
    int at = line.indexOf(' ');
    while (at + 1 < line.length() && line.charAt(at + 1) == ' ') {
      at++;
    }
    return line.length() - at - 1;
  }

  private static void check(String drawn, String given) {
    StringBuilder without = new StringBuilder();
    for (int i = 0; i < given.length(); i++) {
      char own = i < drawn.length() ? drawn.charAt(i) : drawn.charAt(drawn.length() - 1);
      boolean point = Character.isDigit(given.charAt(i)) && i >= drawn.indexOf(' ');
      without.append(point ? own : given.charAt(i));
    }
    String padded = drawn;
    while (padded.length() < without.length()) {
      padded += drawn.indexOf('=') >= 0 ? "=" : "-";
    }
    assertEquals(padded, without.toString(), "the picture before");
  }

  private void read(String line, double y, int start) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean inCells = i - 2 >= start;
      if (Character.isDigit(c) && (inCells || i == 0)) {
        points.put(c - '0', new double[] {inCells ? x(i - 2 - start) : nameX(), y});
      }
    }
  }

  private double nameX() {
    return setting.layout().nameEnd() - 6;
  }

  private double x(int position) {
    CircuitLayout layout = setting.layout();
    int column = position / TextPicture.CELL;
    int part = position % TextPicture.CELL;
    if (column >= layout.columns()) {
      double first = layout.columns() == 0 ? layout.origin() : layout.end() + 14;
      return first + (column - layout.columns()) * 50 + part * 12;
    }
    return switch (part) {
      case 0 -> layout.left(column) + 3;
      case 1 -> layout.centre(column);
      case 2 -> layout.right(column) - 3;
      default -> layout.right(column) + 7;
    };
  }

  private Gesture begun(double[] first) {
    Tile fromPalette = tile;
    if (fromPalette != null) {
      return Gesture.at(new Hand.Fresh(fromPalette), first[0], first[1]);
    }
    Gesture grabbed =
        chosen.isEmpty()
            ? gestures.grab(first[0], first[1])
            : gestures.grab(chosen, first[0], first[1]);
    assertNotNull(grabbed, "nothing can be taken at point 1");
    return grabbed;
  }

  /** What comes of it. On the way every preview is tried out, and leaves no trace. */
  Outcome outcome() {
    Gesture gesture = null;
    Outcome outcome = new Outcome.Unchanged();
    for (double[] point : points.values()) {
      gesture = gesture == null ? begun(point) : gesture;
      gesture = gesture.moved(point[0], point[1], keys);
      outcome = gestures.outcome(gesture);
    }
    assertNotNull(gesture);
    String text = setting.program().document().text();
    if (outcome instanceof Outcome.Changed changed) {
      String after = TextEdit.apply(text, changed.edits());
      assertEquals(after, changed.program().document().text(), "the preview is the commit");
      Circuit read = OpenQasm.analyze(Document.of("test", after)).circuit();
      assertNotNull(read, after);
      assertEquals(
          TextPicture.of(CircuitLayout.of(read)),
          TextPicture.of(CircuitLayout.of(changed.circuit())));
      Outcome again = gestures.outcome(gesture);
      assertEquals(changed.edits(), ((Outcome.Changed) again).edits(), "a pure function");
    }
    return outcome;
  }

  Outcome.Changed changed() {
    Outcome outcome = outcome();
    return outcome instanceof Outcome.Changed changed ? changed : fail(outcome.toString());
  }

  String refused() {
    Outcome outcome = outcome();
    return outcome instanceof Outcome.Refused(String reason) ? reason : fail(outcome.toString());
  }

  /** The statements afterwards. */
  String text() {
    String header = Circuits.text("");
    String text = changed().program().document().text();
    return text.startsWith(header) ? text.substring(header.length()) : text;
  }

  /** The statements that are chosen afterwards. */
  List<String> chosen() {
    String text = changed().program().document().text();
    return changed().chosen().stream().map(span -> span.in(text)).toList();
  }

  /** Says what the circuit looks like afterwards. */
  void becomes(String picture) {
    String after = String.join("\n", TextPicture.of(CircuitLayout.of(changed().circuit())));
    assertEquals(picture.stripTrailing(), after, () -> text());
  }
}
