package org.ketbench.language.exchange.qir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.exchange.qir.Llvm.Instruction;
import org.ketbench.language.exchange.qir.Llvm.Operand;

/** Parses the definition of a function. */
final class FunctionParser {
  private static final Set<String> BINARY =
      Set.of(
          "add", "sub", "mul", "sdiv", "udiv", "srem", "urem", "and", "or", "xor", "shl", "lshr",
          "ashr", "fadd", "fsub", "fmul", "fdiv", "frem");

  private static final Set<String> CONVERSIONS =
      Set.of(
          "zext",
          "sext",
          "trunc",
          "sitofp",
          "uitofp",
          "fptosi",
          "fptoui",
          "bitcast",
          "inttoptr",
          "ptrtoint",
          "fpext",
          "fptrunc");

  private final TokenReader in;

  FunctionParser(TokenReader in) {
    this.in = in;
  }

  Llvm.Function parse() throws QirException {
    Span start = in.next("define").span();
    in.skipAttributes();
    in.type();
    in.skipAttributes();
    Token name = in.next("the name of a function");
    if (name.kind() != Token.Kind.GLOBAL) {
      throw new QirException(name.span(), "syntax", "Expected the name of a function, with @.");
    }
    List<String> parameters = new ArrayList<>();
    in.expect("(");
    while (!in.take(")")) {
      in.type();
      in.skipAttributes();
      parameters.add(in.local());
      in.take(",");
    }
    String attributes = "";
    while (!in.peek().is("{")) {
      Token token = in.next("'{'");
      if (token.kind() == Token.Kind.REFERENCE) {
        attributes = token.text();
      }
    }
    in.expect("{");
    List<Llvm.Block> blocks = blocks();
    Span span = new Span(start.start(), name.span().end());
    if (blocks.isEmpty()) {
      throw new QirException(span, "syntax", "This function has no instructions.");
    }
    return new Llvm.Function(name.text(), parameters, attributes, Switches.apart(blocks), span);
  }

  private List<Llvm.Block> blocks() throws QirException {
    List<Llvm.Block> blocks = new ArrayList<>();
    Set<String> labels = new LinkedHashSet<>();
    String label = "0";
    List<Instruction> instructions = new ArrayList<>();
    boolean begun = false;
    while (true) {
      boolean labelled =
          (in.peek().kind() == Token.Kind.WORD || in.peek().kind() == Token.Kind.NUMBER)
              && in.peek(1).is(":");
      boolean end = in.peek().is("}");
      if ((labelled || end) && begun) {
        if (instructions.isEmpty() || !isLast(instructions.getLast())) {
          throw in.unexpected("a branch or a return at the end of the block");
        }
        if (!labels.add(label)) {
          throw in.unexpected("another label, since " + label + " is taken: before this");
        }
        blocks.add(new Llvm.Block(label, instructions));
      }
      if (end) {
        in.next("}");
        return blocks;
      }
      begun = true;
      if (labelled) {
        label = in.next("a label").text();
        in.expect(":");
        instructions = new ArrayList<>();
      } else {
        if (!instructions.isEmpty() && isLast(instructions.getLast())) {
          throw in.unexpected("a label");
        }
        instructions.add(instruction());
        while (in.take(",")) {
          in.next("metadata");
          in.next("its value");
        }
      }
    }
  }

