package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.ketbench.app.connector.jobs.JobLine;
import org.ketbench.app.connector.submit.Offer;
import org.ketbench.app.connector.submit.SubmitViewModel;
import org.ketbench.app.connector.targets.TargetRow;
import org.ketbench.app.connector.work.Remembered;
import org.ketbench.azure.ledger.JobState;
import org.testfx.api.FxRobot;

/** What people see of targets, and how a job is prepared for one of them. */
final class ConnectorTargetsTest extends ConnectorTest {
  private TargetRow row(String target) {
    return Objects.requireNonNull(window.model().targets().row(target));
  }

  @Test
  void whatKeepsACircuitFromATargetIsToldWithAButtonThatMendsTheDocument(FxRobot robot) {
    window.begin("teleportation.qasm");
    window.until(() -> !row("ionq.simulator").obstacles().isEmpty());
    window.click(robot, "#next-ionq-simulator");
    window.until(() -> row("ionq.simulator").runs());

    String text = window.at.document().text().get();
    assertFalse(text.contains("if ("), text);
    assertTrue(text.contains("// The shared pair."), text);
    assertTrue(text.stripTrailing().endsWith("result = measure pair[1];"), text);
    window.act(() -> window.at.document().undo());
    assertEquals(TestWindow.example("teleportation.qasm"), window.at.document().text().get());
    window.until(() -> !row("ionq.simulator").runs());
  }

