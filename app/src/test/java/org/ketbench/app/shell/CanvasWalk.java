package org.ketbench.app.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;

/** Gestures on the circuit that the ten of {@code gestures.sh} leave out. */
final class CanvasWalk extends Walk {
  private static final String PAIR =
      HEAD + "qubit[4] q;\nbit[2] c;\nh q[0];\ncx q[0], q[1];\nrz(pi/4) q[2];\n";

  CanvasWalk(RealWindow window, RealPointer pointer) {
    super(window, pointer);
  }

  @Override
  Map<String, Runnable> stretches() {
    Map<String, Runnable> stretches = new LinkedHashMap<>();
    stretches.put("previews", this::previews);
    stretches.put("controls", this::controls);
    stretches.put("rows", this::rows);
    stretches.put("sizes", this::sizes);
    stretches.put("clipboard", this::clipboard);
    stretches.put("groups", this::groups);
    stretches.put("wires", this::wires);
    stretches.put("typing", this::typing);
    return stretches;
  }

  /** What a drag shows before it ends is what comes of it, and is undone at once. */
  private void previews() {
    window.begin(PAIR);
    Point2D between = window.cell(0, 1).interpolate(window.cell(1, 1), 0.5);
    kept("10-onto-a-wire", RealWindow.centre(RealWindow.node("#tile-X")), window.cell(0, 1));
    kept("11-between-columns", RealWindow.centre(RealWindow.node("#tile-X")), between);
    kept(
        "12-onto-a-gate",
        RealWindow.centre(RealWindow.node("#tile-X")),
        window.cell(0, 0).add(4, 0));
    kept("13-beyond-the-end", tile("Measurement"), window.cell(2, 0));
    kept("14-below-the-wires", RealWindow.centre(RealWindow.node("#tile-X")), window.cell(0, 5));
    kept("15-control", tile("Control"), window.cell(0, 3));
    kept("16-moved", window.cell(0, 0), window.cell(0, 1));
    kept("17-moved-onto-a-gate", window.cell(0, 2), window.cell(0, 0));
    kept("18-off", window.cell(0, 0), window.cell(0, 14));
    kept("19-wire", window.name(0), window.name(2));
    kept("19-control-moved", window.cell(1, 0), window.cell(1, 3));
  }

  private void kept(String name, Point2D from, Point2D to) {
    String before = window.text();
    String shown = window.picture();
    pointer.press(from);
    pointer.dragTo(from, to);
    window.rest();
    String previewed = window.picture();
    pointer.picture(name + "-dragging");
    pointer.release();
    window.rest();
    check(name, () -> !window.text().equals(before) && window.picture().equals(previewed));
    check(name + "-changes", () -> !previewed.equals(shown));
    pointer.keys("ctrl+z");
    checkText(name + "-undone", before::equals);
  }

  private void controls() {
    window.begin(PAIR);
    drag("20-anti-control", tile("Anti-control"), window.cell(1, 3));
    checkText("20-anti-control", text -> text.contains("negctrl @ cx q[3], q[0], q[1];"));
    drag("21-anti-control-off", window.cell(1, 3), window.cell(1, 14));
    checkText("21-anti-control-off", text -> text.contains("\ncx q[0], q[1];"));
    drag("22-condition", tile("Condition"), window.cell(0, 0));
    checkText("22-condition", text -> text.contains("if (c"));
    pointer.keys("Escape");
    window.rest();
  }

  private void rows() {
    window.begin(PAIR);
    drag("23-fill", window.cell(0, 0), window.cell(4, 0), "alt");
    checkText("23-fill", text -> text.split("\\bh q\\[0\\]", -1).length >= 4);
    window.begin(PAIR);
    Point2D from = window.cell(0, 2);
    drag("24-axis", from, window.cell(0, 3).add(30, 0), "shift");
    checkText("24-axis", text -> text.contains("rz(pi/4) q[3];"));
    window.begin(PAIR);
    drag("25-axis-row", window.cell(0, 0), window.cell(3, 0).add(0, 30), "shift");
    checkText("25-axis-row", text -> text.contains("cx q[0], q[1];\nh q[0];"));
  }

  private void sizes() {
    window.begin(
        HEAD
            + "gate mix2 a, b { cx a, b; h b; }\n"
            + "gate mix3 a, b, c { cx a, b; cx b, c; h c; }\n"
            + "qubit[4] q;\nmix2 q[0], q[1];\nbarrier q[2], q[3];\n");
    CircuitLayout layout = window.layout();
    double edge = layout.y(1) + Dimensions.BOX / 2;
    Point2D from = window.place(layout.centre(0), edge);
    drag("26-resize", from, window.place(layout.centre(0), layout.y(2) + Dimensions.BOX / 2));
    checkText("26-resize", text -> text.contains("mix3 q[0], q[1], q[2];"));
  }

