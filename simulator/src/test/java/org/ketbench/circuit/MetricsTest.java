package org.ketbench.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.ketbench.circuit.CircuitBuilder.bit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Variable;

final class MetricsTest {
  private static final Gate T = GateCatalogue.standard().get("t");

  @Test
  void gatesMeasurementsAndResetsMakeTheLongestPathAndBarriersDoNot() {
    Metrics metrics =
        Metrics.of(
            new CircuitBuilder(3, 3)
                .reset(0)
                .gate("h", 0)
                .gate("cx", 0, 1)
                .barrier()
                .gate("x", 2)
                .measure(1, 0)
                .measure(2, 0)
                .build());
    assertEquals(3, metrics.qubits());
    assertEquals(3, metrics.bits());
    assertEquals(3, metrics.gates());
    assertEquals(1, metrics.twoQubitGates());
    assertEquals(2, metrics.measurements());
    assertEquals(1, metrics.resets());
    assertEquals(5, metrics.depth(), "the second measurement waits for bit 0");
    assertEquals(Map.of("cx", 1L, "h", 1L, "x", 1L), metrics.byGate());
  }

  @Test
  void aConditionalGateWaitsForTheBitsOfItsCondition() {
    CircuitBuilder builder = new CircuitBuilder(3, 2);
    builder.gate("h", 0).measure(0, 0);
    builder.when(builder.equal("c", 1), then -> then.gate("x", 1));
    builder.when(bit(1), then -> then.gate("x", 2));
    Metrics metrics = Metrics.of(builder.build());
    assertEquals(4, metrics.depth(), "h, measure, x on 1 over both bits, then x on 2");
    assertEquals(2, metrics.conditionals());
    assertEquals(3, metrics.gates());
  }

  @Test
  void ofTwoBranchesBothAreCountedAndTheLongerOneIsOnThePath() {
    Circuit circuit =
        new CircuitBuilder(1, 1)
            .measure(0, 0)
            .when(
                bit(0), then -> then.gate("x", 0), otherwise -> otherwise.gate("h", 0).gate("z", 0))
            .gate("x", 0)
            .build();
    assertEquals(4, Metrics.of(circuit).gates());
    assertEquals(4, Metrics.of(circuit).depth());
  }

  @Test
  void blocksCountAsTheyAreUnrolledAndLoopsOnce() {
    Circuit circuit =
        new CircuitBuilder(1, 1)
            .block(
                Operation.BlockKind.LOOP,
                "for",
                loop ->
                    loop.block(Operation.BlockKind.ITERATION, "0", each -> each.gate("x", 0))
                        .block(Operation.BlockKind.ITERATION, "1", each -> each.gate("x", 0)))
            .loop(bit(0), body -> body.gate("h", 0).measure(0, 0))
            .build();
    Metrics metrics = Metrics.of(circuit);
    assertEquals(3, metrics.gates());
    assertEquals(1, metrics.measurements());
    assertEquals(4, metrics.depth());
    assertEquals(0, metrics.conditionals());
  }

  @Test
  void whatIsAssignedIsWaitedForAtNoCost() {
    CircuitBuilder builder = new CircuitBuilder(2, 1);
    Variable flag = builder.variable("flag", Types.BOOL);
    builder
        .gate("h", 0)
        .measure(0, 0)
        .add(new Operation.Assign(new Target.Slot(flag, List.of()), bit(0), Span.NONE))
        .when(new Expression.Read(flag), then -> then.gate("x", 1));
    assertEquals(3, Metrics.of(builder.build()).depth());
  }

