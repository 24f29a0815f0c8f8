package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.language.exchange.qir.Llvm.Operand;

/** Parses a module: functions, constants and groups of attributes; all else is passed over. */
final class ModuleParser {
  private final TokenReader in;
  private final List<String> comments;
  private final Map<String, Llvm.Function> functions = new LinkedHashMap<>();
  private final Map<String, List<Operand>> globals = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> attributes = new LinkedHashMap<>();

  private ModuleParser(Lexer.Tokens tokens) {
    in = new TokenReader(tokens.tokens());
    comments = tokens.comments();
  }

  static Llvm.Module parse(String text) throws QirException {
    ModuleParser parser = new ModuleParser(Lexer.read(text));
    parser.run();
    return new Llvm.Module(parser.functions, parser.globals, parser.attributes, parser.comments);
  }

  private void run() throws QirException {
    while (in.peek().kind() != Token.Kind.END) {
      Token token = in.peek();
      switch (token.kind()) {
        case WORD -> word(token);
        case GLOBAL -> global();
        case LOCAL -> namedType();
        case REFERENCE -> metadata();
        default -> throw in.unexpected("a definition");
      }
    }
  }

  private void word(Token token) throws QirException {
    switch (token.text()) {
      case "define" -> {
        Llvm.Function function = new FunctionParser(in).parse();
        if (functions.putIfAbsent(function.name(), function) != null) {
          throw new QirException(
              function.span(), "duplicate", "There are two functions @" + function.name() + ".");
        }
      }
      case "declare" -> skipDeclaration();
      case "attributes" -> attributeGroup();
      case "target", "source_filename" -> {
        while (in.peek().kind() != Token.Kind.TEXT) {
          in.next("a text");
        }
        in.next("a text");
      }
      default -> throw in.unexpected("a definition");
    }
  }

  private void skipDeclaration() throws QirException {
    in.next("declare");
    while (in.peek().kind() != Token.Kind.GLOBAL) {
      in.next("the name of a function");
    }
    in.next("the name");
    in.skipBrackets();
    while ((in.peek().kind() == Token.Kind.REFERENCE && in.peek().text().startsWith("#"))
        || in.peek().is("nounwind")
        || in.peek().is("local_unnamed_addr")
        || in.peek().is("unnamed_addr")) {
      in.next("an attribute");
    }
  }

  private void attributeGroup() throws QirException {
    in.next("attributes");
    String name = in.next("the name of a group").text();
    in.expect("=");
    in.expect("{");
    Map<String, String> group = new LinkedHashMap<>();
    while (!in.take("}")) {
      Token token = in.next("an attribute");
      String value = "";
      if (token.kind() == Token.Kind.TEXT && in.take("=")) {
        value = in.next("a value").text();
      }
      if (token.kind() == Token.Kind.END) {
        throw in.unexpected("'}'");
      }
      group.put(token.text(), value);
    }
    attributes.put(name, group);
  }

  private void namedType() throws QirException {
    in.next("a type");
    in.expect("=");
    in.expect("type");
    if (!in.take("opaque")) {
      in.skipBrackets();
    }
  }

  private void metadata() throws QirException {
    in.next("metadata");
    in.expect("=");
    in.take("distinct");
    if (in.peek().kind() == Token.Kind.REFERENCE) {
      in.next("metadata");
    }
    if (in.peek().is("{") || in.peek().is("(")) {
      in.skipBrackets();
    } else if (in.peek().kind() == Token.Kind.TEXT) {
      in.next("a text");
    }
  }

  /** A constant: a text, or an array of numbers or pointers. */
  private void global() throws QirException {
    String name = in.next("a name").text();
    in.expect("=");
    while (!in.peek().is("constant") && !in.peek().is("global")) {
      if (in.peek().kind() != Token.Kind.WORD) {
        throw in.unexpected("'constant'");
      }
      in.next("a word");
    }
    in.next("constant");
    Llvm.Type type = in.type();
    List<Operand> elements = new ArrayList<>();
    if (in.peek().kind() == Token.Kind.TEXT) {
      in.next("a text");
    } else if (in.take("[")) {
      while (!in.take("]")) {
        elements.add(in.typed().operand());
        in.take(",");
      }
    } else if (!in.take("zeroinitializer")) {
      elements.add(in.operand(type));
    }
    while (in.take(",")) {
      in.next("an attribute");
      in.next("its value");
    }
    globals.put(name, elements);
  }
}
