package org.ketbench.app.charts.overlay;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a display in the circuit shows. */
public enum DisplayKind {
  /** The distribution of a few qubits. */
  PROBABILITY(4),
  /** One qubit by itself. */
  BLOCH(1),
  /** The amplitudes of a few qubits, if they have any. */
  AMPLITUDES(4),
  /** The expectation of a product of Pauli operators. */
  EXPECTATION(64);

  private final int mostQubits;

  DisplayKind(int mostQubits) {
    this.mostQubits = mostQubits;
  }

  /** How many qubits it can be of. */
  int mostQubits() {
    return mostQubits;
  }

  /** As it is written in the annotation. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All kinds as they are written. */
  static String words() {
    return String.join(", ", Arrays.stream(values()).map(DisplayKind::word).toList());
  }

  static @Nullable DisplayKind of(String word) {
    for (DisplayKind kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    return null;
  }
}
