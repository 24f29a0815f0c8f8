package org.ketbench.language;

import java.util.Arrays;

/** Finds the line and column of a position in a text and back; lines end at \n, \r or \r\n. */
public final class LineIndex {
  private final int[] starts;
  private final int length;

  public LineIndex(String text) {
    int[] found = new int[Math.max(16, text.length() / 16)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
    length = text.length();
  }

  public int lineCount() {
    return starts.length;
  }

  public int lineStart(int line) {
    return starts[line];
  }

  public Position position(int offset) {
    if (offset < 0 || offset > length) {
      throw new IllegalArgumentException("no offset " + offset + " in " + length);
    }
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line, offset - starts[line]);
  }

  public int offset(Position position) {
    return Math.min(length, starts[position.line()] + position.column());
  }
}
