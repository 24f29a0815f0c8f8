package org.ketbench.app.editor;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.complete.SnippetViewModel;
import org.ketbench.app.editor.find.FindViewModel;
import org.ketbench.app.editor.name.UsesViewModel;
import org.ketbench.app.editor.style.Decorations.Mark;
import org.ketbench.app.editor.text.Brackets;
import org.ketbench.circuit.Span;

/**
 * Marks brackets that belong together, uses of the name at the caret, what was found, and what is
 * to be filled in. All marks are set together once the text has come to rest for this frame.
 */
final class Marks implements EditorPart {
  private static final Duration REST = Duration.millis(120);
  private static final int LINES_AROUND = 30;

  private final OpenDocument document;
  private final Highlighter highlighter;
  private final UsesViewModel uses;
  private final FindViewModel finding;
  private final SnippetViewModel snippets;
  private final PauseTransition rest = new PauseTransition(REST);
  private List<Span> chosen = List.of();
  private Runnable later = () -> {};
  private boolean waiting;

  Marks(
      OpenDocument document,
      Highlighter highlighter,
      UsesViewModel uses,
      FindViewModel finding,
      SnippetViewModel snippets) {
    this.document = document;
    this.highlighter = highlighter;
    this.uses = uses;
    this.finding = finding;
    this.snippets = snippets;
  }

  @Override
  public void install(CodeArea area) {
    later =
        () -> {
          if (!waiting) {
            waiting = true;
            AfterLayout.run(area, () -> show(area));
          }
        };
    document.selection().subscribe(later);
    uses.places().subscribe(later);
    finding.found().subscribe(later);
    finding.current().subscribe(later);
    snippets.stops().subscribe(later);
    area.viewportDirtyEvents()
        .subscribe(
            _ -> {
              if (!finding.found().get().isEmpty() || chosen.size() > 1) {
                later.run();
              }
            });
    rest.setOnFinished(_ -> uses.look());
    document.selection().subscribe(_ -> rest.playFromStart());
    document.analysis().subscribe(_ -> rest.playFromStart());
  }

  /** Marks anew, since the area has the whole text only now. */
  void refresh() {
    later.run();
  }

  /** Lights what is chosen elsewhere. */
  void light(List<Span> places) {
    chosen = places;
    later.run();
  }

  private void show(CodeArea area) {
    waiting = false;
    if (area.getLength() != document.text().get().length()) {
      return;
    }
    showBrackets();
    highlighter.mark(Mark.CHOSEN, inView(area, chosen));
    highlighter.mark(Mark.OCCURRENCE, inView(area, uses.places().get()));
    List<Span> found = finding.found().get();
    highlighter.mark(Mark.FOUND, inView(area, found));
    int current = finding.current().get();
    highlighter.mark(
        Mark.FOUND_CURRENT,
        current >= 0 && current < found.size() ? List.of(found.get(current)) : List.of());
    highlighter.mark(Mark.PLACEHOLDER, snippets.stops().get());
  }

  private void showBrackets() {
    Selection selection = document.selection().get();
    Brackets.Pair pair =
        selection.anchor() == selection.caret()
            ? Brackets.at(document.text().get(), selection.caret())
            : null;
    boolean whole = pair != null && pair.isWhole();
    highlighter.mark(
        Mark.BRACKET,
        pair == null || !whole ? List.of() : List.of(one(pair.at()), one(pair.other())));
    highlighter.mark(
        Mark.BRACKET_ALONE, pair == null || whole ? List.of() : List.of(one(pair.at())));
  }

  private static Span one(int place) {
    return new Span(place, place + 1);
  }

  /** Only what may be seen is marked, because there may be very much of it. */
  private static List<Span> inView(CodeArea area, List<Span> places) {
    if (places.isEmpty() || area.getVisibleParagraphs().isEmpty()) {
      return List.of();
    }
    int count = area.getParagraphs().size();
    int first = Math.max(0, area.firstVisibleParToAllParIndex() - LINES_AROUND);
    int last = Math.min(count - 1, area.lastVisibleParToAllParIndex() + LINES_AROUND);
    int start = area.getAbsolutePosition(first, 0);
    int end = area.getAbsolutePosition(last, 0) + area.getParagraphLength(last);
    return places.stream().filter(at -> at.end() >= start && at.start() <= end).toList();
  }
}
