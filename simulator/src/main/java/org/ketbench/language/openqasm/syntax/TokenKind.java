package org.ketbench.language.openqasm.syntax;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;

/** What a token of OpenQASM is. */
public enum TokenKind {
  END_OF_TEXT(Group.OTHER, "the end of the program"),

  /** Blanks and tabs. */
  WHITESPACE(Group.TRIVIA, "a blank"),
  /** One end of a line: \n, \r or \r\n. */
  NEWLINE(Group.TRIVIA, "the end of a line"),
  LINE_COMMENT(Group.TRIVIA, "a comment"),
  BLOCK_COMMENT(Group.TRIVIA, "a comment"),

  UNTERMINATED_COMMENT(Group.BROKEN, "a comment without an end"),
  /** A string whose line ends before it does. */
  UNTERMINATED_STRING(Group.BROKEN, "a string without an end"),
  BAD_NUMBER(Group.BROKEN, "a number"),
  /** A run of characters that mean nothing here. */
  BAD_CHARACTER(Group.BROKEN, "an unknown character"),

  IDENTIFIER(Group.NAME, "a name"),
  HARDWARE_QUBIT(Group.NAME, "a hardware qubit"),
  INTEGER(Group.LITERAL, "a number"),
  FLOAT(Group.LITERAL, "a number"),
  IMAGINARY(Group.LITERAL, "a number"),
  TIMING(Group.LITERAL, "a duration"),
  /** A string of zeros and ones in double quotes; as a path it is a string like any other. */
  BIT_STRING(Group.LITERAL, "a bit string"),
  STRING(Group.LITERAL, "a string"),
  /** The number behind OPENQASM. */
  VERSION(Group.LITERAL, "a version"),
  /** What follows a pragma or an annotation on its line. */
  LINE_CONTENT(Group.OTHER, "the rest of a line"),
  /** What stands between the braces of a calibration. */
  CALIBRATION(Group.OTHER, "a calibration"),
  /** {@code @name.name} where a statement starts. */
  ANNOTATION(Group.STATEMENT_WORD, "an annotation"),

  LEFT_BRACKET(Group.SYMBOL, "["),
  RIGHT_BRACKET(Group.SYMBOL, "]"),
  LEFT_BRACE(Group.SYMBOL, "{"),
  RIGHT_BRACE(Group.SYMBOL, "}"),
  LEFT_PARENTHESIS(Group.SYMBOL, "("),
  RIGHT_PARENTHESIS(Group.SYMBOL, ")"),
  COLON(Group.SYMBOL, ":"),
  SEMICOLON(Group.SYMBOL, ";"),
  DOT(Group.SYMBOL, "."),
  COMMA(Group.SYMBOL, ","),
  EQUALS(Group.SYMBOL, "="),
  ARROW(Group.SYMBOL, "->"),
  AT(Group.SYMBOL, "@"),
  TILDE(Group.SYMBOL, "~"),
  EXCLAMATION(Group.SYMBOL, "!"),
  DOUBLE_PLUS(Group.SYMBOL, "++"),

  PLUS("+", BinaryOperator.ADD, false),
  MINUS("-", BinaryOperator.SUBTRACT, false),
  ASTERISK("*", BinaryOperator.MULTIPLY, false),
  DOUBLE_ASTERISK("**", BinaryOperator.POWER, false),
  SLASH("/", BinaryOperator.DIVIDE, false),
  PERCENT("%", BinaryOperator.MODULO, false),
  PIPE("|", BinaryOperator.BIT_OR, false),
  DOUBLE_PIPE("||", BinaryOperator.OR, false),
  AMPERSAND("&", BinaryOperator.BIT_AND, false),
  DOUBLE_AMPERSAND("&&", BinaryOperator.AND, false),
  CARET("^", BinaryOperator.BIT_XOR, false),
  DOUBLE_EQUALS("==", BinaryOperator.EQUAL, false),
  NOT_EQUALS("!=", BinaryOperator.NOT_EQUAL, false),
  LESS("<", BinaryOperator.LESS, false),
  LESS_EQUALS("<=", BinaryOperator.LESS_EQUAL, false),
  GREATER(">", BinaryOperator.GREATER, false),
  GREATER_EQUALS(">=", BinaryOperator.GREATER_EQUAL, false),
  SHIFT_LEFT("<<", BinaryOperator.SHIFT_LEFT, false),
  SHIFT_RIGHT(">>", BinaryOperator.SHIFT_RIGHT, false),

