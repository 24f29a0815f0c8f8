package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.MouseEvents;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.view.CanvasView;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.charts.ask.MeasurementReading.OneShot;
import org.ketbench.app.charts.ask.MeasurementReading.PostSelected;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.draw.DrawnCells;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.Scope;
import org.ketbench.app.document.Selection;
import org.ketbench.language.TextEdit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What results say in the circuit itself: displays, outcomes, the ruler of the columns. */
@ExtendWith(ApplicationExtension.class)
final class OverlayTest {
  private static final String BELL =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      qubit[2] q;
      bit[2] c;
      h q[0];
      cx q[0], q[1];
      c[0] = measure q[0];
      if (c[0]) { x q[1]; }
      """;

  private final TestWindow at = new TestWindow();

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1280, 800);
  }

  private void open(FxRobot robot, String text) throws TimeoutException {
    robot.interact(() -> at.files.openExample("bell.qasm", text));
    settle();
  }

  private void settle() throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !at.live.stale().get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void run(FxRobot robot, String command) throws TimeoutException {
    robot.interact(
        () -> at.controller.commands().find(command, Scope.WINDOW).ifPresent(Command::run));
    settle();
  }

  private CanvasViewModel canvas() {
    return Objects.requireNonNull(at.window.activeCanvas().getValue());
  }

  private ResultsAnswer.State state() {
    return Objects.requireNonNull(Objects.requireNonNull(at.live.answer().get()).state());
  }

  private Drawing drawing() {
    return Objects.requireNonNull(canvas().drawing().get());
  }

  private void mouse(
      FxRobot robot, javafx.event.EventType<MouseEvent> type, double x, double y, boolean shift) {
    CanvasView view =
        robot.lookup("#canvas").queryAllAs(CanvasView.class).stream()
            .filter(OverlayTest::isSeen)
            .findFirst()
            .orElseThrow();
    robot.interact(
        () -> {
          var place = view.localToScene(x, y);
          view.fireEvent(MouseEvents.at(place, place, shift, type));
        });
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  private double viewX(int column) {
    return (drawing().layout().centre(column) - canvas().viewport().get().x())
        * canvas().viewport().get().zoom();
  }

  private double viewY(int wire) {
    return (drawing().layout().y(wire) - canvas().viewport().get().y())
        * canvas().viewport().get().zoom();
  }

  private void waitForHint(FxRobot robot, double x, double y, String wanted)
      throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> {
          mouse(robot, MouseEvent.MOUSE_MOVED, x, y, false);
          return canvas().hint().get().contains(wanted);
        });
  }

  @Test
  void aDisplayStaysInTheTextAndTellsItsNumbers(FxRobot robot) throws TimeoutException {
    open(robot, BELL);
    robot.interact(
        () -> {
          int place = at.document().text().get().indexOf("cx q[0]");
          at.document().select(Selection.at(place));
        });
    run(robot, "display.probability");
    String text = at.document().text().get();

    assertTrue(
        text.contains("cx q[0], q[1];\n@ketbench.display probability\nbarrier q[0], q[1];\n"),
        text);
    assertTrue(at.document().analysis().get().diagnostics().isEmpty());
    waitForHint(robot, viewX(2), viewY(0), "|00⟩ 50.0 %; |10⟩ 0.0 %; |01⟩ 0.0 %; |11⟩ 50.0 %");
    robot.interact(at.document()::undo);
    assertEquals(BELL, at.document().text().get());
  }

  @Test
  void anExpectationIsOfTheLettersInTheText(FxRobot robot) throws TimeoutException {
    open(
        robot,
        BELL.replace(
            "cx q[0], q[1];",
            "cx q[0], q[1];\n@ketbench.display expectation XX\nbarrier q[0], q[1];"));

    waitForHint(robot, viewX(2), viewY(1), "⟨XX⟩ = 1.000");
  }

  @Test
  void theRulerShowsPinsAndStops(FxRobot robot) throws TimeoutException {
    open(robot, BELL);
    mouse(robot, MouseEvent.MOUSE_MOVED, viewX(0), 5, false);
    assertEquals(0, at.live.hovered().get());
    mouse(robot, MouseEvent.MOUSE_MOVED, viewX(0), viewY(0), false);
    assertEquals(ResultsViewModel.END, at.live.hovered().get());

    mouse(robot, MouseEvent.MOUSE_CLICKED, viewX(1), 5, false);
    settle();
    assertEquals(1, at.live.pinned().get());
    mouse(robot, MouseEvent.MOUSE_CLICKED, viewX(1), 5, false);
    assertEquals(ResultsViewModel.END, at.live.pinned().get());

    mouse(robot, MouseEvent.MOUSE_CLICKED, viewX(2), 5, true);
    run(robot, "run.toBreakpoint");
    assertEquals(2, at.live.pinned().get());
    run(robot, "run.toBreakpoint");
    assertEquals(ResultsViewModel.END, at.live.pinned().get());
  }

  @Test
  void anOutcomeThatIsClickedIsPinned(FxRobot robot) throws TimeoutException {
    open(robot, BELL);
    robot.interact(() -> at.live.reading().set(new OneShot(1)));
    settle();
    boolean one = state().bits().get(0);
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> {
          mouse(robot, MouseEvent.MOUSE_CLICKED, viewX(2), viewY(0), false);
          return at.live.reading().get() instanceof PostSelected;
        });
    settle();

    var pinned = assertInstanceOf(PostSelected.class, at.live.reading().get());
    assertEquals(one, pinned.bits().get(0));
    assertEquals(0.5, state().kept(), 1e-12);
  }

  @Test
  void theDigitAndTheWireOfAQubitLightOneAnother(FxRobot robot) throws TimeoutException {
    open(robot, BELL);
    robot.interact(() -> at.live.pinned().set(0));
    settle();
    mouse(robot, MouseEvent.MOUSE_MOVED, viewX(0), viewY(1), false);
    assertEquals(1, at.live.lit().get());
    mouse(robot, MouseEvent.MOUSE_MOVED, viewX(0), viewY(0), false);
    assertEquals(0, at.live.lit().get());
    mouse(robot, MouseEvent.MOUSE_EXITED, 0, 0, false);
    assertEquals(ResultsViewModel.NOWHERE, at.live.lit().get());

    Node header = robot.lookup("#stateOrder").query();
    var first = header.localToScreen(10 + 12, header.getLayoutBounds().getHeight() / 2);
    robot.moveTo(first);
    assertEquals(0, at.live.lit().get());
    var kets = robot.lookup("#stateRows").queryAs(DrawnCells.class);
    double letter = kets.inks().width(1);
    // Behind the bar of the ket comes the digit of the first qubit, and then that of the second.
    robot.moveTo(kets.localToScreen(10 + 2.5 * letter, 10));
    assertEquals(1, at.live.lit().get());
    robot.moveTo(kets.localToScreen(kets.getWidth() - 30, 10));
    assertEquals(ResultsViewModel.NOWHERE, at.live.lit().get());
  }

  @Test
  void theStatusLineTellsWhatHasChangedSinceTheFileWasSaved(FxRobot robot, @TempDir Path folder)
      throws IOException, TimeoutException {
    Path file = Files.writeString(folder.resolve("bell.qasm"), BELL);
    robot.interact(() -> at.files.open(file));
    settle();
    assertEquals("2 qubits · depth 4 · 2q 1 · T 0", status(robot));
    int place = BELL.indexOf("c[0] = measure");
    robot.interact(
        () ->
            at.document()
                .edit("more", List.of(TextEdit.insert(place, "t q[0]; cx q[0], q[1];\n"))));
    settle();

    assertEquals("2 qubits · depth 6 (+2) · 2q 2 (+1) · T 1 (+1)", status(robot));
  }

  private static String status(FxRobot robot) {
    return robot.lookup("#statusSize").queryAs(Label.class).getText();
  }
}
