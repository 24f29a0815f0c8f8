package org.ketbench.app.canvas.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;

final class CircuitLayoutTest {

  @Test
  void eachOperationStandsAsFarLeftAsItsWiresAllow() {
    assertEquals(
        List.of("0: H", "0: X", "1: ● ⊕", "2: Z", "2: Y"),
        columns("qubit[2] q; h q[0]; x q[1]; cx q[0], q[1]; z q[0]; y q[1];"));
  }

  @Test
  void aLineTakesTheWiresThatItCrosses() {
    assertEquals(List.of("0: ● ⊕", "1: H"), columns("qubit[3] q; cx q[0], q[2]; h q[1];"));
  }

  @Test
  void controlsOfModifiersAndNamesAreDots() {
    assertEquals(List.of("0: ○ ● ⊕"), columns("qubit[3] q; negctrl @ cx q[0], q[1], q[2];"));
    assertEquals(List.of("0: ● ●"), columns("qubit[2] q; cz q[0], q[1];"));
    assertEquals(List.of("0: ● × ×"), columns("qubit[3] q; ctrl @ swap q[0], q[1], q[2];"));
    assertEquals(List.of("0: ● P π/4"), columns("qubit[2] q; cp(pi/4) q[0], q[1];"));
  }

  @Test
  void aTallGateCoversItsWiresAndNamesThemInItsOwnOrder() {
    Item.Tile tile = tile("qubit[3] q; gate g a, b { cx a, b; } g q[2], q[0];");

    Item.Box box = Objects.requireNonNull(tile.box());
    assertEquals(List.of(2, 0), box.wires());
    assertEquals(0, box.top());
    assertEquals(2, box.bottom());
    assertEquals("g", box.label());
  }

  @Test
  void aMeasurementPointsToItsBit() {
    Item.Tile tile = tile("qubit q; bit[3] c; c[2] = measure q;");

    assertEquals(1, tile.link().written());
    assertEquals("2", tile.link().noteBelow(1));
    assertEquals(1, tile.bottom());
  }

  @Test
  void aConditionStandsBelowTheRegisterThatItReads() {
    Item.Tile tile = tile("qubit q; bit[2] c; if (c == 2) { x q; }");

    assertEquals(List.of(1), tile.link().read());
    assertEquals("c==2", tile.link().noteBelow(1));
    assertInstanceOf(Operation.Apply.class, tile.operation());
  }

  @Test
  void aMeasuredWireIsDoubleUntilAGateDisturbsIt() {
    CircuitLayout layout =
        layout("qubit[2] q; bit[2] c; c[0] = measure q[0]; cx q[0], q[1]; h q[0];");

    assertArrayEquals(new int[] {0, 2}, layout.measured().changes(0));
    assertArrayEquals(new int[] {}, layout.measured().changes(1));
  }

  @Test
  void framesHoldLoopsWithALineBetweenPasses() {
    CircuitLayout layout = layout("qubit[2] q; for int i in [0:1] { h q[i]; }");

    Frame frame = layout.frames(0, layout.columns() - 1).getFirst();
    assertEquals("for int i in [0:1]", frame.label());
    assertEquals(0, frame.top());
    assertEquals(1, frame.bottom());
    assertEquals(1, frame.dividers().size());
    assertEquals(layout.columns() - 1, frame.last());
  }

  @Test
  void headsOfNestedFramesStandAboveOneAnother() {
    CircuitLayout layout = layout("qubit q; for int i in [0:1] { for int j in [0:1] { h q; } }");

    List<Frame> frames = layout.frames(0, layout.columns() - 1);
    assertEquals(3, frames.size());
    double outer = layout.top(frames.get(0));
    double inner = layout.top(frames.get(1));
    assertEquals(Dimensions.FRAME_HEAD, inner - outer);
    assertTrue(layout.right(frames.getFirst().last()) - layout.left(0) >= 80);
  }

  @Test
  void anElseBranchBeginsAtALineOfItsOwn() {
    CircuitLayout layout = layout("qubit q; bit c; if (c) { x q; } else { y q; }");

    Frame frame = layout.frames(0, layout.columns() - 1).getFirst();
    assertEquals("if c", frame.label());
    assertEquals("else", frame.dividers().getFirst().label());
  }

  @Test
  void aPhaseOfTheWholeIsNotedAndTakesNoColumn() {
    CircuitLayout layout = layout("qubit q; gphase(pi/4); gphase(pi/2);");

    assertEquals("global phase 3π/4", layout.note());
    assertEquals(0, layout.columns());
  }

