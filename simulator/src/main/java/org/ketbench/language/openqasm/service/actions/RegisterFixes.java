package org.ketbench.language.openqasm.service.actions;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Type;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.check.SymbolType;
import org.ketbench.language.openqasm.service.NodePath;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.TypeNode;

/** Mends what a register is too small for. */
final class RegisterFixes {
  private RegisterFixes() {}

  /** Enlarges the register, or takes its last member. */
  static void indexOutOfRange(Diagnostic diagnostic, Workplace place, Offers offers) {
    Expr.Index index = place.innermost(Expr.Index.class);
    if (index == null || !(index.base() instanceof Expr.Identifier name)) {
      return;
    }
    int wanted = wanted(index);
    Symbol symbol = place.find(name.name());
    if (wanted < 0 || symbol == null || symbol.file() != null) {
      return;
    }
    TextEdit larger = resized(place, symbol, wanted + 1);
    if (larger != null) {
      offers.preferred(diagnostic, "Enlarge '" + name.name() + "' to " + (wanted + 1), larger);
    }
    int last = size(symbol) - 1;
    if (last >= 0 && Literals.small(index.indices().getFirst()) == wanted) {
      offers.fix(
          diagnostic,
          "Use the last one, '" + name.name() + "[" + last + "]'",
          new TextEdit(place.span(index.indices().getFirst()), Integer.toString(last)));
    }
  }

  /** The largest number that is indexed with, -1 where it is no literal. */
  private static int wanted(Expr.Index index) {
    if (index.indices().size() != 1) {
      return -1;
    }
    return switch (index.indices().getFirst()) {
      case Expr.Range range ->
          Math.max(Literals.small(range.first()), Literals.small(range.last()));
      case Expr.SetOf set -> set.members().stream().mapToInt(Literals::small).max().orElse(-1);
      case Expr only -> Literals.small(only);
    };
  }

  static int size(Symbol symbol) {
    return switch (symbol.type()) {
      case SymbolType.Quantum quantum -> quantum.size();
      case SymbolType.Classical(Type.Bits(int width)) -> width;
      default -> -1;
    };
  }

  /** The edit that gives a register, declared with a literal size, another size. */
  static @Nullable TextEdit resized(Workplace place, Symbol symbol, int size) {
    Expr written = writtenSize(place.declarationAt(symbol.declaration()));
    SyntaxTree tree = place.tree();
    NodePath path = NodePath.to(tree, symbol.declaration());
    return Literals.small(written) < 0 || written == null
        ? null
        : new TextEdit(path.span(written), Integer.toString(size));
  }

  private static @Nullable Expr writtenSize(@Nullable Statement declaration) {
    return switch (declaration) {
      case Statement.QubitDeclaration it -> it.size();
      case Statement.CregDeclaration it -> it.size();
      case Statement.Declaration it when it.initializer() == null || isMeasured(it) ->
          it.type() instanceof TypeNode.Scalar scalar && scalar.keyword() == TypeNode.Keyword.BIT
              ? scalar.width()
              : null;
      case null, default -> null;
    };
  }

  private static boolean isMeasured(Statement.Declaration declaration) {
    return declaration.initializer() instanceof Expr.Measure;
  }

  /** A single qubit or bit has no index. */
  static void notIndexable(Diagnostic diagnostic, Workplace place, Offers offers) {
    Expr.Index index = place.innermost(Expr.Index.class);
    if (index != null && index.base() instanceof Expr.Identifier name) {
      Symbol symbol = place.find(name.name());
      if (symbol == null || !(symbol.type() instanceof SymbolType.Quantum)) {
        return;
      }
      Span base = place.span(index.base());
      offers.preferred(
          diagnostic,
          "Remove the index",
          TextEdit.delete(new Span(base.end(), place.span(index).end())));
    }
  }

  /** Makes the bits as many as the qubits that are measured into them. */
  static void measureSize(Diagnostic diagnostic, Workplace place, Offers offers) {
    Expr qubits = null;
    Expr bits = null;
    Statement statement = place.path().statement();
    switch (statement) {
      case Statement.Measure it -> {
        qubits = it.operand();
        bits = it.target();
      }
      case Statement.Assignment it when it.value() instanceof Expr.Measure measure -> {
        qubits = measure.operand();
        bits = it.target();
      }
      case null, default -> {}
    }
    if (qubits instanceof Expr.Identifier from && bits instanceof Expr.Identifier to) {
      Symbol register = place.find(from.name());
      Symbol target = place.find(to.name());
      if (register != null && target != null && target.file() == null && size(register) > 0) {
        resize(diagnostic, place, target, size(register), offers);
        if (register.file() == null && size(target) > 0) {
          resize(diagnostic, place, register, size(target), offers);
        }
      }
    }
  }

  private static void resize(
      Diagnostic diagnostic, Workplace place, Symbol symbol, int size, Offers offers) {
    TextEdit edit = resized(place, symbol, size);
    if (edit != null && size > size(symbol)) {
      offers.preferred(diagnostic, "Enlarge '" + symbol.name() + "' to " + size, edit);
    }
  }
}
