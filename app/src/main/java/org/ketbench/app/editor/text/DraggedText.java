package org.ketbench.app.editor.text;

import java.util.List;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** What becomes of a text when what is selected is dragged to another place. */
public final class DraggedText {
  private DraggedText() {}

  /**
   * What is dragged is selected afterwards; dropped on itself it stays.
   *
   * @param copies whether it stays where it was as well
   */
  public static TextChange to(String text, Selection selection, int place, boolean copies) {
    Span dragged = new Span(selection.start(), selection.end());
    if (dragged.start() <= place && place <= dragged.end()) {
      return TextChange.nothing(Selection.at(place));
    }
    TextEdit written = TextEdit.insert(place, dragged.in(text));
    boolean shifted = !copies && place > dragged.end();
    int start = shifted ? place - dragged.length() : place;
    return new TextChange(
        copies ? List.of(written) : List.of(TextEdit.delete(dragged), written),
        new Selection(start, start + dragged.length()));
  }
}
