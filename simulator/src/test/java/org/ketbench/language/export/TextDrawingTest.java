package org.ketbench.language.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.circuit.CircuitBuilder.bit;

import java.io.IOException;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operation.BlockKind;
import org.ketbench.circuit.Operation.JumpKind;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Variable;

final class TextDrawingTest {
  private static final Gate X = GateCatalogue.standard().get("x");
  private static final Gate T = GateCatalogue.standard().get("t");
  private static final Gate ECR = GateCatalogue.standard().get("ecr");
  private static final Gate PHASE = GateCatalogue.standard().get("gphase");
  private static final List<Angle> A_THIRD = List.of(Angle.pi(1, 3));

  @Test
  void aBellPairIsDrawnWithItsMeasurements() {
    assertEquals(
        """
                ┌───┐   ░ ┌───┐
        q[0]:  ─┤ H ├─●─░─┤ M ├───────
                └───┘ │ ░ └─╥─┘ ┌───┐
        q[1]:  ───────⊕─░───╫───┤ M ├─
                        ░   ║   └─╥─┘
         c/2:  ═════════════╩═════╩═══
                            0     1
        """,
        TextDrawing.of(
            new CircuitBuilder(2, 2).gate("h", 0).gate("cx", 0, 1).barrier().measureAll().build(),
            TextStyle.UNICODE));
  }

  @Test
  void controlsOfBothKindsJoinTheirTargets() {
    assertEquals(
        """
        q[0]:  ─●─○───×──────●─────────────────
                │ │   │ ┌────┴─────┐
        q[1]:  ─⊕─┼─●─●─┤ P(-3π/4) ├───────────
                │ │ │ │ └──────────┘
                │ │ │ │    ┌────┐    ┌───────┐
        q[2]:  ─●─⊕─┼─┼────┤ T† ├────┤ X^0.5 ├─
                  │ │ │    └────┘    └───┬───┘
        q[3]:  ───●─●─×──────────────────●─────
        """,
        TextDrawing.of(
            new CircuitBuilder(4)
                .gate("ccx", 0, 2, 1)
                .gate(X, List.of(), 1, List.of(new Control(0, false), new Control(3, true)), 2)
                .gate("cz", 1, 3)
                .gate("cswap", 1, 0, 3)
                .gate("cp", Angle.pi(-3, 4), 0, 1)
                .gate(T, List.of(), -1, List.of(), 2)
                .gate(X, List.of(), 0.5, List.of(new Control(3, true)), 2)
                .build(),
            TextStyle.UNICODE));
  }

  @Test
  void aBoxNumbersItsQubitsAndLetsOtherWiresPass() {
    assertEquals(
        """
                ┌────────────────┐ ┌───────┐
        q[0]:  ─┤1               ├─┤0      ├─────────────
                │   Rzz(0.12346) │ │       │ ┌─────────┐
        q[1]:  ─┼┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┼─┼○┄┄┄┄┄┄┼─┤0        ├─
                │                │ │   ECR │ │   iSwap │
        q[2]:  ─┤0               ├─┼┄┄┄┄┄┄┄┼─┤1        ├─
                └────────────────┘ │       │ └─────────┘
                      ┌───┐        │       │
        q[3]:  ───────┤ X ├────────┤1      ├─────────────
                      └───┘        └───────┘
        """,
        TextDrawing.of(
            new CircuitBuilder(4)
                .gate("rzz", 0.123456789, 2, 0)
                .gate("x", 3)
                .gate(ECR, List.of(), 1, List.of(new Control(1, false)), 0, 3)
                .gate("iswap", 1, 2)
                .build(),
            TextStyle.UNICODE));
  }

  @Test
  void aPhaseStandsInTheHeadingOrOnItsControls() {
    assertEquals(
        """
        global phase: 3π/4
                ┌───┐            ┌──────────┐
        q[0]:  ─┤ H ├─────○──────┤ ○ P(π/3) ├─
                └───┘ ┌───┴────┐ └──────────┘
        q[1]:  ───────┤ P(π/3) ├──────────────
                      └────────┘
        """,
        TextDrawing.of(
            new CircuitBuilder(2)
                .gate("gphase", Angle.pi(1, 4))
                .gate("h", 0)
                .gate("gphase", Angle.pi(1, 2))
                .gate(PHASE, A_THIRD, 1, List.of(new Control(0, false), new Control(1, true)))
                .gate(PHASE, A_THIRD, 1, List.of(new Control(0, false)))
                .build(),
            TextStyle.UNICODE));
  }

