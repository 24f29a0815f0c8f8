package org.ketbench.app.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** From a circuit to a result on the workspace of this computer, and over the histogram. */
final class JobsWalk extends Walk {
  private static final String PAIR =
      HEAD + "qubit[2] q;\nbit[2] c;\nh q[0];\ncx q[0], q[1];\nc = measure q;\n";
  private static final int MOST_CLICKS = 6;

  private int clicks;

  JobsWalk(RealWindow window, RealPointer pointer) {
    super(window, pointer);
  }

  @Override
  Map<String, Runnable> stretches() {
    Map<String, Runnable> stretches = new LinkedHashMap<>();
    stretches.put("first-run", this::firstRun);
    return stretches;
  }

  private void click(String selector) {
    clicks++;
    pointer.click(RealWindow.centre(RealWindow.node(selector)));
    window.rest();
  }

  private void firstRun() {
    window.begin(PAIR);
    // The card of the example.
    clicks = 1;
    click("#tools-jobs");
    checkShown("60-targets", "#next-local-sim-statevector");
    click("#next-local-sim-statevector");
    check("61-sheet", () -> !RealWindow.node("#submit-send").isDisabled());
    click("#submit-send");
    checkShown("62-succeeded", "#job-overlay");
    click("#job-overlay");
    check("63-over-the-histogram", () -> compared("local.sim.statevector") == 1);
    check("64-at-most-six-clicks", () -> clicks <= MOST_CLICKS);
    Node row = RealWindow.node("#jobs .table-row-cell");
    Point2D results = RealWindow.centre(RealWindow.node("#results"));
    drag("65-job-dragged", RealWindow.centre(row), results);
    check("65-job-dragged", () -> compared("local.sim.statevector") >= 1);
  }

  /** How many lines below the histogram compare something of a name. */
  private static long compared(String name) {
    Node comparisons = RealWindow.find("#histogramComparisons", _ -> true);
    return comparisons == null
        ? 0
        : comparisons.lookupAll(".label").stream()
            .filter(each -> each instanceof Label label && label.getText().contains(name))
            .count();
  }
}