  PLUS_EQUALS("+=", BinaryOperator.ADD, true),
  MINUS_EQUALS("-=", BinaryOperator.SUBTRACT, true),
  ASTERISK_EQUALS("*=", BinaryOperator.MULTIPLY, true),
  DOUBLE_ASTERISK_EQUALS("**=", BinaryOperator.POWER, true),
  SLASH_EQUALS("/=", BinaryOperator.DIVIDE, true),
  PERCENT_EQUALS("%=", BinaryOperator.MODULO, true),
  PIPE_EQUALS("|=", BinaryOperator.BIT_OR, true),
  AMPERSAND_EQUALS("&=", BinaryOperator.BIT_AND, true),
  CARET_EQUALS("^=", BinaryOperator.BIT_XOR, true),
  SHIFT_LEFT_EQUALS("<<=", BinaryOperator.SHIFT_LEFT, true),
  SHIFT_RIGHT_EQUALS(">>=", BinaryOperator.SHIFT_RIGHT, true),
  /** Not an operator of the language; read as one so that it can be named. */
  TILDE_EQUALS(Group.SYMBOL, "~="),

  OPENQASM(Group.STATEMENT_WORD, "OPENQASM"),
  INCLUDE(Group.STATEMENT_WORD, "include"),
  GATE(Group.STATEMENT_WORD, "gate"),
  QREG(Group.STATEMENT_WORD, "qreg"),
  CREG(Group.STATEMENT_WORD, "creg"),
  MEASURE(Group.TYPE_OR_VALUE_WORD, "measure"),
  RESET(Group.STATEMENT_WORD, "reset"),
  BARRIER(Group.STATEMENT_WORD, "barrier"),
  IF(Group.STATEMENT_WORD, "if"),

  DEFCALGRAMMAR(Group.STATEMENT_WORD, "defcalgrammar", 3),
  DEF(Group.STATEMENT_WORD, "def", 3),
  CAL(Group.STATEMENT_WORD, "cal", 3),
  DEFCAL(Group.STATEMENT_WORD, "defcal", 3),
  EXTERN(Group.STATEMENT_WORD, "extern", 3),
  BOX(Group.STATEMENT_WORD, "box", 3),
  LET(Group.STATEMENT_WORD, "let", 3),
  BREAK(Group.STATEMENT_WORD, "break", 3),
  CONTINUE(Group.STATEMENT_WORD, "continue", 3),
  ELSE(Group.STATEMENT_WORD, "else", 3),
  END(Group.STATEMENT_WORD, "end", 3),
  RETURN(Group.STATEMENT_WORD, "return", 3),
  FOR(Group.STATEMENT_WORD, "for", 3),
  WHILE(Group.STATEMENT_WORD, "while", 3),
  IN(Group.OTHER_WORD, "in", 3),
  SWITCH(Group.STATEMENT_WORD, "switch", 3),
  CASE(Group.STATEMENT_WORD, "case", 3),
  DEFAULT(Group.STATEMENT_WORD, "default", 3),
  NOP(Group.STATEMENT_WORD, "nop", 3),
  /** {@code pragma} or {@code #pragma}. */
  PRAGMA(Group.STATEMENT_WORD, "pragma", 3),
  INPUT(Group.STATEMENT_WORD, "input", 3),
  OUTPUT(Group.STATEMENT_WORD, "output", 3),
  CONST(Group.STATEMENT_WORD, "const", 3),
  READONLY(Group.OTHER_WORD, "readonly", 3),
  MUTABLE(Group.OTHER_WORD, "mutable", 3),
  QUBIT(Group.STATEMENT_WORD, "qubit", 3),
  BOOL(Group.TYPE_OR_VALUE_WORD, "bool", 3),
  BIT(Group.TYPE_OR_VALUE_WORD, "bit", 3),
  INT(Group.TYPE_OR_VALUE_WORD, "int", 3),
  UINT(Group.TYPE_OR_VALUE_WORD, "uint", 3),
  FLOAT_TYPE(Group.TYPE_OR_VALUE_WORD, "float", 3),
  ANGLE(Group.TYPE_OR_VALUE_WORD, "angle", 3),
  COMPLEX(Group.TYPE_OR_VALUE_WORD, "complex", 3),
  ARRAY(Group.TYPE_OR_VALUE_WORD, "array", 3),
  VOID(Group.OTHER_WORD, "void", 3),
  DURATION(Group.TYPE_OR_VALUE_WORD, "duration", 3),
  STRETCH(Group.TYPE_OR_VALUE_WORD, "stretch", 3),
  GPHASE(Group.STATEMENT_WORD, "gphase", 3),
  INV(Group.STATEMENT_WORD, "inv", 3),
  POW(Group.STATEMENT_WORD, "pow", 3),
  CTRL(Group.STATEMENT_WORD, "ctrl", 3),
  NEGCTRL(Group.STATEMENT_WORD, "negctrl", 3),
  /** {@code #dim} */
  DIM(Group.OTHER_WORD, "#dim", 3),
  DURATIONOF(Group.TYPE_OR_VALUE_WORD, "durationof", 3),
  DELAY(Group.STATEMENT_WORD, "delay", 3),
  TRUE(Group.TYPE_OR_VALUE_WORD, "true", 3),
  FALSE(Group.TYPE_OR_VALUE_WORD, "false", 3),
  IM(Group.OTHER_WORD, "im", 3);

