package org.ketbench.app.editor;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.ketbench.app.document.LineEnds;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.text.LineCommands;
import org.ketbench.app.editor.text.TextChange;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/**
 * Cuts, copies and pastes; without a selection whole lines are meant, and those are pasted above
 * the line of the caret, not into the middle of it.
 */
final class ClipboardActions {
  private static final Texts TEXTS = Texts.beside(ClipboardActions.class);

  /** Is on the clipboard beside what was copied as a whole line. */
  private static final DataFormat LINE = new DataFormat("application/x-ketbench-line");

  private final OpenDocument document;

  ClipboardActions(OpenDocument document) {
    this.document = document;
  }

  void copy() {
    Selection selection = document.selection().get();
    Span span = LineCommands.selectionOrLine(document.text().get(), selection);
    if (!span.isEmpty()) {
      var content = new ClipboardContent();
      String copied = span.in(document.text().get());
      content.putString(copied);
      if (selection.start() == selection.end()) {
        content.put(LINE, copied);
      }
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  void cut() {
    copy();
    Span span = LineCommands.selectionOrLine(document.text().get(), document.selection().get());
    if (!span.isEmpty()) {
      document.edit(
          TEXTS.get("step.cut"), List.of(TextEdit.delete(span)), Selection.at(span.start()));
    }
  }

  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String pasted = clipboard.getString();
    if (pasted != null && !pasted.isEmpty()) {
      String text = LineEnds.normalized(pasted);
      Selection selection = document.selection().get();
      boolean asLine = clipboard.hasContent(LINE) && selection.start() == selection.end();
      TextChange change =
          asLine
              ? LineCommands.insertAbove(document.text().get(), selection.caret(), text)
              : TextChange.replace(
                  new Span(selection.start(), selection.end()),
                  text,
                  selection.start() + text.length());
      TypingKeys.apply(document, TEXTS.get("step.paste"), change);
    }
  }
}
