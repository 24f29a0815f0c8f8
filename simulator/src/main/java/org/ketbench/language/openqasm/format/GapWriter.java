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
    this.lineEnd = lineEnd(0, text.length(), "\n");
  }

  /** What was asked for, or the first line end in a range: those that are there stay. */
  private String lineEnd(int start, int end, String otherwise) {
    String wanted = options.lineEnd();
    if (wanted != null) {
      return wanted;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return "\n";
      }
      if (c == '\r') {
        return i + 1 < end && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
      }
    }
    return otherwise;
  }

  void blanks(int start, int end, String wanted) {
    if (!isAt(start, end, wanted)) {
      edits.add(new TextEdit(new Span(start, end), wanted));
    }
  }

  /** A line end, a blank line more where wanted, and the indent of the next line. */
  void newline(int start, int end, boolean blankLine, int depth) {
    String one = lineEnd(start, end, lineEnd);
    StringBuilder wanted = new StringBuilder(blankLine ? one + one : one);
    blanks(start, end, wanted.repeat(" ", depth * options.indent()).toString());
  }

  /** No blanks and no lines at all, or one line end at the end of the text. */
  void edge(int start, int end, boolean lineEndWanted) {
    blanks(start, end, lineEndWanted ? lineEnd(start, end, lineEnd) : "");
  }

  private boolean isAt(int start, int end, String wanted) {
    return end - start == wanted.length() && text.startsWith(wanted, start);
  }
}