  @Test
  void aConditionIsTiedToTheRegistersItReads() {
    CircuitBuilder builder = new CircuitBuilder().qubits("q", 2).bits("a", 2).bits("b", 1);
    builder
        .measure(0, 1)
        .when(builder.equal("a", 2), then -> then.gate("x", 1))
        .when(bit(2), then -> then.gate("cx", 1, 0))
        .when(bit(0), then -> then.measure(0, 0))
        .when(bit(2), then -> then.measure(0, 0))
        .when(bit(0), then -> then.measure(1, 2))
        .reset(0);
    assertEquals(
        """
                ┌───┐              ┌───┐   ┌───┐ ┌─────┐
        q[0]:  ─┤ M ├────────⊕─────┤ M ├───┤ M ├─┤ |0⟩ ├─
                └─╥─┘        │     └─╥─┘   └─╥─┘ └─────┘
                  ║   ┌───┐  │       ║       ║    ┌───┐
        q[1]:  ───╫───┤ X ├──●───────╫───────╫────┤ M ├──
                  ║   └─╥─┘  ║       ║       ║    └─╥─┘
         a/2:  ═══╩═════■════╬═══════╩═══════╬══════■════
                  1    a==2  ║   0 if a[0]   0     a[0]
                             ║               ║      ║
         b/1:  ══════════════■═══════════════■══════╩════
                            b[0]            b[0]    0
        """,
        TextDrawing.of(builder.build(), TextStyle.UNICODE));
  }

  @Test
  void longerBranchesStandInFrames() {
    CircuitBuilder builder = new CircuitBuilder(3, 2);
    builder.when(
        builder.equal("c", 3),
        then -> then.gate("h", 1).gate("cx", 1, 2),
        otherwise -> otherwise.gate("z", 2));
    builder.gate("x", 0);
    assertEquals(
        """
                  ┌───┐
        q[0]:  ───┤ X ├──────────────────────────
                  └───┘
                ┏ if c==3 ┌───┐   ┣ else       ┓
        q[1]:  ─╂─────────┤ H ├─●─╂────────────╂─
                ┃         └───┘ │ ┃      ┌───┐ ┃
        q[2]:  ─╂───────────────⊕─╂──────┤ Z ├─╂─
                ┃                 ┃      └───┘ ┃
         c/2:  ═╂═════════════════╂════════════╂═
                ┗                 ┻            ┛
        """,
        TextDrawing.of(builder.build(), TextStyle.UNICODE));
  }

  @Test
  void loopsAndCallsAreFramesWithTheirLabels() {
    Operation leave = new Operation.Jump(JumpKind.BREAK, Span.NONE);
    Circuit circuit =
        new CircuitBuilder(2, 1)
            .block(
                BlockKind.LOOP,
                "for i in [0:1]",
                loop ->
                    loop.block(BlockKind.ITERATION, "i = 0", pass -> pass.gate("h", 0))
                        .block(BlockKind.ITERATION, "i = 1", pass -> pass.gate("h", 1)))
            .block(BlockKind.CALL, "f(q[1])", call -> call.gate("y", 1))
            .loop(
                bit(0),
                body -> body.gate("h", 0).measure(0, 0).when(bit(0), then -> then.add(leave)))
            .build();
    assertEquals(
        """
                ┏ for i in [0:1] ┌───┐ ┆       ┓                   ┏ while c[0] ┌───┐ ┌───┐ ┏ if c[0]
        q[0]:  ─╂────────────────┤ H ├─┆───────╂───────────────────╂────────────┤ H ├─┤ M ├─╂─────────»
                ┃                └───┘ ┆ ┌───┐ ┃ ┏ f(q[1]) ┌───┐ ┓ ┃            └───┘ └─╥─┘ ┃
        q[1]:  ─╂──────────────────────┆─┤ H ├─╂─╂─────────┤ Y ├─╂─╂────────────────────╫───╂─────────»
                ┗                      ┆ └───┘ ┛ ┗         └───┘ ┛ ┃                    ║   ┃
         c/1:  ════════════════════════════════════════════════════╂════════════════════╩═══╂═════════»
                                                                   ┗                    0   ┗

                ┆ break ┓ ┓
        q[0]: «─┆───────╂─╂─
                ┆       ┃ ┃
        q[1]: «─┆───────╂─╂─
                ┆       ┃ ┃
         c/1: «═┆═══════╂═╂═
                ┆       ┛ ┛
        """,
        TextDrawing.of(circuit, TextStyle.UNICODE));
  }