  @Test
  void aGateThatATargetDoesNotHaveIsTakenApartByAButton(FxRobot robot) {
    String text =
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        qubit[2] q;
        bit[2] c;
        h q;
        c[0] = measure q[0];
        rz(pi / 2 * c[0]) q[1]; // turned by what was seen
        h q[1];
        c[1] = measure q[1];
        """;
    window.act(() -> window.at.document().begin(text));
    window.until(() -> !row("quantinuum.sim.h2-1e").obstacles().isEmpty());
    window.act(() -> window.model().targets().text().set("h2-1e"));
    window.until(() -> nextTo(robot, "quantinuum-sim-h2-1e").equals("Decompose"));
    window.click(robot, "#next-quantinuum-sim-h2-1e");
    window.until(() -> row("quantinuum.sim.h2-1e").runs());
    assertTrue(
        window
            .at
            .document()
            .text()
            .get()
            .contains("\nif (c[0]) { rz(pi/2) q[1]; } // turned by what was seen\n"),
        window.at.document().text().get());

    window.act(() -> window.model().targets().text().set("ionq.simulator"));
    window.until(() -> nextTo(robot, "ionq-simulator").equals("Defer measurement"));
    window.act(() -> window.at.document().undo());
    assertEquals(text, window.at.document().text().get());
  }

  private static String nextTo(FxRobot robot, String target) {
    return robot.lookup("#next-" + target).tryQueryAs(Button.class).map(Button::getText).orElse("");
  }

  @Test
  void anotherNumberOfShotsOrAnotherTargetIsPickedByAButton(FxRobot robot) {
    window.type(robot, "#targets-shots", "20000");
    window.until(
        () ->
            row("ionq.qpu.aria-1").plan() != null && !row("ionq.qpu.aria-1").obstacles().isEmpty());
    window.click(robot, "#next-ionq-qpu-aria-1");
    window.until(() -> row("ionq.qpu.aria-1").runs());
    assertEquals(10_000, window.model().targets().shots().get());

    window.act(() -> window.model().submit().open("pasqal.sim.emu-tn"));
    window.click(robot, "#connector-submit");
    window.until(() -> robot.lookup("#submit-fix-other_target").tryQuery().isPresent());
    window.click(robot, "#submit-fix-other_target");
    window.until(
        () ->
            !Objects.requireNonNull(window.model().submit().wish().get())
                .target()
                .equals("pasqal.sim.emu-tn"));
    window.until(
        () -> {
          Offer offer = window.model().submit().offer().get();
          return offer != null && offer.isPossible();
        });
  }

  @Test
  void whatIsStillBeingCheckedIsNotSentInPlaceOfWhatWasChanged() {
    SubmitViewModel submit = window.model().submit();
    window.act(() -> submit.open("local.sim.statevector"));
    window.until(() -> submit.sendable().get().isAvailable());
    window.act(
        () -> {
          submit.change(old -> old.shots("7"));
          assertEquals("Being checked", submit.sendable().get().reason());
          submit.send();
          submit.dryRun();
          assertFalse(submit.busy().get());
        });

    window.until(() -> submit.sendable().get().isAvailable());
    assertEquals(List.of(), window.model().jobs().lines());
    window.act(submit::send);
    window.until(() -> window.isAt(JobState.SUCCEEDED));
    assertEquals(7, window.newest().shots());
  }

  @Test
  void aCircuitBeyondCliffordGatesIsKeptFromWhatComputesWithTheseOnly(FxRobot robot) {
    window.until(() -> row("local.sim.stabilizer").runs());
    window.act(
        () ->
            window
                .at
                .document()
                .begin("OPENQASM 3.0; include \"stdgates.inc\"; qubit q; h q; t q; h q;"));
    window.until(() -> !row("local.sim.stabilizer").obstacles().isEmpty());
    assertTrue(row("local.sim.stabilizer").obstacles().getFirst().reason().contains("Clifford"));
    window.until(
        () ->
            robot
                .lookup("#next-local-sim-stabilizer")
                .tryQueryAs(Button.class)
                .filter(button -> button.getText().contains("local.sim.statevector"))
                .isPresent());
    // Rows still move while others are looked at, so a pointer could meet another one.
    window.act(() -> robot.lookup("#next-local-sim-stabilizer").queryButton().fire());
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    assertEquals(
        "local.sim.statevector",
        Objects.requireNonNull(window.model().submit().wish().get()).target());
  }

  @Test
  void favouritesAndShotsAreKnownAtTheNextStart(FxRobot robot) {
    window.act(() -> window.model().targets().toggleFavourite("rigetti.sim.qvm"));
    window.act(() -> window.model().targets().shots().set(300));
    window.until(
        () ->
            Remembered.in(window.folder)
                .equals(new Remembered(List.of("rigetti.sim.qvm"), 300, false)));
    window.act(window.at.connector::restart);
    window.open();

    assertEquals(0, window.line("rigetti.sim.qvm"));
    assertEquals("300", ConnectorWindow.text(robot, "#targets-shots"));
  }

  @Test
  void targetsAreSearchedAndFavouritesComeFirst(FxRobot robot) {
    window.act(() -> window.model().targets().toggleFavourite("rigetti.sim.qvm"));
    assertEquals(0, window.line("rigetti.sim.qvm"));
    window.type(robot, "#targets-search", "ionq");
    window.now(
        () ->
            window.model().targets().shown().get().rows().stream()
                .allMatch(row -> row.id().startsWith("ionq")));
  }

  @Test
  void theAgeOfWhatIsKnownOfTargetsIsShownUntilItIsAskedAnew(FxRobot robot) {
    assertEquals("as of just now", ConnectorWindow.text(robot, "#targets-age"));
    window.pass(Duration.ofMinutes(7));
    window.act(() -> window.model().tick());
    assertEquals("as of 7 min ago", ConnectorWindow.text(robot, "#targets-age"));
    window.click(robot, "#targets-refresh");
    window.now(() -> !window.model().targets().shown().get().busy());
    assertEquals("as of just now", ConnectorWindow.text(robot, "#targets-age"));
  }

  @Test
  void whatWouldBeSentAndWhatIsLeftOfTheMonthStandOnTheSheet(FxRobot robot) {
    window.act(() -> window.model().governance().allow("USD", "200", "5"));
    window.until(() -> window.model().governance().message().get().text().contains("set"));
    window.until(() -> row("ionq.qpu.aria-1").plan() != null);
    String price = row("ionq.qpu.aria-1").price();
    assertTrue(price.matches("\\d+\\.\\d\\d to \\d+\\.\\d\\d USD"), price);
    window.act(() -> window.model().submit().open("ionq.qpu.aria-1"));
    window.click(robot, "#connector-submit");
    window.until(() -> words(robot, "#submit-price").contains(price));
    assertTrue(words(robot, "#submit-price").contains("200.00 USD"));

    TitledPane sent = robot.lookup("#submit-program").queryAs(TitledPane.class);
    assertTrue(
        sent.getText().contains("ionq.circuit.v1") && sent.getText().contains("bytes"),
        sent.getText());
    window.act(() -> sent.setExpanded(true));
    TextArea program = (TextArea) sent.getContent();
    assertTrue(program.getText().contains("\"gate\": \"cnot\""), program.getText());
  }

  @Test
  void aDryRunTellsAllAndSendsNothing(FxRobot robot) {
    window.act(() -> window.model().submit().open("ionq.qpu.aria-1"));
    window.click(robot, "#connector-submit");
    window.until(() -> !robot.lookup("#submit-dry-run").query().isDisabled());
    window.click(robot, "#submit-dry-run");
    window.until(() -> !window.model().submit().report().get().isEmpty());

    String report = ConnectorWindow.text(robot, "#submit-report");
    assertTrue(report.contains("Nothing was sent") && report.contains("USD"), report);
    assertTrue(window.model().jobs().lines().isEmpty());
  }

  @Test
  void optionsOfATargetAreCheckedAsTheyAreWritten(FxRobot robot) {
    window.act(() -> window.model().submit().open("quantinuum.sim.h2-1e"));
    window.click(robot, "#connector-submit");
    window.until(() -> robot.lookup("#option-error-params-p1").tryQuery().isPresent());
    TextField field = robot.lookup("#option-error-params-p1").queryAs(TextField.class);
    window.act(() -> field.setText("often"));
    window.until(() -> field.getStyleClass().contains("field-wrong"));
    window.until(
        () -> window.model().submit().sendable().get().reason().contains("error-params.p1"));
    window.act(() -> field.setText("1.5"));
    window.until(() -> window.model().submit().sendable().get().reason().contains("from 0 to 1"));
    assertTrue(field.getStyleClass().contains("field-wrong"));
    window.act(() -> field.setText("0.001"));
    window.until(() -> !field.getStyleClass().contains("field-wrong"));
    window.until(() -> !window.model().submit().sendable().get().reason().contains("error-params"));
    var offer = Objects.requireNonNull(window.model().submit().offer().get());
    assertTrue(offer.plan().options().values().containsKey("error-params.p1"));
    assertTrue(offer.translation().program().contains("OPENQASM 2.0"));
  }

  @Test
  void jobsAreSentInASessionThatIsOpenedAndChosenAgain(FxRobot robot) {
    window.act(() -> window.model().submit().open("quantinuum.sim.h2-1sc"));
    window.click(robot, "#connector-submit");
    choose(robot, "in a new session");
    window.type(robot, "#submit-session-name", "calibration");
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    window.click(robot, "#submit-send");
    window.until(() -> window.model().jobs().lines().size() == 1 && window.isAt(JobState.WAITING));
    String session = window.newest().session();
    assertNotNull(session);

    window.act(() -> window.model().submit().open("ionq.simulator"));
    window.act(() -> window.model().submit().open("quantinuum.sim.h2-1sc"));
    window.until(() -> choices(robot).stream().anyMatch(each -> each.startsWith("calibration")));
    choose(robot, "calibration");
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    window.click(robot, "#submit-send");
    window.until(() -> window.model().jobs().lines().size() == 2);
    assertEquals(session, window.newest().session());
    window.click(robot, "#connector-page-jobs");
    window.click(robot, "#jobs-grouped");
    window.now(
        () ->
            window.model().jobs().lines().size() == 3
                && window.model().jobs().lines().getFirst() instanceof JobLine.Head head
                && session.equals(head.session()));
    window.act(() -> window.model().job().closeSession());
    window.until(
        () -> window.model().job().message().get().text().startsWith("The session is closed"));
  }

  private static ComboBox<?> sessions(FxRobot robot) {
    return robot.lookup("#submit-session-choice").queryAs(ComboBox.class);
  }

  @SuppressWarnings("unchecked") // what a box shows is made of what is in it
  private static <T> List<String> words(ComboBox<T> box) {
    return box.getItems().stream().map(box.getConverter()::toString).toList();
  }

  private static List<String> choices(FxRobot robot) {
    return words(sessions(robot));
  }

  private void choose(FxRobot robot, String beginning) {
    window.act(
        () -> {
          List<String> all = choices(robot);
          for (int at = 0; at < all.size(); at++) {
            if (all.get(at).startsWith(beginning)) {
              sessions(robot).getSelectionModel().select(at);
            }
          }
        });
  }

  @Test
  void theHeadsOfTheTableAreReadWholeInAWindowOfHalfAScreen(FxRobot robot) {
    Stage stage = (Stage) robot.lookup("#targets").query().getScene().getWindow();
    double before = stage.getWidth();
    window.act(() -> stage.setWidth(960));
    try {
      window.until(() -> cut(robot).isEmpty());
    } finally {
      window.act(() -> stage.setWidth(before));
    }
  }

  private static List<String> cut(FxRobot robot) {
    return robot.lookup("#targets .column-header .label").queryAllAs(Labeled.class).stream()
        .filter(head -> head.getWidth() < head.prefWidth(-1) - 0.5)
        .map(Labeled::getText)
        .toList();
  }
}
