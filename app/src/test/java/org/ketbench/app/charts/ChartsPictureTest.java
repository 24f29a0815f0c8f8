package org.ketbench.app.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.charts.structure.Picture;
import org.ketbench.engine.noise.NoiseModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Makes pictures of the charts, to be looked at, in the folder that {@code ketbench.pictures}
 * names.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "ketbench.pictures", matches = ".+")
final class ChartsPictureTest {
  private static final String TELEPORTATION =
      """
      qubit[3] q; bit[1] a; bit[1] b;
      ry(pi / 3) q[0];
      h q[1]; cx q[1], q[2];
      cx q[0], q[1]; h q[0];
      a[0] = measure q[0]; b[0] = measure q[1];
      if (b == 1) { x q[2]; }
      if (a == 1) { z q[2]; }
      """;
  private static final String GHZ =
      "qubit[4] q; bit[4] c; h q[0]; cx q[0], q[1]; cx q[1], q[2]; cx q[2], q[3]; c = measure q;";

  private final Path folder = Path.of(System.getProperty("ketbench.pictures", "target"));
  private final ChartsWindow at = new ChartsWindow();

  @Start
  private void show(Stage stage) {
    at.show(stage, "light");
  }

  @Test
  void theCharts(FxRobot robot) throws IOException, TimeoutException {
    robot.interact(() -> at.circuit(TELEPORTATION));
    at.settle();
    robot.clickOn("#reading-shot");
    for (int step = 0; step < 3; step++) {
      at.settle();
      picture(robot, "teleportation-" + step + ".png");
      robot.interact(() -> at.results.step(-1));
    }
    robot.interact(() -> at.results.pinned().set(-1));
    robot.clickOn("#reading-post").clickOn("#pin-0");
    at.settle();
    picture(robot, "pinned.png");
    robot.clickOn("#reading-ensemble");
    robot.interact(() -> at.circuit(GHZ));
    robot.interact(
        () -> robot.lookup("#results").queryAs(TabPane.class).getSelectionModel().select(1));
    at.settle();
    robot.interact(at.histogram::keep);
    robot.interact(() -> at.results.noise().set(NoiseModel.depolarizing(0.01, 0.04)));
    at.settle();
    robot.clickOn("#drawShots");
    at.settle();
    for (String theme : new String[] {"light", "dark", "projector", "high-contrast"}) {
      robot.interact(
          () -> {
            at.pane().getStyleClass().removeIf(name -> name.startsWith("theme-"));
            at.pane().getStyleClass().add("theme-" + theme);
          });
      picture(robot, "ghz-" + theme + ".png");
    }
    assertTrue(Files.exists(folder.resolve("ghz-light.png")));
  }

  @Test
  void theStructure(FxRobot robot) throws IOException, TimeoutException {
    robot.interact(
        () -> {
          robot.lookup("#results").queryAs(TabPane.class).getSelectionModel().select(2);
          at.circuit(
              "qubit[4] q; h q[0]; cx q[0], q[1]; ry(0.9) q[2]; cx q[1], q[2]; t q[1]; h q[1];"
                  + " cp(0.8) q[2], q[3]; ry(1.1) q[3]; cx q[3], q[0];");
          at.structure.qubits().set(java.util.List.of(0, 1));
        });
    for (String theme : new String[] {"light", "dark", "projector"}) {
      robot.interact(
          () -> {
            at.pane().getStyleClass().removeIf(name -> name.startsWith("theme-"));
            at.pane().getStyleClass().add("theme-" + theme);
            at.pane().setStyle(theme.equals("projector") ? "-fx-font-size: 17px;" : "");
          });
      for (Picture picture : Picture.values()) {
        robot.interact(() -> at.structure.picture().set(picture));
        at.settle();
        picture(robot, "structure-" + picture + "-" + theme + ".png");
      }
      robot.interact(() -> at.structure.picture().set(Picture.DENSITY));
      robot.clickOn("#structureCity");
      at.settle();
      picture(robot, "structure-CITY-" + theme + ".png");
      robot.clickOn("#structureCity");
    }
    assertTrue(Files.exists(folder.resolve("structure-LINKS-dark.png")));
  }

  private void picture(FxRobot robot, String name) throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage[] taken = new WritableImage[1];
    robot.interact(() -> taken[0] = at.pane().snapshot(null, null));
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
