package org.ketbench.engine.observable;

import java.util.List;

/** A weighted sum of products of Pauli operators. */
public record PauliSum(List<Term> terms) {
  public PauliSum {
    terms = List.copyOf(terms);
  }

  /** One product and its weight. */
  public record Term(double coefficient, PauliString product) {}

  /** The largest qubit that some term acts on; -1 when none does. */
  public int largestQubit() {
    return terms.stream().mapToInt(term -> term.product().largestQubit()).max().orElse(-1);
  }
}
