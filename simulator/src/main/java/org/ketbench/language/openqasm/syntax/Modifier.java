package org.ketbench.language.openqasm.syntax;

import org.jspecify.annotations.Nullable;

/** A gate modifier with its {@code @}: {@code inv @}, {@code pow(k) @}, {@code ctrl(n) @} … */
public record Modifier(int start, int end, Kind kind, @Nullable Expr argument) implements Node {
  /** The four modifiers. */
  public enum Kind {
    INV,
    POW,
    CTRL,
    NEGCTRL
  }
}
