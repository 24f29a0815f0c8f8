package org.ketbench.app.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Takes pictures of a scene. */
final class Stages {
  @Nullable Scene scene;

  void picture(FxRobot robot, Path target) throws IOException, InterruptedException {
    WaitForAsyncUtils.waitForFxEvents();
    Thread.sleep(400);
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage[] shown = new WritableImage[1];
    robot.interact(
        () ->
            shown[0] =
                Objects.requireNonNull(scene).getRoot().snapshot(new SnapshotParameters(), null));
    int width = (int) shown[0].getWidth();
    int height = (int) shown[0].getHeight();
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, shown[0].getPixelReader().getArgb(x, y));
      }
    }
    Files.createDirectories(target.toAbsolutePath().getParent());
    ImageIO.write(image, "png", target.toFile());
  }
}
