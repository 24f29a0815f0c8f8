package org.ketbench.app.canvas.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Document;
import org.ketbench.language.TextEdit;
import org.ketbench.language.export.TextDrawing;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;

final class GesturesTest {
  private static final String START = "qubit[3] q;\nh q[0];\ncx q[0], q[1];\nx q[2]; // kept\n";

  @Test
  void aGateMovesAlongItsWire() {
    assertEquals(
        "qubit[3] q;\ncx q[0], q[1];\nh q[0];\nx q[2]; // kept\n", drag(START, "0,0 -> 0,1+"));
  }

  @Test
  void aGateMovesToAnotherWire() {
    assertEquals(
        "qubit[3] q;\nh q[1];\ncx q[0], q[1];\nx q[2]; // kept\n", drag(START, "0,0 -> 1,0"));
  }

  @Test
  void aDotMovesByItselfAndChangesPlacesWithTheTarget() {
    assertEquals(
        "qubit[3] q;\nh q[0];\ncx q[1], q[0];\nx q[2]; // kept\n", drag(START, "0,1 -> 1,1"));
    assertEquals(
        "qubit[3] q;\nh q[0];\nx q[2]; // kept\ncx q[0], q[2];\n", drag(START, "1,1 -> 2,1"));
  }

  @Test
  void whatIsDraggedOffIsDeletedAndItsNeighboursCommentsStay() {
    assertEquals("qubit[3] q;\ncx q[0], q[1];\nx q[2]; // kept\n", drag(START, "0,0 -> off"));
  }

  @Test
  void aCopyLeavesTheFirstOneInPlace() {
    assertEquals(
        "qubit[3] q;\nh q[0];\ncx q[0], q[1];\nx q[2]; // kept\nh q[2];\n",
        copy(START, "0,0 -> 2,1+"));
  }

  @Test
  void tilesAreDroppedBeforeAndBehindWhatIsThere() {
    assertEquals(
        "qubit[3] q;\ny q[0];\nh q[0];\ncx q[0], q[1];\nx q[2]; // kept\n",
        drop(START, gate("y", 1), "0,0-"));
    assertEquals(
        "qubit[3] q;\nh q[0];\ny q[0];\ncx q[0], q[1];\nx q[2]; // kept\n",
        drop(START, gate("y", 1), "0,0+"));
    assertEquals(
        "qubit[3] q;\nh q[0];\ncx q[0], q[1];\nswap q[1], q[2];\nx q[2]; // kept\n",
        drop(START, gate("swap", 2), "1,1+"));
  }

  @Test
  void controlsAreDroppedOnWiresOfAColumn() {
    assertEquals(
        "qubit[3] q;\nh q[0];\nccx q[2], q[0], q[1];\nx q[2]; // kept\n",
        drop(START, new Hand.Tile.Control(true), "2,1"));
    Outcome used = outcome(START, new Hand.Tile.Control(true), "0,0");
    assertInstanceOf(Outcome.Refused.class, used);
  }

  @Test
  void aConditionedGateMovesWithItsCondition() {
    String conditioned = "qubit[2] q;\nbit c;\nif (c) { x q[1]; }\nh q[1];\n";

    assertEquals(
        "qubit[2] q;\nbit c;\nh q[1];\nif (c) { x q[1]; }\n", drag(conditioned, "1,0 -> 1,1+"));
    assertEquals(
        "qubit[2] q;\nbit c;\nif (c) { x q[1]; }\ny q[1];\nh q[1];\n",
        drop(conditioned, gate("y", 1), "1,0+"));
  }

  @Test
  void oneOfARegistersGatesMovesAlone() {
    String broadcast = "qubit[2] q;\nh q;\n";

    assertEquals("qubit[2] q;\nh q[1];\n", drag(broadcast, "0,0 -> off"));
  }

  @Test
  void nothingHappensWhereItWasTaken() {
    Setting setting = new Setting(START);
    Gesture gesture = setting.grab("0,0");

    assertInstanceOf(Outcome.Unchanged.class, setting.gestures.outcome(gesture));
    assertNull(setting.gestures.grab(setting.x("0,0"), setting.y("1,0")));
    Outcome beside = outcome(START, gate("y", 1), "off");
    assertInstanceOf(Outcome.Unchanged.class, beside);
  }

