package org.ketbench.engine.statevector.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.engine.statevector.CircuitFamilies;

/** How elements come together in stages and sweeps. */
final class PlannerTest {
  private static final Shape SHAPE = new Shape(3, 6, 11, 16);

  @Test
  void layersOverNeighboursTakeFewPassesOverTheMemory() {
    var circuit = CircuitFamilies.of("brick-22");
    var elements = CircuitElements.of(circuit, Map.of()).elements();
    Plan plan = new Planner(SHAPE).plan(elements, circuit.qubitCount());
    int stages = plan.stages().size();
    assertTrue(stages <= 5, () -> "stages: " + stages);
  }

  @Test
  void rotationsBeyondAChunkAreFilledUpWithSomeFromInside() {
    assertEquals(
        List.of(List.of(7, 8, 9), List.of(10, 11, 12), List.of(13, 14, 15)),
        sweeps(7, 8, 9, 10, 11, 12, 13, 14, 15));
  }

  @Test
  void rotationsInsideAChunkStayThereWhereTheOthersFillTheirGroups() {
    assertEquals(List.of(List.of(9, 10), List.of(13, 14, 15)), sweeps(9, 10, 13, 14, 15));
  }

  @Test
  void rotationsInsideAVectorStayByThemselves() {
    assertEquals(List.of(List.of(0, 1), List.of(15)), sweeps(0, 1, 15));
  }

  /** The positions of the rotations that go together, for a rotation of each of these qubits. */
  private static List<List<Integer>> sweeps(int... qubits) {
    List<Element> elements = new ArrayList<>();
    for (int qubit : qubits) {
      elements.add(new Element.Rotation(qubit, 0.5, false, 1));
    }
    List<List<Integer>> sweeps = new ArrayList<>();
    for (Stage stage : new Planner(SHAPE).plan(elements, SHAPE.block()).stages()) {
      for (Stage.Pass pass : stage.passes()) {
        for (Step step : pass.steps()) {
          switch (step) {
            case Step.Butterflies each -> sweeps.add(list(each.positions()));
            case Step.LaneButterflies each -> sweeps.add(list(each.positions()));
            default -> {}
          }
        }
      }
    }
    return sweeps;
  }

  private static List<Integer> list(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
