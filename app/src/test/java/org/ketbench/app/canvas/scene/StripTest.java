package org.ketbench.app.canvas.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.app.canvas.layout.CircuitLayout;

final class StripTest {
  private final CircuitLayout layout = CircuitLayout.of(Circuits.random(300, 5));

  @Test
  void withoutAWidthAllIsInOneStrip() {
    assertEquals(List.of(Strip.whole(layout)), Strip.wrapped(layout, 0));
  }

  @Test
  void stripsTakeAllColumnsOnceAndNoneIsTooWide() {
    int next = 0;
    for (Strip strip : Strip.wrapped(layout, 500)) {
      assertEquals(next, strip.first());
      next = strip.last() + 1;
      assertTrue(layout.right(strip.last()) + strip.dx() + layout.width() - layout.end() <= 500);
      assertEquals(layout.origin(), layout.left(strip.first()) + strip.dx(), 1e-9);
    }
    assertEquals(layout.columns(), next);
  }

  @Test
  void aViewPaintsNoMoreThanItShows() {
    CircuitLayout large = CircuitLayout.of(Circuits.random(20_000, 6));
    int[] shapes = new int[1];

    new Painter(large, Theme.LIGHT)
        .paint(Strip.visible(large, 50_000, 0, 51_000, 600), shape -> shapes[0]++);

    assertTrue(shapes[0] > 20 && shapes[0] < 1500, "painted " + shapes[0]);
  }
}
