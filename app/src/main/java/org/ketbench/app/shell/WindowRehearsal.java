package org.ketbench.app.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.ketbench.app.launch.FirstUse;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.Warmth;

/**
 * Shows the window for a moment and makes first gestures, so that the JVM can record which classes
 * a start needs. Meant for the headless platform.
 */
public final class WindowRehearsal {
  private static final Duration A_FEW_FRAMES = Duration.millis(400);
  private static final int LONG_TEXT_LINES = 15_000;
  private static final int NOTCHES = 3;
  private static final String PROGRAM = "org.ketbench.app.Main";

  private WindowRehearsal() {}

  public static void main(String[] args) throws IOException, ClassNotFoundException {
    DisplayClasses.load();
    Class.forName(PROGRAM);
    Path folder = Files.createTempDirectory("ketbench-rehearsal");
    // A start on a display asks this; the headless platform would not.
    Desktop.ofThisSystem().obstacle();
    System.setProperty("prism.order", "sw");
    System.setProperty(UserFolders.PROPERTY, folder.toString());
    System.setProperty(FirstUse.PROPERTY, folder.resolve("first-use").toString());
    WindowProgram.open(
        Rehearsal.class, List.of(), new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  /** Not the outer class itself, because the JVM starts no application from the class path. */
  public static final class Rehearsal extends KetbenchApplication {
    private final Robot robot = new Robot();
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private Consumer<String> opener = _ -> {};

    @Override
    public void start(Stage stage) throws IOException {
      super.start(stage);
      steps.add(() -> click(stage, "#example-bell"));
      steps.add(() -> new Warmth().rehearse(Precision.DOUBLE));
      steps.add(() -> drag(stage));
      steps.add(() -> type(KeyCode.H, KeyCode.ENTER));
      steps.add(() -> press(KeyCode.CONTROL, KeyCode.Z));
      steps.add(() -> press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A));
      steps.add(() -> type(KeyCode.Z, KeyCode.O, KeyCode.ESCAPE));
      steps.add(() -> click(stage, "#menu-file"));
      steps.add(() -> type(KeyCode.ESCAPE));
      steps.add(this::openLongText);
      steps.add(() -> scroll(stage));
      steps.add(() -> scroll(stage));
      steps.add(Platform::exit);
      proceed();
    }

    @Override
    void begin(Workbench workbench, List<Path> files) {
      super.begin(workbench, files);
      opener = text -> workbench.files().openExample("rehearsal", text);
    }

    /** Never: it takes what a start does not. */
    @Override
    Duration untilSettled() {
      return Duration.INDEFINITE;
    }

    private void proceed() {
      var pause = new PauseTransition(A_FEW_FRAMES);
      pause.setOnFinished(
          _ -> {
            Runnable step = steps.poll();
            if (step != null) {
              step.run();
              proceed();
            }
          });
      pause.play();
    }

    private void drag(Stage stage) {
      Node tile = stage.getScene().lookup("#tile-H");
      Node canvas = stage.getScene().lookup("#canvas");
      if (tile != null && canvas != null) {
        robot.mouseMove(centre(tile));
        robot.mousePress(MouseButton.PRIMARY);
        Point2D to = centre(canvas);
        robot.mouseMove(to.add(-40, -40));
        steps.addFirst(
            () -> {
              robot.mouseMove(to);
              robot.mouseRelease(MouseButton.PRIMARY);
            });
      }
    }

    /** One that comes into the editor in pieces. */
    private void openLongText() {
      opener.accept("qubit[8] q;\n" + "h q[0];\n".repeat(LONG_TEXT_LINES));
    }

    private void scroll(Stage stage) {
      Node editor = stage.getScene().lookup("#editor");
      if (editor != null) {
        robot.mouseMove(centre(editor));
        robot.mouseWheel(NOTCHES);
      }
    }

    private void click(Stage stage, String what) {
      Node node = stage.getScene().lookup(what);
      if (node != null) {
        robot.mouseMove(centre(node));
        robot.mouseClick(MouseButton.PRIMARY);
      }
    }

    private static Point2D centre(Node node) {
      Bounds bounds = node.localToScreen(node.getBoundsInLocal());
      return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private void type(KeyCode... keys) {
      for (KeyCode key : keys) {
        robot.keyType(key);
      }
    }

    /** Presses keys together. */
    private void press(KeyCode... keys) {
      for (KeyCode key : keys) {
        robot.keyPress(key);
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        robot.keyRelease(keys[i]);
      }
    }
  }

  /** What shows a window on a display is not used without one, but can be loaded all the same. */
  private static final class DisplayClasses {
    private static final List<String> FOLDERS =
        List.of(
            "com/sun/glass/ui/gtk",
            "com/sun/glass/ui/win",
            "com/sun/glass/ui/mac",
            "com/sun/prism/es2",
            "com/sun/prism/d3d",
            "com/sun/javafx/tk/quantum");

    private DisplayClasses() {}

    static void load() throws IOException {
      FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));
      for (String folder : FOLDERS) {
        Path classes = runtime.getPath("/modules/javafx.graphics", folder);
        if (Files.isDirectory(classes)) {
          try (Stream<Path> files = Files.list(classes)) {
            files.forEach(file -> load(folder + "/" + file.getFileName()));
          }
        }
      }
    }

    private static void load(String file) {
      String name = file.replace('/', '.');
      if (name.endsWith(".class")) {
        try {
          Class.forName(
              name.substring(0, name.length() - ".class".length()),
              false,
              Application.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
          // It is loaded later, when it is needed; that only takes longer.
          System.err.println("Not recorded: " + e);
        }
      }
    }
  }
}
