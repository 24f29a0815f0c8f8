package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.app.canvas.cell.Cells;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Drawing;
import org.ketbench.app.canvas.scene.EndPainter;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;

final class CanvasViewModelTest {
  private static final String STATEMENTS = "qubit[2] q; h q[0]; cx q[0], q[1];";
  private static final String TEXT = Circuits.text(STATEMENTS);

  private final CanvasViewModel canvas = new CanvasViewModel();
  private final Drawing drawing = Drawing.of(Circuits.of(STATEMENTS));
  private final CircuitLayout layout = drawing.layout();

  @Test
  void aChosenGateIsFoundInTheText() {
    canvas.show(drawing);

    OptionalInt place = canvas.choice().choose(layout.centre(1), layout.y(1));

    assertEquals(OptionalInt.of(TEXT.indexOf("cx")), place);
    assertEquals("cx q[0], q[1];", chosenText());
    assertEquals(OptionalInt.empty(), canvas.choice().choose(layout.centre(0), layout.y(1)));
    assertNull(chosen());
  }

  @Test
  void theCaretsStatementIsChosenAlsoInTheNextCircuit() {
    canvas.show(drawing);
    canvas.choice().follow(Selection.at(TEXT.indexOf("h q")));
    assertEquals("h q[0];", chosenText());

    canvas.show(Drawing.of(Circuits.of(STATEMENTS)));
    assertEquals("h q[0];", chosenText());
    canvas.choice().follow(Selection.at(2));
    assertNull(chosen());
  }

  @Test
  void allThatIsSelectedInTheTextIsChosenAndLit() {
    canvas.show(drawing);

    canvas.choice().follow(new Selection(TEXT.indexOf("h q") + 1, TEXT.indexOf("cx") + 1));

    assertEquals(2, canvas.chosen().get().size());
    List<String> lit =
        canvas.choice().statements().getValue().stream().map(span -> span.in(TEXT)).toList();
    assertEquals(List.of("h q[0];", "cx q[0], q[1];"), lit);
  }

  @Test
  void nothingIsChosenWhileTheTextIsBroken() {
    canvas.show(drawing);
    canvas.choice().follow(Selection.at(TEXT.indexOf("h q")));

    canvas.keepShowing("line 3");

    assertNull(chosen());
    assertNotNull(canvas.drawing().get());
    assertEquals(OptionalInt.empty(), canvas.choice().choose(layout.centre(1), layout.y(1)));
    canvas.choice().follow(Selection.at(TEXT.indexOf("cx")));
    assertNull(chosen());
    canvas.show(drawing);
    assertEquals("cx q[0], q[1];", chosenText());
    assertEquals("", canvas.staleReason().get());
  }

  @Test
  void theHintTellsWhatIsUnderThePointer() {
    canvas.show(drawing);

    canvas.hover(layout.centre(0), layout.y(0));
    assertEquals("H on q[0]", canvas.hint().get());
    canvas.leave();
    assertEquals("", canvas.hint().get());
  }

  @Test
  void zoomingKeepsThePointUnderThePointer() {
    canvas.show(Drawing.of(Circuits.random(500, 7)));
    canvas.window().resize(400, 300);
    canvas.window().startAt(1);
    canvas.window().pan(-1000, -300);
    Viewport before = canvas.viewport().get();

    canvas.window().zoom(1.5, 120, 80);

    Viewport after = canvas.viewport().get();
    assertEquals(1.5, after.zoom());
    assertEquals(before.layoutX(120), after.layoutX(120), 1e-9);
    assertEquals(before.layoutY(80), after.layoutY(80), 1e-9);
  }

  @Test
  void gatesBeginBelowWhatStandsAlongTheUpperEdgeAtAnySize() {
    canvas.show(Drawing.of(Circuits.random(500, 7)));
    canvas.window().resize(400, 300);
    CircuitLayout large = Objects.requireNonNull(canvas.drawing().get()).layout();
    for (double zoom : new double[] {0.3, 0.6, 0.8, 1, 2}) {
      canvas.window().startAt(zoom);
      assertTrue(gap(large) >= Viewport.HEAD, "at " + zoom);
      canvas.window().pan(0, 1e6);
      assertTrue(gap(large) >= Viewport.HEAD, "panned at " + zoom);
    }
    canvas.window().fit();
    assertTrue(gap(large) >= Viewport.HEAD);
  }

  /** From the upper edge of the view to the first gate. */
  private double gap(CircuitLayout shown) {
    Viewport view = canvas.viewport().get();
    return (shown.y(0) - Dimensions.BOX / 2 - view.y()) * view.zoom();
  }

  @Test
  void aLowViewKeepsItsRoomForTheCircuit() {
    canvas.show(Drawing.of(Circuits.random(500, 7)));
    CircuitLayout large = Objects.requireNonNull(canvas.drawing().get()).layout();

    canvas.window().resize(400, 300);
    assertTrue(canvas.window().hasMap(large, 1));
    canvas.window().resize(400, 3 * ViewportViewModel.MINIMAP);
    assertFalse(canvas.window().hasMap(large, 1));
    canvas.window().startAt(1);
    canvas.window().pan(0, -1e6);
    assertEquals(large.height() - 3 * ViewportViewModel.MINIMAP, canvas.viewport().get().y(), 1e-9);
  }

