package org.ketbench.app.editor.text;

import java.util.List;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/**
 * What a key does.
 *
 * @param edits none where only the selection moves
 * @param after what is selected then
 */
public record TextChange(List<TextEdit> edits, Selection after) {
  public TextChange {
    edits = List.copyOf(edits);
  }

  static TextChange nothing(Selection selection) {
    return new TextChange(List.of(), selection);
  }

  public static TextChange replace(Span span, String replacement, int caret) {
    return new TextChange(List.of(new TextEdit(span, replacement)), Selection.at(caret));
  }

  public boolean isNothing(Selection now) {
    return edits.isEmpty() && after.equals(now);
  }
}
