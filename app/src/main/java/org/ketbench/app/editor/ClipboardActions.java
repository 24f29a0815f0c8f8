package org.ketbench.app.editor;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.text.LineCommands;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** Cuts, copies and pastes; without a selection whole lines are meant. */
final class ClipboardActions {
  private static final Texts TEXTS = Texts.beside(ClipboardActions.class);

  private final OpenDocument document;

  ClipboardActions(OpenDocument document) {
    this.document = document;
  }

  void copy() {
    Span span = LineCommands.selectionOrLine(document.text().get(), document.selection().get());
    if (!span.isEmpty()) {
      var content = new ClipboardContent();
      content.putString(span.in(document.text().get()));
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
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted != null && !pasted.isEmpty()) {
      String text = pasted.replace("\r\n", "\n").replace('\r', '\n');
      Selection selection = document.selection().get();
      document.edit(
          TEXTS.get("step.paste"),
          List.of(new TextEdit(new Span(selection.start(), selection.end()), text)),
          Selection.at(selection.start() + text.length()));
    }
  }
}
