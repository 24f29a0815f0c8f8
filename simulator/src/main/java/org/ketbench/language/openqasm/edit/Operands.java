package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.check.SymbolType;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/** Tells which qubits or bits an expression stands for. */
final class Operands {
  private final Source source;

  Operands(Source source) {
    this.source = source;
  }

  Operand of(Located in, Expr expression) {
    return switch (expression) {
      case Expr.Parenthesized(_, _, Expr inner) -> {
        Operand of = of(in, inner);
        yield new Operand(expression, of.elements(), of.several());
      }
      case Expr.Identifier name -> named(in, name);
      case Expr.HardwareQubit qubit ->
          new Operand(
              expression, List.of(new Element(null, "$" + qubit.number(), Element.NONE)), false);
      case Expr.Index index -> indexed(in, index);
      case Expr.Concatenation(_, _, Expr left, Expr right) -> {
        List<Element> both = new ArrayList<>(of(in, left).elements());
        both.addAll(of(in, right).elements());
        yield new Operand(expression, both, true);
      }
      default -> unknown(in, expression, false);
    };
  }

  private static Operand unknown(Located in, Expr expression, boolean several) {
    return new Operand(expression, List.of(Element.unknown(in.text(expression))), several);
  }

  private Operand named(Located in, Expr.Identifier name) {
    Symbol symbol = source.symbol(in.span(name).start());
    int size = sizeOf(symbol);
    if (symbol instanceof Symbol.Alias alias) {
      Operand value = aliased(alias);
      return value == null
          ? unknown(in, name, true)
          : new Operand(name, value.elements(), value.several());
    }
    if (symbol == null || size == UNKNOWN) {
      return unknown(in, name, false);
    }
    return new Operand(name, elements(symbol, size), size != SINGLE);
  }

  private static List<Element> elements(Symbol symbol, int size) {
    if (size == SINGLE) {
      return List.of(new Element(symbol, symbol.name(), Element.NONE));
    }
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(new Element(symbol, symbol.name(), i));
    }
    return all;
  }

  private static final int SINGLE = SymbolType.SINGLE;
  private static final int UNKNOWN = -3;

  private static int sizeOf(@Nullable Symbol symbol) {
    if (symbol == null) {
      return UNKNOWN;
    }
    return switch (symbol.type()) {
      case SymbolType.Quantum quantum -> quantum.isKnown() ? quantum.size() : UNKNOWN;
      case SymbolType.Classical(Type.Bits(int width)) -> width == Type.MACHINE ? SINGLE : width;
      default -> UNKNOWN;
    };
  }

  private @Nullable Operand aliased(Symbol.Alias alias) {
    if (alias.file() != null) {
      return null;
    }
    int chunk = source.tree().chunkAt(alias.declaration().start());
    return find(Located.top(source.tree(), chunk), alias);
  }

  private @Nullable Operand find(Located at, Symbol.Alias alias) {
    if (at.statement() instanceof Statement.Alias(_, _, var name, Expr value)
        && at.span(name).equals(alias.declaration())) {
      return of(at, value);
    }
    for (Located child : at.children()) {
      Operand found = find(child, alias);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Operand indexed(Located in, Expr.Index index) {
    Operand base = of(in, index.base());
    boolean several =
        index.indices().size() == 1
            && (index.indices().getFirst() instanceof Expr.Range
                || index.indices().getFirst() instanceof Expr.SetOf);
    if (index.indices().size() != 1 || !base.isKnown() || !base.several()) {
      return unknown(in, index, several);
    }
    List<Integer> chosen = indices(in, index.indices().getFirst(), base.elements().size());
    if (chosen == null) {
      return unknown(in, index, several);
    }
    return new Operand(
        index, chosen.stream().map(each -> base.elements().get(each)).toList(), several);
  }

  /** The indices that an index stands for, or null where that cannot be told. */
  @Nullable List<Integer> indices(Located in, Expr index, int size) {
    List<Long> wanted = new ArrayList<>();
    switch (index) {
      case Expr.Range range -> {
        Long step = range.step() == null ? Long.valueOf(1) : source.constant(in, range.step());
        if (step == null || step == 0) {
          return null;
        }
        Long first = bound(in, range.first(), step > 0 ? 0 : size - 1, size);
        Long last = bound(in, range.last(), step > 0 ? size - 1 : 0, size);
        if (first == null || last == null || Math.abs(last - first) > size) {
          return null;
        }
        for (long i = first; step > 0 ? i <= last : i >= last; i += step) {
          wanted.add(i);
        }
      }
      case Expr.SetOf(_, _, var members) -> {
        for (Expr member : members) {
          Long value = source.constant(in, member);
          if (value == null) {
            return null;
          }
          wanted.add(value < 0 ? value + size : value);
        }
      }
      default -> {
        Long value = source.constant(in, index);
        if (value == null) {
          return null;
        }
        wanted.add(value < 0 ? value + size : value);
      }
    }
    List<Integer> indices = new ArrayList<>();
    for (long value : wanted) {
      if (value < 0 || value >= size) {
        return null;
      }
      indices.add((int) value);
    }
    return indices;
  }

  private @Nullable Long bound(Located in, @Nullable Expr written, long missing, int size) {
    if (written == null) {
      return missing;
    }
    Long value = source.constant(in, written);
    return value == null ? null : Long.valueOf(value < 0 ? value + size : value);
  }
}
