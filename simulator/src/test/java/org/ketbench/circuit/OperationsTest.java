package org.ketbench.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.ketbench.circuit.CircuitBuilder.bit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Operation.BlockKind;
import org.ketbench.circuit.Operation.JumpKind;
import org.ketbench.circuit.classical.Values;

final class OperationsTest {
  @Test
  void everyOperationIsVisitedBeforeWhatIsInsideIt() {
    Circuit circuit = nested();
    List<String> seen = new ArrayList<>();
    Operations.visit(circuit.operations(), each -> seen.add(each.getClass().getSimpleName()));
    assertEquals(
        List.of("Block", "Apply", "Conditional", "Apply", "Reset", "While", "Measure"), seen);
  }

  @Test
  void theQubitsAndBitsOfAnOperationAreThoseInsideItToo() {
    Operation block = nested().operations().getFirst();
    assertEquals("{0, 1, 2, 3}", Operations.qubits(block).toString());
    assertEquals("{0, 1}", Operations.bits(block).toString());
  }

  @Test
  void blocksOpenUnlessAJumpLeavesThem() {
    Operation jump = new Operation.Jump(JumpKind.BREAK, Span.NONE);
    Circuit circuit =
        new CircuitBuilder(1, 1)
            .block(BlockKind.CALL, "f", call -> call.gate("x", 0).gate("y", 0))
            .block(
                BlockKind.LOOP,
                "for",
                loop -> loop.when(bit(0), then -> then.add(jump)).gate("z", 0))
            .build();
    List<Operation> flat = Operations.flattened(circuit.operations());
    assertEquals(3, flat.size());
    assertEquals(circuit.operations().get(1), flat.get(2));
  }

  @Test
  void remappingReachesConditionsControlsAndMeasurements() {
    List<Operation> moved =
        Operations.remap(nested().operations(), qubit -> 10 + qubit, bit -> 20 + bit);
    assertEquals("{10, 11, 12, 13}", Operations.qubits(moved.getFirst()).toString());
    assertEquals("{20, 21}", Operations.bits(moved.getFirst()).toString());
    assertEquals(
        nested().operations(), Operations.remap(moved, qubit -> qubit - 10, bit -> bit - 20));
  }

  @Test
  void bindingPutsValuesInThePlaceOfParameters() {
    CircuitBuilder builder = new CircuitBuilder(1, 1);
    Angle theta = builder.parameter("theta");
    Angle phi = builder.parameter("phi");
    Circuit circuit =
        builder
            .gate("rx", theta.times(1, 2), 0)
            .when(bit(0), then -> then.gate("rz", theta.plus(phi), 0))
            .build();
    Circuit bound = circuit.bind(Map.of("theta", Values.of(Math.PI)));
    Operation.Apply first = (Operation.Apply) bound.operations().getFirst();
    assertEquals(Math.PI / 2, first.arguments().getFirst().radians());
    assertEquals(List.of("phi"), bound.parameters().stream().map(Parameter::name).toList());
    Circuit all = bound.bind(Map.of("phi", Values.of(1L)));
    Operation.Conditional choice = (Operation.Conditional) all.operations().get(1);
    Operation.Apply second = (Operation.Apply) choice.then().getFirst();
    assertEquals(Math.PI + 1, second.arguments().getFirst().radians());
    assertSame(bound.operations().getFirst(), all.operations().getFirst());
  }

  @Test
  void bindingAnUnknownParameterNamesThoseThatThereAre() {
    CircuitBuilder builder = new CircuitBuilder(1);
    builder.gate("rx", builder.parameter("theta"), 0);
    IllegalArgumentException unknown =
        assertThrows(
            IllegalArgumentException.class,
            () -> builder.build().bind(Map.of("teta", Values.of(1.0))));
    assertEquals("The circuit has no parameter teta; it has theta.", unknown.getMessage());
  }

  private static Circuit nested() {
    return new CircuitBuilder(4, 2)
        .block(
            BlockKind.CALL,
            "f",
            call ->
                call.gate(
                        GateCatalogue.standard().get("x"),
                        List.of(),
                        1,
                        List.of(new Control(3, false)),
                        0)
                    .when(bit(1), then -> then.gate("x", 1), otherwise -> otherwise.reset(2))
                    .loop(bit(0), loop -> loop.measure(0, 0)))
        .build();
  }
}
