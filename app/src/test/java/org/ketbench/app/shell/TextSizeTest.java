package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.canvas.scene.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Signs keep their proportion to the letters beside them. */
@ExtendWith(ApplicationExtension.class)
final class TextSizeTest {
  private static final String WRONG = "OPENQASM 3.0;\nqubit q;\nnothing q;\n";

  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1200, 800);
  }

  private void wear(FxRobot robot, String theme, double size) {
    robot.interact(() -> at.settings.change(old -> old.theme(theme).textSize(size)));
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void assertSize(FxRobot robot, String query, double width, double height) {
    List<Node> found = List.copyOf(robot.lookup(query).queryAll());
    assertFalse(found.isEmpty(), query);
    for (Node each : found) {
      assertEquals(width, ((Region) each).minWidth(-1), 1, query);
      assertEquals(height, ((Region) each).minHeight(-1), 1, query);
    }
  }

  @Test
  void signsAreAsLargeAsTheLettersAskFor(FxRobot robot) {
    robot.interact(() -> at.documents.begin("wrong.qasm", WRONG));
    for (double size : List.of(13.0, 17.0, 26.0)) {
      for (Theme theme : Theme.all()) {
        wear(robot, theme.name(), size);
        double scale = size / 13;

        assertSize(robot, ".tool-button .icon", 18 * scale, 18 * scale);
        assertSize(robot, ".palette-tile .icon", 20 * scale, 20 * scale);
        assertSize(robot, ".problem-sign", 17 * scale, 17 * scale);
        Region mark = robot.lookup(".gutter-error").queryAs(Region.class);
        assertEquals(8 * scale, mark.getWidth(), 1.5, "the mark beside the code");
        assertEquals(size, font(robot), 0.01, "the code in " + theme.name());
      }
    }
  }

  private static double font(FxRobot robot) {
    return robot
        .lookup("#editor .text")
        .match((Node node) -> node instanceof Text)
        .<Text>query()
        .getFont()
        .getSize();
  }
}
