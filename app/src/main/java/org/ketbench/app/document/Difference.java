package org.ketbench.app.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** How two texts differ, line by line, with a few lines around each difference. */
public final class Difference {
  private static final int AROUND = 3;

  private Difference() {}

  /** What a line is. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED,
    /** Lines that are the same in both are left out here. */
    LEFT_OUT
  }

  /**
   * One line.
   *
   * @param number in the text that has it, from 1; of lines left out how many there are
   */
  public record Line(Kind kind, int number, String text) {}

  /** The lines to be shown; none if the texts are the same. */
  public static List<Line> between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int from = delta.getSource().getPosition();
      same(lines, old, at, from, at > 0, true);
      for (int i = 0; i < delta.getSource().size(); i++) {
        lines.add(new Line(Kind.REMOVED, from + i + 1, old.get(from + i)));
      }
      int into = delta.getTarget().getPosition();
      for (int i = 0; i < delta.getTarget().size(); i++) {
        lines.add(new Line(Kind.ADDED, into + i + 1, now.get(into + i)));
      }
      at = from + delta.getSource().size();
    }
    if (!lines.isEmpty()) {
      same(lines, old, at, old.size(), true, false);
    }
    return List.copyOf(lines);
  }

  private static void same(
      List<Line> lines, List<String> text, int from, int to, boolean afterOne, boolean beforeOne) {
    int head = Math.min(to, from + (afterOne ? AROUND : 0));
    int tail = Math.max(head, to - (beforeOne ? AROUND : 0));
    for (int i = from; i < head; i++) {
      lines.add(new Line(Kind.SAME, i + 1, text.get(i)));
    }
    if (tail > head) {
      lines.add(new Line(Kind.LEFT_OUT, tail - head, ""));
    }
    for (int i = tail; i < to; i++) {
      lines.add(new Line(Kind.SAME, i + 1, text.get(i)));
    }
  }
}
