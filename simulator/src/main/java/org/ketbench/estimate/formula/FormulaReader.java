package org.ketbench.estimate.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a formula by operator precedence. Prefix operators bind tightest, so that -2^2 is 4, and
 * division binds tighter than multiplication, so that 2*8/4 is 2*(8/4).
 */
final class FormulaReader {
  private static final int LONGEST = 4096;
  private static final int DEEPEST = 200;

  private final String text;
  private int at;
  private int depth;

  FormulaReader(String text) {
    this.text = text;
  }

  Term read() throws FormulaError {
    if (text.length() > LONGEST) {
      throw wrong("TooLong", "the formula is longer than " + LONGEST + " characters");
    }
    Term term = sequence(0);
    skipBlanks();
    if (at < text.length()) {
      throw wrong(
          "UnparsedTokensRemaining(\"" + text.substring(at) + "\")", "an operator was expected");
    }
    return term;
  }

  private Term sequence(int level) throws FormulaError {
    if (level > Operator.TIGHTEST) {
      return prefixed();
    }
    Term left = sequence(level + 1);
    while (true) {
      int before = at;
      Operator operator = operator();
      if (operator == null || operator.level != level) {
        at = before;
        return left;
      }
      deeper();
      Term right = sequence(level == Operator.TIGHTEST ? level : level + 1);
      depth--;
      left = new Term.Infix(operator, left, right);
    }
  }

  private @Nullable Operator operator() {
    skipBlanks();
    if (at == text.length()) {
      return null;
    }
    char first = text.charAt(at++);
    boolean equals = at < text.length() && text.charAt(at) == '=';
    return switch (first) {
      case '+' -> Operator.PLUS;
      case '-' -> Operator.MINUS;
      case '*' -> Operator.TIMES;
      case '/' -> Operator.DIVIDED;
      case '%' -> Operator.REMAINDER;
      case '^' -> Operator.POWER;
      case '<' -> equals ? longer(Operator.LESS_EQUAL) : Operator.LESS;
      case '>' -> equals ? longer(Operator.GREATER_EQUAL) : Operator.GREATER;
      case '=' -> equals ? longer(Operator.EQUAL) : null;
      case '!' -> equals ? longer(Operator.NOT_EQUAL) : null;
      default -> {
        at--;
        yield wordOperator();
      }
    };
  }

  private Operator longer(Operator operator) {
    at++;
    return operator;
  }

  private @Nullable Operator wordOperator() {
    if (take("&&") || takeWord("and")) {
      return Operator.AND;
    }
    return take("||") || takeWord("or") ? Operator.OR : null;
  }

  private Term prefixed() throws FormulaError {
    skipBlanks();
    if (at == text.length()) {
      throw wrong("EofWhileParsing(\"value\")", "the formula ends where a value is missing");
    }
    char first = text.charAt(at);
    if (first == '+' || first == '-' || first == '!') {
      at++;
      deeper();
      Term operand = prefixed();
      depth--;
      return new Term.Prefix(first, operand);
    }
    if (first == '(' || first == '[') {
      at++;
      deeper();
      Term inner = sequence(0);
      close(first == '(' ? ')' : ']');
      depth--;
      return inner;
    }
    if (isDigit(at) || (first == '.' && isDigit(at + 1))) {
      return new Term.Literal(number());
    }
    if (Character.isLetter(first) || first == '_') {
      return named();
    }
    throw wrong("InvalidValue", "a number, a name or a bracket was expected");
  }

  private void close(char bracket) throws FormulaError {
    skipBlanks();
    if (at == text.length()) {
      throw wrong("EofWhileParsing(\"parentheses\")", "a closing bracket is missing");
    }
    if (text.charAt(at) != bracket) {
      throw wrong("Expected(\"" + bracket + "\")", "a closing bracket was expected");
    }
    at++;
  }

  private Term named() throws FormulaError {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at))
            || text.charAt(at) == '_'
            || text.charAt(at) == '.')) {
      at++;
    }
    String name = text.substring(start, at);
    skipBlanks();
    if (at == text.length() || (text.charAt(at) != '(' && text.charAt(at) != '[')) {
      return new Term.Name(name);
    }
    char bracket = text.charAt(at++) == '(' ? ')' : ']';
    List<Term> arguments = arguments(bracket);
    Function function = Function.named(name);
    if (function == null) {
      return new Term.UnknownCall(name);
    }
    if (arguments.size() < function.least || arguments.size() > function.most) {
      throw wrong(
          "WrongArgs(\"" + name + ": expected " + function.expected + "\")",
          name + " takes " + function.expected);
    }
    return new Term.Call(function, arguments);
  }

  private List<Term> arguments(char bracket) throws FormulaError {
    List<Term> arguments = new ArrayList<>();
    skipBlanks();
    if (at < text.length() && text.charAt(at) == bracket) {
      at++;
      return arguments;
    }
    deeper();
    do {
      arguments.add(sequence(0));
      skipBlanks();
    } while (take(",") || take(";"));
    close(bracket);
    depth--;
    return arguments;
  }

  private double number() {
    int start = at;
    digits();
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits();
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      boolean signed =
          at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+');
      if (isDigit(at + (signed ? 2 : 1))) {
        at += signed ? 2 : 1;
        digits();
        return Double.parseDouble(text.substring(start, at));
      }
    }
    return Double.parseDouble(text.substring(start, at) + suffix());
  }

  private String suffix() {
    boolean none = at == text.length() || "numkKMGT".indexOf(text.charAt(at)) < 0;
    if (none) {
      return "";
    }
    at++;
    return switch (text.charAt(at - 1)) {
      case 'n' -> "e-9";
      case 'u' -> "e-6";
      case 'm' -> "e-3";
      case 'k', 'K' -> "e3";
      case 'M' -> "e6";
      case 'G' -> "e9";
      default -> "e12";
    };
  }

  private void digits() {
    while (isDigit(at)) {
      at++;
    }
  }

  private boolean isDigit(int position) {
    return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
  }

  private boolean take(String symbol) {
    if (text.startsWith(symbol, at)) {
      at += symbol.length();
      return true;
    }
    return false;
  }

  private boolean takeWord(String word) {
    int end = at + word.length();
    boolean longer =
        end < text.length()
            && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_');
    return !longer && take(word);
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void deeper() throws FormulaError {
    if (++depth > DEEPEST) {
      throw wrong("TooDeep", "the formula is nested more than " + DEEPEST + " times");
    }
  }

  private FormulaError wrong(String message, String what) {
    return new FormulaError(message, what + " at character " + (at + 1) + " of \"" + text + "\"");
  }
}
