package org.ketbench.app.editor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.Pane;
import org.fxmisc.richtext.CodeArea;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.app.editor.card.InlineField;
import org.ketbench.app.text.Texts;
import org.ketbench.language.LineIndex;
import org.ketbench.language.Position;

/** Asks for a line, and goes there. */
final class LineNumberField {
  private static final Texts TEXTS = Texts.beside(LineNumberField.class);
  private static final Pattern PLACE =
      Pattern.compile("\\s*(\\d{1,9})\\s*(?:[:,]\\s*(\\d{1,9}))?\\s*");

  private final OpenDocument document;
  private final CodeArea area;
  private final InlineField field;

  LineNumberField(OpenDocument document, CodeArea area, Pane layer) {
    this.document = document;
    this.area = area;
    field = new InlineField(area, layer, "goToLine");
  }

  void ask() {
    int caret = document.selection().get().caret();
    Position now = lines().position(caret);
    field.field().setText(String.valueOf(now.line() + 1));
    field.note().setText("");
    field.show(TEXTS.get("line.ask"), caret, this::go, field::hide);
  }

  private void go() {
    Matcher wanted = PLACE.matcher(field.field().getText());
    LineIndex lines = lines();
    int line = wanted.matches() ? Integer.parseInt(wanted.group(1)) : 0;
    if (line < 1 || line > lines.lineCount()) {
      field.note().setText(TEXTS.get("line.none", lines.lineCount()));
      return;
    }
    int column = wanted.group(2) == null ? 1 : Math.max(1, Integer.parseInt(wanted.group(2)));
    int start = lines.lineStart(line - 1);
    int end =
        line == lines.lineCount() ? document.text().get().length() : lines.lineStart(line) - 1;
    field.hide();
    document.select(Selection.at(Math.min(end, start + column - 1)));
    area.requestFollowCaret();
  }

  private LineIndex lines() {
    return new LineIndex(document.text().get());
  }
}
