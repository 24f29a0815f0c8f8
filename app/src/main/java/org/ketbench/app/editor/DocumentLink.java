package org.ketbench.app.editor;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.util.UndoUtils;
import org.ketbench.app.document.Change;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/**
 * Makes a code area a view of a document: what is typed goes to the document, whose history takes
 * the place of the area's own, and what changes there is shown here.
 */
final class DocumentLink implements EditorPart {
  private final OpenDocument document;
  private final GradualText gradual;
  private boolean following;
  private boolean telling;
  private boolean settling;

  /**
   * @param gradual puts a long text into the area
   */
  DocumentLink(OpenDocument document, GradualText gradual) {
    this.document = document;
    this.gradual = gradual;
  }

  @Override
  public void install(CodeArea area) {
    area.setUndoManager(UndoUtils.noOpUndoManager());
    gradual.show(document.text().get());
    select(area, document.selection().get());
    area.plainTextChanges().subscribe(change -> tell(area, change));
    document.onChange(change -> follow(area, change));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::finishFor);
    area.selectionProperty().addListener((_, _, _) -> tellSelection(area));
    area.caretPositionProperty().addListener((_, _, _) -> tellSelection(area));
    document.selection().subscribe(selection -> followSelection(area, selection));
  }

  /** To look around in what is there needs nothing of the rest, which would take its time. */
  private void finishFor(KeyEvent event) {
    KeyCode key = event.getCode();
    if (!key.isModifierKey() && (event.isShortcutDown() || !key.isNavigationKey())) {
      gradual.finish();
    }
  }

  private void tell(CodeArea area, PlainTextChange change) {
    if (!following && !gradual.isAppending()) {
      telling = true;
      settling = true;
      int start = change.getPosition();
      var span = new Span(start, start + change.getRemoved().length());
      document.type(new TextEdit(span, change.getInserted()));
      telling = false;
      Platform.runLater(() -> settle(area));
    }
  }

  private void settle(CodeArea area) {
    if (settling) {
      settling = false;
      tellSelection(area);
    }
  }

  private void follow(CodeArea area, Change change) {
    if (!telling) {
      following = true;
      List<TextEdit> edits = change.edits();
      if (area.getLength() == 0 && edits.size() == 1) {
        gradual.show(edits.getFirst().replacement());
        edits = List.of();
      } else {
        gradual.finish();
      }
      for (int i = edits.size() - 1; i >= 0; i--) {
        Span span = edits.get(i).span();
        area.replaceText(span.start(), span.end(), edits.get(i).replacement());
      }
      select(area, change.selection());
      area.requestFollowCaret();
      following = false;
    }
  }

  /** What was selected grows with what is typed before the caret goes behind it. */
  private void tellSelection(CodeArea area) {
    int length = area.getLength() + gradual.missing();
    boolean complete = length == document.text().get().length();
    if (!settling && !following && complete && !isDragged(area)) {
      following = true;
      document.select(new Selection(area.getAnchor(), area.getCaretPosition()));
      following = false;
    }
  }

  /** While what is selected is dragged, the caret is where it would be dropped. */
  private static boolean isDragged(CodeArea area) {
    IndexRange selected = area.getSelection();
    int caret = area.getCaretPosition();
    return selected.getLength() > 0 && caret != selected.getStart() && caret != selected.getEnd();
  }

  /**
   * Goes to what is selected if it was missing until now; else whoever looks around stays there.
   */
  void catchUp(CodeArea area) {
    Selection selection = document.selection().get();
    if (!selection.equals(new Selection(area.getAnchor(), area.getCaretPosition()))) {
      followSelection(area, selection);
    }
  }

  private void followSelection(CodeArea area, Selection selection) {
    if (!following && !telling) {
      following = true;
      select(area, selection);
      area.requestFollowCaret();
      following = false;
    }
  }

  private static void select(CodeArea area, Selection selection) {
    if (selection.end() <= area.getLength()) {
      area.selectRange(selection.anchor(), selection.caret());
    }
  }
}
