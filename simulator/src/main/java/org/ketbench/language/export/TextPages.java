package org.ketbench.language.export;

import java.io.IOException;
import java.util.List;

/** Draws columns one page after another. */
final class TextPages {
  private final TextWires wires;
  private final List<TextColumns.Column> columns;
  private final TextStyle style;
  private final int nameWidth;

  TextPages(TextWires wires, List<TextColumns.Column> columns, TextStyle style) {
    this.wires = wires;
    this.columns = columns;
    this.style = style;
    this.nameWidth = wires.names().stream().mapToInt(GateItem::length).max().orElse(0);
  }

  void write(Appendable out) throws IOException {
    int first = 0;
    do {
      int last = first;
      int width = 1;
      while (last < columns.size()
          && (last == first || style.width() == 0 || fits(width + 1 + columns.get(last).width()))) {
        width += 1 + columns.get(last).width();
        last++;
      }
      if (first > 0) {
        out.append('\n');
      }
      writePage(columns.subList(first, last), width, first > 0, last < columns.size(), out);
      first = last;
    } while (first < columns.size());
  }

  private boolean fits(int width) {
    return nameWidth + MARGIN + width <= style.width();
  }

  /** A colon and a space after the name, and the marks that a line goes on. */
  private static final int MARGIN = 4;

  private void writePage(
      List<TextColumns.Column> page, int width, boolean continued, boolean goesOn, Appendable out)
      throws IOException {
    TextCanvas canvas = new TextCanvas(wires, width);
    int left = 1;
    for (TextColumns.Column column : page) {
      for (TextItem item : column.items()) {
        int room = item.isCentred() ? column.width() - item.width() : 0;
        item.draw(canvas, left + room / 2);
      }
      left += column.width() + 1;
    }
    int[][] lines = canvas.lines();
    int line = 0;
    while (line < lines.length) {
      boolean between = line % 3 == 2 && line + 1 < lines.length;
      if (between && TextLines.agree(lines[line], lines[line + 1])) {
        writeLine(TextLines.together(lines[line], lines[line + 1]), "", false, false, out);
        line += 2;
      } else {
        boolean wire = line % 3 == 1;
        String name = wire ? wires.names().get(line / 3) : "";
        writeLine(lines[line], name, wire && continued, wire && goesOn, out);
        line++;
      }
    }
  }

  /** Lines without anything on them are left out; those of wires never are. */
  private void writeLine(
      int[] characters, String name, boolean continued, boolean goesOn, Appendable out)
      throws IOException {
    StringBuilder line = new StringBuilder();
    line.append(" ".repeat(nameWidth - GateItem.length(name))).append(name);
    line.append(name.isEmpty() ? "  " : ": ");
    line.appendCodePoint(continued ? '«' : ' ');
    for (int character : characters) {
      line.appendCodePoint(character);
    }
    if (goesOn) {
      line.append('»');
    }
    String text = line.toString().stripTrailing();
    if (!text.isEmpty()) {
      out.append(style.ascii() ? TextLines.ascii(text) : text).append('\n');
    }
  }
}
