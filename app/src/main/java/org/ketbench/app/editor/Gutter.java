package org.ketbench.app.editor;

import java.util.BitSet;
import javafx.scene.Node;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.editor.style.Problems;

/** Numbers the lines, marks those with problems, and holds the arrows that fold. */
public final class Gutter implements EditorPart {
  private static final int FEWEST_DIGITS = 2;

  private final FoldArrows folds;
  private @Nullable CodeArea area;
  private BitSet errors = new BitSet();
  private BitSet warnings = new BitSet();
  private int digits = FEWEST_DIGITS;
  private int reserved;

  /** What can be folded. */
  interface FoldArrows {
    GutterLine.Fold of(int line);

    void toggle(int line);
  }

  Gutter(FoldArrows folds) {
    this.folds = folds;
  }

  @Override
  public void install(CodeArea target) {
    area = target;
    target.setParagraphGraphicFactory(this::line);
    target.getParagraphs().sizeProperty().addListener((_, _, count) -> widen(target, count));
  }

  /** Makes room for the numbers of so many lines, of which not all need be in the area yet. */
  void reserve(int lines) {
    reserved = digits(lines);
  }

  private static int digits(int lines) {
    return Math.max(FEWEST_DIGITS, Integer.toString(lines).length());
  }

  private void widen(CodeArea target, int lines) {
    int needed = Math.max(reserved, digits(lines));
    if (needed != digits) {
      digits = needed;
      target.setParagraphGraphicFactory(this::line);
    }
  }

  /** Marks the lines of these problems. */
  public void show(Problems found) {
    BitSet changed = (BitSet) found.errorLines().clone();
    changed.xor(errors);
    BitSet others = (BitSet) found.warningLines().clone();
    others.xor(warnings);
    changed.or(others);
    errors = found.errorLines();
    warnings = found.warningLines();
    refreshInView(changed);
  }

  /** A line that is typed above many problems moves them all, of which few can be seen. */
  private void refreshInView(BitSet lines) {
    CodeArea target = area;
    if (target == null || lines.isEmpty() || target.getVisibleParagraphs().isEmpty()) {
      return;
    }
    int last = target.lastVisibleParToAllParIndex();
    for (int line = lines.nextSetBit(target.firstVisibleParToAllParIndex());
        line >= 0 && line <= last;
        line = lines.nextSetBit(line + 1)) {
      refresh(line);
    }
  }

  /** Draws what stands before a line again, if it is in view. */
  void refresh(int line) {
    CodeArea target = area;
    if (target != null
        && line < target.getParagraphs().size()
        && target.allParToVisibleParIndex(line).isPresent()) {
      target.recreateParagraphGraphic(line);
    }
  }

  private Node line(int index) {
    String mark =
        errors.get(index) ? "gutter-error" : warnings.get(index) ? "gutter-warning" : null;
    return new GutterLine(
        padded(Integer.toString(index + 1)), mark, folds.of(index), () -> folds.toggle(index));
  }

  private String padded(String number) {
    return "\u2007".repeat(Math.max(0, digits - number.length())) + number;
  }
}
