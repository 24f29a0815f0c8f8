package org.ketbench.app.canvas.view;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DELETE;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.PERIOD;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Circuits built from nothing by keys alone, by somebody who hears and does not see. */
@ExtendWith(ApplicationExtension.class)
final class KeyboardOnlyTest {
  private @Nullable CanvasHarness harness;

  @Start
  private void show(Stage stage) {
    harness = new CanvasHarness();
    harness.on(stage);
  }

  private CanvasHarness at() {
    return Objects.requireNonNull(harness);
  }

  /** Presses keys and says what is heard then. */
  private String press(KeyCode... one) {
    at().press(one);
    return at().spoken();
  }

  /** Types into the cell, enters it, and says what is heard then. */
  private String enter(String typed) {
    at().type(typed);
    return press(ENTER);
  }

  @Test
  void teleportation() {
    assertEquals("column 1, new wire, empty, end of the circuit", at().spoken());

    assertEquals("column 1, q0, Ry(π/3)", enter("ry pi/3"));
    assertEquals("column 1, new wire, empty", press(DOWN));
    assertEquals("column 1, q1, H", enter("h"));
    press(END);
    assertEquals("column 2, new wire, empty, end of the circuit", press(DOWN));
    assertEquals("column 2, q2, X controlled by q1", enter("cx"));
    press(UP);
    assertEquals("column 3, q1, empty, end of the circuit", press(END));
    assertEquals("column 3, q1, X controlled by q0", enter("cx q0 q1"));
    press(UP);
    assertEquals("column 4, q0, empty, end of the circuit", press(END));
    assertEquals("column 4, q0, H", enter("h"));
    press(END);
    assertEquals("column 5, q0, measure into c0", enter("m"));
    assertEquals("column 5, q1, empty, crossed by measure q0 into c0", press(DOWN));
    press(END);
    assertEquals("column 6, q1, measure into c1", enter("m"));
    press(DOWN);
    press(END);
    assertEquals("column 7, q2, X", enter("x"));
    assertEquals("column 7, q2, X, if c1", enter("i c1"));
    press(END);
    assertEquals("column 8, q2, Z", enter("z"));
    assertEquals("column 8, q2, Z, if c0", enter("i c0"));

    assertEquals(
        List.of(
            "column 1, q0, Ry(π/3)",
            "column 1, q1, H",
            "column 2, q1, control of X on q2",
            "column 2, q2, X controlled by q1",
            "column 3, q0, control of X on q1",
            "column 3, q1, X controlled by q0",
            "column 4, q0, H",
            "column 5, q0, measure into c0",
            "column 5, c, takes measure q0 into c0",
            "column 6, q1, measure into c1",
            "column 6, c, takes measure q1 into c1",
            "column 7, q2, X, if c1",
            "column 7, c, asked for by X on q2, if c1",
            "column 8, q2, Z, if c0",
            "column 8, c, asked for by Z on q2, if c0"),
        at().table());
  }

  @Test
  void phaseEstimationWithAnglesAndWiresByName() {
    enter("h");
    press(DOWN);
    enter("h");
    press(DOWN);
    enter("x");
    press(END);
    assertEquals("column 2, q2, P(π/2) controlled by q0", enter("cp pi/2 q0 q2"));
    press(END);
    assertEquals("column 3, q2, X controlled by q0 and q1", enter("ccx q0 q1 q2"));
    press(END);
    press(UP);
    assertEquals("column 4, q1, SWAP with q0", enter("swap q0 q1"));
    press(END);
    assertEquals("column 5, q1, P(-3π/8) controlled by q0", enter("cp -3*pi/8 q0 q1"));
  }

  @Test
  void aBarrierAndAGateOfAFamilyGrowAndShrink() {
    String two = "gate mix2 a, b { cx a, b; }\ngate mix3 a, b, d { cx a, b; cx b, d; }\n";
    String head = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n" + two + "qubit[3] q;\n";
    at().run(() -> at().set(head + "mix2 q[0], q[1];\nbarrier q[0];\nh q[0];\n"));
    press(HOME);
    assertEquals("column 1, q0, mix3 with q1 and q2", larger());
    assertEquals("column 1, q0, mix3 with q1 and q2", larger());
    assertEquals("There is no larger one of its kind in this document.", said());
    assertEquals("column 1, q0, mix2 with q1", smaller());
    assertEquals("column 2, q0, barrier", press(RIGHT));
    larger();
    assertEquals(head + "mix2 q[0], q[1];\nbarrier q[0:1];\nh q[0];\n", at().text());
    smaller();
    smaller();
    assertEquals("There is no smaller one of its kind.", said());
    press(RIGHT);
    larger();
    assertTrue(said().startsWith("This has one size."), said());
    assertEquals(head + "mix2 q[0], q[1];\nbarrier q[0];\nh q[0];\n", at().text());
  }

