package org.ketbench.app.editor;

import org.fxmisc.richtext.CodeArea;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.editor.style.Colours;
import org.ketbench.circuit.Span;

/**
 * Asks what the tokens in view are: after each change of the text, and when others come into view.
 */
final class Colouring implements EditorPart {
  /** Of longer texts nothing is coloured, as to know the names in it takes too much memory. */
  static final int LONGEST = 8_000_000;

  /** So many lines around what is in view are asked about as well. */
  private static final int LINES_AROUND = 150;

  /** When fewer lines than this are known around what is in view, it is time to ask again. */
  private static final int LINES_LEFT = 45;

  private final OpenDocument document;
  private final LanguageDesk.Line questions;
  private final Highlighter highlighter;
  private boolean waiting;
  private boolean changed;

  Colouring(OpenDocument document, LanguageDesk desk, Highlighter highlighter) {
    this.document = document;
    questions = desk.line();
    this.highlighter = highlighter;
  }

  @Override
  public void install(CodeArea area) {
    document.analysis().subscribe(_ -> later(area, true));
    area.viewportDirtyEvents().subscribe(_ -> later(area, false));
  }

  /** Asks anew, since the area has the whole text only now. */
  void refresh(CodeArea area) {
    later(area, true);
  }

  private void later(CodeArea area, boolean textChanged) {
    changed |= textChanged;
    if (!waiting) {
      waiting = true;
      AfterLayout.run(
          area,
          () -> {
            waiting = false;
            if (changed || !highlighter.isColoured(around(area, LINES_LEFT))) {
              changed = false;
              ask(area);
            }
          });
    }
  }

  private void ask(CodeArea area) {
    int length = document.text().get().length();
    if (document.analysis().get() != null && length <= LONGEST && length == area.getLength()) {
      Span range = around(area, LINES_AROUND);
      questions.ask(
          service -> Colours.of(service.semanticTokens(range)),
          runs -> highlighter.colour(range, runs));
    }
  }

  private static Span around(CodeArea area, int lines) {
    int count = area.getParagraphs().size();
    boolean unseen = area.getVisibleParagraphs().isEmpty();
    int from = unseen ? 0 : area.firstVisibleParToAllParIndex();
    int to = unseen ? 0 : area.lastVisibleParToAllParIndex();
    int first = Math.max(0, from - lines);
    int last = Math.min(count - 1, to + lines);
    return new Span(
        area.getAbsolutePosition(first, 0),
        area.getAbsolutePosition(last, 0) + area.getParagraphLength(last));
  }
}