  @Test
  void whatIsNeitherGateNorMeasurementIsShownToo() {
    CircuitBuilder builder = new CircuitBuilder().qubits("a", 1).qubits("b", 2).bits("c", 2);
    Variable n = builder.variable("n", Types.INT);
    builder
        .add(new Operation.Delay(Qubits.of(0, 1), "100ns", Span.NONE))
        .barrier(0, 2)
        .add(new Operation.Opaque("cal_x", Qubits.of(1, 2), "calibrated", Span.NONE))
        .add(new Operation.Measure(0, Operation.Measure.NO_BIT, Span.NONE))
        .add(new Operation.Assign(new Target.Slot(n, List.of()), builder.register("c"), Span.NONE))
        .add(new Operation.Assign(new Target.Bits(List.of(1)), bit(0), Span.NONE))
        .gate("rz", Angle.of(new Expression.Read(n)), 1);
    assertEquals(
        """
                ┌───────┐       ░          ┌───┐
        a[0]:  ─┤ 100ns ├───────░──────────┤ M ├──────────────
                └───────┘       ░          └───┘
                ┌───────┐               ┌─────────┐ ┌───────┐
        b[0]:  ─┤ 100ns ├───────────────┤0        ├─┤ Rz(n) ├─
                └───────┘       ░       │   cal_x │ └───╥───┘
        b[1]:  ─────────────────░───────┤1        ├─────╫─────
                                ░       └─────────┘     ║
                          ┌───────────┐                 ║
         c/2:  ═════■═════╡ c[1]=c[0] ╞═════════════════╬═════
                 ┌──╨──┐  └───────────┘                 ║
           n:  ══╡ n=c ╞════════════════════════════════■═════
                 └─────┘
        """,
        TextDrawing.of(builder.build(), TextStyle.UNICODE));
  }

  @Test
  void aWideDrawingGoesOnBelow() {
    CircuitBuilder builder = new CircuitBuilder(2);
    for (int i = 0; i < 4; i++) {
      builder.gate("h", 0).gate("cx", 0, 1).gate("rx", Angle.pi(i, 4), 1);
    }
    assertEquals(
        """
                ┌───┐     ┌───┐        ┌───┐         ┌───┐
        q[0]:  ─┤ H ├─●───┤ H ├───●────┤ H ├────●────┤ H ├────●─»
                └───┘ │   └───┘   │    └───┘    │    └───┘    │
                      │ ┌───────┐ │ ┌─────────┐ │ ┌─────────┐ │
        q[1]:  ───────⊕─┤ Rx(0) ├─⊕─┤ Rx(π/4) ├─⊕─┤ Rx(π/2) ├─⊕─»
                        └───────┘   └─────────┘   └─────────┘

        q[0]: «──────────────
                ┌──────────┐
        q[1]: «─┤ Rx(3π/4) ├─
                └──────────┘
        """,
        TextDrawing.of(builder.build(), TextStyle.UNICODE.wrapped(60)));
  }

  @Test
  void inAsciiEverythingHasAPlainForm() {
    CircuitBuilder builder = new CircuitBuilder(3, 1);
    builder
        .gate("sx", 0)
        .gate("ccx", 0, 1, 2)
        .gate("swap", 0, 2)
        .gate("rxx", Angle.pi(1, 2), 0, 2)
        .gate("sdg", 1)
        .barrier()
        .measure(1, 0)
        .when(bit(0), then -> then.gate("x", 2))
        .block(BlockKind.CALL, "größe", call -> call.reset(2));
    assertEquals(
        """
                +----+     +-------------+         :
        q[0]:  -| SX |-*-x-|0            |---------:-------------------------------
                +----+ | | |   Rxx(pi/2) | +-----+ : +---+
        q[1]:  --------*-|-|.............|-| Sdg |-:-| M |-------------------------
                       | | |             | +-----+ : +-+-+ +---+ + gr??e +-----+ +
        q[2]:  --------X-x-|1            |---------:---|---| X |-|-------| |0> |-|-
                           +-------------+         :   |   +-+-+ +       +-----+ +
         c/1:  ========================================v=====#=====================
                                                       0    c[0]
        """,
        TextDrawing.of(builder.build(), TextStyle.ASCII));
  }

  @Test
  void aCircuitWithoutOperationsIsItsWires() {
    assertEquals("q[0]:  ─\nq[1]:  ─\n", TextDrawing.of(new CircuitBuilder(2).build()));
    assertEquals("", TextDrawing.of(new CircuitBuilder().build()));
  }

