package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.List;

/** Packs items into columns, each as far left as the wires it takes allow. */
final class TextColumns {
  private TextColumns() {}

  /** One column; no two of its items share a wire. */
  record Column(List<TextItem> items, int width) {}

  static List<Column> pack(List<TextItem> items, int wires) {
    int[] free = new int[wires];
    List<List<TextItem>> columns = new ArrayList<>();
    for (TextItem item : items) {
      int column = 0;
      for (int wire = item.top(); wire <= item.bottom(); wire++) {
        column = Math.max(column, free[wire]);
      }
      for (int wire = item.top(); wire <= item.bottom(); wire++) {
        free[wire] = column + 1;
      }
      if (column == columns.size()) {
        columns.add(new ArrayList<>(1));
      }
      columns.get(column).add(item);
    }
    return columns.stream()
        .map(each -> new Column(each, each.stream().mapToInt(TextItem::width).max().orElse(0)))
        .toList();
  }
}
