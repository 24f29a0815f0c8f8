package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.command.Scope;
import org.ketbench.app.settings.Panels;
import org.ketbench.app.settings.Panels.Side;
import org.ketbench.app.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How the documents and the tool windows share the room that a window has. */
@ExtendWith(ApplicationExtension.class)
final class RoomTest {
  private static final double SLACK = 3;

  private TestWindow at = new TestWindow();
  private @Nullable Stage shown;

  @Start
  private void show(Stage stage) throws IOException {
    shown = stage;
    at.show(stage, 1200, 800);
    resize(1200, 800);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> stage().hide());
  }

  private Stage stage() {
    return Objects.requireNonNull(shown);
  }

  private void command(FxRobot robot, String id) {
    robot.interact(() -> at.controller.commands().find(id, Scope.WINDOW).orElseThrow().run());
    settle();
  }

  /** What is laid out may ask for another layout. */
  private static void settle() {
    for (int turn = 0; turn < 4; turn++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private static double height(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Region.class).getHeight();
  }

  private static void drag(FxRobot robot, double down) {
    drag(robot, "#rows", 0, down);
  }

  private static void drag(FxRobot robot, String pane, int divider, double by) {
    Region grip = dividers(robot, pane).get(divider);
    boolean sideways = pane.equals("#columns");
    QuickHands.drag(robot, grip, sideways ? by : 0, sideways ? 0 : by);
    settle();
  }

  private static List<Region> dividers(FxRobot robot, String pane) {
    return robot.lookup(pane).query().lookupAll(".split-pane-divider").stream()
        .filter(node -> pane.equals("#" + node.getParent().getId()))
        .map(Region.class::cast)
        .toList();
  }

  @Test
  void theRoomThatAViewNeedsIsGivenBackWhenAnotherIsOpened(FxRobot robot) {
    settle();
    double before = height(robot, "#tools");
    command(robot, "view.estimates");
    double lent = height(robot, "#tools");
    command(robot, "view.problems");

    assertTrue(lent > before + 100, lent + " for the estimates, " + before + " before");
    assertEquals(before, height(robot, "#tools"), SLACK);
    assertEquals(Panels.USUAL, at.settings.get().panels());
  }

  @Test
  void aHeightThatIsDraggedStays(FxRobot robot) {
    settle();
    command(robot, "view.estimates");
    drag(robot, 60);
    double dragged = height(robot, "#tools");
    command(robot, "view.problems");

    assertEquals(dragged, height(robot, "#tools"), SLACK);
    assertEquals(dragged, at.settings.get().panels().of(Side.BOTTOM).size(), SLACK);
  }

  @Test
  void documentsBeginAtTheTopHoweverLowTheyAre(FxRobot robot) {
    settle();
    drag(robot, -400);

    assertTrue(height(robot, "#columns") < 250, "they are " + height(robot, "#columns") + " high");
    assertEquals(top(robot, "#columns"), top(robot, "#documents"), SLACK);
  }

  @Test
  void theLinesBetweenPanelsAreThickEnoughToBeCaught(FxRobot robot) {
    settle();
    for (Theme theme : Theme.all()) {
      robot.interact(() -> at.settings.change(old -> old.theme(theme.name())));
      settle();
      assertEquals(1, dividers(robot, "#rows").size());
      assertEquals(2, dividers(robot, "#columns").size());
      for (Region each : dividers(robot, "#columns")) {
        assertTrue(each.getWidth() >= 5, each.getWidth() + " in " + theme.name());
        assertEquals(Cursor.H_RESIZE, each.getCursor());
      }
      for (Region each : dividers(robot, "#rows")) {
        assertTrue(each.getHeight() >= 5, each.getHeight() + " in " + theme.name());
        assertEquals(Cursor.V_RESIZE, each.getCursor());
      }
    }
  }

  @Test
  void aSizeThatIsDraggedIsTheSameAfterEveryRestart(FxRobot robot) {
    settle();
    drag(robot, "#rows", 0, -77);
    drag(robot, "#columns", 0, 161);
    drag(robot, "#columns", 1, -143);
    List<Double> dragged = sizes(robot);

    assertEquals(List.of(371.0, 443.0, 227.0), dragged);
    assertEquals(dragged, remembered());
    for (int start = 0; start < 20; start++) {
      Settings kept = at.settings.get();
      robot.interact(() -> restart(kept));
      settle();
      assertEquals(dragged, sizes(robot), "after restart " + start);
      assertEquals(kept.panels(), at.settings.get().panels());
    }
  }

  @Test
  void sizesStayAndReturnHoweverOftenTheWindowChangesItsOwn(FxRobot robot) {
    settle();
    drag(robot, "#rows", 0, -77);
    drag(robot, "#columns", 0, 61);
    List<Double> dragged = sizes(robot);
    assertEquals(List.of(271.0, 300.0, 227.0), dragged);
    Panels kept = at.settings.get().panels();
    for (int turn = 0; turn < 20; turn++) {
      int more = turn;
      robot.interact(() -> resize(640 + more, 390 + more));
      settle();
      assertTrue(sizes(robot).getLast() < dragged.getLast(), "there is no room for all of it");
      assertEquals(kept, at.settings.get().panels(), "nobody dragged anything");
      robot.interact(() -> resize(1200, 800));
      settle();
      assertEquals(dragged, sizes(robot), "in turn " + turn);
    }
    assertEquals(kept, at.settings.get().panels());
  }

  private void resize(double width, double height) {
    stage().setWidth(width);
    stage().setHeight(height);
  }

  private void restart(Settings kept) {
    stage().hide();
    at = new TestWindow();
    at.settings.change(_ -> kept);
    try {
      shown = new Stage();
      at.show(stage(), 1200, 800);
      resize(1200, 800);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Double> sizes(FxRobot robot) {
    return List.of(
        robot.lookup("#paletteSide").queryAs(Region.class).getWidth(),
        robot.lookup("#resultsSide").queryAs(Region.class).getWidth(),
        height(robot, "#tools"));
  }

  private List<Double> remembered() {
    Panels panels = at.settings.get().panels();
    return Stream.of(Side.values()).map(side -> panels.of(side).size()).toList();
  }

  private static double top(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  @Test
  void whatIsWornAlreadyIsNotPutOnAgainWhenASizeIsRemembered(FxRobot robot) {
    settle();
    Parent window = robot.lookup("#rows").query().getScene().getRoot();
    var changes = new AtomicInteger();
    window.getStyleClass().addListener((InvalidationListener) _ -> changes.incrementAndGet());
    drag(robot, -60);

    assertTrue(!at.settings.get().panels().equals(Panels.USUAL), "the size is remembered");
    assertEquals(0, changes.get());
  }

  @Test
  void inASmallWindowNothingIsCutAndTheLastThatWasAskedForIsThere(FxRobot robot) {
    settle();
    robot.interact(
        () -> {
          at.settings.change(old -> old.textSize(17));
          resize(640, 330);
        });
    settle();
    Panels kept = at.settings.get().panels();
    assertEquals(Set.of("#resultsSide"), seen(robot));
    Region rows = robot.lookup("#rows").queryAs(Region.class);
    Bounds place = rows.localToScene(rows.getLayoutBounds());
    assertEquals(0, place.getMinX(), 1);
    assertEquals(rows.getScene().getWidth(), place.getMaxX(), 1);
    assertEquals(Panels.USUAL, kept);

    command(robot, "view.palette");
    assertEquals(Set.of("#paletteSide"), seen(robot));
    command(robot, "view.problems");
    assertTrue(seen(robot).contains("#tools"), "it was asked for");
    command(robot, "view.bottom");
    assertFalse(seen(robot).contains("#tools"), "it was closed");

    command(robot, "view.resetLayout");
    robot.interact(() -> resize(1200, 800));
    settle();
    assertEquals(Set.of("#resultsSide"), seen(robot), "what a small window begins with");
    command(robot, "view.resetLayout");
    assertEquals(Set.of("#resultsSide", "#paletteSide", "#tools"), seen(robot));
  }

  /** What is there, which is what the menu has to say as well. */
  private Set<String> seen(FxRobot robot) {
    Map<String, String> commands =
        Map.of(
            "#resultsSide", "view.results",
            "#paletteSide", "view.palette",
            "#tools", "view.bottom");
    Set<String> there = new HashSet<>();
    Set<String> ticked = new HashSet<>();
    commands.forEach(
        (id, command) -> {
          if (robot.lookup(id).tryQuery().isPresent()) {
            there.add(id);
          }
          if (isTicked(command)) {
            ticked.add(id);
          }
        });
    assertEquals(there, ticked);
    return there;
  }

  private boolean isTicked(String command) {
    return at.controller.commands().find(command, Scope.WINDOW).orElseThrow().chosen().getValue();
  }

  @Test
  void theLineBetweenCircuitAndCodeStaysWhereItWasDraggedInAWindowOfAnySize(FxRobot robot) {
    robot.interact(() -> at.documents.begin("x.qasm", "OPENQASM 3.0;\nqubit q;\n"));
    settle();
    double usual = divider();
    Region grip = robot.lookup("#documents").lookup(".split-pane-divider").queryAs(Region.class);
    QuickHands.drag(robot, grip, 90, 0);
    settle();
    double dragged = divider();
    assertTrue(dragged > usual + 0.05, dragged + " after " + usual);
    double middle = middle(grip);

    robot.interact(() -> resize(640, 390));
    settle();
    assertEquals(dragged, divider(), "nobody dragged anything");
    robot.interact(() -> resize(1200, 800));
    settle();
    assertEquals(dragged, divider());
    assertEquals(middle, middle(grip), SLACK);
  }

  private double divider() {
    return at.tab().layout().get().divider();
  }

  private static double middle(Region grip) {
    return grip.localToScene(grip.getLayoutBounds()).getCenterX();
  }
}
