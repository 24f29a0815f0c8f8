package org.ketbench.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ketbench.circuit.Span;

/** Replaces a span of a text by another text. */
public record TextEdit(Span span, String replacement) {
  public static TextEdit insert(int position, String text) {
    return new TextEdit(Span.at(position), text);
  }

  public static TextEdit delete(Span span) {
    return new TextEdit(span, "");
  }

  /** The text after all of these edits, whose spans refer to {@code text} and do not overlap. */
  public static String apply(String text, List<TextEdit> edits) {
    StringBuilder result = new StringBuilder(text.length() + 64);
    int copied = 0;
    for (TextEdit edit : sorted(edits)) {
      if (edit.span.start() < copied) {
        throw new IllegalArgumentException("overlapping edits at " + edit.span);
      }
      result.append(text, copied, edit.span.start()).append(edit.replacement);
      copied = edit.span.end();
    }
    return result.append(text, copied, text.length()).toString();
  }

  /** The edits that turn the text after {@code edits} back into {@code text}. */
  public static List<TextEdit> inverse(String text, List<TextEdit> edits) {
    List<TextEdit> inverse = new ArrayList<>(edits.size());
    int shift = 0;
    for (TextEdit edit : sorted(edits)) {
      int start = edit.span.start() + shift;
      inverse.add(
          new TextEdit(new Span(start, start + edit.replacement.length()), edit.span.in(text)));
      shift += edit.replacement.length() - edit.span.length();
    }
    return List.copyOf(inverse);
  }

  private static List<TextEdit> sorted(List<TextEdit> edits) {
    return edits.stream()
        .sorted(Comparator.comparingInt((TextEdit edit) -> edit.span.start()))
        .toList();
  }
}
