package org.ketbench.app.editor.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Selection;
import org.ketbench.language.TextEdit;

/** A text with its caret written as | and what is selected between « and »; the caret is behind. */
record Marked(String text, Selection selection) {

  static Marked of(String marked) {
    int caret = marked.indexOf('|');
    if (caret >= 0) {
      return new Marked(marked.replace("|", ""), Selection.at(caret));
    }
    int start = marked.indexOf('«');
    int end = marked.indexOf('»') - 1;
    return new Marked(marked.replaceAll("[«»]", ""), new Selection(start, end));
  }

  /** The text after a change, marked in the same way. */
  String after(@Nullable TextChange change) {
    if (change == null) {
      return "nothing special";
    }
    String next = TextEdit.apply(text, List.copyOf(change.edits()));
    Selection selected = change.after();
    return selected.start() == selected.end()
        ? next.substring(0, selected.caret()) + "|" + next.substring(selected.caret())
        : next.substring(0, selected.start())
            + "«"
            + next.substring(selected.start(), selected.end())
            + "»"
            + next.substring(selected.end());
  }
}
