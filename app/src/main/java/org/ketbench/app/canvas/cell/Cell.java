package org.ketbench.app.canvas.cell;

/**
 * A place for the cursor.
 *
 * @param column from 0; {@link #NAME} is the name of the wire, and the number of columns is the
 *     place behind the last one
 * @param row the wire of the layout; the number of wires is where a new one would be
 * @param between whether it is the gap before the column that is meant
 */
public record Cell(int column, int row, boolean between) {
  public static final int NAME = -1;
  public static final Cell FIRST = new Cell(0, 0);

  public Cell(int column, int row) {
    this(column, row, false);
  }

  public boolean isName() {
    return column == NAME;
  }

  public Cell inColumn(int next) {
    return new Cell(next, row);
  }

  public Cell inRow(int next) {
    return new Cell(column, next);
  }
}
