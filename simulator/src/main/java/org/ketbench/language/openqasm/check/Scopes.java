package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that can be seen, by scope.
 *
 * <p>Blocks see everything around them; gates and subroutines see their own names and, of the
 * global ones, only what cannot change: constants and what can be called.
 */
final class Scopes {
  /** What a scope belongs to. */
  enum Kind {
    GLOBAL,
    BLOCK,
    GATE,
    SUBROUTINE
  }

  private static final class Scope {
    final Kind kind;
    final @Nullable Scope outer;
    final Map<String, Binding> names;

    Scope(Kind kind, @Nullable Scope outer, Map<String, Binding> names) {
      this.kind = kind;
      this.outer = outer;
      this.names = names;
    }
  }

  private final Map<String, Binding> builtIn;
  private final Scope global = new Scope(Kind.GLOBAL, null, new LinkedHashMap<>());
  private final Map<String, Binding> library = new HashMap<>();
  private Scope current = global;

  Scopes(Map<String, Binding> builtIn) {
    this.builtIn = builtIn;
  }

  boolean isGlobal() {
    return current == global;
  }

  Kind kind() {
    return current.kind;
  }

  void enter(Kind kind) {
    current = new Scope(kind, current, new LinkedHashMap<>());
  }

  /** Leaves the innermost scope and returns what was declared there. */
  Iterable<Binding> leave() {
    Scope left = current;
    if (left.outer == null) {
      throw new IllegalStateException("the global scope is never left");
    }
    current = left.outer;
    return left.names.values();
  }

  /** Whether the current scope is, or is within, one of this kind. */
  boolean isWithin(Kind kind) {
    for (Scope scope = current; scope != null; scope = scope.outer) {
      if (scope.kind == kind) {
        return true;
      }
    }
    return false;
  }

  /** What a name stands for here, null if nothing that can be seen. */
  @Nullable Binding find(String name) {
    Scope scope = current;
    while (scope.outer != null) {
      Binding binding = scope.names.get(name);
      if (binding != null) {
        return binding;
      }
      if (scope.kind != Kind.BLOCK) {
        Binding outside = findGlobal(name);
        return outside == null || NameIndex.isVisibleInside(outside.symbol) ? outside : null;
      }
      scope = scope.outer;
    }
    return findGlobal(name);
  }

  @Nullable Binding findGlobal(String name) {
    Binding binding = global.names.get(name);
    if (binding == null) {
      binding = library.get(name);
    }
    return binding == null ? builtIn.get(name) : binding;
  }

  /** What a name stands for in the innermost scope; of the library, in the global one. */
  @Nullable Binding findHere(String name) {
    return isGlobal() ? findGlobal(name) : current.names.get(name);
  }

  void declare(Binding binding) {
    current.names.put(binding.symbol.name(), binding);
  }

  void declareGlobal(Binding binding) {
    global.names.put(binding.symbol.name(), binding);
  }

  /** Brings a gate of an include; a gate of the program with its name stays. */
  void provide(Binding gate) {
    library.putIfAbsent(gate.symbol.name(), gate);
  }

  Iterable<Binding> globals() {
    return global.names.values();
  }

  /** All names that can be seen, for suggestions. */
  List<Binding> visible() {
    List<Binding> visible = new ArrayList<>();
    boolean closed = false;
    for (Scope scope = current; scope != null; scope = scope.outer) {
      for (Binding binding : scope.names.values()) {
        if (!closed || NameIndex.isVisibleInside(binding.symbol)) {
          visible.add(binding);
        }
      }
      closed |= scope.kind == Kind.GATE || scope.kind == Kind.SUBROUTINE;
    }
    visible.addAll(library.values());
    visible.addAll(builtIn.values());
    return visible;
  }
}
