package org.ketbench.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks through the window with the pointer and the keys of a real display, where {@code
 * src/test/xvfb/walk.sh} starts it; keeps a picture of each step, and ends with 1 where one does
 * not come to what it should. Arguments: a folder for the pictures, a theme, and the stretches to
 * go if it is not to be all.
 */
public final class WindowWalk {
  private WindowWalk() {}

  public static void main(String[] args) {
    boolean came = false;
    try {
      came = walk(args);
    } catch (Exception e) {
      System.out.println("FAILED  " + e + " at " + List.of(e.getStackTrace()));
    }
    System.exit(came ? 0 : 1);
  }

  private static boolean walk(String[] args) throws Exception {
    Path pictures = Walk.folder(args[0]);
    Path home = Files.createTempDirectory("ketbench-walk");
    Files.writeString(
        home.resolve("settings.json"),
        "{\"version\":1,\"theme\":\"%s\",\"restoreSession\":false}".formatted(args[1]));
    Path file = Files.writeString(home.resolve("walk.qasm"), Walk.HEAD + "qubit[3] q;\nh q[0];\n");
    RealWindow window = RealWindow.open(home, file);
    var pointer = new RealPointer(window.scale(), pictures);
    RealPointer.pause(1500);
    pointer.picture("10-begin");
    List<String> failures = new ArrayList<>();
    int steps = 0;
    for (Walk walk :
        List.of(
            new CanvasWalk(window, pointer),
            new EditorWalk(window, pointer),
            new JobsWalk(window, pointer),
            new FilesWalk(window, pointer))) {
      walk.goOn(args.length > 2 ? args[2] : "");
      failures.addAll(walk.failures());
      steps += walk.steps();
    }
    System.out.printf(
        "%d of %d steps came to what they should%s%n",
        steps - failures.size(), steps, failures.isEmpty() ? "" : "; not these: " + failures);
    return failures.isEmpty();
  }
}