  @Test
  void modifiersArePartOfAGatesName() {
    Gate x = GateCatalogue.standard().get("x");
    Circuit circuit =
        new CircuitBuilder(4)
            .gate(x, List.of(), 1, List.of(new Control(0, true), new Control(1, true)), 2)
            .gate(x, List.of(), 1, List.of(new Control(0, false)), 2)
            .gate(T, List.of(), -1, List.of(), 2)
            .gate(x, List.of(), 0.5, List.of(new Control(0, false), new Control(1, true)), 2)
            .gate("gphase", 0.5)
            .build();
    Metrics metrics = Metrics.of(circuit);
    assertEquals(
        Map.of(
            "ctrl(2) @ x",
            1L,
            "negctrl @ x",
            1L,
            "inv @ t",
            1L,
            "negctrl @ ctrl @ pow(0.5) @ x",
            1L,
            "gphase",
            1L),
        metrics.byGate());
    assertEquals(1, metrics.twoQubitGates());
    assertEquals(4, metrics.depth(), "a global phase is on no wire");
    assertEquals(1, metrics.tCount());
  }

  @Test
  void gatesThatAreTUpToCliffordGatesCountAsT() {
    Circuit circuit =
        new CircuitBuilder(2)
            .gate("t", 0)
            .gate("rz", Angle.pi(3, 4), 0)
            .gate("rz", Angle.pi(1, 2), 0)
            .gate("u1", -Math.PI / 4, 1)
            .gate("cx", 0, 1)
            .gate("tdg", 1)
            .gate(GateCatalogue.standard().get("z"), List.of(), 0.25, List.of(), 0)
            .gate("rx", 0.1, 0)
            .build();
    assertEquals(5, Metrics.of(circuit).tCount());
    assertEquals(3, Metrics.of(circuit).tDepth());
  }

  @Test
  void insideOfADefinedGatePathsOfTGatesRunFromQubitToQubit() {
    List<Operation> body =
        new CircuitBuilder(3)
            .gate("t", 0)
            .gate("t", 0)
            .gate("cx", 0, 1)
            .gate("t", 2)
            .build()
            .operations();
    Gate defined = new DefinedGate("g", List.of(), List.of("a", "b", "c"), body, Span.NONE);
    Metrics forwards =
        Metrics.of(
            new CircuitBuilder(3)
                .gate(T, List.of(), 2)
                .gate(defined, List.of(), 0, 1, 2)
                .gate(T, List.of(), 1)
                .build());
    assertEquals(5, forwards.tCount());
    assertEquals(3, forwards.tDepth(), "two on a, through the cx, and one more on b");
    assertEquals(3, forwards.gates());
    Metrics backwards =
        Metrics.of(
            new CircuitBuilder(3)
                .gate(T, List.of(), 1)
                .gate(defined, List.of(), -1, List.of(), 0, 1, 2)
                .build());
    assertEquals(3, backwards.tDepth(), "from b through the cx to the two on a");
  }

  @Test
  void theDepthOfADefinedGateIsOneWhateverIsInside() {
    List<Operation> body = new CircuitBuilder(1).gate("t", 0).gate("t", 0).build().operations();
    Gate inner = new DefinedGate("inner", List.of(), List.of("a"), body, Span.NONE);
    List<Operation> twice = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      twice.add(new Operation.Apply(inner, List.of(), Qubits.of(0), Span.NONE));
    }
    Gate outer = new DefinedGate("outer", List.of(), List.of("a"), twice, Span.NONE);
    Metrics metrics = Metrics.of(new CircuitBuilder(1).gate(outer, List.of(), 0).build());
    assertEquals(1, metrics.depth());
    assertEquals(4, metrics.tCount());
    assertEquals(4, metrics.tDepth());
  }

  @Test
  void tenMillionOperationsAreCountedWithoutCopyingThem() {
    Operation cx =
        new Operation.Apply(
            GateCatalogue.standard().get("cx"), List.of(), Qubits.of(0, 1), Span.NONE);
    List<Operation> body = Collections.nCopies(1000, cx);
    List<Operation> blocks = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      blocks.add(new Operation.Block(Operation.BlockKind.ITERATION, "", body, Span.NONE));
    }
    Circuit circuit = new CircuitBuilder(2).build().with(blocks);
    Metrics metrics = assertTimeout(Duration.ofMinutes(2), () -> Metrics.of(circuit));
    assertEquals(10_000_000, metrics.depth());
    assertEquals(10_000_000, metrics.gates());
  }
}
