package org.ketbench.app.canvas.view;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.layout.Pane;
import org.ketbench.app.canvas.cell.Cell;
import org.ketbench.app.canvas.cell.Cells;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Drawing;

/**
 * The nodes of cells that somebody has asked about. There are a few around the cursor, however
 * large the circuit is: those asked about longest ago are given up.
 */
final class CellTree extends Pane {
  private static final int MOST = 48;

  private final CanvasViewModel model;
  private final Map<Cell, CellNode> nodes = new LinkedHashMap<>();

  CellTree(CanvasViewModel model) {
    this.model = model;
    setMouseTransparent(true);
  }

  /** The node of a cell. */
  CellNode node(Cell cell) {
    CellNode known = nodes.remove(cell);
    CellNode node = known == null ? new CellNode(model, cell) : known;
    nodes.put(cell, node);
    if (known == null) {
      getChildren().add(node);
    }
    if (nodes.size() > MOST) {
      Cell oldest = nodes.keySet().iterator().next();
      getChildren().remove(nodes.remove(oldest));
    }
    place(cell, node);
    return node;
  }

  /** A circuit has changed, and with it what cells there are. */
  void clear() {
    nodes.clear();
    getChildren().clear();
  }

  private void place(Cell cell, CellNode node) {
    Drawing drawing = model.drawing().get();
    if (drawing == null) {
      return;
    }
    Cells cells = new Cells(drawing.layout());
    Viewport view = model.viewport().get();
    double size = Dimensions.BOX * view.zoom();
    node.resizeRelocate(
        (cells.x(cell) - view.x()) * view.zoom() - size / 2,
        (cells.y(cell) - view.y()) * view.zoom() - size / 2,
        size,
        size);
  }
}
