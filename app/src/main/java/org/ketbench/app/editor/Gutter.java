package org.ketbench.app.editor;

import java.util.BitSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.editor.style.Problems;

/** Numbers the lines, marks those with problems, and holds the arrows that fold. */
public final class Gutter implements EditorPart {
  private static final int FEWEST_DIGITS = 2;

  private final FoldArrows arrows;
  private @Nullable CodeArea area;
  private BitSet errors = new BitSet();
  private BitSet warnings = new BitSet();
  private int digits = FEWEST_DIGITS;

  /** What stands at the right of a line's number. */
  @FunctionalInterface
  interface FoldArrows {
    Node arrow(int line);
  }

  Gutter(FoldArrows arrows) {
    this.arrows = arrows;
  }

  @Override
  public void install(CodeArea target) {
    area = target;
    target.setParagraphGraphicFactory(this::line);
    target.getParagraphs().sizeProperty().addListener((_, _, count) -> widen(target, count));
  }

  private void widen(CodeArea target, int lines) {
    int needed = Math.max(FEWEST_DIGITS, Integer.toString(lines).length());
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
    changed.stream().forEach(this::refresh);
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
    var number = new Label(padded(Integer.toString(index + 1)));
    number.getStyleClass().add("gutter-number");
    var mark = new Region();
    mark.getStyleClass().add("gutter-mark");
    if (errors.get(index)) {
      mark.getStyleClass().add("gutter-error");
    } else if (warnings.get(index)) {
      mark.getStyleClass().add("gutter-warning");
    }
    var line = new HBox(mark, number, arrows.arrow(index));
    line.setAlignment(Pos.CENTER_RIGHT);
    line.getStyleClass().add("gutter-line");
    return line;
  }

  private String padded(String number) {
    return "\u2007".repeat(Math.max(0, digits - number.length())) + number;
  }
}
