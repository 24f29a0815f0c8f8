package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Classical memory that is lent until a scope or statement ends. */
final class Leases {
  private @Nullable List<Runnable> returns;

  void add(Runnable giveBack) {
    List<Runnable> known = returns;
    if (known == null) {
      known = new ArrayList<>();
      returns = known;
    }
    known.add(giveBack);
  }

  void release() {
    List<Runnable> known = returns;
    if (known != null) {
      returns = null;
      known.forEach(Runnable::run);
    }
  }

  /** Keeps what was lent here for as long as the other holds. */
  void extendTo(Leases longer) {
    List<Runnable> known = returns;
    if (known != null) {
      returns = null;
      known.forEach(longer::add);
    }
  }
}