  private void clipboard() {
    window.begin(PAIR);
    pointer.click(window.cell(1, 0));
    pointer.keys("ctrl+c");
    window.rest();
    pointer.click(window.cell(3, 2));
    pointer.keys("ctrl+v");
    checkText("27-paste", text -> text.split("cx q", -1).length == 3);
    window.begin(PAIR);
    pointer.click(window.cell(1, 0));
    pointer.keys("ctrl+d");
    checkText("28-duplicate", text -> text.split("cx q", -1).length == 3);
    search("Copy Picture");
    check("29-picture-copied", () -> Clipboard.getSystemClipboard().hasImage());
  }

  /** Some gates become one with a name, and are themselves again. */
  private void groups() {
    window.begin(PAIR);
    String before = window.text();
    pointer.click(window.cell(0, 0));
    pointer.down("ctrl");
    pointer.click(window.cell(1, 1));
    pointer.up("ctrl");
    pointer.keys("ctrl+g");
    checkShown("29-group-form", "#canvasPopup");
    pointer.type("h");
    pointer.keys("Return");
    window.rest();
    check("29-group-name-taken", () -> RealWindow.isThere("#canvasPopup"));
    pointer.keys("ctrl+a");
    pointer.type("bell");
    window.rest();
    pointer.picture("29-group-typed");
    pointer.keys("Return");
    checkText("29-grouped", text -> text.contains("\nbell q[0], q[1];\nrz"));
    pointer.keys("ctrl+z");
    checkText("29-group-undone", before::equals);
    pointer.keys("ctrl+shift+z");
    checkText("29-group-again", text -> text.contains("\nbell q[0], q[1];"));
    pointer.keys("ctrl+shift+g");
    checkText("29-ungrouped", text -> text.contains("}\nh q[0];\ncx q[0], q[1];"));
  }

  private void wires() {
    window.begin(PAIR);
    pointer.click(window.cell(0, 0));
    pointer.keys("ctrl+shift+Insert");
    checkText("30-wire-added", text -> text.contains("qubit[5] q;"));
    window.begin(PAIR);
    pointer.click(window.name(1), 2);
    checkShown("31-rename-form", "#canvasPopup");
    pointer.keys("ctrl+a");
    pointer.type("data");
    pointer.picture("31-rename-typed");
    pointer.keys("Return");
    checkText("31-renamed", text -> text.contains("qubit[4] data;"));
    window.begin(PAIR);
    drag("32-reorder", window.name(0), window.name(2));
    checkText("32-reorder", text -> text.contains("h q[2];"));
    window.begin(PAIR);
    drag("33-wire-off", window.name(1), window.name(1).add(0, 420));
    checkShown("33-wire-question", "#canvasQuestion");
    pointer.click(RealWindow.centre(RealWindow.node("#canvasAgree")));
    checkText("33-wire-removed", text -> text.contains("qubit[3] q;"));
    window.begin(PAIR);
    pointer.click(window.cell(0, 0));
    pointer.keys("ctrl+r");
    checkShown("34-registers", "#canvasPopup");
    pointer.keys("Escape");
    window.rest();
  }

  /** Whoever types at once after a key that opens a form types into the form. */
  private void typing() {
    window.begin(PAIR);
    pointer.click(window.cell(0, 2));
    pointer.keys("F2", "ctrl+a");
    pointer.type("3*pi/8");
    pointer.keys("Return");
    checkText("35-angle-at-once", text -> text.contains("rz(3*pi/8) q[2];"));
    pointer.keys("ctrl+z", "F2", "ctrl+a");
    pointer.type("pi/16");
    pointer.keys("Return");
    checkText("36-angle-after-undo", text -> text.contains("rz(pi/16) q[2];"));
    pointer.click(window.cell(0, 2), 2);
    pointer.type("7");
    checkShown("37-angle-form", "#angle0");
    Node field = RealWindow.node("#angle0");
    check("37-angle-typed", () -> ((TextField) field).getText().contains("7"));
    pointer.keys("Escape");
    pointer.click(window.cell(0, 0));
    pointer.keys("End");
    pointer.type("rx pi/3");
    pointer.picture("38-typed");
    pointer.keys("Return");
    checkText("38-typed", text -> text.contains("rx(pi/3) q[0];"));
  }
}
