package org.ketbench.language.openqasm.edit;

import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.check.Symbol;

/**
 * One qubit or bit as the text names it.
 *
 * @param register what declares it; null for a hardware qubit, and for what cannot be told before
 *     the program runs, such as {@code q[i]}
 * @param name of the register, or the whole text where there is none
 * @param index within the register, or {@link #NONE}
 */
record Element(@Nullable Symbol register, String name, int index) {
  static final int NONE = -1;

  /** What can be written but not told. */
  static Element unknown(String text) {
    return new Element(null, text, NONE);
  }

  boolean isKnown() {
    return register != null || name.startsWith("$");
  }

  String text() {
    return index == NONE ? name : name + "[" + index + "]";
  }
}
