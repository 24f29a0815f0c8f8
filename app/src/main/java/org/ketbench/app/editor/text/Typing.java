package org.ketbench.app.editor.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** What a key does beyond writing its character; null where it does just that. */
public final class Typing {
  private static final String CLOSED_BEFORE = " \t\n)]},;";

  private Typing() {}

  /** A character was typed. */
  public static @Nullable TextChange character(String text, Selection selection, char typed) {
    boolean opens = Brackets.isOpening(typed) || typed == '"';
    if (opens && selection.start() < selection.end()) {
      return surround(selection, typed);
    }
    int caret = selection.caret();
    if (selection.start() < selection.end()) {
      return null;
    }
    boolean overtypes = caret < text.length() && text.charAt(caret) == typed;
    if (typed == '"') {
      return quote(text, caret, overtypes);
    }
    if (CodePlace.at(text, caret) != CodePlace.CODE) {
      return null;
    }
    if (Brackets.isOpening(typed)) {
      return mayClose(text, caret) ? pair(caret, typed, Brackets.closing(typed)) : null;
    }
    if (Brackets.isClosing(typed)) {
      if (overtypes && isBalanced(text, caret, typed)) {
        return TextChange.nothing(Selection.at(caret + 1));
      }
      return typed == '}' ? closingBrace(text, caret) : null;
    }
    return null;
  }

  private static TextChange surround(Selection selection, char opening) {
    char closing = opening == '"' ? opening : Brackets.closing(opening);
    List<TextEdit> edits =
        List.of(
            TextEdit.insert(selection.start(), String.valueOf(opening)),
            TextEdit.insert(selection.end(), String.valueOf(closing)));
    return new TextChange(edits, new Selection(selection.anchor() + 1, selection.caret() + 1));
  }

  private static @Nullable TextChange quote(String text, int caret, boolean overtypes) {
    CodePlace place = CodePlace.at(text, caret);
    if (overtypes && place == CodePlace.STRING) {
      return TextChange.nothing(Selection.at(caret + 1));
    }
    boolean afterWord = caret > 0 && Character.isLetterOrDigit(text.charAt(caret - 1));
    return place == CodePlace.CODE && !afterWord && mayClose(text, caret)
        ? pair(caret, '"', '"')
        : null;
  }

  private static TextChange pair(int caret, char opening, char closing) {
    return TextChange.replace(Span.at(caret), "" + opening + closing, caret + 1);
  }

  private static boolean mayClose(String text, int caret) {
    return caret == text.length() || CLOSED_BEFORE.indexOf(text.charAt(caret)) >= 0;
  }

  /** Whether the line has as many closing brackets as it needs. */
  private static boolean isBalanced(String text, int caret, char closing) {
    char opening = Brackets.opening(closing);
    int open = 0;
    for (int at = Lines.start(text, caret); at < Lines.end(text, caret); at++) {
      char c = text.charAt(at);
      open += c == opening ? 1 : c == closing ? -1 : 0;
    }
    return open <= 0;
  }

  /** A brace that closes a block stands below what opened it. */
  private static @Nullable TextChange closingBrace(String text, int caret) {
    int start = Lines.start(text, caret);
    if (!text.substring(start, caret).isBlank() || start == caret) {
      return null;
    }
    String closed = text.substring(0, caret) + "}";
    Brackets.Pair pair = Brackets.at(closed, closed.length());
    if (pair == null || !pair.isWhole()) {
      return null;
    }
    int opener = Lines.start(text, pair.other());
    String indent = text.substring(opener, opener + Lines.indentation(text, opener));
    return TextChange.replace(new Span(start, caret), indent + "}", start + indent.length() + 1);
  }

  /** The line goes on below, indented like it and once more in a block. */
  public static TextChange enter(String text, Selection selection) {
    int from = selection.start();
    int start = Lines.start(text, from);
    int indented = Math.min(Lines.indentation(text, start), from - start);
    String indent = text.substring(start, start + indented);
    boolean inCode = CodePlace.at(text, from) == CodePlace.CODE;
    char before = before(text, start, from);
    boolean opens = inCode && Brackets.isOpening(before);
    int to = selection.end();
    while (to < text.length() && (text.charAt(to) == ' ' || text.charAt(to) == '\t')) {
      to++;
    }
    String deeper = opens ? indent + IndentUnit.of(text) : indent;
    boolean closes = opens && to < text.length() && text.charAt(to) == Brackets.closing(before);
    String inserted = "\n" + deeper + (closes ? "\n" + indent : "");
    int rest = Lines.end(text, to) == to && !closes ? selection.end() : to;
    return TextChange.replace(
        new Span(from, Math.max(rest, selection.end())), inserted, from + 1 + deeper.length());
  }

  private static char before(String text, int lineStart, int place) {
    for (int at = place - 1; at >= lineStart; at--) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\t') {
        return c;
      }
    }
    return ' ';
  }

  /** Takes an empty pair of brackets away at once, and indentation by levels. */
  public static @Nullable TextChange backspace(String text, Selection selection) {
    int caret = selection.caret();
    if (selection.start() < selection.end() || caret == 0) {
      return null;
    }
    char before = text.charAt(caret - 1);
    if (caret < text.length()) {
      char after = text.charAt(caret);
      boolean pair = Brackets.isOpening(before) && after == Brackets.closing(before);
      if (pair || (before == '"' && after == '"')) {
        return TextChange.replace(new Span(caret - 1, caret + 1), "", caret - 1);
      }
    }
    int start = Lines.start(text, caret);
    int column = caret - start;
    boolean onlyBlanks = text.substring(start, caret).chars().allMatch(c -> c == ' ');
    int width = IndentUnit.of(text).length();
    if (column < 2 || !onlyBlanks || width < 2) {
      return null;
    }
    int gone = column % width == 0 ? width : column % width;
    return TextChange.replace(new Span(caret - gone, caret), "", caret - gone);
  }

  /** Goes on to the next level of indentation. */
  public static TextChange tab(String text, Selection selection) {
    if (LineCommands.spansLines(text, selection)) {
      return LineCommands.indent(text, selection);
    }
    String unit = IndentUnit.of(text);
    int column = selection.start() - Lines.start(text, selection.start());
    String inserted = unit.equals("\t") ? unit : " ".repeat(unit.length() - column % unit.length());
    return TextChange.replace(
        new Span(selection.start(), selection.end()),
        inserted,
        selection.start() + inserted.length());
  }

  /**
   * The beginning of what is written in the line, and from there that of the line itself.
   *
   * @param extend whether what is selected begins where it did
   */
  public static Selection home(String text, Selection selection, boolean extend) {
    int caret = selection.caret();
    int line = Lines.start(text, caret);
    int written = line + Lines.indentation(text, line);
    int place = caret == written ? line : written;
    return new Selection(extend ? selection.anchor() : place, place);
  }
}
