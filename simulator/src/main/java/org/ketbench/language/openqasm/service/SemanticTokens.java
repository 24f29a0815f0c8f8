package org.ketbench.language.openqasm.service;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.SemanticToken;
import org.ketbench.language.SemanticToken.Kind;
import org.ketbench.language.SemanticToken.Modifier;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Reference;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.check.SymbolType;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** Tells what each token is: words by the lexer, names by what they stand for. */
final class SemanticTokens {
  private final Checked checked;
  private final PlacedReferences references;

  SemanticTokens(Checked checked, PlacedReferences references) {
    this.checked = checked;
    this.references = references;
  }

  /** The tokens that touch a range, in order. */
  List<SemanticToken> in(Span range) {
    SyntaxTree tree = checked.tree();
    int first = tree.offset(tree.chunkAt(range.start()));
    int last = tree.chunkAt(range.end());
    int end = last + 1 > tree.size() ? tree.text().length() : tree.offset(last + 1);
    List<SemanticToken> tokens = new ArrayList<>();
    for (Token token : Lexer.tokens(tree.text(), new Span(first, end))) {
      if (token.end() > range.start() && token.start() < range.end()) {
        SemanticToken semantic = semantic(token);
        if (semantic != null) {
          tokens.add(semantic);
        }
      }
    }
    return List.copyOf(tokens);
  }

  private @Nullable SemanticToken semantic(Token token) {
    Span span = new Span(token.start(), token.end());
    Reference reference = mayBeName(token.kind()) ? references.startingAt(token.start()) : null;
    if (reference != null && reference.span().equals(span)) {
      return new SemanticToken(span, kindOf(reference.symbol()), modifiersOf(reference));
    }
    Kind kind = kindOf(token.kind());
    return kind == null ? null : new SemanticToken(span, kind, lexicalModifiers(token.kind()));
  }

  private static boolean mayBeName(TokenKind kind) {
    return kind == TokenKind.IDENTIFIER || kind.isKeyword();
  }

  private static Set<Modifier> lexicalModifiers(TokenKind kind) {
    return kind == TokenKind.GPHASE ? Set.of(Modifier.STANDARD_LIBRARY) : Set.of();
  }

  private static @Nullable Kind kindOf(TokenKind kind) {
    return switch (kind) {
      case END_OF_TEXT, WHITESPACE, NEWLINE -> null;
      case LINE_COMMENT, BLOCK_COMMENT, UNTERMINATED_COMMENT -> Kind.COMMENT;
      case IDENTIFIER, BAD_CHARACTER -> Kind.UNKNOWN;
      case HARDWARE_QUBIT -> Kind.QUBITS;
      case INTEGER, FLOAT, IMAGINARY, TIMING, VERSION, BAD_NUMBER -> Kind.NUMBER;
      case BIT_STRING, STRING, UNTERMINATED_STRING -> Kind.STRING;
      case ANNOTATION -> Kind.ANNOTATION;
      case PRAGMA -> Kind.PRAGMA;
      case LINE_CONTENT, CALIBRATION -> Kind.OPAQUE;
      case BIT, BOOL, INT, UINT, FLOAT_TYPE, ANGLE, COMPLEX, ARRAY, DURATION, STRETCH -> Kind.TYPE;
      case QUBIT, QREG, CREG, VOID -> Kind.TYPE;
      case INV, POW, CTRL, NEGCTRL, AT -> Kind.MODIFIER;
      case GPHASE -> Kind.GATE;
      case TRUE, FALSE, IM -> Kind.CONSTANT;
      case DURATIONOF -> Kind.FUNCTION;
      case SEMICOLON, COMMA, COLON, DOT -> null;
      case LEFT_BRACKET, RIGHT_BRACKET, LEFT_BRACE, RIGHT_BRACE -> null;
      case LEFT_PARENTHESIS, RIGHT_PARENTHESIS -> null;
      default -> kind.isKeyword() ? Kind.KEYWORD : Kind.OPERATOR;
    };
  }

  static Kind kindOf(Symbol symbol) {
    return switch (symbol) {
      case Symbol.QubitRegister q -> Kind.QUBITS;
      case Symbol.GateQubit q -> Kind.QUBITS;
      case Symbol.Gate g -> Kind.GATE;
      case Symbol.Subroutine s -> Kind.FUNCTION;
      case Symbol.BuiltInFunction f -> Kind.FUNCTION;
      case Symbol.Constant c -> Kind.CONSTANT;
      case Symbol.GateParameter p -> Kind.PARAMETER;
      case Symbol.Variable v -> SymbolTexts.isBits(v.type()) ? Kind.BITS : Kind.VARIABLE;
      case Symbol.Alias a -> ofType(a.type(), Kind.VARIABLE);
      case Symbol.Parameter p -> ofType(p.type(), Kind.PARAMETER);
      case Symbol.Mistaken m -> Kind.UNKNOWN;
    };
  }

  private static Kind ofType(SymbolType type, Kind otherwise) {
    if (type instanceof SymbolType.Quantum) {
      return Kind.QUBITS;
    }
    return SymbolTexts.isBits(type) ? Kind.BITS : otherwise;
  }

  private static Set<Modifier> modifiersOf(Reference reference) {
    EnumSet<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    Symbol symbol = reference.symbol();
    if (reference.declares()) {
      modifiers.add(Modifier.DECLARATION);
    }
    if (symbol.isBuiltIn() && !(symbol instanceof Symbol.Mistaken)) {
      modifiers.add(Modifier.STANDARD_LIBRARY);
    }
    if (isReadOnly(symbol)) {
      modifiers.add(Modifier.READONLY);
    }
    return modifiers;
  }

  private static boolean isReadOnly(Symbol symbol) {
    return switch (symbol) {
      case Symbol.Constant c -> true;
      case Symbol.GateParameter p -> true;
      case Symbol.Variable v -> v.role() == Symbol.Role.INPUT;
      case Symbol.Parameter p ->
          p.type() instanceof SymbolType.ArrayReference array && !array.mutable();
      default -> false;
    };
  }
}
