package org.ketbench.app.estimates;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Colour;
import org.ketbench.app.estimates.EstimatesViewModel.Shown;
import org.ketbench.app.estimates.chart.Look;
import org.ketbench.app.estimates.figures.Column;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.app.text.Texts;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** Fills the table of runs: a line for each, the point that is chosen of it in columns. */
final class RunTable {
  private static final Texts TEXTS = Texts.beside(RunTable.class);
  private static final double SWATCH = 9;
  private static final double NAME_WIDTH = 165;

  /** What the edges of the table take of its width. */
  private static final double EDGES = 4;

  private final TableView<Row> table;
  private final EstimatesViewModel estimates;
  private final ObjectProperty<Look> look;
  private final TableColumn<Row, Row> name = new TableColumn<>(TEXTS.get("column.RUN"));
  private final List<TableColumn<Row, ?>> usual = new ArrayList<>();
  private boolean filling;
  private boolean fitting;
  private boolean chosenByUser;

  /** A run and its place, by which its colour is known. */
  record Row(int number, Run run) {
    @Nullable PhysicalEstimate point() {
      return run.point();
    }
  }

  RunTable(TableView<Row> table, EstimatesViewModel estimates, ObjectProperty<Look> look) {
    this.table = table;
    this.estimates = estimates;
    this.look = look;
    table.setTableMenuButtonVisible(true);
    table.setAccessibleText(TEXTS.get("panel.table"));
    var none = new Label(TEXTS.get("panel.table.none"));
    none.getStyleClass().add("faint");
    table.setPlaceholder(none);
    name.setId("column-run");
    name.setPrefWidth(NAME_WIDTH);
    name.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    name.setCellFactory(_ -> new NameCell());
    name.setSortable(false);
    table.getColumns().add(name);
    for (Column column : Column.all()) {
      TableColumn<Row, String> made = column(column);
      made.visibleProperty().subscribe((_, _) -> chosenByUser |= !fitting);
      table.getColumns().add(made);
      if (column.isUsual()) {
        usual.add(made);
      }
    }
    table.widthProperty().subscribe(width -> fit(width.doubleValue()));
    table.getSelectionModel().selectedIndexProperty().subscribe(index -> chosen(index.intValue()));
    estimates.shown().subscribe(this::fill);
    look.addListener((_, _, _) -> table.refresh());
  }

  private static TableColumn<Row, String> column(Column column) {
    TableColumn<Row, String> made = new TableColumn<>(TEXTS.get("column." + column.name()));
    made.setId("column-" + column.key());
    made.setVisible(column.isUsual());
    made.setSortable(false);
    made.getStyleClass().add("number-column");
    made.setPrefWidth(
        switch (column) {
          case QUBITS -> 112;
          case RUNTIME, DISTANCE -> 76;
          case FACTORY_SHARE -> 126;
          default -> 92;
        });
    made.setCellValueFactory(
        cell -> {
          PhysicalEstimate point = cell.getValue().point();
          return new ReadOnlyStringWrapper(point == null ? "" : column.text(point));
        });
    return made;
  }

  /**
   * Shows as many of the usual columns as there is room for, until somebody chooses others; the
   * names have the rest.
   */
  private void fit(double width) {
    if (chosenByUser || width <= 0) {
      return;
    }
    fitting = true;
    double taken = NAME_WIDTH + EDGES;
    double spare = Math.max(0, width - taken);
    for (TableColumn<Row, ?> each : usual) {
      taken += each.getPrefWidth();
      each.setVisible(taken <= width);
      spare = taken <= width ? width - taken : spare;
    }
    name.setPrefWidth(NAME_WIDTH + spare);
    fitting = false;
  }

  private void fill(Shown shown) {
    filling = true;
    List<Row> rows = new ArrayList<>();
    List<Run> runs = shown.runs();
    for (int i = 0; i < runs.size(); i++) {
      rows.add(new Row(i, runs.get(i)));
    }
    put(rows);
    int picked = Math.max(0, shown.picked());
    if (table.getSelectionModel().getSelectedIndex() != picked) {
      table.getSelectionModel().clearAndSelect(picked);
    }
    filling = false;
  }

  /** Lines that stay are left as they are, since to make them anew takes as long as to paint. */
  private void put(List<Row> rows) {
    ObservableList<Row> shown = table.getItems();
    if (shown.size() != rows.size()) {
      shown.setAll(rows);
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!shown.get(i).equals(rows.get(i))) {
        shown.set(i, rows.get(i));
      }
    }
  }

  private void chosen(int index) {
    if (!filling) {
      estimates.pick(index);
    }
  }

  private final class NameCell extends TableCell<Row, Row> {
    private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    private final Tooltip problem = new Tooltip();

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
        return;
      }
      String why = row.run().problem();
      String text = why.isEmpty() ? row.run().name() : row.run().name() + ": " + why;
      Colour colour = look.get().series(row.number());
      swatch.setFill(Color.rgb(colour.red(), colour.green(), colour.blue()));
      setGraphic(swatch);
      setText(text);
      problem.setText(text);
      setTooltip(problem);
    }
  }
}
