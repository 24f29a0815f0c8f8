package org.ketbench.app.canvas.layout;

import java.util.Arrays;
import java.util.List;

/** Items by their columns, so that those of some columns are found without seeing the others. */
final class ItemIndex {
  private final Item[] items;
  private final int[] starts;

  /** Takes items in the order of the program with the column of each. */
  ItemIndex(List<Item> placed, int[] columns, int columnCount) {
    starts = new int[columnCount + 1];
    for (int column : columns) {
      starts[column + 1]++;
    }
    for (int column = 0; column < columnCount; column++) {
      starts[column + 1] += starts[column];
    }
    items = new Item[columns.length];
    int[] next = starts.clone();
    for (int i = 0; i < columns.length; i++) {
      items[next[columns[i]]++] = placed.get(i);
    }
  }

  int count() {
    return items.length;
  }

  int columns() {
    return starts.length - 1;
  }

  /** The position of the first item of a column, or of the first after the last column. */
  int start(int column) {
    return starts[column];
  }

  Item get(int position) {
    return items[position];
  }

  /** The column of the item at a position. */
  int column(int position) {
    int found = Arrays.binarySearch(starts, position);
    if (found < 0) {
      return -found - 2;
    }
    // The last of the columns that begin here has the item; those before it are empty.
    int column = found;
    while (starts[column + 1] == position) {
      column++;
    }
    return column;
  }
}
