package org.ketbench.language.openqasm.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/** Notes where names are used and declared, for a language service. */
final class Recorder {
  private final List<Reference> references = new ArrayList<>();
  private final List<Open> scopes = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(Span span, boolean closed, List<Symbol> symbols) {}

  Recorder(Span document) {
    enter(document, false);
  }

  void reference(@Nullable String file, Span span, Symbol symbol) {
    references.add(new Reference(file, span, symbol, false));
  }

  void declare(Symbol symbol) {
    Open scope = open.peek();
    if (scope != null) {
      scope.symbols().add(symbol);
    }
    references.add(new Reference(symbol.file(), symbol.declaration(), symbol, true));
  }

  void enter(Span span, boolean closed) {
    Open scope = new Open(span, closed, new ArrayList<>());
    scopes.add(scope);
    open.push(scope);
  }

  void leave() {
    open.pop();
  }

  NameIndex index(List<Symbol> builtIn) {
    scopes.getFirst().symbols().addAll(builtIn);
    return new NameIndex(
        references,
        scopes.stream()
            .map(scope -> new NameIndex.Scope(scope.span(), scope.closed(), scope.symbols()))
            .toList());
  }
}
