package org.ketbench.engine.observable;

import java.util.List;

/**
 * Something to be read from a state that is linear in its density matrix, so that it can be
 * averaged over branches and shots.
 */
public sealed interface Reading {
  /** One number: the expectation of an observable. */
  record Expectation(PauliSum observable) implements Reading {}

  /** The 2ᵏ probabilities of k qubits; the first of them is the low bit. */
  record Marginal(List<Integer> qubits) implements Reading {
    public Marginal {
      qubits = List.copyOf(qubits);
    }
  }

  /**
   * The density matrix of k qubits, the first of them the low bit: 4ᵏ real parts row by row, then
   * as many imaginary parts.
   */
  record ReducedState(List<Integer> qubits) implements Reading {
    public ReducedState {
      qubits = List.copyOf(qubits);
    }
  }

  /** The probabilities of 2ᵇ equal stretches of the range of all basis states. */
  record Bins(int bits) implements Reading {}
}
