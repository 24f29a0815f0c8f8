package org.ketbench.language.export;

import java.util.Arrays;

/**
 * The characters of one page. Each wire has three lines: its own, and one above and below for the
 * borders of boxes; lines that stay empty or agree with their neighbour are put together later.
 */
final class TextCanvas {
  private final TextWires wires;
  private final int[][] lines;

  TextCanvas(TextWires wires, int width) {
    this.wires = wires;
    lines = new int[3 * wires.count()][width];
    for (int line = 0; line < lines.length; line++) {
      Arrays.fill(lines[line], isWire(line) ? horizontal(line) : ' ');
    }
  }

  boolean isQuantum(int wire) {
    return wires.isQuantum(wire);
  }

  static int line(int wire) {
    return 3 * wire + 1;
  }

  private static boolean isWire(int line) {
    return line % 3 == 1;
  }

  private int horizontal(int line) {
    return wires.isQuantum(line / 3) ? '─' : '═';
  }

  int[][] lines() {
    return lines;
  }

  void put(int line, int x, int character) {
    lines[line][x] = character;
  }

  void text(int line, int x, String text) {
    int at = x;
    for (int character : text.codePoints().toArray()) {
      put(line, at++, character);
    }
  }

  /** A vertical line through the lines from first to last, crossing the wires on its way. */
  void vertical(int x, int first, int last, boolean classical) {
    for (int line = first; line <= last; line++) {
      put(line, x, classical ? '║' : '│');
      if (isWire(line)) {
        boolean quantum = wires.isQuantum(line / 3);
        put(line, x, quantum ? (classical ? '╫' : '┼') : (classical ? '╬' : '╪'));
      }
    }
  }

  /** A box around the wires from top to bottom; those that take part end at its sides. */
  void box(int left, int width, int top, int bottom) {
    int first = line(top) - 1;
    int last = line(bottom) + 1;
    int right = left + width - 1;
    for (int line = first; line <= last; line++) {
      for (int x = left; x <= right; x++) {
        put(line, x, line == first || line == last ? '─' : ' ');
      }
      put(line, left, '│');
      put(line, right, '│');
    }
    put(first, left, '┌');
    put(first, right, '┐');
    put(last, left, '└');
    put(last, right, '┘');
  }

  /** Lets a wire end at the sides of a box that it takes part in. */
  void joinBox(int left, int width, int wire) {
    boolean quantum = wires.isQuantum(wire);
    put(line(wire), left, quantum ? '┤' : '╡');
    put(line(wire), left + width - 1, quantum ? '├' : '╞');
  }

  /** Lets a wire pass behind a box that it takes no part in. */
  void passBox(int left, int width, int wire) {
    boolean quantum = wires.isQuantum(wire);
    int line = line(wire);
    for (int x = left + 1; x < left + width - 1; x++) {
      if (lines[line][x] == ' ') {
        put(line, x, '┄');
      }
    }
    put(line, left, quantum ? '┼' : '╪');
    put(line, left + width - 1, quantum ? '┼' : '╪');
  }

  /** The border of a frame or a divider: a heavy line across all wires from top to bottom. */
  void frameLine(int x, int top, int bottom, int head, int body, int foot) {
    int first = line(top) - 1;
    int last = line(bottom) + 1;
    for (int line = first; line <= last; line++) {
      put(line, x, isWire(line) && body == '┃' ? '╂' : body);
    }
    put(first, x, head);
    put(last, x, foot);
  }
}
