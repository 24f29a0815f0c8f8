package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.Scope;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The keys that switch how the bar finds, of which some open menus elsewhere. */
@ExtendWith(ApplicationExtension.class)
final class FindKeysTest {
  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.withoutSides();
    at.show(stage, 1000, 700);
    at.document().begin("qubit[2] q;\nqubit r;\n");
  }

  private static boolean isMenuOpen(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup("#menuBar").queryAs(MenuBar.class).getMenus().stream()
        .anyMatch(menu -> menu.isShowing());
  }

  private static boolean isOn(FxRobot robot, String way) {
    return robot.lookup("#find-" + way).queryAs(ToggleButton.class).isSelected();
  }

  @ParameterizedTest
  @CsvSource({"case, C", "word, W", "regex, R", "part, L"})
  void inTheBarALetterWithAltSwitchesAndOpensNoMenu(String way, KeyCode letter, FxRobot robot) {
    robot.clickOn("#editor").push(KeyCode.CONTROL, KeyCode.F).write("q");
    assertFalse(isOn(robot, way));

    robot.push(KeyCode.ALT, letter);
    assertTrue(isOn(robot, way));
    assertFalse(isMenuOpen(robot));

    robot.push(KeyCode.ALT, letter);
    assertFalse(isOn(robot, way));
    assertFalse(isMenuOpen(robot));
    assertEquals("q", robot.lookup("#findWhat").queryTextInputControl().getText());
  }

  @Test
  void onASwitchItselfTheyDoTheSame(FxRobot robot) {
    robot.clickOn("#editor").push(KeyCode.CONTROL, KeyCode.F);
    robot.clickOn("#find-word").push(KeyCode.ALT, KeyCode.C);

    assertTrue(isOn(robot, "word"));
    assertTrue(isOn(robot, "case"));
    assertFalse(isMenuOpen(robot));
  }

  @Test
  void tabGoesFromWhatToFindToWhatToPutThereAndThenThroughTheRest(FxRobot robot) {
    robot.clickOn("#editor").push(KeyCode.CONTROL, KeyCode.H).write("qubit");
    robot.push(KeyCode.TAB).write("bit");
    assertEquals("bit", robot.lookup("#findReplacement").queryTextInputControl().getText());

    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      robot.push(KeyCode.TAB);
      ids.add(String.valueOf(robot.lookup("#editor").query().getScene().getFocusOwner().getId()));
    }
    assertEquals(
        List.of(
            "find-case",
            "find-word",
            "find-regex",
            "find-part",
            "find-previous",
            "find-next",
            "find-close",
            "find-replace-help",
            "find-replace-all-help"),
        ids);
    for (int i = 0; i < 10; i++) {
      robot.push(KeyCode.SHIFT, KeyCode.TAB);
    }
    assertTrue(robot.lookup("#findWhat").query().isFocused());
  }

  @Test
  void inTheTextBesideTheBarTheyOpenMenus(FxRobot robot) {
    robot.clickOn("#editor").push(KeyCode.CONTROL, KeyCode.F);
    robot.clickOn("#editor").push(KeyCode.ALT, KeyCode.C);

    assertTrue(isMenuOpen(robot));
    assertFalse(isOn(robot, "case"));
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void theirCommandsAreOnWhereTheSwitchesAre(FxRobot robot) {
    Command regex = at.controller.commands().find("edit.find.regex", Scope.FIND).orElseThrow();
    assertFalse(regex.availability().getValue().isAvailable());

    robot.clickOn("#editor").push(KeyCode.CONTROL, KeyCode.F);
    assertTrue(regex.availability().getValue().isAvailable());
    assertFalse(Objects.requireNonNull(regex.chosen().getValue()));
    robot.clickOn("#find-regex");

    assertTrue(Objects.requireNonNull(regex.chosen().getValue()));
  }
}
