package org.ketbench.azure.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.azure.target.Obstacle.Kind;
import org.ketbench.azure.target.Obstacle.Remedy;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.compile.FixedAngles;

final class FitTest {
  private final Catalogue catalogue = Catalogue.standard();

  private Fit fit(Circuit circuit, String target, long shots, boolean defer) {
    return Fit.of(
        new Fit.Wish(circuit, shots, defer), catalogue.find(target).orElseThrow(), catalogue);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ionq.simulator",
        "ionq.qpu.forte-1",
        "quantinuum.sim.h2-1e",
        "quantinuum.qpu.helios-1",
        "rigetti.sim.qvm",
        "rigetti.qpu.cepheus-1-108q",
        "qci.machine1",
        "local.sim.statevector"
      })
  void circuitsWithFinalMeasurementsRunEverywhere(String target) {
    Fit fit = fit(Circuits.ghz(3), target, 100, false);
    assertEquals(List.of(), fit.obstacles());
    assertTrue(fit.translation().isFaithful());
  }

  @Test
  void feedbackNeedsAMachineThatHasItOrMeasurementsAtTheEnd() {
    Fit fit = fit(Circuits.feedback(), "ionq.qpu.forte-1", 100, false);
    Obstacle obstacle = fit.obstacles().getFirst();
    assertEquals(Kind.FEEDBACK, obstacle.kind());
    assertEquals(
        List.of(
            Remedy.DEFER_MEASUREMENTS,
            Remedy.OTHER_TARGET,
            Remedy.OTHER_TARGET,
            Remedy.OTHER_TARGET),
        obstacle.fixes().stream().map(Obstacle.Fix::remedy).toList());
    assertEquals("quantinuum.qpu.h2-1", obstacle.fixes().get(1).value());
    assertTrue(fit(Circuits.feedback(), "ionq.qpu.forte-1", 100, true).isPossible());
    assertTrue(fit(Circuits.feedback(), "quantinuum.qpu.h2-1", 100, false).isPossible());
  }

  @Test
  void anAngleThatDependsOnAnOutcomeIsTakenApartWhereTheTargetHasNoNumbersThatChange() {
    Fit fit = fit(Circuits.turnedByAnOutcome(), "quantinuum.qpu.h2-1", 100, false);
    assertEquals(Remedy.DECOMPOSE, fit.obstacles().getFirst().fixes().getFirst().remedy());
    Circuit fixed = FixedAngles.of(Circuits.turnedByAnOutcome()).orElseThrow();
    assertTrue(fit(fixed, "quantinuum.qpu.h2-1", 100, false).isPossible());
    assertEquals(
        Remedy.DECOMPOSE,
        fit(Circuits.turnedByAnOutcome(), "ionq.simulator", 100, true)
            .obstacles()
            .getFirst()
            .fixes()
            .getFirst()
            .remedy());
    assertTrue(fit(fixed, "ionq.simulator", 100, true).isPossible());
  }

  @Test
  void saysHowManyQubitsAreMissingAndWhereTheyAre() {
    Obstacle obstacle = fit(Circuits.ghz(30), "ionq.simulator", 100, false).obstacles().getFirst();
    assertEquals(Kind.QUBITS, obstacle.kind());
    assertEquals("The circuit has 30 qubits; IonQ simulator has 29.", obstacle.reason());
    assertEquals("local.sim.statevector", obstacle.fixes().getFirst().value());
  }

  @Test
  void qubitsThatAreUsedAgainCountAsNewOnesWhereThatIsHowItIsDone() {
    Circuit reused =
        new CircuitBuilder(25, 26).gate("h", 0).measure(0, 0).gate("h", 0).measure(0, 25).build();
    Obstacle obstacle = fit(reused, "ionq.qpu.aria-1", 100, false).obstacles().getFirst();
    assertEquals(
        "The program needs 26 qubits, 1 of them because measured qubits are used again; IonQ Aria 1"
            + " has 25.",
        obstacle.reason());
  }

  @Test
  void shotsHaveALeastAndAMost() {
    assertEquals(
        "A job needs at least one shot; 0 were asked for.",
        fit(Circuits.ghz(2), "ionq.simulator", 0, false).obstacles().getFirst().reason());
    Obstacle most =
        fit(Circuits.ghz(2), "quantinuum.qpu.h2-1", 10_000_000, false).obstacles().getFirst();
    assertEquals(
        "H2-1 takes at most 10000 shots in a job; 10000000 were asked for.", most.reason());
    assertEquals("10000", most.fixes().getFirst().value());
  }

  @Test
  void pulsesAreNoGates() {
    Fit fit = fit(Circuits.ghz(2), "pasqal.sim.emu-tn", 100, false);
    assertEquals(Kind.ANALOG, fit.obstacles().getFirst().kind());
  }

  @Test
  void parametersNeedValues() {
    CircuitBuilder builder = new CircuitBuilder(1, 1);
    builder.gate("rx", builder.parameter("theta"), 0).measureAll();
    Obstacle obstacle = fit(builder.build(), "ionq.simulator", 100, false).obstacles().getFirst();
    assertEquals("The parameter 'theta' has no value.", obstacle.reason());
    assertEquals("give it one, as in --set theta=0.5", obstacle.fixes().getFirst().text());
  }

  @Test
  void whatMeasuresNothingIsAskedForAllItsQubits() {
    Circuit silent = new CircuitBuilder(2).gate("x", 1).build();
    Translation translation = fit(silent, "ionq.simulator", 100, false).translation();
    assertEquals("q", translation.results().bits().registers().getFirst().name());
    assertEquals("10", translation.results().bits().key(position -> position == 1));
  }

  @Test
  void keepsTheWayBackFromResultsToRegisters() {
    ResultMap map =
        fit(Circuits.ghz(3), "quantinuum.sim.h2-1e", 100, false).translation().results();
    assertEquals(map, ResultMap.parse(map.toJson()));
    assertEquals(List.of(new ResultMap.Memory("c", 3)), map.memory());
  }
}
