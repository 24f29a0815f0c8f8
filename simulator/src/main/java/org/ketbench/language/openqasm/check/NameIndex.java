package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/** Where each symbol of a program is named, and which names can be used where. */
public final class NameIndex {
  /**
   * The part of the document in which names are declared together.
   *
   * @param span the whole document for the global scope
   * @param closed whether of the names around it only constants and what can be called are visible,
   *     as in a gate or subroutine
   */
  public record Scope(Span span, boolean closed, List<Symbol> symbols) {
    public Scope {
      symbols = List.copyOf(symbols);
    }
  }

  private final List<Reference> references;
  private final List<Scope> scopes;
  private @Nullable IdentityHashMap<Symbol, List<Reference>> bySymbol;

  /**
   * @param references in any order
   * @param scopes those of the document, outer ones before inner ones
   */
  NameIndex(List<Reference> references, List<Scope> scopes) {
    this.references = references.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
    this.scopes = List.copyOf(scopes);
  }

  /** All places of all files where a symbol is named, in order of place. */
  public List<Reference> references() {
    return references;
  }

  /** The places where this very symbol is named, its declaration included. */
  public List<Reference> references(Symbol symbol) {
    return List.copyOf(bySymbol().getOrDefault(symbol, List.of()));
  }

  private synchronized Map<Symbol, List<Reference>> bySymbol() {
    IdentityHashMap<Symbol, List<Reference>> known = bySymbol;
    if (known == null) {
      known = new IdentityHashMap<>();
      for (Reference reference : references) {
        known.computeIfAbsent(reference.symbol(), symbol -> new ArrayList<>()).add(reference);
      }
      bySymbol = known;
    }
    return known;
  }

  /** The reference in the document whose name is at a position or ends there. */
  public @Nullable Reference at(int position) {
    Reference before = null;
    for (Reference reference : references) {
      if (reference.file() == null) {
        if (reference.span().contains(position)) {
          return reference;
        }
        if (reference.span().end() == position) {
          before = reference;
        }
      }
    }
    return before;
  }

  /** The symbol named at a position of the document. */
  public @Nullable Symbol symbolAt(int position) {
    Reference reference = at(position);
    return reference == null ? null : reference.symbol();
  }

  /** The scopes of the document, outer ones before inner ones. */
  public List<Scope> scopes() {
    return scopes;
  }

  /**
   * The declared symbols that can be named at a position of the document, inner ones first; of two
   * with the same name only the inner one.
   */
  public List<Symbol> visibleAt(int position) {
    List<Symbol> visible = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean closed = false;
    for (Scope scope : scopes.reversed()) {
      boolean within = scope.span().start() <= position && position <= scope.span().end();
      if (within) {
        for (Symbol symbol : scope.symbols()) {
          boolean declared = symbol.file() != null || symbol.declaration().end() <= position;
          if (declared && (!closed || isVisibleInside(symbol)) && names.add(symbol.name())) {
            visible.add(symbol);
          }
        }
        closed |= scope.closed();
      }
    }
    return List.copyOf(visible);
  }

  /** Whether a global symbol can be named in gates and subroutines. */
  static boolean isVisibleInside(Symbol symbol) {
    return switch (symbol) {
      case Symbol.Constant c -> true;
      case Symbol.Gate g -> true;
      case Symbol.Subroutine s -> true;
      case Symbol.BuiltInFunction f -> true;
      case Symbol.Mistaken m -> true;
      case Symbol.QubitRegister q -> false;
      case Symbol.Variable v -> false;
      case Symbol.Alias a -> false;
      case Symbol.Parameter p -> false;
      case Symbol.GateParameter p -> false;
      case Symbol.GateQubit q -> false;
    };
  }
}
