package org.ketbench.app.connector.parts;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Leaves out columns of a table where there is no room for all of them, rather than cut them. */
public final class SpareColumns {
  /** A bar that scrolls takes so much of the table, and its edges. */
  private static final double AROUND = 14;

  private SpareColumns() {}

  /**
   * Keeps to this from now on.
   *
   * @param ids of the columns that can be left out, the first of them before the others
   */
  public static void keep(TableView<?> table, List<String> ids) {
    InvalidationListener fitting = _ -> fit(table, ids);
    table.widthProperty().addListener(fitting);
    table.getColumns().forEach(column -> column.minWidthProperty().addListener(fitting));
  }

  private static void fit(TableView<?> table, List<String> ids) {
    double wanted = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
    for (String id : ids) {
      TableColumn<?, ?> column = column(table, id);
      boolean left = wanted > table.getWidth() - AROUND;
      column.setVisible(!left);
      wanted -= left ? column.getMinWidth() : 0;
    }
  }

  private static TableColumn<?, ?> column(TableView<?> table, String id) {
    return table.getColumns().stream()
        .filter(column -> id.equals(column.getId()))
        .findFirst()
        .orElseThrow();
  }
}
