package org.ketbench.app.editor;

import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.style.Decorations.Mark;
import org.ketbench.app.editor.text.Brackets;
import org.ketbench.circuit.Span;

/** Marks the bracket at the caret and the one that belongs to it. */
final class BracketMarks implements EditorPart {
  private final OpenDocument document;
  private final Highlighter highlighter;

  BracketMarks(OpenDocument document, Highlighter highlighter) {
    this.document = document;
    this.highlighter = highlighter;
  }

  @Override
  public void install(CodeArea area) {
    document.selection().subscribe(this::show);
  }

  private void show(Selection selection) {
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
}
