package org.ketbench.app.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Step.Kind;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/**
 * One step of a history.
 *
 * @param edits that it made, in the text before it
 * @param inverse the edits that take it back, in the text after it
 * @param lineEnds of the text before it
 * @param millis when it last grew
 */
record Step(
    String name,
    Kind kind,
    List<TextEdit> edits,
    List<TextEdit> inverse,
    Selection before,
    Selection after,
    LineEnds lineEnds,
    long millis) {

  enum Kind {
    TYPED,
    ERASED,
    WHOLE
  }

  /** How long it may be between two keystrokes that are undone together. */
  private static final long PAUSE_MILLIS = 1500;

  /** This step and one that follows it in one; null if they are to be undone one by one. */
  @Nullable Step joinedWith(Step next) {
    if (kind != next.kind || next.millis - millis > PAUSE_MILLIS) {
      return null;
    }
    TextEdit last = edits.getFirst();
    TextEdit more = next.edits.getFirst();
    return switch (kind) {
      case TYPED -> joinedTyping(last, more, next);
      case ERASED -> joinedErasing(last, more, next);
      case WHOLE -> null;
    };
  }

  private @Nullable Step joinedTyping(TextEdit last, TextEdit more, Step next) {
    int end = last.span().start() + last.replacement().length();
    boolean follows = more.span().isEmpty() && more.span().start() == end;
    if (!follows || beginsWord(last.replacement(), more.replacement())) {
      return null;
    }
    TextEdit both = new TextEdit(last.span(), last.replacement() + more.replacement());
    TextEdit undone = inverse.getFirst();
    TextEdit back =
        new TextEdit(
            new Span(undone.span().start(), undone.span().end() + more.replacement().length()),
            undone.replacement());
    return joined(both, back, next);
  }

  private @Nullable Step joinedErasing(TextEdit last, TextEdit more, Step next) {
    String lastErased = inverse.getFirst().replacement();
    String erased = next.inverse.getFirst().replacement();
    int start = last.span().start();
    if (more.span().end() == start) {
      return erasing(more.span().start(), erased + lastErased, next);
    }
    return more.span().start() == start ? erasing(start, lastErased + erased, next) : null;
  }

  private Step erasing(int start, String erased, Step next) {
    return joined(
        TextEdit.delete(new Span(start, start + erased.length())),
        TextEdit.insert(start, erased),
        next);
  }

  private Step joined(TextEdit edit, TextEdit back, Step next) {
    return new Step(
        name, kind, List.of(edit), List.of(back), before, next.after, lineEnds, next.millis);
  }

  /** A new line, or the first letter after a space, is a step of its own. */
  private static boolean beginsWord(String typed, String more) {
    char last = typed.charAt(typed.length() - 1);
    char next = more.charAt(0);
    return next == '\n' || last == '\n' || (isSpace(last) && !isSpace(next));
  }

  private static boolean isSpace(char letter) {
    return Character.isWhitespace(letter);
  }
}
