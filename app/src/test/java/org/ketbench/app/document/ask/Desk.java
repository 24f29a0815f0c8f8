package org.ketbench.app.document.ask;

import java.time.Clock;
import java.util.List;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** A document, and a desk that answers at once. In texts the caret is written as |. */
public final class Desk {
  private final OpenDocument document =
      new OpenDocument(
          "a.qasm",
          new Checking<>(new Analyst(List.of()), Runnable::run, Runnable::run),
          Clock.systemUTC());
  private final LanguageDesk desk = new LanguageDesk(document, Runnable::run, Runnable::run);

  public static Desk with(String marked) {
    Desk desk = new Desk();
    desk.load(marked);
    return desk;
  }

  public OpenDocument document() {
    return document;
  }

  public LanguageDesk desk() {
    return desk;
  }

  public void load(String marked) {
    int caret = Math.max(0, marked.indexOf('|'));
    document.edit(
        "Load", List.of(new TextEdit(all(), marked.replace("|", ""))), Selection.at(caret));
  }

  public String text() {
    return document.text().get();
  }

  /** The text with the caret, or what is selected in angle quotes. */
  public String marked() {
    Selection selection = document.selection().get();
    String text = text();
    return selection.start() == selection.end()
        ? text.substring(0, selection.caret()) + "|" + text.substring(selection.caret())
        : text.substring(0, selection.start())
            + "«"
            + text.substring(selection.start(), selection.end())
            + "»"
            + text.substring(selection.end());
  }

  /** Writes at the caret, one letter after another. */
  public void type(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      Selection selection = document.selection().get();
      document.type(
          new TextEdit(new Span(selection.start(), selection.end()), letters.substring(i, i + 1)));
    }
  }

  public void caret(int place) {
    document.select(Selection.at(place));
  }

  private Span all() {
    return new Span(0, document.text().get().length());
  }
}