  private enum Group {
    TRIVIA,
    BROKEN,
    NAME,
    LITERAL,
    SYMBOL,
    /** A word that starts statements and never stands in an expression. */
    STATEMENT_WORD,
    /** A word that may start a statement and may stand in an expression. */
    TYPE_OR_VALUE_WORD,
    OTHER_WORD,
    OTHER
  }

  private final Group group;
  private final String text;
  private final int since;
  private final boolean trivia;
  private final @Nullable BinaryOperator binary;
  private final @Nullable BinaryOperator compound;

  TokenKind(Group group, String text) {
    this(group, text, 2);
  }

  TokenKind(Group group, String text, int since) {
    this(group, text, since, null, null);
  }

  TokenKind(String text, BinaryOperator operator, boolean assigns) {
    this(Group.SYMBOL, text, 2, assigns ? null : operator, assigns ? operator : null);
  }

  TokenKind(
      Group group,
      String text,
      int since,
      @Nullable BinaryOperator binary,
      @Nullable BinaryOperator compound) {
    this.group = group;
    this.text = text;
    this.since = since;
    this.trivia = group == Group.TRIVIA;
    this.binary = binary;
    this.compound = compound;
  }

  /** Blanks, line ends and comments. */
  public boolean isTrivia() {
    return trivia;
  }

  /** A word that cannot be a name, in version 3. */
  public boolean isKeyword() {
    return this != ANNOTATION
        && (group == Group.STATEMENT_WORD
            || group == Group.TYPE_OR_VALUE_WORD
            || group == Group.OTHER_WORD);
  }

  /** A punctuation mark or an operator. */
  public boolean isSymbol() {
    return group == Group.SYMBOL;
  }

  /** How the only token of this kind is written, null where tokens of the kind differ. */
  public @Nullable String spelling() {
    return isSymbol() || isKeyword() ? text : null;
  }

  /** A keyword of version 3 that is a name like any other in version 2. */
  boolean isNameInVersion2() {
    return since == 3;
  }

  /** The operator between two operands, as version 3 reads it. */
  @Nullable BinaryOperator binary() {
    return binary;
  }

  /** The operator of a compound assignment. */
  @Nullable BinaryOperator compound() {
    return compound;
  }

  /** How long every token of this kind is that is a symbol. */
  int length() {
    return text.length();
  }

  boolean isBroken() {
    return group == Group.BROKEN;
  }

  /** Whether this starts a statement wherever it stands. */
  boolean startsStatement() {
    return group == Group.STATEMENT_WORD;
  }

  /** Whether this may start a statement if it is the first on its line. */
  boolean mayStartStatement() {
    return group == Group.STATEMENT_WORD || group == Group.TYPE_OR_VALUE_WORD;
  }

  /** The kind in a message. */
  String described() {
    return spelling() == null ? text : "'" + text + "'";
  }
}
