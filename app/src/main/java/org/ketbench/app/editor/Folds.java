package org.ketbench.app.editor;

import java.util.BitSet;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.editor.fold.FoldingViewModel;

/** Hides the lines that are folded away, and keeps the caret out of them. */
final class Folds implements EditorPart, Gutter.FoldArrows {
  private static final String HIDDEN = "collapse";
  private static final String HEADER = "folded";

  private final FoldingViewModel folding;
  private @Nullable Gutter gutter;
  private boolean anyHidden;
  private boolean moving;
  private boolean byArrow;
  private boolean waiting;

  Folds(FoldingViewModel folding) {
    this.folding = folding;
  }

  void refreshes(Gutter target) {
    gutter = target;
  }

  @Override
  public void install(CodeArea area) {
    folding.onChange(() -> show(area));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::noteArrow);
    area.currentParagraphProperty().addListener((_, before, line) -> keepOut(area, before, line));
  }

  private void noteArrow(KeyEvent event) {
    if (event.getCode().isNavigationKey()) {
      byArrow = true;
      Platform.runLater(() -> byArrow = false);
    }
  }

  private void show(CodeArea area) {
    int count = area.getParagraphs().size();
    BitSet hidden = folding.hidden();
    for (int line = 0; line < count && (anyHidden || !hidden.isEmpty()); line++) {
      boolean heads = !hidden.get(line) && hidden.get(line + 1) && folding.isFolded(line);
      List<String> style = hidden.get(line) ? List.of(HIDDEN) : heads ? List.of(HEADER) : List.of();
      if (!style.equals(List.copyOf(area.getParagraph(line).getParagraphStyle()))) {
        area.setParagraphStyle(line, style);
      }
    }
    anyHidden = !hidden.isEmpty();
    refreshArrowsLater(area);
    int caret = area.getCurrentParagraph();
    if (hidden.get(caret)) {
      int header = hidden.previousClearBit(caret);
      area.moveTo(header, area.getParagraphLength(header));
    }
  }

  /** What is in view is asked after the text has changed, not while it does. */
  private void refreshArrowsLater(CodeArea area) {
    if (!waiting) {
      waiting = true;
      AfterLayout.run(
          area,
          () -> {
            waiting = false;
            refreshArrows(area);
          });
    }
  }

  private void refreshArrows(CodeArea area) {
    if (area.getVisibleParagraphs().isEmpty() || gutter == null) {
      return;
    }
    int last = Math.min(area.getParagraphs().size() - 1, area.lastVisibleParToAllParIndex());
    for (int line = area.firstVisibleParToAllParIndex(); line <= last; line++) {
      if (area.getParagraphGraphic(line) instanceof GutterLine shown && shown.fold() != of(line)) {
        gutter.refresh(line);
      }
    }
  }

  @Override
  public GutterLine.Fold of(int line) {
    return folding.isFolded(line)
        ? GutterLine.Fold.CLOSED
        : folding.isHeader(line) ? GutterLine.Fold.OPEN : GutterLine.Fold.NONE;
  }

  @Override
  public void toggle(int line) {
    folding.toggle(line);
  }

  /** Arrow keys go past what is hidden; whoever goes right into it gets to see it. */
  private void keepOut(CodeArea area, @Nullable Integer before, int line) {
    if (moving || before == null || !isHidden(area, line)) {
      return;
    }
    int above = line;
    while (above > 0 && isHidden(area, above)) {
      above--;
    }
    int below = line;
    while (below < area.getParagraphs().size() && isHidden(area, below)) {
      below++;
    }
    moving = true;
    if (byArrow && before == above && line == above + 1 && below < area.getParagraphs().size()) {
      area.moveTo(below, Math.min(area.getCaretColumn(), area.getParagraphLength(below)));
    } else if (byArrow && before == below && line == below - 1) {
      area.moveTo(above, Math.min(area.getCaretColumn(), area.getParagraphLength(above)));
    } else {
      folding.reveal(line);
    }
    moving = false;
  }

  /** The line that is so many further down, or up where less than 0, without what is hidden. */
  static int visibleFrom(CodeArea area, int line, int by) {
    int step = Integer.signum(by);
    int found = line;
    int left = Math.abs(by);
    for (int at = line + step;
        left > 0 && at >= 0 && at < area.getParagraphs().size();
        at += step) {
      if (!isHidden(area, at)) {
        found = at;
        left--;
      }
    }
    return found;
  }

  private static boolean isHidden(CodeArea area, int line) {
    return area.getParagraph(line).getParagraphStyle().contains(HIDDEN);
  }
}
