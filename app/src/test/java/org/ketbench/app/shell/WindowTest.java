package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.fxmisc.richtext.CaretNode;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.MouseEvents;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.command.Scope;
import org.ketbench.app.settings.Panels;
import org.ketbench.circuit.Span;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class WindowTest {
  private static final String BELL =
      "OPENQASM 3.0; include \"stdgates.inc\";\n"
          + "qubit[2] q;\n"
          + "U(pi/2, 0, pi) q[0];\n"
          + "cx q[0], q[1];\n";

  private final TestWindow at = new TestWindow();

  @TempDir private Path folder;

  @Start
  private void show(Stage stage) throws IOException {
    at.withoutSides();
    at.show(stage, 1000, 700);
  }

  @Test
  void typedTextBecomesTheDocument(FxRobot robot) {
    robot.clickOn("#editor").write("h q[0];");

    assertEquals("h q[0];", at.document().text().get());
  }

  @Test
  void opensAFileFromTheMenuAndSavesWhatWasTyped(FxRobot robot) throws IOException {
    at.dialogs.toOpen = List.of(Files.writeString(folder.resolve("a.qasm"), "x q;"));

    robot.clickOn("#menu-file").clickOn("#item-file-open");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("x q;", editor(robot).getText());
    robot.clickOn("#editor").push(KeyCode.CONTROL, KeyCode.END).write(" y q;");
    robot.push(KeyCode.CONTROL, KeyCode.S);

    assertEquals("x q; y q;", Files.readString(folder.resolve("a.qasm")));
    assertEquals(List.of(), at.dialogs.warnings);
  }

  @Test
  void theListOfCommandsEndsAboveTheFootOfALowWindow(FxRobot robot) {
    Region overlay = robot.lookup(".overlay").queryAs(Region.class);
    robot.interact(() -> overlay.setMaxHeight(300));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    WaitForAsyncUtils.waitForFxEvents();
    Node list = robot.lookup("#commandList").query();

    assertEquals(300, overlay.getHeight());
    assertTrue(
        overlay
            .localToScene(overlay.getLayoutBounds())
            .contains(list.localToScene(list.getLayoutBounds())));
  }

  @Test
  void anExampleTakesThePlaceOfAnEmptyDocument(FxRobot robot) {
    robot.clickOn("#example-bell");

    assertEquals(1, at.documents.all().size());
    assertEquals("bell.qasm", at.document().name().get());
    assertEquals(2, Objects.requireNonNull(at.canvas().drawing().get()).circuit().qubitCount());
  }

  @Test
  void aCommandIsFoundByItsNameAndRunByEnter(FxRobot robot) {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A).write("projector");
    robot.push(KeyCode.ENTER);

    assertEquals(Theme.PROJECTOR, at.canvas().theme().get());
  }

  @Test
  void noKeysMeanTwoThingsInOnePlace(FxRobot robot) {
    assertEquals(List.of(), at.controller.commands().conflicts());
  }

  @Test
  void everyMenuOpensWhereverTheKeyboardIs(FxRobot robot) throws IOException {
    show(robot, BELL);
    MenuBar bar = robot.lookup("#menuBar").query();
    for (String place : List.of("#editor", "#canvas", "#paletteSearch")) {
      robot.interact(robot.lookup(place).query()::requestFocus);
      for (Menu menu : bar.getMenus()) {
        robot.interact(menu::show);
        assertTrue(menu.isShowing(), menu.getText() + " from " + place);
        robot.interact(menu::hide);
      }
    }
  }

  @Test
  void noMenuIsHigherThanASmallScreen(FxRobot robot) {
    MenuBar bar = robot.lookup("#menuBar").query();
    for (Menu menu : bar.getMenus()) {
      robot.interact(menu::show);
      double height = menu.getItems().getFirst().getParentPopup().getHeight();
      robot.interact(menu::hide);

      assertTrue(height <= 690, menu.getText() + " is " + height + " pixels high");
    }
  }

  @Test
  void whatIsPickedInTheCircuitMenuIsDoneThereWhileTheKeyboardIsInTheText(FxRobot robot)
      throws IOException {
    show(robot, BELL);
    robot.clickOn("#editor").clickOn("#menu-circuit").clickOn("#item-circuit-addWire");
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(3, layout().wires());
  }

  @Test
  void escapeEndsADragFromThePaletteWhereverTheKeyboardWas(FxRobot robot) throws IOException {
    show(robot, BELL);
    robot.clickOn("#editor");
    robot.drag("#tile-H").moveTo(at(robot, layout().centre(0) + 60, layout().y(0)));
    WaitForAsyncUtils.waitForFxEvents();
    assertNotNull(at.canvas().preview().get());
    robot.push(KeyCode.ESCAPE).drop();

    assertEquals(BELL, at.document().text().get());
  }

  @Test
  void keysGoToTheTabThatIsWorkedIn(FxRobot robot) throws TimeoutException {
    robot.clickOn("#editor").write("a");
    robot.push(KeyCode.CONTROL, KeyCode.N);
    awaitKeysFor(robot, "");
    robot.write("b").push(KeyCode.CONTROL, KeyCode.TAB);
    awaitKeysFor(robot, "a");
    robot.write("c");

    assertEquals(
        List.of("ac", "b"),
        at.documents.all().stream().map(document -> document.text().get()).toList());
  }

  @Test
  void aProblemLeadsToItsPlace(FxRobot robot) throws IOException {
    show(robot, "OPENQASM 3.0;\nqubit q;\nhx q;\n");

    robot.push(KeyCode.ALT, KeyCode.DIGIT3);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#problems .list-cell:filled");

    assertEquals(23, editor(robot).getCaretPosition());
  }

  @Test
  void aClickOnAGateLeadsToItsStatement(FxRobot robot) throws IOException {
    show(robot, BELL);
    CircuitLayout layout = layout();

    robot.clickOn(at(robot, layout.centre(1), layout.y(1)));

    assertEquals(BELL.indexOf("cx q"), editor(robot).getCaretPosition());
    assertEquals("cx q[0], q[1];", Objects.requireNonNull(selection()).in(BELL));
  }

  @Test
  void theCaretsStatementIsChosenInTheCircuit(FxRobot robot) throws IOException {
    show(robot, BELL);

    robot.interact(() -> editor(robot).moveTo(BELL.indexOf("q[0];") + 1));
    assertEquals("U(pi/2, 0, pi) q[0];", Objects.requireNonNull(selection()).in(BELL));
    robot.interact(() -> editor(robot).moveTo(3));

    assertNull(selection());
  }

  @Test
  void thePointerIsToldWhatIsUnderIt(FxRobot robot) throws IOException {
    show(robot, BELL);
    CircuitLayout layout = layout();

    robot.moveTo(at(robot, layout.centre(1), layout.y(1)));

    Label hint = robot.lookup("#canvasHint").queryAs(Label.class);
    assertEquals("X on q[1], where q[0] is 1", hint.getText());
    assertTrue(hint.isVisible());
  }

  @Test
  void keysZoomAndFitShowsAll(FxRobot robot) throws IOException {
    show(robot, BELL);

    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    assertTrue(at.canvas().viewport().get().zoom() > 1);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);

    assertEquals(1, at.canvas().viewport().get().zoom());
  }

  @Test
  void brokenTextLeavesTheCircuitAndSaysWhy(FxRobot robot) throws IOException {
    show(robot, BELL);
    Label banner = robot.lookup("#canvasBanner").queryAs(Label.class);
    assertFalse(banner.isVisible());

    robot.interact(() -> editor(robot).appendText("hh q;"));
    WaitForAsyncUtils.waitForFxEvents();

    assertTrue(banner.isVisible());
    assertTrue(banner.getText().contains("Line 5: "), banner.getText());
  }

  @Test
  void aThemeColoursTheCircuit(FxRobot robot) throws IOException {
    show(robot, BELL);

    robot.push(KeyCode.CONTROL, KeyCode.K).write("dark").push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();

    assertEquals(Theme.DARK, at.canvas().theme().get());
    Node canvas = robot.lookup("#canvas").query();
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = canvas.snapshot(null, null));
    int colour = image[0].getPixelReader().getArgb(300, 250) & 0xffffff;
    assertEquals(Theme.DARK.background().rgb(), colour);
  }

  @Test
  void aGateIsDraggedToAnotherWireAndUndoneInOneStep(FxRobot robot) throws IOException {
    show(robot, BELL);

    robot.drag(at(robot, layout().centre(0), layout().y(0)));
    robot.moveTo(at(robot, layout().centre(0), layout().y(1)));
    assertNotNull(at.canvas().preview().get());
    assertEquals(BELL, editor(robot).getText());
    robot.drop();

    assertEquals(BELL.replace("pi) q[0]", "pi) q[1]"), editor(robot).getText());
    assertNull(at.canvas().preview().get());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(BELL, editor(robot).getText());
  }

  @Test
  void aGateIsDraggedOffAndATileIsDroppedOn(FxRobot robot) throws IOException {
    show(robot, BELL);

    robot.drag(at(robot, layout().centre(1), layout().y(1)));
    robot.dropTo(at(robot, layout().centre(1), layout().y(1) + 200));
    assertEquals(BELL.replace("cx q[0], q[1];\n", ""), editor(robot).getText());
    robot.drag("#tile-CX");
    robot.dropTo(at(robot, layout().centre(0) + 60, layout().y(0)));

    assertEquals(BELL, editor(robot).getText());
  }

  @Test
  void aTileIsInTheHandUntilTheCircuitShowsWhatComesOfIt(FxRobot robot) throws Exception {
    show(robot, BELL);
    Node tile = robot.lookup("#tile-H").query();
    robot.interact(
        () -> {
          Event.fireEvent(tile, MouseEvents.at(0, 0, MouseEvent.MOUSE_PRESSED));
          Event.fireEvent(tile, MouseEvents.at(300, 20, MouseEvent.MOUSE_DRAGGED));
        });
    Node carried = robot.lookup("#carriedTile").query();
    Bounds place = carried.localToScene(carried.getBoundsInLocal());
    assertTrue(carried.isVisible());
    assertEquals(300, place.getCenterX(), 1);
    assertEquals(20, place.getCenterY(), 1);

    Node canvas = robot.lookup("#canvas").query();
    Point2D wire = canvas.localToScene(layout().centre(0) + 60, layout().y(0));
    robot.interact(
        () ->
            Event.fireEvent(
                tile, MouseEvents.at(wire.getX(), wire.getY(), MouseEvent.MOUSE_DRAGGED)));
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> at.canvas().preview().get() != null);
    assertFalse(carried.isVisible());

    robot.push(KeyCode.ESCAPE);
    assertTrue(robot.lookup("#carriedTile").tryQuery().isEmpty());
    assertEquals(BELL, editor(robot).getText());
  }

  @Test
  void escapePutsBackWhatIsHeld(FxRobot robot) throws IOException {
    show(robot, BELL);

    robot.drag(at(robot, layout().centre(0), layout().y(0)));
    robot.moveTo(at(robot, layout().centre(0), layout().y(1)));
    robot.push(KeyCode.ESCAPE).drop();

    assertEquals(BELL, editor(robot).getText());
    assertNull(at.canvas().preview().get());
  }

  @Test
  void whereMotionIsReducedTheWindowAndItsCanvasesKnow(FxRobot robot) {
    assertFalse(at.canvas().reducedMotion().get());

    robot.interact(() -> at.settings.change(old -> old.reducedMotion(true)));

    assertTrue(at.canvas().reducedMotion().get());
    assertTrue(robot.lookup(".reduced-motion").tryQuery().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> robot.lookup("#canvas").query().getScene().getRoot().applyCss());
    var caret = robot.lookup(".caret").queryAs(CaretNode.class);
    assertEquals(Duration.ZERO, caret.getBlinkRate());
  }

  /** Who teaches puts back what was dragged, and stays where everybody sees it. */
  @Test
  void escapePutsBackWhatIsDraggedInAFullScreenWhichF11Leaves(FxRobot robot) throws IOException {
    show(robot, BELL);
    Stage stage = (Stage) robot.lookup("#canvas").query().getScene().getWindow();
    robot.push(KeyCode.F11);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(stage.isFullScreen());

    robot.drag(at(robot, layout().centre(0), layout().y(0)));
    robot.moveTo(at(robot, layout().centre(0), layout().y(1)));
    robot.push(KeyCode.ESCAPE).drop();
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(BELL, editor(robot).getText());
    assertTrue(stage.isFullScreen());

    robot.push(KeyCode.F11);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(stage.isFullScreen());
  }

  @Test
  void aToolWindowIsTornOffAndComesBack(FxRobot robot) {
    robot.interact(() -> run("view.tearBottom"));
    WaitForAsyncUtils.waitForFxEvents();
    Stage torn = (Stage) robot.lookup("#tools").query().getScene().getWindow();
    assertEquals("Problems", torn.getTitle());
    assertFalse(at.settings.get().panels().of(Panels.Side.BOTTOM).shown());

    robot.interact(torn::close);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(at.settings.get().panels().of(Panels.Side.BOTTOM).shown());
    assertFalse(robot.lookup("#tools").query().getScene().getWindow() == torn);
  }

  /** Waits until keys go to an editor with this text; a new tab gets them a moment later. */
  private static void awaitKeysFor(FxRobot robot, String text) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                    robot.lookup("#canvas").query().getScene().getFocusOwner()
                            instanceof CodeArea area
                        && area.getText().equals(text)));
  }

  private void run(String command) {
    at.controller.commands().find(command, Scope.WINDOW).orElseThrow().run();
  }

  private CircuitLayout layout() {
    return Objects.requireNonNull(at.canvas().drawing().get()).layout();
  }

  private void show(FxRobot robot, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("shown.qasm"), text);
    robot.interact(() -> at.files.open(file));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static CodeArea editor(FxRobot robot) {
    return robot.lookup("#editor").queryAs(CodeArea.class);
  }

  private @Nullable Span selection() {
    return at.canvas().choice().statement().get();
  }

  private static Point2D at(FxRobot robot, double x, double y) {
    return robot.lookup("#canvas").query().localToScreen(x, y);
  }
}
