package org.ketbench.language.openqasm.format;

import java.util.List;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** Makes the text between two tokens what it should be, with an edit where it is not. */
final class GapWriter {
  private final String text;
  private final FormatOptions options;
  private final List<TextEdit> edits;
  private final String lineEnd;

  GapWriter(String text, FormatOptions options, List<TextEdit> edits) {
    this.text = text;
    this.options = options;
    this.edits = edits;
    String wanted = options.lineEnd();
    this.lineEnd = wanted != null ? wanted : lastLineEnd(text);
  }

  /** The last one, since it is still there when lines have been joined. */
  static String lastLineEnd(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n') {
        return i > 0 && text.charAt(i - 1) == '\r' ? "\r\n" : "\n";
      }
      if (c == '\r') {
        return "\r";
      }
    }
    return "\n";
  }

  void blanks(int start, int end, String wanted) {
    if (!isAt(start, end, wanted)) {
      edits.add(new TextEdit(new Span(start, end), wanted));
    }
  }

  /** A line end, a blank line more where wanted, and the indent of the next line. */
  void newline(int start, int end, boolean blankLine, int depth) {
    StringBuilder wanted = new StringBuilder(lineEnd);
    if (blankLine) {
      wanted.append(lineEnd);
    }
    blanks(start, end, wanted.repeat(" ", depth * options.indent()).toString());
  }

  /** No blanks and no lines at all, or one line end at the end of the text. */
  void edge(int start, int end, boolean lineEndWanted) {
    blanks(start, end, lineEndWanted ? lineEnd : "");
  }

  private boolean isAt(int start, int end, String wanted) {
    return end - start == wanted.length() && text.startsWith(wanted, start);
  }
}
