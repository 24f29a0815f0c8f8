package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Makes the picture of the window that the documentation shows, when it is asked to. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "ketbench.pictures", matches = "true")
final class WindowPictureTest {
  private static final int LARGEST = 150_000;

  private final Path root = Path.of(System.getProperty("ketbench.root", ".."));
  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1000, 640);
    at.files.open(root.resolve("examples/teleportation.qasm"));
  }

  @Test
  void theWindowWithTeleportation(FxRobot robot) throws IOException {
    CodeArea editor = robot.lookup("#editor").queryAs(CodeArea.class);
    robot.interact(() -> editor.moveTo(editor.getText().indexOf("x pair[1]")));
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage[] shown = new WritableImage[1];
    robot.interact(() -> shown[0] = editor.getScene().snapshot(null));

    BufferedImage image = new BufferedImage(1000, 640, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, shown[0].getPixelReader().getArgb(x, y));
      }
    }
    Path target = Files.createDirectories(root.resolve("docs")).resolve("window.png");
    ImageIO.write(image, "png", target.toFile());

    assertTrue(Files.size(target) < LARGEST, Files.size(target) + " bytes");
  }
}
