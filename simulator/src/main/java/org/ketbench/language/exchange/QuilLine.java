package org.ketbench.language.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Span;

/** One line of Quil, cut into words; what stands in brackets is part of a word. */
final class QuilLine {
  private static final Pattern SIZED = Pattern.compile("([A-Za-z_][\\w-]*)(?:\\[(\\d{1,6})])?");

  private final String text;
  private final Span span;
  private final List<String> words;

  private QuilLine(String text, Span span, List<String> words) {
    this.text = text;
    this.span = span;
    this.words = words;
  }

  /** The lines that say something; the comments go into a list of their own. */
  static List<QuilLine> all(String text, List<String> comments) {
    List<QuilLine> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      String line = text.substring(start, stop);
      int comment = line.indexOf('#');
      if (comment >= 0) {
        comments.add(line.substring(comment + 1).strip());
        line = line.substring(0, comment);
      }
      int from = start;
      for (String part : line.split(";", -1)) {
        List<String> words = words(part);
        if (!words.isEmpty()) {
          int indent = part.length() - part.stripLeading().length();
          Span span = new Span(from + indent, from + indent + part.strip().length());
          lines.add(new QuilLine(part, span, words));
        }
        from += part.length() + 1;
      }
      start = stop + 1;
    }
    return lines;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (Character.isWhitespace(c) && depth <= 0) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append(c);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  String text() {
    return text;
  }

  Span span() {
    return span;
  }

  int size() {
    return words.size();
  }

  boolean isIndented() {
    return Character.isWhitespace(text.charAt(0));
  }

  String word(int index) throws ReadException {
    if (index >= words.size()) {
      throw wrong("Something is missing at the end of this line.");
    }
    return words.get(index);
  }

  ReadException wrong(String message) {
    return new ReadException(span, "syntax", message);
  }

  /** A name with a number in square brackets. */
  record Size(String name, int count, boolean given) {}

  Size size(int index) throws ReadException {
    Matcher matcher = SIZED.matcher(word(index));
    if (!matcher.matches()) {
      throw wrong("A name such as ro[0] is expected in place of '" + word(index) + "'.");
    }
    boolean given = matcher.group(2) != null;
    return new Size(matcher.group(1), given ? Integer.parseInt(matcher.group(2)) : 1, given);
  }

  /**
   * A gate with its parameters.
   *
   * @param next the word behind it
   */
  record Call(String name, List<Angle> arguments, int next) {}

  Call call(int index, Set<String> parameters) throws ReadException {
    String word = word(index);
    int open = word.indexOf('(');
    if (open < 0) {
      return new Call(word, List.of(), index + 1);
    }
    if (!word.endsWith(")")) {
      throw wrong("A bracket is missing in '" + word + "'.");
    }
    List<Angle> arguments = new ArrayList<>();
    String inner = word.substring(open + 1, word.length() - 1);
    for (String argument : split(inner)) {
      arguments.add(new QuilNumber(argument, parameters, span).angle());
    }
    return new Call(word.substring(0, open), arguments, index + 1);
  }

  /** Complex numbers, as real and imaginary part. */
  List<double[]> entries() throws ReadException {
    List<double[]> entries = new ArrayList<>();
    for (String entry : split(text)) {
      entries.add(new QuilNumber(entry, Set.of(), span).complex());
    }
    return entries;
  }

  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(list.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(list.substring(start));
    return parts;
  }
}
