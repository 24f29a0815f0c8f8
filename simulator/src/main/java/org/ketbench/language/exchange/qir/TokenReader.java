package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ketbench.language.exchange.qir.Llvm.Operand;

/** Reads tokens one after another, and types and operands made of them. */
final class TokenReader {
  private static final int DEEPEST = 64;

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "noundef",
          "nonnull",
          "writeonly",
          "readonly",
          "nocapture",
          "immarg",
          "noalias",
          "inreg",
          "zeroext",
          "signext",
          "returned",
          "readnone",
          "inbounds",
          "nuw",
          "nsw",
          "exact",
          "fast",
          "nnan",
          "ninf",
          "nsz",
          "arcp",
          "contract",
          "afn",
          "reassoc",
          "disjoint",
          "nneg",
          "volatile",
          "tail",
          "musttail",
          "notail",
          "fastcc",
          "ccc",
          "local_unnamed_addr",
          "unnamed_addr",
          "internal",
          "private",
          "dso_local",
          "external",
          "linkonce_odr",
          "hidden",
          "samesign");

  private final List<Token> tokens;
  private int at;

  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int further) {
    return tokens.get(Math.min(at + further, tokens.size() - 1));
  }

  Token next(String wanted) throws QirException {
    Token token = tokens.get(at);
    if (token.kind() == Token.Kind.END) {
      throw unexpected(wanted);
    }
    at++;
    return token;
  }

  boolean take(String text) {
    if (peek().is(text)) {
      at++;
      return true;
    }
    return false;
  }

  void expect(String text) throws QirException {
    if (!take(text)) {
      throw unexpected("'" + text + "'");
    }
  }

  String local() throws QirException {
    if (peek().kind() != Token.Kind.LOCAL) {
      throw unexpected("a name with %");
    }
    return next("a name").text();
  }

  void skipAttributes() throws QirException {
    while (peek().kind() == Token.Kind.WORD
        && (ATTRIBUTES.contains(peek().text())
            || peek().is("align")
            || peek().is("dereferenceable"))) {
      boolean sized = !ATTRIBUTES.contains(peek().text());
      next("an attribute");
      if (sized && peek().kind() == Token.Kind.NUMBER) {
        next("a number");
      } else if (sized) {
        skipBrackets();
      }
    }
  }

  /** Passes over everything up to the bracket that closes the next one. */
  void skipBrackets() throws QirException {
    int depth = 0;
    do {
      Token token = next("a bracket");
      if (token.is("(") || token.is("{") || token.is("[") || token.is("<")) {
        depth++;
      } else if (token.is(")") || token.is("}") || token.is("]") || token.is(">")) {
        depth--;
      }
    } while (depth > 0);
  }

  QirException unexpected(String wanted) {
    Token found = peek();
    String text = found.kind() == Token.Kind.END ? found.text() : "'" + found.text() + "'";
    return new QirException(
        found.span(), "syntax", "Expected " + wanted + " and found " + text + ".");
  }

  Llvm.Type type() throws QirException {
    return type(0);
  }

  private Llvm.Type type(int depth) throws QirException {
    if (depth > DEEPEST) {
      throw new QirException(peek().span(), "syntax", "This type is nested too deeply.");
    }
    Token token = peek();
    Llvm.Type type;
    if (token.is("[")) {
      next("[");
      int size = Math.clamp(whole(next("a size")), 0, 1 << 24);
      expect("x");
      type = new Llvm.Type("array", size, type(depth + 1));
      expect("]");
    } else if (token.is("{")) {
      skipBrackets();
      type = Llvm.Type.of("struct");
    } else if (token.kind() == Token.Kind.LOCAL) {
      next("a type");
      type = Llvm.Type.of("opaque");
    } else if (token.kind() == Token.Kind.WORD && isSimple(token.text())) {
      next("a type");
      type = Llvm.Type.of(token.text());
    } else {
      throw unexpected("a type");
    }
    while (true) {
      if (take("*")) {
        type = Llvm.Type.POINTER;
      } else if (peek().is("(")
          && (type.name().equals("void") || type.isInteger())
          && peek(1).kind() != Token.Kind.END) {
        // The type of a function, as older callers repeat it before its name.
        skipBrackets();
      } else {
        return type;
      }
    }
  }

  private static boolean isSimple(String text) {
    return (text.matches("i\\d{1,3}") && !text.equals("i0"))
        || text.equals("double")
        || text.equals("float")
        || text.equals("void")
        || text.equals("ptr")
        || text.equals("label")
        || text.equals("metadata");
  }

  Llvm.Typed typed() throws QirException {
    Llvm.Type type = type();
    skipAttributes();
    return new Llvm.Typed(type, operand(type));
  }

  Operand operand(Llvm.Type type) throws QirException {
    return operand(type, 0);
  }

  private Operand operand(Llvm.Type type, int depth) throws QirException {
    Token token = next("a value");
    if (depth > DEEPEST) {
      throw new QirException(token.span(), "syntax", "This value is nested too deeply.");
    }
    return switch (token.kind()) {
      case LOCAL -> new Operand.Local(token.text());
      case GLOBAL -> new Operand.Global(token.text());
      case NUMBER ->
          type.name().equals("double") || type.name().equals("float")
              ? new Operand.Real(real(token))
              : new Operand.Whole(whole(token));
      case WORD -> constant(token, depth);
      default -> {
        at--;
        throw unexpected("a value");
      }
    };
  }

  private Operand constant(Token token, int depth) throws QirException {
    switch (token.text()) {
      case "true" -> {
        return new Operand.Whole(1);
      }
      case "false" -> {
        return new Operand.Whole(0);
      }
      case "null" -> {
        return new Operand.Handle(0);
      }
      case "undef", "poison", "zeroinitializer" -> {
        return new Operand.Undefined();
      }
      case "inttoptr" -> {
        expect("(");
        type();
        Token number = next("a number");
        long value = whole(number);
        expect("to");
        type();
        expect(")");
        return new Operand.Handle(value);
      }
      case "bitcast" -> {
        expect("(");
        Llvm.Type from = type();
        Operand inner = operand(from, depth + 1);
        expect("to");
        type();
        expect(")");
        return inner;
      }
      case "getelementptr" -> {
        skipAttributes();
        expect("(");
        type();
        expect(",");
        Llvm.Type pointer = type();
        Operand base = operand(pointer, depth + 1);
        List<Operand> indices = new ArrayList<>();
        while (take(",")) {
          Llvm.Type index = type();
          indices.add(operand(index, depth + 1));
        }
        expect(")");
        if (base instanceof Operand.Global(String name)) {
          return new Operand.Element(name, indices);
        }
        return base;
      }
      default -> {
        at--;
        throw unexpected("a value");
      }
    }
  }

  long whole(Token token) throws QirException {
    try {
      if (token.kind() == Token.Kind.NUMBER) {
        return Long.parseLong(token.text());
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new QirException(
        token.span(), "syntax", "Expected a whole number and found '" + token.text() + "'.");
  }

  private static double real(Token token) throws QirException {
    String text = token.text();
    try {
      double value =
          text.startsWith("0x")
              ? Double.longBitsToDouble(Long.parseUnsignedLong(text.substring(2), 16))
              : Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new QirException(
        token.span(), "syntax", "Expected a finite real number and found '" + text + "'.");
  }
}
