package org.ketbench.language.openqasm.syntax;

import static org.ketbench.language.openqasm.syntax.Characters.isBlank;
import static org.ketbench.language.openqasm.syntax.Characters.isDigit;
import static org.ketbench.language.openqasm.syntax.Characters.isLineEnd;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/**
 * Reads the tokens of a text one after the other, trivia included, without an object for each. Any
 * text is a row of tokens without gaps; what means nothing becomes a token of a broken kind.
 *
 * <p>A few words change how the text behind them is read: the number of a version, the rest of a
 * pragma's or annotation's line, the block of a calibration. So reading has to begin where a
 * top-level statement may begin.
 */
public final class Lexer {
  private enum Mode {
    NORMAL,
    VERSION,
    LINE,
    CALIBRATION_PRELUDE,
    CALIBRATION_BLOCK
  }

  private static final int LONGEST_PROSE = 200;

  private final char[] chars;
  private final int length;
  private final int origin;
  private final Words words = Words.withKeywords();
  private final NumberScanner numbers = new NumberScanner();
  private final Extents ends;

  private TokenKind kind = TokenKind.END_OF_TEXT;
  private int start;
  private int end;
  private int reach;
  private Words.@Nullable Word word;
  private Mode mode = Mode.NORMAL;
  private TokenKind previous = TokenKind.SEMICOLON;
  private int previousEnd;

  public Lexer(String text) {
    this(text, new Span(0, text.length()));
  }

  /** Reads only this range of the text; positions are still those of the whole text. */
  public Lexer(String text, Span range) {
    length = range.length();
    chars = new char[length + 2];
    text.getChars(range.start(), range.end(), chars, 0);
    origin = range.start();
    ends = new Extents(chars, length);
  }

  /** All tokens of a text, trivia included, without the end of the text. */
  public static List<Token> tokens(String text) {
    return tokens(text, new Span(0, text.length()));
  }

