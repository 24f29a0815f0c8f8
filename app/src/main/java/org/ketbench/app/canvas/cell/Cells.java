package org.ketbench.app.canvas.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.layout.CircuitLayout;
import org.ketbench.app.canvas.layout.Dimensions;
import org.ketbench.app.canvas.layout.Frame;
import org.ketbench.app.canvas.layout.Item;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Span;

/** Where cells are, what stands in them, and which one is next. */
public final class Cells {
  /** How far the keys for pages go. */
  public static final int PAGE = 5;

  private final CircuitLayout layout;

  public Cells(CircuitLayout layout) {
    this.layout = layout;
  }

  public int columns() {
    return layout.columns();
  }

  /** The wires and the place for a new one. */
  public int rows() {
    return layout.wires() + 1;
  }

  /** The nearest cell that there is. */
  public Cell within(Cell cell) {
    int least = cell.row() < layout.wires() ? Cell.NAME : 0;
    int column = Math.max(least, Math.min(cell.column(), columns()));
    int row = Math.max(0, Math.min(cell.row(), layout.wires()));
    return new Cell(column, row, cell.between() && column >= 0);
  }

  public Cell moved(Cell from, int columns, int rows) {
    return within(new Cell(from.column() + columns, from.row() + rows));
  }

  public double x(Cell cell) {
    int column = cell.column();
    if (cell.isName()) {
      return layout.nameEnd() / 2;
    }
    if (column >= columns()) {
      return columns() == 0
          ? layout.origin() + Dimensions.BOX / 2
          : layout.end() + Dimensions.COLUMN_GAP + Dimensions.BOX / 2;
    }
    return cell.between() ? layout.left(column) - Dimensions.COLUMN_GAP / 2 : layout.centre(column);
  }

  public double y(Cell cell) {
    return cell.row() < layout.wires() ? layout.y(cell.row()) : layout.ghostY();
  }

  /** The cell at a point of the layout. */
  public Cell at(double x, double y) {
    int row =
        layout.wires() == 0 || y > layout.ghostY() - Dimensions.QUANTUM_PITCH / 2
            ? layout.wires()
            : layout.wireAt(y);
    int column =
        x < layout.nameEnd()
            ? Cell.NAME
            : columns() == 0 || x > layout.end() + Dimensions.COLUMN_GAP / 2
                ? columns()
                : layout.columnAt(x);
    return within(new Cell(column, row));
  }

  /** What stands in a cell; null if that is nothing. */
  public @Nullable Item item(Cell cell) {
    if (cell.between() || cell.column() < 0 || cell.column() >= columns()) {
      return null;
    }
    Item[] found = new Item[1];
    layout.visit(
        cell.column(),
        cell.column(),
        (item, _) -> {
          if (item.top() <= cell.row() && cell.row() <= item.bottom()) {
            found[0] = item;
          }
        });
    return found[0];
  }

  /** The operation in a cell, or the innermost frame whose edge it is; null if there is none. */
  public @Nullable Operation operation(Cell cell) {
    Item item = item(cell);
    if (item != null) {
      return item.operation();
    }
    Frame frame = edge(cell);
    return frame == null ? null : frame.operation();
  }

  /** The frame that begins or ends in a cell. */
  @Nullable Frame edge(Cell cell) {
    Frame found = null;
    if (!cell.between() && cell.column() >= 0 && cell.column() < columns()) {
      for (Frame frame : layout.frames(cell.column(), cell.column())) {
        boolean edge = frame.first() == cell.column() || frame.last() == cell.column();
        if (edge && frame.top() <= cell.row() && cell.row() <= frame.bottom()) {
          found = frame;
        }
      }
    }
    return found;
  }

  /** All that stands in the columns and on the wires between two cells. */
  public List<Operation> between(Cell one, Cell other) {
    int top = Math.min(one.row(), other.row());
    int bottom = Math.max(one.row(), other.row());
    List<Operation> found = new ArrayList<>();
    layout.visit(
        Math.min(one.column(), other.column()),
        Math.max(one.column(), other.column()),
        (item, _) -> {
          if (item.top() <= bottom && top <= lowest(item)) {
            found.add(item.operation());
          }
        });
    return found;
  }

  /** The lowest wire that is more than read. */
  static int lowest(Item item) {
    return item instanceof Item.Tile tile ? tile.lowest() : item.bottom();
  }

  public List<Operation> inColumn(int column) {
    List<Operation> found = new ArrayList<>();
    layout.visit(column, column, (item, _) -> found.add(item.operation()));
    return found;
  }

  /** All whose pictures touch a rectangle. */
  public List<Operation> within(double x1, double y1, double x2, double y2) {
    double left = Math.min(x1, x2);
    double right = Math.max(x1, x2);
    double top = Math.min(y1, y2);
    double bottom = Math.max(y1, y2);
    List<Operation> found = new ArrayList<>();
    if (columns() == 0) {
      return found;
    }
    layout.visit(
        layout.columnAt(left),
        layout.columnAt(right),
        (item, column) -> {
          double half = item.width() / 2;
          double centre = layout.centre(column);
          boolean touches =
              centre + half >= left
                  && centre - half <= right
                  && layout.y(item.top()) - Dimensions.BOX / 2 <= bottom
                  && layout.y(lowest(item)) + Dimensions.BOX / 2 >= top;
          if (touches) {
            found.add(item.operation());
          }
        });
    return found;
  }

  /** The cell of what the text has at a place; null if nothing is drawn of that. */
  public static @Nullable Cell of(Setting setting, int place, int preferredRow) {
    List<Operation> found = setting.layout().around(place);
    if (found.isEmpty()) {
      return null;
    }
    Span statement = found.getFirst().span();
    CircuitLayout layout = setting.layout();
    int column = layout.firstColumn(statement);
    if (column < 0) {
      return null;
    }
    Cell[] cell = new Cell[1];
    layout.visit(
        column,
        column,
        (item, at) -> {
          if (item.operation().span().equals(statement) || isIn(statement, item)) {
            int row =
                item.top() <= preferredRow && preferredRow <= lowest(item)
                    ? preferredRow
                    : item.top();
            if (cell[0] == null || row == preferredRow) {
              cell[0] = new Cell(at, row);
            }
          }
        });
    return cell[0];
  }

  private static boolean isIn(Span statement, Item item) {
    return statement.encloses(item.operation().span());
  }
}