  @Test
  void everyItemStaysInItsColumnAndOnItsWires() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      Circuit circuit = randomCircuit(random, 6, 40);
      TextLabels labels = new TextLabels(circuit, false);
      TextWires wires = new TextWires(circuit, labels);
      for (TextItem item : new TextItems(circuit, wires, labels).all()) {
        int[][] empty = new TextCanvas(wires, item.width() + 8).lines();
        TextCanvas canvas = new TextCanvas(wires, item.width() + 8);
        item.draw(canvas, 4);
        for (int line = 0; line < empty.length; line++) {
          for (int x = 0; x < item.width() + 8; x++) {
            boolean own =
                line / 3 >= item.top()
                    && line / 3 <= item.bottom()
                    && x >= 4
                    && x < 4 + item.width();
            assertTrue(own || empty[line][x] == canvas.lines()[line][x], () -> "outside: " + item);
          }
        }
      }
    }
  }

  @Test
  void itemsThatShareAWireKeepTheirOrder() {
    Random random = new Random(8);
    for (int round = 0; round < 50; round++) {
      Circuit circuit = randomCircuit(random, 6, 40);
      TextLabels labels = new TextLabels(circuit, false);
      TextWires wires = new TextWires(circuit, labels);
      List<TextItem> items = new TextItems(circuit, wires, labels).all();
      List<TextColumns.Column> columns = TextColumns.pack(items, wires.count());
      IdentityHashMap<TextItem, Integer> columnOf = new IdentityHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        for (TextItem item : columns.get(i).items()) {
          columnOf.put(item, i);
        }
      }
      for (int later = 0; later < items.size(); later++) {
        for (int earlier = 0; earlier < later; earlier++) {
          TextItem a = items.get(earlier);
          TextItem b = items.get(later);
          boolean share = a.top() <= b.bottom() && b.top() <= a.bottom();
          assertTrue(!share || columnOf.getOrDefault(a, -1) < columnOf.getOrDefault(b, -1));
        }
      }
    }
  }

  @Test
  void noLineIsLongerThanThePageUnlessOneColumnIs() {
    String drawing =
        TextDrawing.of(randomCircuit(new Random(9), 8, 300), TextStyle.UNICODE.wrapped(72));
    assertTrue(drawing.lines().allMatch(line -> line.length() <= 72));
    assertFalse(
        TextDrawing.of(randomCircuit(new Random(9), 8, 300), TextStyle.ASCII)
            .chars()
            .anyMatch(character -> character > 126));
  }

  @Test
  void aHundredThousandGatesAreDrawnWithoutWaiting() {
    Circuit circuit = randomCircuit(new Random(10), 20, 100_000);
    long[] length = new long[1];
    Appendable counter =
        new Appendable() {
          @Override
          public Appendable append(CharSequence text) {
            length[0] += text.length();
            return this;
          }

          @Override
          public Appendable append(CharSequence text, int start, int end) {
            length[0] += end - start;
            return this;
          }

          @Override
          public Appendable append(char character) {
            length[0]++;
            return this;
          }
        };
    assertTimeout(
        Duration.ofMinutes(5),
        () -> {
          try {
            TextDrawing.write(circuit, TextStyle.UNICODE, counter);
          } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
          }
        });
    assertTrue(length[0] > 1_000_000);
  }

  private static Circuit randomCircuit(Random random, int qubits, int gates) {
    CircuitBuilder builder = new CircuitBuilder(qubits, 3);
    for (int i = 0; i < gates; i++) {
      int[] on = shuffled(qubits, random);
      switch (random.nextInt(9)) {
        case 0 -> builder.gate("rx", random.nextDouble(7), on[0]);
        case 1 -> builder.gate("cswap", on[0], on[1], on[2]);
        case 2 -> builder.gate("rzz", random.nextDouble(7), on[0], on[1]);
        case 3 ->
            builder.gate(
                ECR,
                List.of(),
                1,
                List.of(new Control(on[2], random.nextBoolean()), new Control(on[3], true)),
                on[0],
                on[1]);
        case 4 -> builder.measure(on[0], random.nextInt(3));
        case 5 -> builder.when(bit(random.nextInt(3)), then -> then.gate("cx", on[0], on[1]));
        case 6 -> builder.barrier(on[0], on[1]);
        case 7 ->
            builder.when(
                builder.equal("c", random.nextInt(8)),
                then -> then.gate("h", on[0]),
                otherwise -> otherwise.reset(on[1]));
        default -> builder.gate("cz", on[0], on[1]);
      }
    }
    return builder.build();
  }

  private static int[] shuffled(int count, Random random) {
    int[] numbers = IntStream.range(0, count).toArray();
    for (int i = 0; i < Math.min(4, count); i++) {
      int other = random.nextInt(i, count);
      int kept = numbers[i];
      numbers[i] = numbers[other];
      numbers[other] = kept;
    }
    return numbers;
  }
}
