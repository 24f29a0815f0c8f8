package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DragEvent;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.command.Scope;
import org.ketbench.app.document.Selection;
import org.ketbench.language.TextEdit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Makes pictures of the window, to be looked at, when it is asked to: in the folder that the
 * property {@code ketbench.pictures} names, and the one that the documentation shows in its own.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "ketbench.pictures", matches = ".+")
final class WindowPictureTest {
  private static final int LARGEST = 250_000;

  private final Path root = Path.of(System.getProperty("ketbench.root", ".."));
  private final Path folder = Path.of(System.getProperty("ketbench.pictures", "target"));
  private final TestWindow at = new TestWindow();
  private @Nullable Scene scene;

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1280, 800);
    at.resources.begin();
    scene = stage.getScene();
  }

  @Test
  void theWindow(FxRobot robot) throws IOException, InterruptedException {
    pictures(robot, "empty");
    robot.interact(() -> at.files.open(root.resolve("examples/bell.qasm")));
    pictures(robot, "bell");
    picture(robot, folder.resolve("bell-200.png"), 2);
    robot.interact(() -> at.files.openExample("qft.qasm", qft(20)));
    pictures(robot, "qft");
    robot.interact(() -> at.document().type(TextEdit.insert(60, "h q[0\n")));
    pictures(robot, "broken");
    robot.interact(() -> at.files.open(root.resolve("examples/teleportation.qasm")));
    robot.interact(
        () -> {
          int place = at.document().text().get().indexOf("x pair[1]");
          at.document().select(Selection.at(place));
        });
    pictures(robot, "teleportation");
    Path shown = Files.createDirectories(root.resolve("docs")).resolve("window.png");
    Files.copy(
        folder.resolve("teleportation-light.png"), shown, StandardCopyOption.REPLACE_EXISTING);
    dragged(robot);
    robot.interact(() -> command("help.commands"));
    picture(robot, folder.resolve("search.png"), 1);
    robot.interact(() -> command("help.keys"));
    picture(robot, folder.resolve("keys.png"), 1);

    assertTrue(Files.size(shown) < LARGEST, Files.size(shown) + " bytes");
  }

  /** Files over the window: those that will be opened, and one that will not. */
  private void dragged(FxRobot robot) throws IOException, InterruptedException {
    Path picture = root.resolve("docs/window.png");
    Path grover = root.resolve("examples/grover.qasm");
    DraggedFiles opened =
        DraggedFiles.of(
            robot,
            Objects.requireNonNull(scene),
            grover,
            root.resolve("examples/bell.qasm"),
            picture);
    opened.fire(DragEvent.DRAG_ENTERED);
    pictures(robot, "dragged");
    opened.fire(DragEvent.DRAG_EXITED);
    DraggedFiles refused = DraggedFiles.of(robot, Objects.requireNonNull(scene), picture);
    refused.fire(DragEvent.DRAG_ENTERED);
    pictures(robot, "refused");
    refused.fire(DragEvent.DRAG_EXITED);
  }

  /** One in each theme, the usual one last. */
  private void pictures(FxRobot robot, String name) throws IOException, InterruptedException {
    for (String theme : List.of("dark", "high-contrast", "projector", "light")) {
      robot.interact(() -> at.settings.change(old -> old.theme(theme)));
      picture(robot, folder.resolve(name + "-" + theme + ".png"), 1);
    }
  }

  private void command(String id) {
    at.controller.commands().find(id, Scope.WINDOW).orElseThrow().run();
  }

  private static String qft(int qubits) {
    StringBuilder text = new StringBuilder("OPENQASM 3.0;\ninclude \"stdgates.inc\";\n\n");
    text.append("qubit[").append(qubits).append("] q;\n\n");
    for (int i = qubits - 1; i >= 0; i--) {
      text.append(String.format(Locale.ROOT, "h q[%d];\n", i));
      for (int j = i - 1; j >= 0; j--) {
        text.append(String.format(Locale.ROOT, "cp(pi/%d) q[%d], q[%d];\n", 1L << (i - j), j, i));
      }
    }
    return text.toString();
  }

  private void picture(FxRobot robot, Path target, double scale)
      throws IOException, InterruptedException {
    WaitForAsyncUtils.waitForFxEvents();
    Thread.sleep(500);
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage[] shown = new WritableImage[1];
    robot.interact(
        () -> {
          var parameters = new SnapshotParameters();
          parameters.setTransform(Transform.scale(scale, scale));
          shown[0] = Objects.requireNonNull(scene).getRoot().snapshot(parameters, null);
        });
    int width = (int) shown[0].getWidth();
    int height = (int) shown[0].getHeight();
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, shown[0].getPixelReader().getArgb(x, y));
      }
    }
    Files.createDirectories(folder);
    ImageIO.write(image, "png", target.toFile());
  }
}
