package org.ketbench.app.canvas.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
  @Test
  void theOutcomeIsWhatTheEditsMakeOfTheText() {
    Random random = new Random(8);
    int changed = 0;
    Keys[] keys = {
      Keys.NONE,
      new Keys(true, false, false),
      new Keys(false, true, false),
      new Keys(false, false, true)
    };
    for (int i = 0; i < 60; i++) {
      Program program = read(Circuits.text("qubit[4] q;\n" + gates(random)));
      Circuit circuit = Objects.requireNonNull(program.circuit());
      CircuitLayout layout = CircuitLayout.of(circuit);
      Gestures gestures = new Gestures(program, circuit, layout);
      Gesture gesture =
          Gesture.at(new Hand.Fresh(new Tile.Gate("y", "Y", "Y", List.of(), 1)), 0, 0);
      for (int k = 0; k < 20; k++) {
        double x = random.nextDouble(layout.width());
        double y = random.nextDouble(-50, layout.height() + 50);
        Gesture grabbed = gestures.grab(x, y);
        gesture = grabbed == null ? gesture : grabbed;
        Gesture moved =
            gesture.moved(
                random.nextDouble(layout.width()),
                random.nextDouble(-50, layout.height() + 50),
                keys[random.nextInt(4)]);
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

  private static Program read(String text) {
    return OpenQasm.analyze(Document.of("test", text));
  }
}
