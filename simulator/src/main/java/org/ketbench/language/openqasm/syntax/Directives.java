package org.ketbench.language.openqasm.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads the version, includes, pragmas and annotations. */
final class Directives {
  private final Parser parser;
  private final Cursor cursor;
  private final Recovery recovery;

  Directives(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.recovery = parser.recovery;
  }

  Statement version() {
    int start = cursor.start();
    if (!cursor.firstOfText()) {
      cursor.report(
          start,
          cursor.end(),
          "version-not-first",
          "The version stands once, before everything else but comments.");
    }
    cursor.next();
    int major = 0;
    int minor = 0;
    if (cursor.at(TokenKind.VERSION)) {
      String[] parts = cursor.text().split("\\.", 2);
      major = small(parts[0]);
      minor = parts.length > 1 ? small(parts[1]) : 0;
      cursor.next();
    } else {
      cursor.fail("bad-version", "A version is missing here, such as 'OPENQASM 3.0;'.");
    }
    boolean wrong = !cursor.at(TokenKind.SEMICOLON) && !cursor.firstOnLine() && !cursor.atEnd();
    if (wrong && !cursor.kind().mayStartStatement()) {
      cursor.fail("bad-version", "A version has one or two numbers, such as 'OPENQASM 3.0;'.");
    }
    recovery.endStatement();
    return new Statement.Version(start, cursor.lastEnd(), major, minor);
  }

  private static int small(String digits) {
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  Statement include() {
    int start = cursor.start();
    parser.statements.requireGlobal("'include'");
    cursor.next();
    String path = path("Put the name of the file in quotes: 'include \"stdgates.inc\";'.");
    recovery.endStatement();
    return new Statement.Include(start, cursor.lastEnd(), path);
  }

  /** A string, without its quotes. */
  String path(String missing) {
    if (!cursor.at(TokenKind.STRING) && !cursor.at(TokenKind.BIT_STRING)) {
      cursor.fail("missing-string", missing);
      return "";
    }
    String path = cursor.text(cursor.start() + 1, cursor.end() - 1);
    if (path.isEmpty() || path.indexOf('\t') >= 0) {
      cursor.report(
          cursor.start(),
          cursor.end(),
          "bad-string",
          path.isEmpty() ? "This string is empty." : "There is a tab in this string. Remove it.");
    }
    cursor.next();
    return path;
  }

  Statement pragma() {
    int start = cursor.start();
    cursor.next();
    String content = content();
    if (content.isEmpty()) {
      cursor.report(
          start,
          cursor.lastEnd(),
          "empty-pragma",
          "What the pragma says is missing; it stands on the same line.");
    }
    return new Statement.Pragma(start, cursor.lastEnd(), content);
  }

  private String content() {
    if (!cursor.at(TokenKind.LINE_CONTENT)) {
      return "";
    }
    String content = cursor.text();
    cursor.next();
    return content;
  }

  /** Annotations and the statement that they belong to. */
  Statement annotated() {
    int start = cursor.start();
    List<Annotation> annotations = new ArrayList<>();
    while (cursor.at(TokenKind.ANNOTATION)) {
      int at = cursor.start();
      String name = cursor.text(at + 1, cursor.end());
      cursor.next();
      String content = content();
      annotations.add(new Annotation(at, cursor.lastEnd(), name, content));
    }
    Statement statement = annotatedStatement(annotations.getLast());
    return new Statement.Annotated(start, cursor.lastEnd(), List.copyOf(annotations), statement);
  }

  private Statement annotatedStatement(Annotation last) {
    boolean none =
        switch (cursor.kind()) {
          case RIGHT_BRACE, END_OF_TEXT, UNTERMINATED_COMMENT, LEFT_BRACE, PRAGMA, OPENQASM -> true;
          default -> false;
        };
    if (!none) {
      return parser.statements.bare();
    }
    cursor.report(
        last.start(),
        last.end(),
        "annotation-without-statement",
        "An annotation belongs to the statement behind it, and there is none.");
    return new Statement.Unreadable(cursor.lastEnd(), cursor.lastEnd());
  }
}