  @Test
  void theViewNeverLeavesTheCircuit() {
    canvas.show(Drawing.of(Circuits.random(500, 7)));
    canvas.window().resize(400, 300);
    canvas.window().startAt(1);
    CircuitLayout large = Objects.requireNonNull(canvas.drawing().get()).layout();

    canvas.window().pan(1e6, 1e6);
    assertEquals(new Viewport(0, 0, 1), canvas.viewport().get());
    canvas.window().pan(-1e6, -1e6);
    double withoutMinimap = 300 - ViewportViewModel.MINIMAP;
    assertEquals(
        new Viewport(large.width() - 400, large.height() - withoutMinimap, 1),
        canvas.viewport().get());
    canvas.window().zoom(1e6, 0, 0);
    assertEquals(Viewport.LARGEST, canvas.viewport().get().zoom());
  }

  @Test
  void fitShowsAllButDoesNotEnlarge() {
    canvas.show(drawing);
    canvas.window().resize(layout.width() / 2, layout.height());
    canvas.window().fit();
    assertEquals(0.5, canvas.viewport().get().zoom(), 1e-9);

    canvas.window().resize(10 * layout.width(), 10 * layout.height());
    canvas.window().fit();
    assertEquals(1, canvas.viewport().get().zoom());
  }

  @Test
  void theCaretBringsItsGateIntoView() {
    String many = "qubit q; " + "h q; ".repeat(100) + "x q;";
    canvas.show(Drawing.of(Circuits.of(many)));
    canvas.window().resize(400, 300);

    canvas.choice().follow(Selection.at(Circuits.text(many).indexOf("x q;")));

    Viewport view = canvas.viewport().get();
    CircuitLayout wide = Objects.requireNonNull(canvas.drawing().get()).layout();
    assertTrue(wide.left(100) > view.x() && wide.right(100) < view.x() + 400);
    canvas.choice().follow(Selection.at(Circuits.text(many).indexOf("h q;")));
    assertTrue(canvas.viewport().get().x() < wide.left(0));
  }

  @Test
  void theLastGateIsSeenBesideWhatStandsAtTheEndsOfTheWires() {
    CanvasViewModel known = withEnds(layout.width() + 10);

    known.window().pan(-1000, 0);

    double right = known.viewport().get().layoutX(layout.width() + 10);
    assertTrue(new EndPainter(layout, Theme.LIGHT).x(right, false) >= layout.end());
  }

  @Test
  void theCursorIsNotBehindTheGateThatIsBeingTyped() {
    canvas.show(drawing);
    canvas.cursor().toEnd(false);
    assertTrue(canvas.cursor().isBehind());

    canvas.preview(Drawing.of(Circuits.of(STATEMENTS + " x q[1];")));
    assertFalse(canvas.cursor().isBehind());

    canvas.preview(null);
    assertTrue(canvas.cursor().isBehind());
  }

  @ParameterizedTest
  @ValueSource(ints = {-60, 10, 600})
  void theCursorBehindTheLastGateIsClearOfWhatStandsAtTheEndsOfTheWires(int wider) {
    double width = layout.width() + wider;
    CanvasViewModel known = withEnds(width);
    assertFalse(known.cursor().isBehind());
    known.cursor().activate(true);
    assertFalse(known.cursor().isBehind());

    known.cursor().toEnd(false);
    if (!known.cursor().isBehind()) {
      known.cursor().move(1, 0, false);
    }

    assertTrue(known.cursor().isBehind());
    double right = known.viewport().get().layoutX(width);
    double cursor = new Cells(layout).x(known.cursor().cell().get()) + Dimensions.BOX / 2;
    double ends = new EndPainter(layout, Theme.LIGHT).x(right, true);
    assertTrue(ends >= cursor, "ends at " + ends + ", the cursor until " + cursor);
  }

  private CanvasViewModel withEnds(double width) {
    var told = new EndsFeed.Answer(drawing.circuit(), List.of(0.5, 0.5));
    var known =
        new CanvasViewModel(
            new CanvasWork(
                Runnable::run,
                Runnable::run,
                () -> {
                  throw new IllegalStateException("nothing is left to be found out");
                }));
    known
        .ends()
        .follow(new EndsFeed(new SimpleBooleanProperty(true), new SimpleObjectProperty<>(told)));
    known.show(drawing);
    known.window().resize(width, 300);
    known.ends().show(drawing.circuit(), false);
    assertEquals(2, known.ends().ends().get().ones().size());
    return known;
  }

  private @Nullable Span chosen() {
    return canvas.choice().statement().get();
  }

  private String chosenText() {
    return Objects.requireNonNull(chosen()).in(TEXT);
  }
}
