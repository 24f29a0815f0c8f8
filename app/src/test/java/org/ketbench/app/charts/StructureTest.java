package org.ketbench.app.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.dataset.DataSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ketbench.app.charts.ask.Structure;
import org.ketbench.app.charts.draw.DrawnChart;
import org.ketbench.app.charts.draw.Spot;
import org.ketbench.app.charts.structure.Picture;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.engine.observable.Mixedness;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What pictures of the qubits say, read back and compared with what the engines say. */
@ExtendWith(ApplicationExtension.class)
final class StructureTest {
  private static final String MIXED =
      "qubit[3] q; h q[0]; cx q[0], q[1]; ry(0.7) q[2]; cx q[1], q[2]; t q[1]; h q[1];";

  private final ChartsWindow at = new ChartsWindow();

  @Start
  private void show(Stage stage) {
    at.show(stage, "light");
  }

  private void look(FxRobot robot, Picture picture, String body) throws TimeoutException {
    robot.interact(
        () -> {
          robot.lookup("#results").queryAs(TabPane.class).getSelectionModel().select(2);
          at.structure.picture().set(picture);
          at.circuit(body);
        });
    at.settle();
  }

  private static List<String> texts(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(DrawnChart.class).spots().stream().map(Spot::text).toList();
  }

  private Circuit circuit() {
    return Objects.requireNonNull(at.results.circuit());
  }

  private static String number(double value) {
    double shown = Math.abs(value) < 0.0005 ? 0.0 : value;
    return String.format(Locale.ROOT, "%.3f", shown).replace('-', '−');
  }

  private static String complex(Matrix of, int row, int column) {
    double im = of.im(row, column);
    return number(of.re(row, column)) + (im < -0.0005 ? " − " : " + ") + number(Math.abs(im)) + "i";
  }

  @Test
  void nothingIsToBeChosenWhereThereIsNoCircuit(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> robot.lookup("#results").queryAs(TabPane.class).getSelectionModel().select(2));
    for (Picture picture : Picture.values()) {
      robot.interact(() -> at.structure.picture().set(picture));
      assertTrue(robot.lookup("#structureQubits").tryQuery().isEmpty(), picture + " of qubits");
      assertTrue(robot.lookup("#structureCity").tryQuery().isEmpty(), picture + " as a city");
      assertTrue(robot.lookup("#structureCut").tryQuery().isEmpty(), picture + " between sides");
    }

