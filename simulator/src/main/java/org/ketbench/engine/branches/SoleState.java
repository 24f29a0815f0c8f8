package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.observable.Mixedness;
import org.ketbench.engine.program.ClassicalState;

/**
 * Reads entropies from the pure state that a program ends in, if it ends in one. Both sides of a
 * pure state are alike, so the smaller one is looked at.
 *
 * @param <S> the kind of state
 */
final class SoleState<S extends BranchState<S>> implements Leaves<S> {
  private final List<List<Integer>> sets;
  private final int qubits;
  private final AtomicInteger states = new AtomicInteger();
  private List<Mixedness> found = List.of();

  SoleState(List<List<Integer>> sets, int qubits) {
    this.sets = sets;
    this.qubits = qubits;
  }

  @Override
  public Runnable ended(
      ClassicalState classical, S state, double probability, int shots, long seed) {
    if (states.incrementAndGet() > 1) {
      return () -> {};
    }
    List<Mixedness> values = new ArrayList<>();
    for (List<Integer> set : sets) {
      values.add(mixedness(state, set));
    }
    return () -> found = values;
  }

  private Mixedness mixedness(S state, List<Integer> set) {
    boolean most = 2 * set.size() > qubits;
    int[] side =
        most
            ? IntStream.range(0, qubits).filter(qubit -> !set.contains(qubit)).toArray()
            : set.stream().mapToInt(Integer::intValue).sorted().toArray();
    if (side.length == 0) {
      return Mixedness.none(set.size());
    }
    if (!state.tellsMixedness(side)) {
      throw new SimulationRefusedException(
          Reason.SIZE,
          "The entropy between "
              + side.length
              + " qubits and the others needs a matrix of 4^"
              + side.length
              + " entries here, more than are supported. Use --engine mps for cuts through states"
              + " of little entanglement, or --engine stabilizer for Clifford programs.",
          null);
    }
    Mixedness its = state.mixedness(side);
    return new Mixedness(set.size(), its.entropy(), its.purity(), its.bound());
  }

  /** Whether there was one state only. */
  boolean isSole() {
    return states.get() == 1;
  }

  List<Mixedness> found() {
    return found;
  }
}
