package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.chart.BarChart;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.ketbench.app.connector.govern.Figures;
import org.ketbench.app.connector.govern.Policies;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.local.http.Fault;
import org.testfx.api.FxRobot;

/** What a workspace costs, how well it works, and the rules that jobs are sent under. */
final class ConnectorGovernanceTest extends ConnectorTest {
  private Figures.Measure measureOf(String target) {
    return figures().measures().stream()
        .filter(each -> each.target().equals(target))
        .findFirst()
        .orElseThrow();
  }

  private Figures figures() {
    return Objects.requireNonNull(window.model().governance().figures().get());
  }

  private void look(FxRobot robot) {
    window.click(robot, "#connector-page-governance");
    window.until(() -> window.model().governance().figures().get() != null);
  }

  @Test
  void theMonthIsCountedByUnitAndProviderAgainstItsLimit(FxRobot robot) {
    window.sendToMachine();
    look(robot);
    assertEquals(List.of("USD"), figures().spent().stream().map(Figures.Spent::unit).toList());
    assertEquals(1, figures().approvals().size());
    assertTrue(words(robot, "#governance-budgets").contains("ionq"));

    window.act(
        () -> {
          robot.lookup("#limits-monthly").queryAs(TextField.class).setText("200");
          robot.lookup("#limits-approval").queryAs(TextField.class).setText("5");
        });
    window.click(robot, "#limits-keep");
    window.until(() -> words(robot, "#governance-budgets").contains("of 200"));
    assertTrue(words(robot, "#governance-budgets").contains("above 5"));
  }

  @Test
  void measuresOfTargetsAreChartedAndWrittenAsLines(FxRobot robot) throws IOException {
    window.run("local.sim.statevector");
    window.run("local.sim.noisy");
    window.act(() -> window.model().submit().open("local.sim.noisy"));
    window.act(() -> window.model().submit().change(old -> old.tagged("fault:silent")));
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    window.act(() -> window.model().submit().send());
    window.until(() -> window.isAt(JobState.FAILED));
    look(robot);
    window.until(
        () ->
            figures().measures().stream().mapToInt(Figures.Measure::ended).sum() == 3
                && measureOf("local.sim.noisy").successRate() == 0.5);
    Figures.Measure noisy = measureOf("local.sim.noisy");
    assertFalse(noisy.hardware());
    assertTrue(
        robot.lookup(".chart").queryAllAs(BarChart.class).stream()
            .anyMatch(chart -> chart.isVisible() && !chart.getData().isEmpty()));

    Path csv = folder.resolve("jobs.csv");
    window.at.dialogs.toSave = Optional.of(csv);
    window.click(robot, "#governance-csv");
    window.until(() -> Files.exists(csv));
    List<String> lines = Files.readAllLines(csv);
    assertEquals(4, lines.size());
    assertTrue(lines.getFirst().startsWith("id,name,target,state"));
    assertEquals(1, lines.stream().filter(line -> line.contains("\"Failed\"")).count());
  }

  @Test
  void aServiceThatFailsTooOftenIsLeftAloneAndThatIsSaid(FxRobot robot) {
    look(robot);
    assertEquals("Calls pass.", ConnectorWindow.text(robot, "#governance-breaker"));
    window.fault(new Fault("*", 1, Integer.MAX_VALUE, 1, new Fault.CutBefore()));
    window.until(
        () -> {
          if (!window.model().targets().shown().get().busy()) {
            window.model().targets().refresh();
          }
          window.model().tick();
          return window.model().governance().breaker().contains("left alone");
        });
    assertTrue(ConnectorWindow.text(robot, "#governance-breaker").contains("left alone"));
  }

  @Test
  void policiesOfThePersonAndOfTheProjectHoldTogether(FxRobot robot) throws IOException {
    window.at.dialogs.toSave = Optional.of(folder.resolve("bell.qasm"));
    window.act(() -> window.at.files.saveAs(window.at.document()));
    look(robot);
    window.act(() -> robot.lookup("#policy-person-useCached").queryAs(CheckBox.class).fire());
    window.until(() -> !window.model().policies().now().is(Policies.Switch.USE_CACHED));
    assertTrue(Files.readString(window.folder.resolve("policies.json")).contains("useCached"));

    write(robot, "#policy-project-mostShots", "many");
    window.until(() -> window.model().policies().problem().get().contains("many"));
    write(robot, "#policy-project-mostShots", "100");
    window.until(() -> window.model().policies().now().mostShots() == 100);
    Path project = folder.resolve(".ketbench").resolve("policies.json");
    assertTrue(Files.readString(project).contains("\"mostShots\" : 100"));
    write(robot, "#policy-person-approveAbove", "five USD");
    window.until(() -> window.model().policies().problem().get().contains("five USD"));
    write(robot, "#policy-person-approveAbove", "5 USD, 20 HQC");
    window.until(() -> window.model().policies().now().approveAbove().size() == 2);
    write(robot, "#policy-project-targets", "ionq.simulator local.sim.statevector");
    window.until(() -> window.model().policies().now().targets().size() == 2);

    window.act(() -> window.model().submit().open("local.sim.statevector"));
    window.until(
        () -> window.model().submit().sendable().get().reason().contains("at most 100 shots"));
    window.act(() -> window.model().submit().change(old -> old.shots("100")));
    window.until(() -> window.model().submit().sendable().get().isAvailable());
    window.act(() -> window.model().submit().open("local.sim.noisy"));
    window.until(
        () -> window.model().submit().sendable().get().reason().contains("do not allow jobs on"));
  }

  private void write(FxRobot robot, String id, String text) {
    TextField field = robot.lookup(id).queryAs(TextField.class);
    window.act(
        () -> {
          field.setText(text);
          field.fireEvent(new ActionEvent());
        });
  }
}
