package org.ketbench.app.editor;

import java.util.function.IntSupplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.editor.style.Colours;
import org.ketbench.circuit.Span;

/**
 * Asks what the tokens in view are: after each change of the text, and when others come into view.
 * Of a long text that is still being read, they are told by its beginning.
 */
final class Colouring implements EditorPart {
  /** Of longer texts nothing is coloured, as to know the names in it takes too much memory. */
  static final int LONGEST = 8_000_000;

  /** So many lines around what is in view are asked about as well. */
  private static final int LINES_AROUND = 150;

  /** When fewer lines than this are known around what is in view, it is time to ask again. */
  private static final int LINES_LEFT = 45;

  /** The letters are seen a tenth of a second sooner when their colours come after them. */
  private final PauseTransition painted = new PauseTransition(Duration.millis(300));

  private final OpenDocument document;
  private final LanguageDesk.Line questions;
  private final Highlighter highlighter;
  private final IntSupplier missing;
  private @Nullable UnreadTokens unread;
  private boolean waiting;
  private boolean changed;

  /**
   * @param missing how many characters at the end of the text the area lacks
   */
  Colouring(
      OpenDocument document, LanguageDesk desk, Highlighter highlighter, IntSupplier missing) {
    this.document = document;
    this.missing = missing;
    questions = desk.line();
    this.highlighter = highlighter;
  }

  @Override
  public void install(CodeArea area) {
    document.analysis().subscribe(_ -> later(area, true));
    document.beginning().subscribe(found -> begin(area, found));
    area.viewportDirtyEvents().subscribe(_ -> later(area, false));
  }

  private void begin(CodeArea area, @Nullable Analysis found) {
    unread = null;
    painted.stop();
    if (found != null) {
      painted.setOnFinished(
          _ -> {
            unread = new UnreadTokens(found.program());
            later(area, true);
          });
      painted.playFromStart();
    }
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
    String text = document.text().get();
    if (text.length() != area.getLength() + missing.getAsInt() || text.length() > LONGEST) {
      return;
    }
    Span range = around(area, LINES_AROUND);
    UnreadTokens first = unread;
    if (first != null && first.begin(text)) {
      questions.askUnread(
          asked -> Colours.of(first.in(asked, range)), runs -> highlighter.colour(range, runs));
    } else if (document.analysis().get() != null) {
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