  private String larger() {
    return press(CONTROL, SHIFT, DOWN);
  }

  private String smaller() {
    return press(CONTROL, SHIFT, UP);
  }

  private String said() {
    return at().canvas.hint().get();
  }

  @Test
  void afterAWireHasMovedTheNextKeyIsAboutItAndNotAboutAGate() {
    at().run(() -> at().set("OPENQASM 3.0;\nqubit[3] q;\nU(1, 0, 0) q[0];\n"));
    press(HOME);
    press(LEFT);
    assertEquals("wire q1", press(ALT, DOWN));

    assertEquals(List.of(), at().canvas.chosen().get());
    press(DELETE);
    assertEquals(
        "Remove q[1] with what stands on it: U", at().canvas.changes().question().get().text());
  }

  @Test
  void groverOnThreeQubits() {
    enter("h");
    press(DOWN);
    enter("h");
    press(DOWN);
    assertEquals("column 1, q2, H", enter("h"));
    everywhere("x", 0, 2);
    controlledZ();
    everywhere("x", 0, 2);
    everywhere("h", 0, 1, 2);
    everywhere("x", 0, 1, 2);
    controlledZ();
    everywhere("x", 0, 1, 2);
    everywhere("h", 0, 1, 2);

    assertEquals(
        List.of(
            "column 1, q0, H",
            "column 1, q1, H",
            "column 1, q2, H",
            "column 2, q0, X",
            "column 2, q2, X",
            "column 3, q0, control of Z on q2",
            "column 3, q1, control of Z on q2",
            "column 3, q2, Z controlled by q0 and q1"),
        at().table().subList(0, 8));
    assertEquals(25, at().table().size());
  }

  /** A gate on each of these wires, in a new column at the end. */
  private void everywhere(String gate, int... rows) {
    for (int row : rows) {
      goToRow(row);
      press(END);
      enter(gate);
    }
  }

  private void goToRow(int row) {
    press(HOME);
    for (int i = 0; i < 4; i++) {
      press(UP);
    }
    for (int i = 0; i < row; i++) {
      press(DOWN);
    }
  }

  private void controlledZ() {
    goToRow(2);
    press(END);
    enter("z");
    press(UP);
    press(PERIOD);
    press(UP);
    press(PERIOD);
  }

  @Test
  void aConditionalAndWhatItAsksFor() {
    enter("h");
    press(END);
    enter("m");
    press(END);
    press(DOWN);
    press(DOWN);
    assertEquals("column 3, new wire, empty, end of the circuit", at().spoken());
    assertEquals("column 3, q1, X", enter("x"));
    assertEquals("column 3, q1, X, if c0", enter("i c0"));
  }

  @Test
  void whatIsTypedIsPreviewedAndGivenUpByEscape() {
    enter("h");
    at().type("rz pi/");
    assertEquals("rz pi/", at().canvas.cursor().typed().get());
    assertEquals("h q[0];", at().text().lines().toList().getLast());
    press(KeyCode.ESCAPE);
    assertEquals("column 1, q0, H", at().spoken());
    assertEquals("column 1, q0, S†", enter("S"));
  }

  @Test
  void wiresAndColumnsMoveAndControlsTurn() {
    enter("x");
    press(DOWN);
    enter("h");
    press(UP);
    press(END);
    enter("y");
    assertEquals("column 1, q0, Y", press(KeyCode.ALT, KeyCode.LEFT));
    press(KeyCode.ALT, DOWN);
    assertEquals("column 1, q1, Y", at().spoken());
    press(UP);
    assertEquals("column 1, q0, H", at().spoken());
    press(KeyCode.DELETE);
    assertEquals("column 1, q0, empty", at().spoken());
    press(KeyCode.COMMA);
    assertEquals("column 1, q0, anti-control of Y on q1", at().spoken());
    press(KeyCode.COMMA);
    assertEquals("column 1, q0, empty", at().spoken());
  }
}
