package org.ketbench.language.openqasm.lower;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and what they stand for, within the names around them. */
final class Scope {
  private final @Nullable Scope outer;
  private final Leases leases;
  private @Nullable Map<String, Binding> names;

  Scope(@Nullable Scope outer, Leases leases) {
    this.outer = outer;
    this.leases = leases;
  }

  /** Where what is declared here has its memory from. */
  Leases leases() {
    return leases;
  }

  void put(String name, Binding binding) {
    Map<String, Binding> known = names;
    if (known == null) {
      known = new HashMap<>();
      names = known;
    }
    known.put(name, binding);
  }

  @Nullable Binding find(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Map<String, Binding> known = scope.names;
      Binding found = known == null ? null : known.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
