package org.ketbench.app.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/** What helps to write the text, and what shows above the window. */
final class EditorWalk extends Walk {
  private static final String TEXT =
      HEAD
          + """
          // A pair, and what comes of it.
          gate bell a, b {
            h a;
            cx a, b;
          }
          qubit[3] q;
          bit[3] c;
          bell q[0], q[1];
          for int i in [0:2] {
            rz(pi/8) q[i];
          }
          c = measure q;
          """;

  EditorWalk(RealWindow window, RealPointer pointer) {
    super(window, pointer);
  }

  @Override
  Map<String, Runnable> stretches() {
    Map<String, Runnable> stretches = new LinkedHashMap<>();
    stretches.put("completion", this::completion);
    stretches.put("folding", this::folding);
    stretches.put("finding", this::finding);
    stretches.put("names", this::names);
    stretches.put("cards", this::cards);
    stretches.put("sides", this::sides);
    return stretches;
  }

  private void completion() {
    window.begin(TEXT);
    window.caretBehind("c = measure q;\n");
    pointer.type("cr");
    checkShown("40-completion", "#completion-card");
    pointer.keys("Escape", "BackSpace", "BackSpace");
    pointer.type("cry(");
    checkShown("41-signature", "#signature-card");
    pointer.keys("Escape", "ctrl+z");
    window.begin(TEXT);
    pointer.move(window.word("bell q[0]").add(2, 0));
    checkShown("42-hover", "#hover-card");
    pointer.move(window.word("bit[3]"));
  }

  private void folding() {
    window.begin(TEXT);
    Node arrow = RealWindow.node(".fold-open");
    pointer.click(RealWindow.centre(arrow));
    checkShown("43-folded", ".fold-closed");
    pointer.click(RealWindow.centre(RealWindow.node(".fold-closed")));
    check("44-unfolded", () -> !RealWindow.isThere(".fold-closed"));
  }

  private void finding() {
    pointer.keys("ctrl+f");
    window.rest();
    pointer.type("q[");
    checkShown("45-find", ".find-bar");
    ToggleButton words = (ToggleButton) RealWindow.node("#find-word");
    ToggleButton sizes = (ToggleButton) RealWindow.node("#find-case");
    pointer.keys("alt+w", "alt+c");
    check("45-find-switched", () -> words.isSelected() && sizes.isSelected());
    pointer.keys("alt+w", "alt+c");
    check("45-find-switched-back", () -> !words.isSelected() && !sizes.isSelected());
    pointer.keys("ctrl+h");
    checkShown("46-replace", "#findReplacement");
    pointer.keys("Escape");
    window.rest();
  }

  private void names() {
    window.begin(TEXT);
    window.caretBehind("bell q");
    pointer.keys("Left", "Left", "F2");
    window.rest();
    pointer.keys("ctrl+a");
    pointer.type("pair");
    pointer.picture("47-renaming");
    pointer.keys("Return");
    checkText("47-renamed", text -> text.contains("gate pair a, b") && text.contains("pair q[0]"));
    window.begin(TEXT.replace("bell q[0]", "bel q[0]"));
    window.caretBehind("bel q");
    pointer.keys("Left", "Left", "alt+Return");
    window.rest();
    pointer.picture("48-quick-fix-offered");
    pointer.keys("Return");
    checkText("48-quick-fix", text -> text.contains("bell q[0]"));
    window.begin(TEXT.replace("bell q[0]", "bell q[7]"));
    checkShown("49-broken", "#resultsOld");
    window.begin(TEXT);
    check("49-mended", () -> !RealWindow.isThere("#resultsOld"));
  }

  private void cards() {
    window.focus("#canvas");
    pointer.keys("question");
    checkShown("50-keys", ".key-sheet");
    pointer.keys("Tab", "Escape");
    check("50-keys-closed", () -> !RealWindow.isThere(".key-sheet"));
    Point2D tile = tile("Hadamard");
    pointer.move(tile.add(30, 60));
    pointer.move(tile);
    checkShown("51-hover-card", ".hover-card-title");
    pointer.move(tile.add(500, 300));
    window.rest();
    pointer.keys("ctrl+comma");
    checkShown("52-settings", ".settings-sheet");
    pointer.click(RealWindow.centre(RealWindow.node("#textSize")));
    pointer.keys("ctrl+a");
    pointer.type("4");
    checkShown("53-settings-wrong", "#settingsWrong");
    pointer.keys("ctrl+a");
    pointer.type("0");
    check("54-settings-right", () -> window.model().settings().get().textSize() == 0);
    pointer.keys("Escape");
    window.rest();
  }

  private void sides() {
    search("Results in a Window");
    checkShown("55-torn-off", ".torn-off");
    window.focus("#canvas");
    pointer.click(window.cell(1, 0));
    search("Results in a Window");
    check("56-put-back", () -> !RealWindow.isThere(".torn-off"));
  }
}
