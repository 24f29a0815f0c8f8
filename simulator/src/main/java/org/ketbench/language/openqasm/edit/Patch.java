package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/** Gathers changes of a text; each is made as small as it can be. */
final class Patch {
  private final String text;
  private final List<TextEdit> edits = new ArrayList<>();
  private final List<TextEdit> headers = new ArrayList<>();

  Patch(String text) {
    this.text = text;
  }

  void insert(int position, String inserted) {
    if (!inserted.isEmpty()) {
      edits.add(TextEdit.insert(position, inserted));
    }
  }

  /** Inserts what stands before everything else that is inserted at the same place. */
  void insertHeader(int position, String inserted) {
    headers.add(TextEdit.insert(position, inserted));
  }

  void delete(int start, int end) {
    if (start < end) {
      edits.add(TextEdit.delete(new Span(start, end)));
    }
  }

  /** Replaces a span, leaving out what it has in common with its replacement at either end. */
  void replace(Span span, String replacement) {
    int start = span.start();
    int end = span.end();
    int from = 0;
    int to = replacement.length();
    while (start < end && from < to && text.charAt(start) == replacement.charAt(from)) {
      start++;
      from++;
    }
    while (start < end && from < to && text.charAt(end - 1) == replacement.charAt(to - 1)) {
      end--;
      to--;
    }
    if (start < end || from < to) {
      edits.add(new TextEdit(new Span(start, end), replacement.substring(from, to)));
    }
  }

  /**
   * The edits in order of place; at one place, what is inserted stands before what is replaced.
   * Neighbours on one line may both have claimed the blanks between them.
   */
  List<TextEdit> edits() {
    List<TextEdit> sorted =
        Stream.concat(headers.stream(), edits.stream())
            .sorted(
                Comparator.comparingInt((TextEdit edit) -> edit.span().start())
                    .thenComparingInt(edit -> edit.span().isEmpty() ? 0 : 1))
            .toList();
    List<TextEdit> merged = new ArrayList<>();
    for (TextEdit edit : sorted) {
      TextEdit last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && isDeletion(last) && isDeletion(edit) && touches(last, edit)) {
        merged.set(merged.size() - 1, TextEdit.delete(trimmed(last.span().union(edit.span()))));
      } else {
        merged.add(edit);
      }
    }
    return besideDeletions(merged);
  }

  /**
   * What is inserted within a line that is deleted as a whole goes before or behind it. The text is
   * the same when it changes places with blanks, or a line end, that it ends or begins with itself.
   */
  private List<TextEdit> besideDeletions(List<TextEdit> sorted) {
    List<TextEdit> result = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      TextEdit edit = sorted.get(i);
      if (!isDeletion(edit)) {
        result.add(edit);
        continue;
      }
      List<TextEdit> behind = new ArrayList<>();
      int start = edit.span().start();
      int end = edit.span().end();
      while (i + 1 < sorted.size() && sorted.get(i + 1).span().end() < end) {
        TextEdit inner = sorted.get(++i);
        int at = inner.span().start();
        String written = inner.replacement();
        String before = text.substring(start, at);
        String after = text.substring(at, end);
        if (written.endsWith(before)) {
          result.add(TextEdit.insert(start, before + drop(written, 0, before.length())));
        } else if (written.startsWith(after)) {
          behind.add(TextEdit.insert(end, drop(written, after.length(), 0) + after));
        } else {
          result.add(TextEdit.delete(new Span(start, at)));
          result.add(inner);
          start = at;
        }
      }
      result.add(TextEdit.delete(new Span(start, end)));
      result.addAll(behind);
    }
    return result;
  }

  private static String drop(String written, int first, int last) {
    return written.substring(first, written.length() - last);
  }

  /** With the blanks before it where it reaches the end of a line. */
  private Span trimmed(Span span) {
    boolean last = span.end() == text.length() || "\r\n".indexOf(text.charAt(span.end())) >= 0;
    int start = span.start();
    while (last && start > 0 && Lines.isBlank(text.charAt(start - 1))) {
      start--;
    }
    return new Span(start, span.end());
  }

  private static boolean isDeletion(TextEdit edit) {
    return edit.replacement().isEmpty() && !edit.span().isEmpty();
  }

  private static boolean touches(TextEdit first, TextEdit second) {
    return second.span().start() <= first.span().end();
  }
}
