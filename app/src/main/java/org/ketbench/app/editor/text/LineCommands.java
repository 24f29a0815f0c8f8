package org.ketbench.app.editor.text;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.app.document.Selection;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** What is done to whole lines: those that the selection touches. */
public final class LineCommands {
  private static final String COMMENT = "//";

  private LineCommands() {}

  /** Whether a selection is over more than one line. */
  public static boolean spansLines(String text, Selection selection) {
    return text.substring(selection.start(), selection.end()).indexOf('\n') >= 0;
  }

  /** What is selected, or else the whole line of the caret with its end. */
  public static Span selectionOrLine(String text, Selection selection) {
    if (selection.start() < selection.end()) {
      return new Span(selection.start(), selection.end());
    }
    int end = Lines.end(text, selection.caret());
    return new Span(Lines.start(text, selection.caret()), Math.min(text.length(), end + 1));
  }

  /** Writes lines above that of the caret, which stays where it is in its own. */
  public static TextChange insertAbove(String text, int caret, String lines) {
    String whole = lines.endsWith("\n") ? lines : lines + "\n";
    TextEdit edit = TextEdit.insert(Lines.start(text, caret), whole);
    return new TextChange(List.of(edit), Selection.at(caret + whole.length()));
  }

  /** Indents by one level; lines without anything in them stay empty. */
  public static TextChange indent(String text, Selection selection) {
    String unit = IndentUnit.around(text, selection);
    List<TextEdit> edits = new ArrayList<>();
    for (int line : starts(text, selection)) {
      if (!Lines.isBlank(text, line)) {
        edits.add(TextEdit.insert(line, unit));
      }
    }
    return new TextChange(edits, Moved.by(selection, edits));
  }

  public static TextChange outdent(String text, Selection selection) {
    String unit = IndentUnit.around(text, selection);
    int width = unit.equals("\t") ? 4 : unit.length();
    List<TextEdit> edits = new ArrayList<>();
    for (int line : starts(text, selection)) {
      int count = 0;
      while (count < width && line + count < text.length() && text.charAt(line + count) == ' ') {
        count++;
      }
      if (count == 0 && line < text.length() && text.charAt(line) == '\t') {
        count = 1;
      }
      if (count > 0) {
        edits.add(TextEdit.delete(new Span(line, line + count)));
      }
    }
    return new TextChange(edits, Moved.by(selection, edits));
  }

  /** Makes comments of lines, or code again if all of them are comments. */
  public static TextChange toggleComment(String text, Selection selection) {
    List<Integer> lines =
        starts(text, selection).stream().filter(line -> !Lines.isBlank(text, line)).toList();
    boolean all = lines.stream().allMatch(line -> isComment(text, line));
    List<TextEdit> edits = new ArrayList<>();
    if (lines.isEmpty()) {
      int line = Lines.firstStart(text, selection);
      edits.add(TextEdit.insert(line + Lines.indentation(text, line), COMMENT + " "));
    } else if (all) {
      for (int line : lines) {
        int start = line + Lines.indentation(text, line);
        int end = start + COMMENT.length();
        boolean blank = end < text.length() && text.charAt(end) == ' ';
        edits.add(TextEdit.delete(new Span(start, blank ? end + 1 : end)));
      }
    } else {
      int column =
          lines.stream().mapToInt(line -> Lines.indentation(text, line)).min().orElseThrow();
      lines.forEach(line -> edits.add(TextEdit.insert(line + column, COMMENT + " ")));
    }
    return new TextChange(edits, Moved.by(selection, edits));
  }

  private static boolean isComment(String text, int line) {
    return text.startsWith(COMMENT, line + Lines.indentation(text, line));
  }

  /** Takes the line above to below: the lines themselves are not touched. */
  public static TextChange moveUp(String text, Selection selection) {
    int first = Lines.firstStart(text, selection);
    int last = Lines.lastEnd(text, selection);
    if (first == 0) {
      return TextChange.nothing(selection);
    }
    int above = Lines.start(text, first - 1);
    String moved = text.substring(above, first - 1);
    List<TextEdit> edits =
        List.of(TextEdit.delete(new Span(above, first)), TextEdit.insert(last, "\n" + moved));
    return new TextChange(edits, shifted(selection, above - first));
  }

  public static TextChange moveDown(String text, Selection selection) {
    int first = Lines.firstStart(text, selection);
    int last = Lines.lastEnd(text, selection);
    if (last == text.length()) {
      return TextChange.nothing(selection);
    }
    int below = Lines.end(text, last + 1);
    String moved = text.substring(last + 1, below);
    List<TextEdit> edits =
        List.of(TextEdit.insert(first, moved + "\n"), TextEdit.delete(new Span(last, below)));
    int by = moved.length() + 1;
    Selection after = shifted(selection, by);
    int length = text.length();
    return new TextChange(
        edits, new Selection(Math.min(after.anchor(), length), Math.min(after.caret(), length)));
  }

  /** Writes the lines once more below, and goes there. */
  public static TextChange duplicate(String text, Selection selection) {
    int first = Lines.firstStart(text, selection);
    int last = Lines.lastEnd(text, selection);
    String copy = "\n" + text.substring(first, last);
    return new TextChange(List.of(TextEdit.insert(last, copy)), shifted(selection, copy.length()));
  }

  public static TextChange delete(String text, Selection selection) {
    int first = Lines.firstStart(text, selection);
    int last = Lines.lastEnd(text, selection);
    boolean isLast = last == text.length();
    Span gone = new Span(isLast ? Math.max(0, first - 1) : first, isLast ? last : last + 1);
    int column = selection.caret() - Lines.start(text, selection.caret());
    int line = isLast ? Lines.start(text, gone.start()) : last + 1;
    int kept = Math.min(column, Lines.end(text, line) - line);
    int caret = isLast ? Math.min(line + kept, gone.start()) : first + kept;
    return new TextChange(List.of(TextEdit.delete(gone)), Selection.at(caret));
  }

  private static Selection shifted(Selection selection, int by) {
    return new Selection(selection.anchor() + by, selection.caret() + by);
  }

  private static List<Integer> starts(String text, Selection selection) {
    List<Integer> starts = new ArrayList<>();
    int last = Lines.lastEnd(text, selection);
    for (int line = Lines.firstStart(text, selection);
        line <= last;
        line = Lines.end(text, line) + 1) {
      starts.add(line);
    }
    return starts;
  }
}
