package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ViewportTest {
  @Test
  void anEdgeLiesBetweenTwoPixelsWhateverTheEnlargement() {
    var view = new Viewport(12.3, 4.5, 0.83);

    double edge = view.edgeX(200.7);

    assertEquals(Math.floor(edge), edge);
    assertEquals(200.7, view.layoutX(edge), 0.5 / view.zoom());
  }
}