  static boolean isLast(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Jump _,
          Instruction.Branch _,
          Instruction.Switch _,
          Instruction.Return _,
          Instruction.Unreachable _ ->
          true;
      default -> false;
    };
  }

  private Instruction instruction() throws QirException {
    Token first = in.peek();
    String result = null;
    if (first.kind() == Token.Kind.LOCAL) {
      result = in.local();
      in.expect("=");
    }
    in.skipAttributes();
    Token operation = in.next("an instruction");
    Span span = new Span(first.span().start(), operation.span().end());
    String name = operation.text();
    if (operation.kind() != Token.Kind.WORD) {
      throw unknown(operation);
    }
    return switch (name) {
      case "call" -> call(result, first);
      case "br" -> branch(span);
      case "switch" -> choice(span);
      case "ret" -> new Instruction.Return(in.take("void") ? null : in.typed(), span);
      case "unreachable" -> new Instruction.Unreachable(span);
      case "store" -> {
        in.skipAttributes();
        Llvm.Typed value = in.typed();
        in.expect(",");
        yield new Instruction.Store(value, in.typed().operand(), aligned(span));
      }
      default -> valued(required(result, operation), name, operation, span);
    };
  }

  private Span aligned(Span span) throws QirException {
    if (in.peek().is(",") && in.peek(1).is("align")) {
      in.next(",");
      in.next("align");
      in.next("a number");
    }
    return span;
  }

  private static String required(@Nullable String result, Token operation) throws QirException {
    if (result == null) {
      throw unknown(operation);
    }
    return result;
  }

  private static QirException unknown(Token operation) {
    return new QirException(
        operation.span(),
        "unknown-instruction",
        "The instruction '" + operation.text() + "' is not one that QIR's profiles use here.");
  }

  private Instruction valued(String result, String name, Token operation, Span span)
      throws QirException {
    if (BINARY.contains(name)) {
      in.skipAttributes();
      Llvm.Type type = in.type();
      Operand left = in.operand(type);
      in.expect(",");
      return new Instruction.Binary(result, name, type, left, in.operand(type), span);
    }
    if (CONVERSIONS.contains(name)) {
      in.skipAttributes();
      Llvm.Typed from = in.typed();
      in.expect("to");
      return new Instruction.Convert(result, name, from, in.type(), span);
    }
    switch (name) {
      case "icmp", "fcmp" -> {
        in.skipAttributes();
        String predicate = in.next("a comparison").text();
        Llvm.Type type = in.type();
        Operand left = in.operand(type);
        in.expect(",");
        return new Instruction.Compare(
            result, name.equals("fcmp"), predicate, type, left, in.operand(type), span);
      }
      case "fneg" -> {
        Llvm.Typed value = in.typed();
        return new Instruction.Binary(
            result, "fsub", value.type(), new Operand.Real(-0.0), value.operand(), span);
      }
      case "select" -> {
        Operand condition = in.typed().operand();
        in.expect(",");
        Llvm.Typed yes = in.typed();
        in.expect(",");
        return new Instruction.Select(result, condition, yes, in.typed(), span);
      }
      case "phi" -> {
        Llvm.Type type = in.type();
        Map<String, Operand> values = new LinkedHashMap<>();
        do {
          in.expect("[");
          Operand value = in.operand(type);
          in.expect(",");
          values.put(in.local(), value);
          in.expect("]");
        } while (in.take(","));
        return new Instruction.Phi(result, type, values, span);
      }
      case "alloca" -> {
        Llvm.Type type = in.type();
        return new Instruction.Allocate(result, type, aligned(span));
      }
      case "load" -> {
        in.skipAttributes();
        Llvm.Type type = in.type();
        in.expect(",");
        return new Instruction.Load(result, type, in.typed().operand(), aligned(span));
      }
      case "getelementptr" -> {
        in.skipAttributes();
        Llvm.Type type = in.type();
        in.expect(",");
        Operand base = in.typed().operand();
        List<Operand> indices = new ArrayList<>();
        while (in.take(",")) {
          indices.add(in.typed().operand());
        }
        return new Instruction.Place(result, type, base, indices, span);
      }
      default -> throw unknown(operation);
    }
  }

  private Instruction call(@Nullable String result, Token first) throws QirException {
    in.skipAttributes();
    Llvm.Type type = in.type();
    Token function = in.next("the name of a function");
    if (function.kind() != Token.Kind.GLOBAL) {
      throw new QirException(function.span(), "syntax", "Expected the name of a function, with @.");
    }
    List<Llvm.Typed> given = new ArrayList<>();
    in.expect("(");
    while (!in.peek().is(")")) {
      given.add(in.typed());
      if (!in.take(",")) {
        break;
      }
    }
    int end = in.peek().span().end();
    in.expect(")");
    while (in.peek().kind() == Token.Kind.REFERENCE && in.peek().text().startsWith("#")) {
      in.next("attributes");
    }
    Span span = new Span(first.span().start(), end);
    return new Instruction.Call(result, type, function.text(), given, span);
  }

  private Instruction branch(Span span) throws QirException {
    if (in.take("label")) {
      return new Instruction.Jump(in.local(), span);
    }
    Operand condition = in.typed().operand();
    in.expect(",");
    in.expect("label");
    String yes = in.local();
    in.expect(",");
    in.expect("label");
    return new Instruction.Branch(condition, yes, in.local(), span);
  }

  private Instruction choice(Span span) throws QirException {
    Llvm.Typed value = in.typed();
    in.expect(",");
    in.expect("label");
    String otherwise = in.local();
    Map<Long, String> cases = new LinkedHashMap<>();
    in.expect("[");
    while (!in.take("]")) {
      in.type();
      long number = in.whole(in.next("a number"));
      in.expect(",");
      in.expect("label");
      cases.put(number, in.local());
    }
    return new Instruction.Switch(value, otherwise, cases, span);
  }
}
