package org.ketbench.app.editor;

import javafx.scene.control.IndexRange;
import javafx.scene.input.MouseEvent;
import org.fxmisc.richtext.CodeArea;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.text.DraggedText;
import org.ketbench.app.text.Texts;

/**
 * Takes what is selected to where the pointer drops it, as one step: an area's own way deletes and
 * then inserts, and whoever undid only one of these would have lost the text.
 */
final class TextDrag implements EditorPart {
  private static final Texts TEXTS = Texts.beside(TextDrag.class);

  private final OpenDocument document;

  TextDrag(OpenDocument document) {
    this.document = document;
  }

  @Override
  public void install(CodeArea area) {
    area.setOnSelectionDropped(event -> drop(area, event));
  }

  private void drop(CodeArea area, MouseEvent event) {
    // The caret went along with the pointer, but what is selected stayed.
    IndexRange dragged = area.getSelection();
    document.select(new Selection(dragged.getStart(), dragged.getEnd()));
    boolean copies = event.isShortcutDown();
    TypingKeys.apply(
        document,
        TEXTS.get(copies ? "step.dragCopy" : "step.drag"),
        DraggedText.to(
            document.text().get(),
            document.selection().get(),
            area.hit(event.getX(), event.getY()).getInsertionIndex(),
            copies));
  }
}