  /** All tokens of a range that begins where a top-level statement may begin. */
  public static List<Token> tokens(String text, Span range) {
    List<Token> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text, range);
    while (lexer.next()) {
      tokens.add(new Token(lexer.kind(), lexer.start(), lexer.end()));
    }
    return tokens;
  }

  public TokenKind kind() {
    return kind;
  }

  public int start() {
    return origin + start;
  }

  public int end() {
    return origin + end;
  }

  /** Reads the next token or piece of trivia; false at the end of the text. */
  public boolean next() {
    scan();
    if (!kind.isTrivia()) {
      previous = kind;
      previousEnd = end;
      reach = Math.max(reach, end + 2);
    }
    return kind != TokenKind.END_OF_TEXT;
  }

  /** Reads the next token that is not trivia. */
  void nextSignificant() {
    if (mode == Mode.NORMAL) {
      int at = end;
      while (chars[at] == ' ' || chars[at] == '\n') {
        at++;
      }
      end = at;
    }
    do {
      scan();
    } while (kind.isTrivia());
    previous = kind;
    previousEnd = end;
    if (end + 2 > reach) {
      reach = end + 2;
    }
  }

  /** Goes on from a place where a top-level statement may begin. */
  void seek(int position) {
    end = position - origin;
    reach = 0;
    mode = Mode.NORMAL;
    previous = TokenKind.SEMICOLON;
    previousEnd = end;
  }

  /** The kind of the next significant token; stays here. */
  TokenKind peek() {
    Place here = place();
    nextSignificant();
    TokenKind found = kind;
    goTo(here);
    return found;
  }

  /** All that tells where reading is. */
  record Place(
      TokenKind kind,
      int start,
      int end,
      Words.@Nullable Word word,
      Mode mode,
      TokenKind previous,
      int previousEnd) {}

  Place place() {
    return new Place(kind, start, end, word, mode, previous, previousEnd);
  }

  void goTo(Place place) {
    kind = place.kind;
    start = place.start;
    end = place.end;
    word = place.word;
    mode = place.mode;
    previous = place.previous;
    previousEnd = place.previousEnd;
  }

  /** Behind the last character that was looked at since the last seek. */
  int reach() {
    return origin + reach;
  }

  /** The text of the word at hand, the same object for the same word. */
  String word() {
    return word == null ? "" : word.text();
  }

  String text(int from, int to) {
    return new String(chars, from - origin, to - from);
  }

  /** Whether letters, digits and punctuation of prose alone stand up to the end of the line. */
  boolean onlyWordsInLine(int position) {
    int at = position - origin;
    int last = Math.min(length, at + LONGEST_PROSE);
    while (at < last
        && (Character.isLetterOrDigit(chars[at]) || " \t.,:!?'-".indexOf(chars[at]) >= 0)) {
      at++;
    }
    reach = Math.max(reach, at + 1);
    return at >= length || isLineEnd(chars[at]);
  }

  char charAt(int position) {
    return chars[position - origin];
  }

  private void scan() {
    start = end;
    if (mode != Mode.NORMAL && scanInMode()) {
      return;
    }
    char c = chars[start];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') {
      scanWord();
    } else if (c >= '0' && c <= '9') {
      scanNumber();
    } else {
      scanOther(c);
    }
  }

  private void scanWord() {
    int at = start;
    int hash = 0;
    while (true) {
      char c = chars[at];
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_') {
        hash = 31 * hash + c;
        at++;
      } else if (c < 128) {
        break;
      } else {
        int part = Characters.namePart(chars, at);
        if (part == 0) {
          break;
        }
        for (int last = at + part; at < last; at++) {
          hash = 31 * hash + chars[at];
        }
      }
    }
    end = at;
    word =
        at == start + 1 && hash < 128
            ? words.letter(chars, start)
            : words.find(chars, start, at, hash);
    kind = word.kind();
    switch (kind) {
      case OPENQASM -> mode = Mode.VERSION;
      case PRAGMA -> mode = Mode.LINE;
      case CAL, DEFCAL -> mode = Mode.CALIBRATION_PRELUDE;
      default -> {}
    }
  }

  private void scanNumber() {
    int at = ends.digits(start);
    char next = chars[at];
    if (next == ']' || next == ',' || next == ')' || next == ';') {
      take(TokenKind.INTEGER, at - start);
      return;
    }
    numbers.scan(chars, start);
    kind = numbers.kind();
    end = numbers.end();
    reach = Math.max(reach, numbers.reach());
  }

  private void scanOther(char c) {
    switch (c) {
      case ' ', '\t' -> run(TokenKind.WHITESPACE);
      case '\n' -> take(TokenKind.NEWLINE, 1);
      case '\r' -> take(TokenKind.NEWLINE, chars[start + 1] == '\n' ? 2 : 1);
      case ';' -> {
        take(TokenKind.SEMICOLON, 1);
        mode = Mode.NORMAL;
      }
      case ',' -> take(TokenKind.COMMA, 1);
      case '[' -> take(TokenKind.LEFT_BRACKET, 1);
      case ']' -> take(TokenKind.RIGHT_BRACKET, 1);
      case '(' -> take(TokenKind.LEFT_PARENTHESIS, 1);
      case ')' -> take(TokenKind.RIGHT_PARENTHESIS, 1);
      case '{' -> {
        take(TokenKind.LEFT_BRACE, 1);
        mode = mode == Mode.CALIBRATION_PRELUDE ? Mode.CALIBRATION_BLOCK : Mode.NORMAL;
      }
      case '}' -> {
        take(TokenKind.RIGHT_BRACE, 1);
        mode = Mode.NORMAL;
      }
      case ':' -> take(TokenKind.COLON, 1);
      case '.' -> {
        if (isDigit(chars[start + 1])) {
          scanNumber();
        } else {
          take(TokenKind.DOT, 1);
        }
      }
      case '"', '\'' -> scanString(c);
      case '$' -> scanHardwareQubit();
      case '@' -> scanAt();
      case '#' -> scanHash();
      case '/' -> scanSlash();
      default -> scanOperator(c);
    }
  }

  private void scanOperator(char c) {
    TokenKind found = Operators.scan(chars, start);
    if (found != null) {
      take(found, found.length());
    } else if (start >= length && c == 0) {
      take(TokenKind.END_OF_TEXT, 0);
    } else if (Characters.nameStart(chars, start) > 0) {
      scanWord();
    } else if (c == '\ufeff' && start + origin == 0) {
      take(TokenKind.WHITESPACE, 1);
    } else {
      scanUnknown();
    }
  }

  private void scanUnknown() {
    take(TokenKind.BAD_CHARACTER, ends.unknown(start) - start);
  }

  private void scanString(char quote) {
    int at = start + 1;
    boolean bits = quote == '"';
    boolean afterDigit = false;
    while (at < length && chars[at] != quote && !isLineEnd(chars[at])) {
      char c = chars[at++];
      boolean digit = c == '0' || c == '1';
      bits &= digit || (c == '_' && afterDigit);
      afterDigit = digit;
    }
    if (at >= length || chars[at] != quote) {
      take(TokenKind.UNTERMINATED_STRING, at - start);
    } else {
      take(bits && afterDigit ? TokenKind.BIT_STRING : TokenKind.STRING, at + 1 - start);
    }
  }

  private void scanHardwareQubit() {
    int at = ends.digits(start + 1);
    if (at == start + 1) {
      scanUnknown();
    } else {
      take(TokenKind.HARDWARE_QUBIT, at - start);
    }
  }

  private void scanAt() {
    if (Characters.nameStart(chars, start + 1) == 0 || !annotationMayStart()) {
      take(TokenKind.AT, 1);
      return;
    }
    take(TokenKind.ANNOTATION, ends.annotation(start) - start);
    mode = Mode.LINE;
  }

  /** An annotation starts a statement; elsewhere {@code @x} is what follows a gate modifier. */
  private boolean annotationMayStart() {
    switch (previous) {
      case SEMICOLON, LEFT_BRACE, RIGHT_BRACE, LINE_CONTENT, ANNOTATION, PRAGMA, ELSE -> {
        return true;
      }
      default -> {
        return ends.lineEndsBetween(previousEnd, start);
      }
    }
  }

  private void scanHash() {
    int wordEnd = Characters.nameEnd(chars, start + 1);
    String name = new String(chars, start + 1, Math.min(wordEnd - start - 1, 8));
    if (name.equals("pragma")) {
      take(TokenKind.PRAGMA, wordEnd - start);
      mode = Mode.LINE;
    } else if (name.equals("dim")) {
      take(TokenKind.DIM, wordEnd - start);
    } else {
      take(TokenKind.BAD_CHARACTER, 1);
    }
  }

  private void scanSlash() {
    if (chars[start + 1] == '/') {
      take(TokenKind.LINE_COMMENT, ends.line(start + 2) - start);
    } else if (chars[start + 1] == '*') {
      int at = ends.blockComment(start + 2);
      boolean closed = at < length;
      take(
          closed ? TokenKind.BLOCK_COMMENT : TokenKind.UNTERMINATED_COMMENT,
          closed ? at + 2 - start : length - start);
    } else {
      boolean assigns = chars[start + 1] == '=';
      take(assigns ? TokenKind.SLASH_EQUALS : TokenKind.SLASH, assigns ? 2 : 1);
    }
  }

  /** Reads what a special mode asks for; false if the text is to be read as usual. */
  private boolean scanInMode() {
    switch (mode) {
      case VERSION -> {
        if (isDigit(chars[start])) {
          take(TokenKind.VERSION, ends.version(start) - start);
          mode = Mode.NORMAL;
          return true;
        }
        if (!startsTrivia(start)) {
          mode = Mode.NORMAL;
        }
        return false;
      }
      case LINE -> {
        if (isBlank(chars[start])) {
          return false;
        }
        mode = Mode.NORMAL;
        if (start >= length || isLineEnd(chars[start])) {
          return false;
        }
        int at = ends.line(start);
        while (isBlank(chars[at - 1])) {
          at--;
        }
        take(TokenKind.LINE_CONTENT, at - start);
        return true;
      }
      case CALIBRATION_BLOCK -> {
        mode = Mode.NORMAL;
        int at = ends.calibration(start);
        take(TokenKind.CALIBRATION, at - start);
        return at > start;
      }
      default -> {
        return false;
      }
    }
  }

  private boolean startsTrivia(int at) {
    char c = chars[at];
    char next = chars[at + 1];
    return isBlank(c) || isLineEnd(c) || (c == '/' && (next == '/' || next == '*'));
  }

  private void run(TokenKind blank) {
    int at = start + 1;
    while (isBlank(chars[at])) {
      at++;
    }
    take(blank, at - start);
  }

  private void take(TokenKind found, int taken) {
    kind = found;
    end = start + taken;
  }
}
