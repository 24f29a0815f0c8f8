package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.charts.ask.MeasurementReading.OneShot;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.Scope;
import org.ketbench.engine.noise.NoiseLibrary;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Three lessons as pictures of the window, made when asked to in the folder that the property
 * {@code ketbench.pictures} names, to be looked at.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "ketbench.pictures", matches = ".+")
final class LessonPictureTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";
  private static final String TELEPORTATION =
      HEAD
          + """
          qubit[3] q;
          bit a;
          bit b;
          bit c;
          ry(pi / 3) q[0];
          h q[1];
          cx q[1], q[2];
          cx q[0], q[1];
          h q[0];
          a = measure q[0];
          b = measure q[1];
          if (b == 1) { x q[2]; }
          if (a == 1) { z q[2]; }
          @ketbench.display bloch
          barrier q[2];
          c = measure q[2];
          """;
  private static final String GHZ =
      HEAD
          + """
          qubit[4] q;
          bit[4] c;
          h q[0];
          cx q[0], q[1];
          cx q[1], q[2];
          @ketbench.display probability
          barrier q[0], q[1];
          cx q[2], q[3];
          c = measure q;
          """;
  private static final String GROVER_STEP =
      """
      x q[1];
      ctrl(2) @ z q[0], q[1], q[2];
      x q[1];
      h q;
      x q;
      ctrl(2) @ z q[0], q[1], q[2];
      x q;
      h q;
      @ketbench.display amplitudes
      barrier q;
      """;

  private final Path folder = Path.of(System.getProperty("ketbench.pictures", "target"));
  private final TestWindow at = new TestWindow();
  private @Nullable Scene scene;

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1280, 800);
    at.resources.begin();
    scene = stage.getScene();
  }

  private void open(FxRobot robot, String name, String text) throws TimeoutException {
    robot.interact(() -> at.files.openExample(name, text));
    settle();
  }

  private void settle() throws TimeoutException {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !at.live.stale().get());
    WaitForAsyncUtils.sleep(600, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void run(FxRobot robot, String command) throws TimeoutException {
    robot.interact(
        () -> at.controller.commands().find(command, Scope.WINDOW).ifPresent(Command::run));
    settle();
  }

  private ResultsAnswer.State state() {
    return Objects.requireNonNull(Objects.requireNonNull(at.live.answer().get()).state());
  }

  @Test
  void teleportationForwardAndBack(FxRobot robot) throws IOException, TimeoutException {
    open(robot, "teleportation.qasm", TELEPORTATION);
    robot.interact(() -> at.live.reading().set(new OneShot(2)));
    settle();
    picture(robot, "lesson-teleportation-end.png");
    run(robot, "run.first");
    for (int step = 1; step < at.live.moments().get(); step++) {
      run(robot, "run.step");
      if (step >= 4) {
        picture(robot, "lesson-teleportation-forward-" + step + ".png");
      }
    }
    run(robot, "run.stepBack");
    run(robot, "run.stepBack");
    // Before it is measured, the third qubit is what the first one was.
    assertEquals(Math.cos(Math.PI / 3), state().wires().get(2).z(), 1e-9);
    picture(robot, "lesson-teleportation-back.png");
  }

  @Test
  void ghzWithNoiseAgainstTheIdeal(FxRobot robot) throws IOException, TimeoutException {
    open(robot, "ghz.qasm", GHZ);
    robot.interact(
        () -> at.controller.compare("ideal", java.util.Map.of("0000", 500, "1111", 500)));
    robot.interact(() -> at.live.noise().set(NoiseLibrary.get("superconducting")));
    run(robot, "run.shots");
    settle();
    for (String theme : new String[] {"light", "dark", "projector"}) {
      robot.interact(() -> at.settings.change(old -> old.theme(theme)));
      picture(robot, "lesson-ghz-" + theme + ".png");
    }
    assertTrue(Files.exists(folder.resolve("lesson-ghz-dark.png")));
  }

  @Test
  void groverByIteration(FxRobot robot) throws IOException, TimeoutException {
    String text = HEAD + "qubit[3] q;\nh q;\n";
    double[] found = new double[3];
    for (int iteration = 0; iteration < found.length; iteration++) {
      open(robot, "grover.qasm", text);
      found[iteration] =
          Objects.requireNonNull(state().amplitudes()).rows().getFirst().probability();
      picture(robot, "lesson-grover-" + iteration + ".png");
      text += GROVER_STEP;
    }
    for (String theme : new String[] {"dark", "projector"}) {
      robot.interact(() -> at.settings.change(old -> old.theme(theme)));
      picture(robot, "lesson-grover-" + theme + ".png");
    }
    robot.interact(
        () -> robot.lookup("#results").queryAs(TabPane.class).getSelectionModel().selectLast());
    for (String theme : new String[] {"projector", "dark", "light"}) {
      robot.interact(() -> at.settings.change(old -> old.theme(theme)));
      picture(robot, "resources-" + theme + ".png");
    }
    assertEquals(0.125, found[0], 1e-9);
    assertEquals(25.0 / 32, found[1], 1e-9);
    assertEquals(121.0 / 128, found[2], 1e-9);
  }

  private void picture(FxRobot robot, String name) throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage[] taken = new WritableImage[1];
    robot.interact(() -> taken[0] = Objects.requireNonNull(scene).snapshot(null));
    WritableImage image = taken[0];
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    ImageIO.write(copy, "png", Files.createDirectories(folder).resolve(name).toFile());
  }
}
