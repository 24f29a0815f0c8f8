package org.ketbench.language.openqasm.edit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.UnaryOperator;
import org.ketbench.circuit.classical.Value;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Reference;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** The program that a gesture is about, as one edit sees it. */
final class Source {
  private final Checked checked;
  private final Lines lines;
  private final Registers registers;
  private final Map<String, Symbol> globals = new LinkedHashMap<>();
  private @Nullable Map<Integer, Symbol> symbols;

  Source(Checked checked, @Nullable Circuit circuit) {
    this.checked = checked;
    this.lines = new Lines(checked.tree().text());
    for (Symbol symbol : checked.names().scopes().getFirst().symbols()) {
      globals.putIfAbsent(symbol.name(), symbol);
    }
    this.registers = Registers.of(globals, circuit);
  }

  Checked checked() {
    return checked;
  }

  SyntaxTree tree() {
    return checked.tree();
  }

  String text() {
    return tree().text();
  }

  boolean isVersion2() {
    return checked.version().isTwo();
  }

  Lines lines() {
    return lines;
  }

  Registers registers() {
    return registers;
  }

  /** The statement that operations refer to. */
  Located operation(Span span) throws Refusal {
    Located found = Located.at(tree(), span);
    if (found == null) {
      found = calling(span);
    }
    if (found == null) {
      throw new Refusal("The program has changed since; there is no such operation any more.");
    }
    if (found.statement() instanceof Statement.Annotated annotated) {
      found = found.child(annotated.statement());
    }
    if (found.statement() instanceof Statement.Include(_, _, String path)) {
      throw new Refusal("This comes from the file '" + path + "'. Edit it there.");
    }
    requireReadable(found);
    return found;
  }

  /** The statement with a call of a subroutine, whose operations stand at the call alone. */
  private @Nullable Located calling(Span call) {
    Located around = Located.around(tree(), call);
    return around != null
            && Walk.expressions(around.statement()).stream()
                .anyMatch(each -> isCall(around, each, call))
        ? around
        : null;
  }

  private static boolean isCall(Located in, Expr expression, Span call) {
    return (expression instanceof Expr.Call && in.span(expression).equals(call))
        || Walk.children(expression).stream().anyMatch(child -> isCall(in, child, call));
  }

  private void requireReadable(Located located) throws Refusal {
    Span span = located.span();
    for (Diagnostic error : tree().errors()) {
      Span place = error.span();
      if (error.isError() && place.start() <= span.end() && span.start() <= place.end()) {
        throw new Refusal("This statement cannot be read. Correct its mistake first.");
      }
    }
  }

  /** What a name at a place of the document stands for. */
  @Nullable Symbol symbol(int start) {
    Map<Integer, Symbol> known = symbols;
    if (known == null) {
      known = new HashMap<>();
      for (Reference reference : checked.names().references()) {
        if (reference.file() == null) {
          known.put(reference.span().start(), reference.symbol());
        }
      }
      symbols = known;
    }
    return known.get(start);
  }

  /**
   * The global symbols by name, those that the language and its library bring behind the others.
   */
  Map<String, Symbol> globals() {
    return globals;
  }

  /** All top-level statements. */
  List<Located> statements() {
    List<Located> all = new ArrayList<>();
    for (int i = 0; i < tree().size(); i++) {
      all.add(Located.top(tree(), i));
    }
    return all;
  }

  /** The value of an index that is known before the program runs, or null. */
  @Nullable Long constant(Located in, Expr expression) {
    return switch (expression) {
      case Expr.IntLiteral(_, _, long value) -> value;
      case Expr.Parenthesized(_, _, Expr inner) -> constant(in, inner);
      case Expr.Identifier name ->
          symbol(in.span(name).start()) instanceof Symbol.Constant constant
                  && constant.value() instanceof Value.Int(BigInteger value, _)
              ? Long.valueOf(value.longValue())
              : null;
      case Expr.Unary(_, _, var operator, Expr operand) -> {
        Long value = constant(in, operand);
        yield value != null && operator == UnaryOperator.MINUS ? Long.valueOf(-value) : null;
      }
      case Expr.Binary(_, _, var operator, Expr left, Expr right) -> {
        Long a = constant(in, left);
        Long b = constant(in, right);
        if (a == null || b == null) {
          yield null;
        }
        yield switch (operator) {
          case ADD -> Long.valueOf(a + b);
          case SUBTRACT -> Long.valueOf(a - b);
          case MULTIPLY -> Long.valueOf(a * b);
          case DIVIDE -> b == 0 ? null : Long.valueOf(a / b);
          case MODULO -> b == 0 ? null : Long.valueOf(a % b);
          default -> null;
        };
      }
      default -> null;
    };
  }
}
