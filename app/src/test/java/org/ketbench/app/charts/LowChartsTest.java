package org.ketbench.app.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The charts in a window that is low, or whose letters are large. */
@ExtendWith(ApplicationExtension.class)
final class LowChartsTest {
  private static final String MIXED =
      "qubit[2] q; bit[2] c; h q[0]; c[0] = measure q[0]; if (c[0]) { x q[1]; }"
          + " c[1] = measure q[1];";

  private final ChartsWindow at = new ChartsWindow();

  @Start
  private void show(Stage stage) {
    at.show(stage, "light");
  }

  /** Tests share a stage, which keeps the size that it was given. */
  @AfterEach
  void enlarge(FxRobot robot) {
    robot.interact(
        () -> {
          at.pane().getScene().getWindow().setWidth(1200);
          at.pane().getScene().getWindow().setHeight(800);
        });
  }

  @ParameterizedTest
  @CsvSource({"13, 220", "17, 300", "26, 455", "26, 720"})
  void showsAllOfTheWordsInPlaceOfAmplitudes(double textSize, double height, FxRobot robot)
      throws TimeoutException {
    robot.interact(
        () -> {
          at.pane().setStyle("-fx-font-size: " + textSize + "px;");
          at.pane().getScene().getWindow().setHeight(height);
          at.pane().getScene().getWindow().setWidth(30 * textSize);
          at.circuit(MIXED);
        });
    at.settle();
    robot.interact(
        () -> {
          at.pane().applyCss();
          at.pane().layout();
        });
    Label message = robot.lookup("#stateMessage").queryAs(Label.class);
    Region tabs = robot.lookup("#results .tab-content-area").queryAs(Region.class);
    Bounds words = message.localToScene(message.getLayoutBounds());
    Bounds place = tabs.localToScene(tabs.getLayoutBounds());
    assertTrue(
        words.getMinY() >= place.getMinY() - 1 && words.getMaxY() <= place.getMaxY() + 1,
        words + " is not within " + place);
    assertTrue(message.isVisible());
    assertEquals(message.prefHeight(message.getWidth()), message.getHeight(), 1);
  }

  @ParameterizedTest
  @CsvSource({
    "state, #stateRows, 13", "histogram, #histogramBars, 13", "structure, .structure .sheet, 13",
    "state, #stateRows, 26", "histogram, #histogramBars, 26", "structure, .structure .sheet, 26"
  })
  void leavesRoomForFiguresThatCanBeScrolledTo(
      String view, String figures, double textSize, FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          at.pane().setStyle("-fx-font-size: " + textSize + "px;");
          at.pane().getScene().getWindow().setHeight(18 * textSize);
          at.pane().getScene().getWindow().setWidth(26 * textSize);
          at.circuit("qubit[2] q; h q[0]; cx q[0], q[1];");
          TabPane tabs = (TabPane) at.pane().lookup("#results");
          tabs.getTabs().stream()
              .filter(tab -> tab.getId().equals("results-" + view))
              .forEach(tabs.getSelectionModel()::select);
        });
    at.settle();
    robot.interact(
        () -> {
          at.pane().applyCss();
          at.pane().layout();
        });
    Region drawn = robot.lookup(figures).queryAs(Region.class);
    ScrollPane page = (ScrollPane) robot.lookup(".results-page").match(Node::isVisible).query();

    assertTrue(drawn.getHeight() >= 3.5 * textSize, drawn.getHeight() + " high");
    robot.interact(() -> page.setVvalue(page.getVmax()));
    Bounds place = page.localToScene(page.getLayoutBounds());
    double foot = drawn.localToScene(drawn.getLayoutBounds()).getMaxY();
    assertTrue(foot <= place.getMaxY() + 1, foot + " is below " + place);
  }

  @ParameterizedTest
  @CsvSource({"state", "histogram", "structure"})
  void wordsAloneNeedNoScrollBar(String view, FxRobot robot) {
    robot.interact(
        () -> {
          at.pane().getScene().getWindow().setHeight(320);
          at.pane().getScene().getWindow().setWidth(400);
          TabPane tabs = (TabPane) at.pane().lookup("#results");
          tabs.getTabs().stream()
              .filter(tab -> tab.getId().equals("results-" + view))
              .forEach(tabs.getSelectionModel()::select);
          at.pane().applyCss();
          at.pane().layout();
        });

    ScrollPane page = (ScrollPane) robot.lookup(".results-page").match(Node::isVisible).query();
    Label message = robot.from(page).lookup(".panel-message").match(Node::isVisible).query();
    assertTrue(message.getText().endsWith("shown here."), message.getText());
    double seen = page.getViewportBounds().getHeight();
    double whole = page.getContent().getLayoutBounds().getHeight();
    assertEquals(seen, whole, 1, "nothing is to be scrolled to");
  }

  @Test
  void withoutACircuitThereIsNothingToDrawAndNoGapBetweenChoices(FxRobot robot) {
    robot.interact(
        () -> {
          TabPane tabs = (TabPane) at.pane().lookup("#results");
          tabs.getSelectionModel().select(1);
          at.pane().applyCss();
          at.pane().layout();
        });

    assertTrue(robot.lookup("#drawShots").query().isDisabled());
    for (Node each : robot.lookup(".histogram-choices > *").queryAll()) {
      assertEquals(each.isVisible(), each.isManaged(), each.toString());
    }
  }
}