  @Test
  void theOutcomeIsWhatTheEditsMakeOfTheText() {
    Random random = new Random(8);
    int changed = 0;
    for (int i = 0; i < 60; i++) {
      Program program = read(Circuits.text("qubit[4] q;\n" + gates(random)));
      Circuit circuit = Objects.requireNonNull(program.circuit());
      CircuitLayout layout = CircuitLayout.of(circuit);
      Gestures gestures = new Gestures(program, circuit, layout);
      Gesture gesture = new Gesture(new Hand.Fresh(gate("y", 1)), 0, 0, false);
      for (int k = 0; k < 20; k++) {
        double x = random.nextDouble(layout.width());
        double y = random.nextDouble(-50, layout.height() + 50);
        Gesture grabbed = gestures.grab(x, y);
        gesture = grabbed == null ? gesture : grabbed;
        Gesture moved =
            gesture.at(
                random.nextDouble(layout.width()),
                random.nextDouble(-50, layout.height() + 50),
                random.nextInt(4) == 0);
        if (gestures.outcome(moved) instanceof Outcome.Changed change) {
          changed++;
          String text = TextEdit.apply(program.document().text(), change.edits());
          assertEquals(text, change.program().document().text());
          Circuit again = Objects.requireNonNull(read(text).circuit(), text);
          assertEquals(TextDrawing.of(again), TextDrawing.of(change.circuit()));
        }
      }
    }
    assertTrue(changed > 500, "only " + changed + " gestures changed anything");
  }

  private static String gates(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      int a = random.nextInt(4);
      int b = (a + 1 + random.nextInt(3)) % 4;
      text.append(
          switch (random.nextInt(5)) {
            case 0 -> "cx q[%d], q[%d];\n".formatted(a, b);
            case 1 -> "rz(pi/%d) q[%d]; // turn\n".formatted(b + 1, a);
            case 2 -> "for int i in [0:1] { x q[%d]; }\n".formatted(a);
            case 3 -> "reset q[%d];\n".formatted(a);
            default -> "h q;\n";
          });
    }
    return text.toString();
  }

  private static Hand.Tile gate(String name, int qubits) {
    return new Hand.Tile.Gate(name, name, List.of(), qubits);
  }

  private static String drag(String statements, String way) {
    return moved(statements, way, false);
  }

  private static String copy(String statements, String way) {
    return moved(statements, way, true);
  }

  private static String moved(String statements, String way, boolean copying) {
    Setting setting = new Setting(statements);
    int arrow = way.indexOf(" -> ");
    Gesture gesture = setting.grab(way.substring(0, arrow));
    String to = way.substring(arrow + 4);
    return setting.text(
        setting.gestures.outcome(gesture.at(setting.x(to), setting.y(to), copying)));
  }

  private static String drop(String statements, Hand.Tile tile, String to) {
    return new Setting(statements).text(outcome(statements, tile, to));
  }

  private static Outcome outcome(String statements, Hand.Tile tile, String to) {
    Setting setting = new Setting(statements);
    Gesture gesture = new Gesture(new Hand.Fresh(tile), setting.x(to), setting.y(to), false);
    return setting.gestures.outcome(gesture);
  }

  private static Program read(String text) {
    return OpenQasm.analyze(Document.of("test", text));
  }

  /** A program with its layout, in which "1,2+" is the point right of column 2 on wire 1. */
  private static final class Setting {
    private final Program program;
    private final CircuitLayout layout;
    private final Gestures gestures;

    Setting(String statements) {
      program = read(Circuits.text(statements));
      Circuit circuit = Objects.requireNonNull(program.circuit());
      layout = CircuitLayout.of(circuit);
      gestures = new Gestures(program, circuit, layout);
    }

    Gesture grab(String point) {
      return Objects.requireNonNull(gestures.grab(x(point), y(point)));
    }

    double x(String point) {
      if (point.equals("off")) {
        return 100;
      }
      int column = point.charAt(2) - '0';
      double beside = (layout.right(column) - layout.left(column)) / 2 + 5;
      return layout.centre(column)
          + (point.endsWith("+") ? beside : point.endsWith("-") ? -beside : 0);
    }

    double y(String point) {
      return point.equals("off") ? -100 : layout.y(point.charAt(0) - '0');
    }

    String text(Outcome outcome) {
      Outcome.Changed changed = assertInstanceOf(Outcome.Changed.class, outcome);
      String text = TextEdit.apply(program.document().text(), changed.edits());
      assertEquals(text, changed.program().document().text());
      return text.substring(Circuits.text("").length());
    }
  }
}
