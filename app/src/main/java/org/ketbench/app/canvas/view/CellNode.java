package org.ketbench.app.canvas.view;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.ketbench.app.canvas.cell.Cell;

/** A cell for who cannot see the picture: a node without a shape that says what stands there. */
final class CellNode extends Region {
  private final CanvasViewModel model;
  private final Cell cell;

  CellNode(CanvasViewModel model, Cell cell) {
    this.model = model;
    this.cell = cell;
    setManaged(false);
    setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.TABLE_CELL);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> model.cursor().speech(cell);
      case ROW_INDEX -> cell.row();
      case COLUMN_INDEX -> cell.column() + 1;
      case SELECTED -> model.cursor().cell().get().equals(cell);
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
