package org.ketbench.language.export;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gate, measurement or the like: marks on single wires (controls, targets), perhaps a box over
 * some, joined by a line, and joined by a double line to the classical wires that it reads or
 * writes.
 */
final class GateItem implements TextItem {
  /** A single character on a wire, such as a control. */
  record Mark(int wire, int character) {}

  /**
   * A box with a label.
   *
   * @param wires those that take part, in the order of the gate's qubits
   */
  record Box(List<Integer> wires, String label) {
    private int top() {
      return Collections.min(wires);
    }

    private int bottom() {
      return Collections.max(wires);
    }

    private int digits() {
      return wires.size() == 1 ? 0 : Integer.toString(wires.size() - 1).length();
    }

    private int width() {
      int numbers = digits();
      return length(label) + (numbers == 0 ? 4 : 5 + numbers);
    }
  }

  /**
   * The connection to classical wires.
   *
   * @param read the wires whose values decide or change what happens
   * @param condition what stands below the lowest of these
   * @param written the wire that takes a result, -1 if none does
   * @param index what stands below that one
   */
  record Link(BitSet read, String condition, int written, String index) {
    static final Link NONE = reading(new BitSet(), "");

    static Link reading(BitSet wires, String condition) {
      return new Link(wires, condition, -1, "");
    }

    private int top() {
      int first = read.nextSetBit(0);
      return first < 0 || (written >= 0 && written < first) ? written : first;
    }

    private int bottom() {
      return Math.max(read.length() - 1, written);
    }

    /** The condition, with the index where both are written below the same wire. */
    private String lowerNote() {
      if (written < 0 || written != read.length() - 1) {
        return condition;
      }
      return index.isEmpty() ? "if " + condition : index + " if " + condition;
    }

    private int width() {
      return Math.max(length(lowerNote()), length(index));
    }
  }

  private final List<Mark> marks;
  private final @Nullable Box box;
  private final Link link;
  private final int top;
  private final int quantumBottom;
  private final int bottom;
  private final int width;

  GateItem(List<Mark> marks, @Nullable Box box, Link link) {
    this.marks = marks;
    this.box = box;
    this.link = link;
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (Mark mark : marks) {
      first = Math.min(first, mark.wire);
      last = Math.max(last, mark.wire);
    }
    if (box != null) {
      first = Math.min(first, box.top());
      last = Math.max(last, box.bottom());
    }
    top = link.top() < 0 ? first : Math.min(first, link.top());
    quantumBottom = last;
    bottom = Math.max(last, link.bottom());
    width = Math.max(box == null ? 1 : box.width(), link.width());
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  @Override
  public int top() {
    return top;
  }

  @Override
  public int bottom() {
    return bottom;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public boolean isCentred() {
    return true;
  }

  @Override
  public void draw(TextCanvas canvas, int left) {
    int x = left + (width - 1) / 2;
    boolean classical = !canvas.isQuantum(top);
    canvas.vertical(x, TextCanvas.line(top), TextCanvas.line(quantumBottom), classical);
    for (Mark mark : marks) {
      canvas.put(TextCanvas.line(mark.wire), x, mark.character);
    }
    if (box != null) {
      drawBox(canvas, box, left + (width - box.width()) / 2, x, classical);
    }
    if (link.bottom() >= 0) {
      drawLink(canvas, x);
    }
  }

  private void drawBox(TextCanvas canvas, Box drawn, int left, int x, boolean classical) {
    int boxTop = drawn.top();
    int boxBottom = drawn.bottom();
    canvas.box(left, drawn.width(), boxTop, boxBottom);
    BitSet inside = new BitSet();
    for (int i = 0; i < drawn.wires.size(); i++) {
      int wire = drawn.wires.get(i);
      inside.set(wire);
      canvas.joinBox(left, drawn.width(), wire);
      if (drawn.digits() > 0) {
        canvas.text(TextCanvas.line(wire), left + 1, Integer.toString(i));
      }
    }
    int middle = (TextCanvas.line(boxTop) + TextCanvas.line(boxBottom)) / 2;
    int labelLine = middle % 3 == 1 && !inside.get(middle / 3) ? middle - 1 : middle;
    int indent = drawn.digits() == 0 ? 2 : 3 + drawn.digits();
    canvas.text(labelLine, left + indent, drawn.label);
    for (Mark mark : marks) {
      if (mark.wire > boxTop && mark.wire < boxBottom) {
        canvas.put(TextCanvas.line(mark.wire), left + 1, mark.character);
      }
    }
    for (int wire = boxTop + 1; wire < boxBottom; wire++) {
      if (!inside.get(wire)) {
        canvas.passBox(left, drawn.width(), wire);
      }
    }
    if (top < boxTop) {
      canvas.put(TextCanvas.line(boxTop) - 1, x, classical ? '╨' : '┴');
    }
    if (quantumBottom > boxBottom) {
      canvas.put(TextCanvas.line(boxBottom) + 1, x, classical ? '╥' : '┬');
    }
  }

  private void drawLink(TextCanvas canvas, int x) {
    int start = TextCanvas.line(quantumBottom) + 1;
    int last = TextCanvas.line(bottom);
    if (start <= last) {
      canvas.vertical(x, start, last, true);
      if (box != null && box.bottom() == quantumBottom) {
        canvas.put(start, x, '╥');
      }
    }
    link.read.stream().forEach(wire -> canvas.put(TextCanvas.line(wire), x, '■'));
    if (link.written >= 0) {
      canvas.put(TextCanvas.line(link.written), x, link.written == bottom ? '╩' : '╬');
      drawNote(canvas, link.written, x, link.index);
    }
    if (!link.read.isEmpty()) {
      drawNote(canvas, link.read.length() - 1, x, link.lowerNote());
    }
  }

  private static void drawNote(TextCanvas canvas, int wire, int x, String note) {
    canvas.text(TextCanvas.line(wire) + 1, x - (length(note) - 1) / 2, note);
  }
}
