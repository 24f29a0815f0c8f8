package org.ketbench.app.editor.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Span;

final class LayerTest {
  private static final int LENGTH = 30;

  private final Layer layer = new Layer();

  LayerTest() {
    layer.show(new Span(0, 20), List.of(run(0, 4), run(4, 6), run(10, 14)), LENGTH);
  }

  @Test
  void ofAPlaceOnlyWhatIsInItIsTold() {
    assertEquals(List.of(run(2, 4), run(4, 5)), layer.of(new Span(2, 5), LENGTH));
    assertEquals(List.of(), layer.of(new Span(6, 9), LENGTH));
  }

  @Test
  void nothingIsToldBeyondWhatIsKnown() {
    assertNull(layer.of(new Span(18, 22), LENGTH));
  }

  @Test
  void whatStandsBehindAnEditMovesAndTheEditedPlaceIsUnknown() {
    layer.edited(7, 9, LENGTH + 2);

    assertEquals(List.of(run(0, 4), run(4, 6)), layer.of(new Span(0, 6), LENGTH + 2));
    assertNull(layer.of(new Span(5, 10), LENGTH + 2));
    assertEquals(List.of(run(12, 16)), layer.of(new Span(11, 17), LENGTH + 2));
  }

  private static StyleRun run(int start, int end) {
    return new StyleRun(start, end, Set.of("token-gate"));
  }
}
