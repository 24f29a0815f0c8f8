package org.ketbench.app.editor.text;

import java.util.List;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** Where places of a text are after edits. */
public final class Moved {
  private Moved() {}

  /** A place moves behind what is inserted at it. */
  public static int by(int place, List<TextEdit> edits) {
    return moved(place, edits, true);
  }

  /** A place stays before what is inserted at it. */
  public static int staying(int place, List<TextEdit> edits) {
    return moved(place, edits, false);
  }

  private static int moved(int place, List<TextEdit> edits, boolean behind) {
    int shift = 0;
    for (TextEdit edit : edits) {
      Span span = edit.span();
      if (span.start() > place || (span.start() == place && span.isEmpty() && !behind)) {
        break;
      }
      if (place < span.end()) {
        return span.start() + shift;
      }
      shift += edit.replacement().length() - span.length();
    }
    return place + shift;
  }

  static Selection by(Selection selection, List<TextEdit> edits) {
    return new Selection(by(selection.anchor(), edits), by(selection.caret(), edits));
  }

  /** A span that grows with what is written at its ends. */
  public static Span growing(Span span, List<TextEdit> edits) {
    int start = staying(span.start(), edits);
    return new Span(start, Math.max(start, by(span.end(), edits)));
  }

  /** A span that what is written at its ends stays outside of. */
  public static Span firm(Span span, List<TextEdit> edits) {
    int start = by(span.start(), edits);
    return new Span(start, Math.max(start, staying(span.end(), edits)));
  }
}
