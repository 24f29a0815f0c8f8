package org.ketbench.app.charts.draw;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Nodes without a shape for those drawn things that somebody who cannot see them asks about. */
final class CellNodes extends Pane {
  private static final int MOST = 32;

  private final DrawnCells<?> cells;
  private final Map<Integer, Region> nodes = new LinkedHashMap<>();

  CellNodes(DrawnCells<?> cells) {
    this.cells = cells;
    setManaged(false);
    setMouseTransparent(true);
  }

  Region node(int number) {
    Region known = nodes.remove(number);
    Region node = known == null ? new Item(number) : known;
    nodes.put(number, node);
    if (known == null) {
      getChildren().add(node);
    }
    if (nodes.size() > MOST) {
      getChildren().remove(nodes.remove(nodes.keySet().iterator().next()));
    }
    return node;
  }

  void forget() {
    if (!nodes.isEmpty()) {
      nodes.clear();
      getChildren().clear();
    }
  }

  private final class Item extends Region {
    private final int number;

    Item(int number) {
      this.number = number;
      setManaged(false);
      setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
        AccessibleAttribute attribute, Object... parameters) {
      return switch (attribute) {
        case TEXT -> cells.text(number);
        case INDEX -> number;
        default -> super.queryAccessibleAttribute(attribute, parameters);
      };
    }
  }
}
