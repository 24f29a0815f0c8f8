package org.ketbench.app.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.charts.ask.MeasurementReading;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.charts.draw.DrawnCells;
import org.ketbench.app.charts.histogram.Bar;
import org.ketbench.app.charts.state.NamedWire;
import org.ketbench.engine.noise.NoiseModel;
import org.ketbench.result.AmplitudeTable;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class ChartsTest {
  private static final String BELL =
      "qubit[2] q; bit[2] c; h q[0]; cx q[0], q[1]; z q[0]; c = measure q;";
  private static final String FEEDBACK =
      "qubit[2] q; bit[2] c; h q[0]; c[0] = measure q[0]; if (c[0]) { x q[1]; }"
          + " c[1] = measure q[1];";

  /** The place of the order among those that can be chosen. */
  private static final int BY_LABEL = 1;

  private final ChartsWindow at = new ChartsWindow();

  @Start
  private void show(Stage stage) {
    at.show(stage, "light");
  }

  private void circuit(FxRobot robot, String body) throws TimeoutException {
    robot.interact(() -> at.circuit(body));
    at.settle();
  }

  /** The amplitudes; a state that has none has no list of them. */
  @SuppressWarnings("unchecked")
  private static List<AmplitudeTable.Row> rows(FxRobot robot) {
    return robot
        .lookup("#stateRows")
        .<DrawnCells<AmplitudeTable.Row>>tryQuery()
        .map(DrawnCells::things)
        .orElse(List.of());
  }

  @SuppressWarnings("unchecked")
  private static List<Bar> bars(FxRobot robot) {
    return robot.lookup("#histogramBars").queryAs(DrawnCells.class).things();
  }

  @SuppressWarnings("unchecked")
  private static List<NamedWire> wires(FxRobot robot) {
    return robot.lookup("#stateWires").queryAs(DrawnCells.class).things();
  }

  private void histogram(FxRobot robot) {
    robot.interact(
        () -> robot.lookup("#results").queryAs(TabPane.class).getSelectionModel().select(1));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void amplitudesAndTheirRestMakeAWhole(FxRobot robot) throws TimeoutException {
    circuit(robot, BELL);

    assertEquals(List.of("00", "11"), rows(robot).stream().map(AmplitudeTable.Row::label).toList());
    assertEquals(-Math.sqrt(0.5), rows(robot).getLast().re(), 1e-12);
    assertEquals("rest 0.0 %", text(robot, "#stateRest"));
  }

  @Test
  void aFilterLeavesTheRest(FxRobot robot) throws TimeoutException {
    circuit(robot, BELL);
    robot.clickOn("#stateFilter").write("?1");

    assertEquals(List.of("11"), rows(robot).stream().map(AmplitudeTable.Row::label).toList());
    assertEquals("rest 50.0 %", text(robot, "#stateRest"));
  }

  @Test
  void oneShotShowsItsOutcomesAndRollsAgain(FxRobot robot) throws TimeoutException {
    circuit(robot, FEEDBACK);
    assertTrue(rows(robot).isEmpty());
    robot.clickOn("#reading-shot");
    at.settle();

    assertEquals(1, rows(robot).size());
    assertTrue(List.of("00", "11").contains(rows(robot).getFirst().label()));
    String before = text(robot, ".outcome");
    assertEquals("c = " + rows(robot).getFirst().label(), before);
    for (int roll = 0; roll < 20 && text(robot, ".outcome").equals(before); roll++) {
      robot.clickOn("#shotAgain");
      at.settle();
    }
    assertFalse(text(robot, ".outcome").equals(before), "20 rolls gave the same");
    robot.clickOn("#shotSeed").push(KeyCode.CONTROL, KeyCode.A).write("77");
    at.settle();
    assertEquals(new MeasurementReading.OneShot(77), at.results.reading().get());
    assertTrue(robot.lookup("#shotSeed").query().isFocused());
  }

  @Test
  void amplitudesAreSortedAndLoseTheirGlobalPhase(FxRobot robot) throws TimeoutException {
    circuit(robot, "qubit[2] q; ry(2 * pi / 3) q[0]; h q[1]; z q; gphase(pi / 3);");
    robot.interact(
        () ->
            robot
                .lookup("#stateOrderChoice")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(BY_LABEL));
    assertEquals(
        List.of("00", "10", "01", "11"),
        rows(robot).stream().map(AmplitudeTable.Row::label).toList());
    assertEquals(Math.sqrt(0.125) / 2, rows(robot).getFirst().re(), 1e-12);
    robot.clickOn("#stateRelative");
    assertEquals(Math.sqrt(0.125), rows(robot).getFirst().re(), 1e-12);
    assertEquals(-Math.sqrt(0.375), rows(robot).get(2).re(), 1e-12);
    assertEquals(0, rows(robot).get(2).im(), 1e-12);
  }

  @Test
  void aPinnedOutcomeTellsWhatIsKept(FxRobot robot) throws TimeoutException {
    circuit(robot, FEEDBACK);
    robot.clickOn("#reading-post");
    at.settle();
    robot.clickOn("#pin-1").clickOn("#pin-1");
    at.settle();

    assertEquals("c[1] = 1", robot.lookup("#pin-1").queryAs(Button.class).getText());
    assertEquals("kept 50.0 %", text(robot, "#postKept"));
    assertEquals(List.of("11"), rows(robot).stream().map(AmplitudeTable.Row::label).toList());
  }

  @Test
  void anOutcomeIsPinnedByOneKeyAfterAnotherWithoutWaiting(FxRobot robot) throws TimeoutException {
    circuit(robot, FEEDBACK);
    robot.clickOn("#reading-post");
    at.settle();
    Button pin = robot.lookup("#pin-1").queryAs(Button.class);
    robot.interact(pin::requestFocus);
    robot.push(KeyCode.SPACE).push(KeyCode.SPACE);

    assertEquals("c[1] = 1", pin.getText());
    at.settle();
    assertTrue(pin.isFocused());
    assertEquals("kept 50.0 %", text(robot, "#postKept"));
  }

  @Test
  void inputsOfACircuitAreGivenValues(FxRobot robot) throws TimeoutException {
    circuit(robot, "input angle theta; input float φ; qubit q; ry(theta) q; rz(φ) q;");
    assertTrue(text(robot, "#inputsMissing").contains("theta, φ"));
    robot.clickOn("#input-theta").write("2*pi/3");
    at.settle();
    assertTrue(text(robot, "#inputsMissing").contains(": φ."));
    assertTrue(rows(robot).isEmpty());

    robot.interact(() -> robot.lookup("#slide-φ").queryAs(Slider.class).setValue(1.04));
    at.settle();
    assertEquals("pi/3", robot.lookup("#input-φ").queryAs(TextField.class).getText());
    assertEquals(List.of("1", "0"), rows(robot).stream().map(AmplitudeTable.Row::label).toList());
    assertEquals(0.75, rows(robot).getFirst().probability(), 1e-12);
    assertEquals(Math.sqrt(3) / 4, rows(robot).getFirst().im(), 1e-12);
    assertFalse(robot.lookup("#inputsMissing").queryAs(Label.class).isVisible());

    circuit(robot, BELL);
    assertFalse(robot.lookup("#inputs").query().isVisible());
  }

  @Test
  void qubitsByThemselvesAreThoseOfTheEngine(FxRobot robot) throws TimeoutException {
    circuit(robot, "qubit[3] q; ry(pi / 3) q[0]; cx q[0], q[1]; h q[2]; t q[2];");
    List<NamedWire> wires = wires(robot);

    assertEquals(List.of("q[0]", "q[1]", "q[2]"), wires.stream().map(NamedWire::name).toList());
    assertEquals(0.25, wires.get(1).state().probabilityOfOne(), 1e-12);
    assertEquals(0.5, wires.get(1).state().length(), 1e-12);
    assertEquals(0.625, wires.getFirst().state().purity(), 1e-12);
    assertEquals(Math.sqrt(0.5), wires.get(2).state().x(), 1e-12);
    assertEquals(Math.sqrt(0.5), wires.get(2).state().y(), 1e-12);
    assertEquals(1, wires.get(2).state().purity(), 1e-12);
  }

  @Test
  void stepsGoBackAndForth(FxRobot robot) throws TimeoutException {
    circuit(robot, BELL);
    robot.clickOn("#time-first");
    at.settle();
    assertEquals(List.of("00", "01"), rows(robot).stream().map(AmplitudeTable.Row::label).toList());
    assertEquals("after 1 of " + at.results.moments().get(), text(robot, "#timeWhere"));
    robot.clickOn("#time-next");
    at.settle();
    assertEquals(List.of("00", "11"), rows(robot).stream().map(AmplitudeTable.Row::label).toList());
    robot.clickOn("#time-back").clickOn("#time-last");
    at.settle();
    assertEquals("at the end", text(robot, "#timeWhere"));
  }

  @Test
  void theHandleOfTheStepsKeepsClearOfTheWordsBesideIt(FxRobot robot) throws TimeoutException {
    circuit(robot, BELL);
    Node handle = robot.lookup("#timeSlider .thumb").query();
    Node words = robot.lookup("#timeWhere .text").query();
    double end = handle.localToScene(handle.getLayoutBounds()).getMaxX();
    double begin = words.localToScene(words.getLayoutBounds()).getMinX();

    assertTrue(begin - end >= 5, begin + " after " + end);
  }

  @Test
  void drawnShotsStandBesideTheExactOnes(FxRobot robot) throws TimeoutException {
    circuit(robot, FEEDBACK);
    histogram(robot);
    robot.doubleClickOn("#shots").write("4000");
    robot.clickOn("#drawShots");
    at.settle();
    List<Bar> bars = bars(robot);

    assertEquals(List.of("00", "11"), bars.stream().map(Bar::key).toList());
    for (Bar bar : bars) {
      assertEquals(0.5, bar.values().getFirst(), 1e-12);
      assertEquals(0.5, bar.values().getLast(), 5 * Math.sqrt(0.25 / 4000));
      assertEquals(Math.sqrt(0.25 / 4000), bar.errors().getLast(), 1e-3);
    }
    assertEquals(1, bars.stream().mapToDouble(bar -> bar.values().getLast()).sum(), 1e-12);
    String compared =
        robot.lookup("#histogramComparisons").queryParent().getChildrenUnmodifiable().stream()
            .map(each -> ((Label) each).getText())
            .findFirst()
            .orElse("");
    assertTrue(compared.contains("Hellinger"), compared);
    // What matters most comes first, since the rest is cut where there is little room.
    assertTrue(compared.startsWith("No more than shot noise"), compared);
  }

  @Test
  void noiseIsNamedWithTheBars(FxRobot robot) throws TimeoutException {
    circuit(robot, BELL);
    histogram(robot);
    robot.interact(
        () ->
            at.results.noise().set(org.ketbench.engine.noise.NoiseModel.depolarizing(0.01, 0.05)));
    at.settle();

    assertEquals(4, bars(robot).size());
    assertEquals(1, bars(robot).stream().mapToDouble(bar -> bar.values().getFirst()).sum(), 1e-9);
  }

  @Test
  void noiseThatIsTypedCountsAtOnce(FxRobot robot) throws TimeoutException {
    circuit(robot, "qubit q; x q;");
    robot.clickOn("#noiseEdit");
    robot.interact(
        () ->
            robot
                .lookup("#noiseText")
                .queryAs(TextArea.class)
                .setText(
                    """
                    {"version": 1, "name": "mine", "gates": [
                      {"gates": ["x"], "on": [[0]],
                       "errors": [{"type": "bit-flip", "probability": 0.25}]}]}
                    """));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> noiseName().equals("mine") || !problem(robot).isEmpty());
    assertEquals("", problem(robot));
    at.settle();

    assertEquals(-0.5, Objects.requireNonNull(state()).wires().getFirst().z(), 1e-12);
    robot.interact(
        () -> robot.lookup("#noiseText").queryAs(TextArea.class).setText("{\n\"version\": 1,}"));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !problem(robot).isEmpty());
    assertTrue(problem(robot).startsWith("Line 2:"), problem(robot));
    assertEquals("mine", noiseName());
  }

  private String noiseName() {
    NoiseModel noise = at.results.noise().get();
    return noise == null ? "" : noise.name();
  }

  private static String problem(FxRobot robot) {
    return text(robot, "#noiseProblem");
  }

  private ResultsAnswer.@Nullable State state() {
    return Objects.requireNonNull(at.results.answer().get()).state();
  }

  @Test
  void bitsAreLeftOutAndABarFiltersRuns(FxRobot robot) throws TimeoutException {
    circuit(robot, FEEDBACK);
    histogram(robot);
    robot.clickOn("#histogramBits").clickOn("#histogramBit-0").type(KeyCode.ESCAPE);
    at.settle();
    assertEquals(List.of("0", "1"), bars(robot).stream().map(Bar::key).toList());
    assertEquals("c[0]", text(robot, "#histogramHead"));

    var cells = robot.lookup("#histogramBars").queryAs(DrawnCells.class);
    robot.interact(cells::requestFocus);
    robot.type(KeyCode.END).type(KeyCode.ENTER);
    at.settle();
    assertEquals(new MeasurementReading.PostSelected(Map.of(0, true)), at.results.reading().get());
    assertEquals(0.5, Objects.requireNonNull(state()).kept(), 1e-12);
  }
}
