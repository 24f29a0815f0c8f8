package org.ketbench.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.geometry.Point2D;
import javafx.scene.Node;

/** What the stretches of a walk through the window share: the window, the pointer, the verdicts. */
abstract class Walk {
  static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  final RealWindow window;
  final RealPointer pointer;
  private final List<String> failures = new ArrayList<>();
  private int steps;

  Walk(RealWindow window, RealPointer pointer) {
    this.window = window;
    this.pointer = pointer;
  }

  /** The stretches, each of which begins anew. */
  abstract Map<String, Runnable> stretches();

  /**
   * Goes through everything, or only the stretches that are named, with commas between; what cannot
   * be gone on with ends a stretch.
   */
  final void goOn(String only) {
    for (Map.Entry<String, Runnable> stretch : stretches().entrySet()) {
      try {
        if (only.isEmpty() || List.of(only.split(",", -1)).contains(stretch.getKey())) {
          stretch.getValue().run();
        }
      } catch (RuntimeException e) {
        System.out.println("FAILED  " + e + " at " + List.of(e.getStackTrace()));
        failures.add(String.valueOf(e.getMessage()));
        steps++;
      }
    }
  }

  /** What did not come about. */
  final List<String> failures() {
    return failures;
  }

  final int steps() {
    return steps;
  }

  /** Notes whether something has come true, with a picture. */
  final void check(String name, BooleanSupplier wanted) {
    steps++;
    boolean came = RealWindow.comes(wanted);
    window.rest();
    pointer.picture(name);
    System.out.println((came ? "ok      " : "FAILED  ") + name);
    if (!came) {
      failures.add(name);
    }
  }

  final void checkText(String name, Predicate<String> wanted) {
    check(name, () -> wanted.test(window.text()));
    if (failures.contains(name)) {
      System.out.println(window.text().indent(8));
    }
  }

  final void checkShown(String name, String selector) {
    check(name, () -> RealWindow.isThere(selector));
  }

  /** Drags with keys held from the moment that something is held. */
  final void drag(String name, Point2D from, Point2D to, String... keys) {
    pointer.press(from);
    pointer.dragTo(from, from.add(9, 5));
    for (String key : keys) {
      pointer.down(key);
    }
    pointer.dragTo(from.add(9, 5), to);
    window.rest();
    pointer.picture(name + "-dragging");
    pointer.release();
    for (String key : keys) {
      pointer.up(key);
    }
    window.rest();
  }

  final Point2D tile(String title) {
    Node tile = RealWindow.find(".palette-tile", node -> title.equals(node.getAccessibleText()));
    if (tile == null) {
      throw new IllegalStateException("No tile " + title);
    }
    return RealWindow.centre(tile);
  }

  /** Has a command run by searching for it. */
  final void search(String command) {
    pointer.keys("ctrl+shift+a");
    window.rest();
    pointer.type(command);
    window.rest();
    pointer.keys("Return");
    window.rest();
  }

  static Path folder(String name) throws Exception {
    return Files.createDirectories(Path.of(name)).toAbsolutePath();
  }
}
