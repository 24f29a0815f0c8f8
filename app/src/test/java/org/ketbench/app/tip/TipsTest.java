package org.ketbench.app.tip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class TipsTest {
  @SuppressWarnings("NullAway.Init") // before each test
  private Button save;

  @Start
  private void show(Stage stage) {
    save = new Button("Save");
    stage.setScene(new Scene(new VBox(300, new Button("Other"), save), 300, 400));
    stage.show();
  }

  @Test
  void makesATooltipWhenThePointerFirstComes(FxRobot robot) {
    robot.interact(() -> Tips.put(save, "Writes the file"));
    assertNull(save.getTooltip());
    robot.moveTo(save);
    assertEquals("Writes the file", save.getTooltip().getText());
  }

  @Test
  void isHeardBeforeThePointerComes(FxRobot robot) {
    robot.interact(() -> Tips.put(save, "Writes the file"));
    assertEquals("Writes the file", save.getAccessibleHelp());
  }
}