    look(robot, Picture.DENSITY, "qubit q; h q;");
    assertTrue(robot.lookup("#structureQubits").tryQuery().isPresent());
    look(robot, Picture.CUTS, "qubit q; h q;");
    assertTrue(robot.lookup("#structureCut").tryQuery().isEmpty(), "one qubit has no two sides");
  }

  @Test
  void aDensityMatrixIsThatOfTheEngine(FxRobot robot) throws TimeoutException {
    at.structure.qubits().set(List.of(0, 2));
    look(robot, Picture.DENSITY, MIXED);
    var request = SimulationRequest.of(circuit(), 0, 0);
    var reading = new org.ketbench.engine.observable.Reading.ReducedState(List.of(0, 2));
    Matrix expected =
        org.ketbench.engine.observable.Entanglement.matrix(
            new Simulator().read(request, List.of(reading), Monitor.NONE).estimates().getFirst());

    List<String> texts = texts(robot, "#structureDensity");
    assertEquals(16, texts.size());
    assertEquals("⟨00|ρ|00⟩ = " + complex(expected, 0, 0), texts.getFirst());
    assertEquals("⟨00|ρ|01⟩ = " + complex(expected, 0, 2), texts.get(1));
    assertEquals("⟨01|ρ|11⟩ = " + complex(expected, 2, 3), texts.get(7));

    robot.clickOn("#structureCity");
    at.settle();
    assertEquals(16, texts(robot, "#structureDensity").size());
    assertTrue(texts(robot, "#structureDensity").contains(texts.get(7)));
  }

  @Test
  void pairsShareWhatTheEngineSays(FxRobot robot) throws TimeoutException {
    look(robot, Picture.LINKS, MIXED);
    List<Mixedness> mixed =
        new Simulator()
            .mixedness(
                SimulationRequest.of(circuit(), 0, 0),
                List.of(List.of(0), List.of(2), List.of(0, 2)),
                Monitor.NONE)
            .all();
    double shared = mixed.get(0).entropy() + mixed.get(1).entropy() - mixed.get(2).entropy();

    List<String> texts = texts(robot, "#structureLinks");
    assertTrue(texts.contains("q[0] and q[2] share " + number(shared) + " bits"), texts::toString);
    assertTrue(
        texts.contains("q[0] by itself: entropy " + number(mixed.getFirst().entropy()) + " bits"),
        texts::toString);
  }

  @Test
  void theEntropyOfACutGrowsWithTheColumns(FxRobot robot) throws TimeoutException {
    look(robot, Picture.CUTS, "qubit[2] q; h q[0]; cx q[0], q[1]; h q[1]; cx q[0], q[1];");

    List<String> texts = texts(robot, "#structureCuts");
    assertEquals("After column 1: 0.000 bits", texts.getFirst());
    assertEquals("After column 2: 1.000 bits", texts.get(1));
    assertEquals(at.results.moments().get(), texts.size());
    DataSet line = robot.lookup(".entropy-line").queryAs(XYChart.class).getDatasets().getFirst();
    assertEquals(texts.size() + 1, line.getDataCount());
    assertEquals(2, line.get(DataSet.DIM_X, 2), 0);
    assertEquals(1, line.get(DataSet.DIM_Y, 2), 1e-12);
    List<Spot> spots = robot.lookup("#structureCuts").queryAs(DrawnChart.class).spots();
    assertTrue(spots.get(1).x() > spots.getFirst().x() + 20, "columns stand apart");
    assertTrue(spots.get(1).y() < spots.getFirst().y() - 100, "one bit stands above none");
    var plot = robot.lookup(".entropy-line").queryAs(XYChart.class).getCanvas();
    Node marks = robot.lookup("#structureCuts").query();
    Bounds place = marks.sceneToLocal(plot.localToScene(plot.getLayoutBounds()));
    for (Spot spot : spots) {
      assertTrue(spot.y() >= place.getMinY(), spot::toString);
      assertTrue(spot.x() + spot.width() <= place.getMaxX(), spot::toString);
    }
  }

  @Test
  void basisStatesStandOnTheirCircle(FxRobot robot) throws TimeoutException {
    look(robot, Picture.SPHERE, "qubit[3] q; h q[0]; cx q[0], q[1]; cx q[1], q[2]; z q[0];");

    List<Spot> spots =
        robot.lookup("#structureSphere").queryAs(DrawnChart.class).spots().stream()
            .sorted((one, other) -> Double.compare(one.y(), other.y()))
            .toList();
    assertEquals(2, spots.size());
    assertEquals("|000⟩  50.0 %, phase 0, amplitude 0.707 + 0.000i", spots.getFirst().text());
    assertEquals("|111⟩  50.0 %, phase π, amplitude −0.707 + 0.000i", spots.getLast().text());
  }

  @Test
  void theMatrixOfACircuitIsTheProductOfItsGates(FxRobot robot) throws TimeoutException {
    look(robot, Picture.OPERATOR, "qubit[2] q; s q[1]; cx q[0], q[1];");

    List<String> texts = texts(robot, "#structureOperator");
    assertEquals(16, texts.size());
    // q[0] stands left: S on q[1], then q[1] is flipped where q[0] is 1.
    assertTrue(texts.contains("⟨00|U|00⟩ = 1.000 + 0.000i"), texts::toString);
    assertTrue(texts.contains("⟨01|U|01⟩ = 0.000 + 1.000i"), texts::toString);
    assertTrue(texts.contains("⟨11|U|10⟩ = 1.000 + 0.000i"), texts::toString);
    assertTrue(texts.contains("⟨10|U|11⟩ = 0.000 + 1.000i"), texts::toString);
  }

  @Test
  void whatHasNoMatrixIsNamed(FxRobot robot) throws TimeoutException {
    look(
        robot, Picture.OPERATOR, "qubit[2] q; bit c; h q[0]; c = measure q[0]; if (c) { x q[1]; }");

    assertTrue(at.structure.problem().get().contains("q[0]"), at.structure.problem().get());
    assertTrue(robot.lookup("#structureMessage").queryAs(Label.class).getText().contains("q[0]"));
  }

  @Test
  void oneShotHasAPureDensityMatrix(FxRobot robot) throws TimeoutException {
    look(
        robot,
        Picture.DENSITY,
        "qubit[2] q; bit c; h q[0]; c = measure q[0]; if (c) { x q[1]; } h q[0];");
    assertEquals(0.5, density().re(0, 0) + density().re(1, 1), 1e-12);
    robot.interact(
        () ->
            at.results
                .reading()
                .set(new org.ketbench.app.charts.ask.MeasurementReading.OneShot(3)));
    at.settle();

    double zero = density().re(0, 0) + density().re(1, 1);
    assertTrue(zero > 1 - 1e-12 || zero < 1e-12, "one outcome of the two");
  }

  private Matrix density() {
    return ((Structure.Density) at.structure.found().get()).matrix();
  }
}
