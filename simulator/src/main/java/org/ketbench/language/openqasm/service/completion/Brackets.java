package org.ketbench.language.openqasm.service.completion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** Follows brackets and statements up to a place: which are open there, and what is in them. */
final class Brackets {
  private enum Kind {
    BLOCK,
    SET,
    INDEX,
    ARGUMENTS
  }

  /**
   * An open bracket.
   *
   * @param opener the first token of the statement that it is in, null where there is none
   * @param at where in the statement's tokens it stands
   */
  private record Open(Kind kind, @Nullable Token opener, List<Token> around, int at) {}

  private final List<Open> open = new ArrayList<>();
  private List<Token> statement = new ArrayList<>();
  private boolean behindIf;

  private Brackets() {}

  static Brackets of(List<Token> before, boolean newLine) {
    Brackets brackets = new Brackets();
    before.forEach(brackets::read);
    if (newLine && brackets.mayBeOver()) {
      brackets.endStatement();
    }
    return brackets;
  }

  private void read(Token token) {
    switch (token.kind()) {
      case SEMICOLON -> {
        closeUpToBlock();
        endStatement();
      }
      case LINE_CONTENT -> statement = new ArrayList<>();
      case PRAGMA, ANNOTATION -> {
        closeUpToBlock();
        endStatement();
      }
      case LEFT_BRACE -> {
        if (opensSet()) {
          open(Kind.SET, token);
        } else {
          open(Kind.BLOCK, token);
          statement = new ArrayList<>();
          behindIf = false;
        }
      }
      case LEFT_BRACKET -> open(Kind.INDEX, token);
      case LEFT_PARENTHESIS -> open(Kind.ARGUMENTS, token);
      case RIGHT_BRACE -> closeBrace(token);
      case RIGHT_BRACKET -> close(Kind.INDEX, token);
      case RIGHT_PARENTHESIS -> close(Kind.ARGUMENTS, token);
      default -> statement.add(token);
    }
  }

  private void open(Kind kind, Token token) {
    Token opener = statement.isEmpty() ? null : statement.getFirst();
    open.add(new Open(kind, opener, statement, statement.size()));
    if (kind != Kind.BLOCK) {
      statement.add(token);
    }
  }

  private void close(Kind kind, Token token) {
    if (!open.isEmpty() && open.getLast().kind() == kind) {
      open.removeLast();
    }
    statement.add(token);
  }

  private void closeBrace(Token token) {
    if (!open.isEmpty() && open.getLast().kind() == Kind.SET) {
      open.removeLast();
      statement.add(token);
      return;
    }
    closeUpToBlock();
    if (!open.isEmpty()) {
      Open block = open.removeLast();
      statement = block.around();
      Token opener = block.opener();
      if (innermost() == Kind.ARGUMENTS) {
        return;
      }
      statement = new ArrayList<>();
      behindIf = opener != null && opener.kind() == TokenKind.IF;
    } else {
      endStatement();
    }
  }

  private void closeUpToBlock() {
    while (!open.isEmpty() && open.getLast().kind() != Kind.BLOCK) {
      open.removeLast();
    }
  }

  private void endStatement() {
    behindIf = !statement.isEmpty() && statement.getFirst().kind() == TokenKind.IF;
    statement = new ArrayList<>();
  }

  /** Whether a brace at this place begins a set or an array and not a block. */
  private boolean opensSet() {
    Kind around = innermost();
    if (around == Kind.SET || around == Kind.INDEX) {
      return true;
    }
    if (statement.isEmpty()) {
      return false;
    }
    return switch (statement.getLast().kind()) {
      case EQUALS, IN -> true;
      default -> false;
    };
  }

  /** Whether the statement may end here although no semicolon says so. */
  private boolean mayBeOver() {
    if (innermost() == Kind.SET || innermost() == Kind.INDEX || innermost() == Kind.ARGUMENTS) {
      return false;
    }
    if (statement.size() < 2) {
      return false;
    }
    return switch (statement.getLast().kind()) {
      case IDENTIFIER, RIGHT_BRACKET, INTEGER, FLOAT, HARDWARE_QUBIT, STRING, VERSION -> true;
      case RIGHT_PARENTHESIS ->
          switch (statement.getFirst().kind()) {
            case IF, WHILE, FOR, SWITCH, GATE, DEF -> false;
            default -> true;
          };
      default -> false;
    };
  }

  private @Nullable Kind innermost() {
    return open.isEmpty() ? null : open.getLast().kind();
  }

  /** The tokens of the statement that the place is in, without annotations. */
  List<Token> statement() {
    return statement;
  }

  boolean isBehindIf() {
    return behindIf;
  }

  boolean isInIndex() {
    return innermost() == Kind.INDEX;
  }

  boolean isInArguments() {
    return innermost() == Kind.ARGUMENTS;
  }

  boolean isInSet() {
    return innermost() == Kind.SET;
  }

  /** The token before the innermost open bracket, null where there is none. */
  @Nullable Token beforeBracket() {
    if (open.isEmpty() || open.getLast().at() == 0) {
      return null;
    }
    return open.getLast().around().get(open.getLast().at() - 1);
  }

  /** The tokens behind the innermost open bracket. */
  List<Token> inBracket() {
    return open.isEmpty()
        ? statement
        : statement.subList(open.getLast().at() + 1, statement.size());
  }

  /** Whether the place is directly in the braces of a switch. */
  boolean isInSwitch() {
    Token opener = openerOfBlock();
    return opener != null && opener.kind() == TokenKind.SWITCH;
  }

  private @Nullable Token openerOfBlock() {
    for (Open each : open.reversed()) {
      if (each.kind() == Kind.BLOCK) {
        return each.opener();
      }
    }
    return null;
  }

  Caret.Place place() {
    Caret.Place place = Caret.Place.GLOBAL;
    for (Open each : open) {
      Token opener = each.opener();
      if (each.kind() == Kind.BLOCK && opener != null) {
        if (opener.kind() == TokenKind.GATE) {
          return Caret.Place.GATE;
        }
        if (opener.kind() == TokenKind.DEF) {
          return Caret.Place.SUBROUTINE;
        }
      }
      if (each.kind() == Kind.BLOCK) {
        place = Caret.Place.BLOCK;
      }
    }
    return place;
  }

  /**
   * A call whose parentheses are open.
   *
   * @param inside the tokens behind the parenthesis
   */
  record Frame(Token name, List<Token> inside) {}

  /** The innermost call that the place is within the parentheses of, null where there is none. */
  @Nullable Frame innermostCall() {
    for (Open each : open.reversed()) {
      if (each.kind() == Kind.BLOCK) {
        return null;
      }
      if (each.kind() == Kind.ARGUMENTS && each.at() > 0) {
        Token name = each.around().get(each.at() - 1);
        boolean callable =
            switch (name.kind()) {
              case IDENTIFIER, GPHASE, POW -> true;
              default -> false;
            };
        if (callable) {
          return new Frame(name, each.around().subList(each.at() + 1, each.around().size()));
        }
      }
    }
    return null;
  }
}
