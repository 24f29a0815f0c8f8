package org.ketbench.app.editor;

import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.wellbehaved.event.Nodes;

/**
 * Goes up and down by pages, with the caret where it was in the view. An area's own way lays out
 * all lines of a page twice before it goes on, which is felt while a key is held down.
 */
final class PageKeys implements EditorPart {
  private final ScrolledText text;
  private int wantedColumn;
  private int caretLeftAt = -1;

  PageKeys(ScrolledText text) {
    this.text = text;
  }

  @Override
  public void install(CodeArea area) {
    Nodes.addInputMap(
        area,
        sequence(
            consume(keyPressed(KeyCode.PAGE_DOWN), _ -> page(area, true, SelectionPolicy.CLEAR)),
            consume(keyPressed(KeyCode.PAGE_UP), _ -> page(area, false, SelectionPolicy.CLEAR)),
            consume(
                keyPressed(KeyCode.PAGE_DOWN, KeyCombination.SHIFT_DOWN),
                _ -> page(area, true, SelectionPolicy.ADJUST)),
            consume(
                keyPressed(KeyCode.PAGE_UP, KeyCombination.SHIFT_DOWN),
                _ -> page(area, false, SelectionPolicy.ADJUST))));
  }

  private void page(CodeArea area, boolean down, SelectionPolicy policy) {
    if (area.getCaretPosition() != caretLeftAt) {
      wantedColumn = area.getCaretColumn();
    }
    int line = area.getCurrentParagraph();
    double height = lineHeight(area);
    int lines = Math.max(1, (int) (text.getHeight() / height));
    if (text.isAtEnd(down)) {
      area.moveTo(down ? area.getLength() : 0, policy);
      area.requestFollowCaret();
    } else {
      int target = Folds.visibleFrom(area, line, down ? lines : -lines);
      text.scrollPage(down ? lines * height : -lines * height);
      area.moveTo(target, Math.min(wantedColumn, area.getParagraphLength(target)), policy);
    }
    caretLeftAt = area.getCaretPosition();
  }

  /** Of a line that is folded away a sliver is left, so the highest one counts. */
  private double lineHeight(CodeArea area) {
    return area.lookupAll(".paragraph-box").stream()
        .mapToDouble(line -> line.getLayoutBounds().getHeight())
        .max()
        .orElseGet(text::lineHeight);
  }
}
