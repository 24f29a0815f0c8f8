package org.ketbench.app.editor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;

/**
 * What is looked for in a text.
 *
 * @param regex whether {@code what} is a regular expression; otherwise it is meant as it stands
 */
public record FindQuery(String what, boolean matchCase, boolean wholeWord, boolean regex) {
  /** More are neither counted nor replaced. */
  public static final int MOST = 100_000;

  /** To look behind for a letter of two characters would find only half of it. */
  private static final String NO_WORD_BEFORE = "(?:\\b(?=\\w)|\\B(?!\\w))(?<!\\$)";

  private static final long LONGEST_NANOS = 500_000_000L;

  /** What is found. */
  public record Found(List<Span> spans, boolean isComplete) {
    public Found {
      spans = List.copyOf(spans);
    }
  }

  /** The query cannot be carried out; the message is a sentence for the user. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  private Pattern pattern() {
    int flags = Pattern.MULTILINE;
    flags |= matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    // Names may have letters of all scripts; to look for a text as it stands needs no such tables.
    flags |= regex || wholeWord ? Pattern.UNICODE_CHARACTER_CLASS : 0;
    String expression = regex ? what : Pattern.quote(what);
    if (wholeWord) {
      expression = NO_WORD_BEFORE + "(?:" + expression + ")(?![\\w$])";
    }
    try {
      return Pattern.compile(expression, flags);
    } catch (PatternSyntaxException e) {
      throw new Unusable("No regular expression: " + e.getDescription() + ".");
    }
  }

  /** All places in a part of a text; one place ends before the next begins. */
  public Found in(String text, Span part) {
    List<Span> found = new ArrayList<>();
    if (what.isEmpty()) {
      return new Found(found, true);
    }
    Matcher matcher = matcher(text, part);
    try {
      while (matcher.find()) {
        if (found.size() == MOST) {
          return new Found(found, false);
        }
        if (matcher.end() > matcher.start()) {
          found.add(new Span(matcher.start(), matcher.end()));
        }
      }
    } catch (StackOverflowError e) {
      throw new Unusable("The expression is too deeply nested for this text.");
    }
    return new Found(found, true);
  }

  private Matcher matcher(String text, Span part) {
    CharSequence read = regex ? new TimedText(text, System.nanoTime() + LONGEST_NANOS) : text;
    return pattern()
        .matcher(read)
        .region(part.start(), part.end())
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  /** The edits that replace some of the places found. */
  public List<TextEdit> replacing(String text, Span part, String replacement) {
    List<TextEdit> edits = new ArrayList<>();
    if (what.isEmpty()) {
      return edits;
    }
    Matcher matcher = matcher(text, part);
    try {
      while (edits.size() < MOST && matcher.find()) {
        if (matcher.end() > matcher.start()) {
          String by = regex ? Replacement.expand(matcher, replacement) : replacement;
          edits.add(new TextEdit(new Span(matcher.start(), matcher.end()), by));
        }
      }
    } catch (StackOverflowError e) {
      throw new Unusable("The expression is too deeply nested for this text.");
    }
    return edits;
  }

  /** A text that stops an expression which goes on trying for too long. */
  private record TimedText(CharSequence text, long deadline) implements CharSequence {
    private static final int BETWEEN_LOOKS = 0x3ff;

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if ((index & BETWEEN_LOOKS) == 0 && System.nanoTime() - deadline > 0) {
        throw new Unusable("The expression takes too long on this text. Make it simpler.");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
