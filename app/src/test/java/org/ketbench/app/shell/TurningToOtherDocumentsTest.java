package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.collections.ObservableSet;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.charts.ask.MeasurementReading.PostSelected;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.document.OpenDocument;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is shown beside a document is of that document, also where it has no circuit. */
@ExtendWith(ApplicationExtension.class)
final class TurningToOtherDocumentsTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";
  private static final String THREE = HEAD + "qubit[3] q; bit c; h q[0]; c = measure q[0];\n";
  private static final String BROKEN = HEAD + "qubit[2] q;\nh q[0\n";

  private final TestWindow at = new TestWindow();

  @TempDir private Path folder;

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 1200, 700);
  }

  private OpenDocument begin(FxRobot robot, String text) {
    OpenDocument[] made = new OpenDocument[1];
    robot.interact(
        () -> {
          made[0] = at.documents.create();
          made[0].begin(text);
        });
    return made[0];
  }

  private void turnTo(FxRobot robot, OpenDocument document) {
    robot.interact(() -> at.documents.activate(document));
  }

  private static void until(BooleanSupplier so) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!WaitForAsyncUtils.<Boolean>waitForAsyncFx(10_000, so::getAsBoolean)) {
      assertTrue(System.nanoTime() < end, "waited in vain");
    }
  }

  private int answeredQubits() {
    ResultsAnswer answer = at.live.answer().get();
    return answer == null || at.live.stale().get() ? -1 : answer.question().circuit().qubitCount();
  }

  @Test
  void aDocumentWithErrorsHasNoResultsOfTheOneBefore(FxRobot robot) throws IOException {
    OpenDocument three = begin(robot, THREE);
    until(() -> answeredQubits() == 3);
    robot.interact(() -> at.resources.begin());
    until(() -> at.resources.shown().get().now().machine() != null);

    Path file = Files.writeString(folder.resolve("broken.qasm"), BROKEN);
    robot.interact(() -> at.files.open(file));
    until(() -> !at.canvas().staleReason().get().isEmpty());
    assertNull(at.live.answer().get());
    assertNull(at.live.circuit());
    until(() -> at.resources.shown().get().now().machine() == null);

    turnTo(robot, three);
    until(() -> answeredQubits() == 3);
    until(() -> at.resources.shown().get().now().machine() != null);
  }

  @Test
  void theLastCircuitOfADocumentComesBackWithItWhileItHasErrors(FxRobot robot) {
    OpenDocument three = begin(robot, THREE);
    until(() -> answeredQubits() == 3);
    robot.interact(() -> three.begin(THREE + "oops"));
    OpenDocument one = begin(robot, HEAD + "qubit q; x q;\n");
    until(() -> answeredQubits() == 1);

    turnTo(robot, three);
    until(() -> answeredQubits() == 3);
    turnTo(robot, one);
    until(() -> answeredQubits() == 1);
  }

  @Test
  void whatIsPinnedInOneDocumentIsNotPinnedInAnother(FxRobot robot) {
    begin(robot, THREE);
    until(() -> answeredQubits() == 3);
    robot.interact(
        () -> {
          at.live.pinned().set(0);
          at.live.reading().set(new PostSelected(Map.of(0, true)));
        });

    begin(robot, HEAD + "qubit[2] q; bit[2] c; x q; c = measure q;\n");
    until(() -> answeredQubits() == 2);
    assertEquals(ResultsViewModel.END, at.live.pinned().get());
    assertEquals(new PostSelected(Map.of()), at.live.reading().get());
    assertNotNull(Objects.requireNonNull(at.live.answer().get()).state());
  }

  @Test
  void placesToStopAtBelongToTheirDocument(FxRobot robot) {
    OpenDocument three = begin(robot, THREE);
    ObservableSet<Integer> stops = Objects.requireNonNull(at.controller.overlay()).breakpoints();
    robot.interact(() -> stops.add(0));

    OpenDocument one = begin(robot, HEAD + "qubit q; x q;\n");
    assertEquals(Set.of(), Set.copyOf(stops));
    turnTo(robot, three);
    assertEquals(Set.of(0), Set.copyOf(stops));
    turnTo(robot, one);
    assertEquals(Set.of(), Set.copyOf(stops));
  }
}