  @Test
  void nothingIsDrawnOverSomethingElse() {
    CircuitLayout layout = CircuitLayout.of(Circuits.random(2000, 1));

    int[] taken = new int[layout.wires()];
    int[] seen = new int[1];
    layout.visit(
        0,
        layout.columns() - 1,
        (item, column) -> {
          seen[0]++;
          for (int wire = item.top(); wire <= item.bottom(); wire++) {
            assertTrue(taken[wire] <= column, "two items on a wire in column " + column);
            taken[wire] = column + 1;
          }
          assertTrue(layout.right(column) - layout.left(column) >= item.width() - 1e-9);
        });
    assertEquals(2000, seen[0]);
  }

  @Test
  void aViewSeesOnlyItsColumns() {
    CircuitLayout layout = CircuitLayout.of(Circuits.random(20_000, 2));
    int first = layout.columnAt(100_000);
    int last = layout.columnAt(101_000);

    int[] seen = new int[1];
    layout.visit(
        first,
        last,
        (item, column) -> {
          assertTrue(column >= first && column <= last);
          seen[0]++;
        });
    assertTrue(seen[0] > 0 && seen[0] <= 30 * (last - first + 1), "saw " + seen[0]);
    assertTrue(last - first <= 1000 / (Dimensions.MARK_COLUMN + Dimensions.COLUMN_GAP) + 1);
  }

  @Test
  void findsWhatStandsAtAPoint() {
    CircuitLayout layout = layout("qubit[2] q; h q[0]; cx q[0], q[1];");

    assertInstanceOf(Operation.Apply.class, layout.at(layout.centre(0), layout.y(0)));
    assertNull(layout.at(layout.centre(0), layout.y(1)));
    double between = (layout.y(0) + layout.y(1)) / 2;
    assertInstanceOf(Operation.Apply.class, layout.at(layout.centre(1), between));
    assertNull(layout.at(layout.centre(1) + 40, between));
  }

  @Test
  void findsTheStatementAroundAPlaceInTheText() {
    String statements = "qubit[2] q; for int i in [0:1] { h q[i]; }";
    CircuitLayout layout = layout(statements);
    String text = Circuits.text(statements);

    List<Operation> gates = layout.around(text.indexOf("h q["));
    List<Operation> loop = layout.around(text.indexOf("int i"));
    assertEquals(2, gates.size());
    assertEquals("h q[i];", gates.getFirst().span().in(text));
    assertInstanceOf(Operation.Block.class, loop.getFirst());
    assertEquals(List.of(), layout.around(text.indexOf("include")));
  }

  @Test
  void anEmptyCircuitHasAPictureToo() {
    CircuitLayout layout = CircuitLayout.of(Circuits.of(""));

    assertEquals(0, layout.wires());
    assertNull(layout.at(10, 10));
    assertTrue(layout.width() > 0 && layout.height() > 0);
  }

  @Test
  @Tag("campaign")
  void aHundredThousandGatesTakeLessThanAFifthOfASecond() {
    Circuit circuit = Circuits.random(100_000, 3);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 15; i++) {
      long start = System.nanoTime();
      CircuitLayout.of(circuit);
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    assertTrue(best < 200, best + " ms");
  }

  @Test
  void spansAreThoseOfTheOperations() {
    Circuit circuit = Circuits.of("qubit q; h q;");
    Operation operation = circuit.operations().getFirst();
    Span span = operation.span();

    assertEquals(List.of(operation), CircuitLayout.of(circuit).around(span.start()));
  }

  private static CircuitLayout layout(String statements) {
    return CircuitLayout.of(Circuits.of(statements));
  }

  private static Item.Tile tile(String statements) {
    List<Item> items = new ArrayList<>();
    CircuitLayout layout = layout(statements);
    layout.visit(0, layout.columns() - 1, (item, column) -> items.add(item));
    return assertInstanceOf(Item.Tile.class, items.getFirst());
  }

  /** Each item as its column, its signs and what stands in its box. */
  private static List<String> columns(String statements) {
    List<String> columns = new ArrayList<>();
    CircuitLayout layout = layout(statements);
    layout.visit(
        0,
        layout.columns() - 1,
        (item, column) -> columns.add((column + ": " + words(item)).strip()));
    return columns;
  }

  private static String words(Item item) {
    Item.Tile tile = assertInstanceOf(Item.Tile.class, item);
    StringBuilder words = new StringBuilder();
    for (Item.Mark mark : tile.marks()) {
      words.append(
          switch (mark.sign()) {
            case CONTROL -> "● ";
            case ANTI_CONTROL -> "○ ";
            case PLUS -> "⊕ ";
            case CROSS -> "× ";
            case READ -> "■ ";
          });
    }
    if (tile.box() != null) {
      words.append(tile.box().label()).append(' ').append(tile.box().detail());
    }
    return words.toString();
  }
}
