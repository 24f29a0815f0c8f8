package org.ketbench.engine.statevector.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.memory.MemoryBudget;
import org.ketbench.engine.statevector.work.Bulk;
import org.ketbench.engine.statevector.work.Crew;

/**
 * States kept along chains, within a budget of memory.
 *
 * <p>A copy costs about half a stage of a large state, so few are made: one where the circuit last
 * changed, because that is where it changes next; one before the last stage, of a large state
 * before the last piece, because gates are mostly added at the end; and some at equal distances.
 * When there is no room, those go first that neither lead to what is asked now nor to the end of
 * the circuit that was asked last, then the one whose neighbour can best stand in for it.
 */
final class Checkpoints implements AutoCloseable {
  private static final int LARGE = 16;
  private static final int STAGES_BETWEEN = 4;
  private static final int MOST = 64;

  private final double budget;
  private final Precision precision;
  private final List<Checkpoint> kept = new ArrayList<>();
  private @Nullable Amplitudes spare;
  private @Nullable Chain whole;
  private int slots;

  Checkpoints(double budget, Precision precision) {
    this.budget = budget;
    this.precision = precision;
  }

  /** Makes ready for states of a size; those of other sizes are given up. */
  void resize(int qubits) {
    kept.removeIf(
        checkpoint -> {
          boolean other = checkpoint.state().qubits() != qubits;
          if (other) {
            checkpoint.state().close();
          }
          return other;
        });
    if (spare != null && spare.qubits() != qubits) {
      spare.close();
      spare = null;
    }
    slots = (int) Math.min(MOST, budget / Amplitudes.bytes(qubits, precision));
  }

  /** Remembers the chain to the end of a circuit; what is kept on it is of use for longer. */
  void whole(Chain chain) {
    whole = chain;
  }

  int count() {
    return kept.size();
  }

  List<Checkpoint> all() {
    return List.copyOf(kept);
  }

  /** The one nearest before the end of a chain that is on its way; null if there is none. */
  @Nullable Checkpoint nearest(Chain chain) {
    Checkpoint nearest = null;
    for (Checkpoint checkpoint : kept) {
      if ((nearest == null || checkpoint.position() > nearest.position())
          && fits(checkpoint, chain)) {
        nearest = checkpoint;
      }
    }
    return nearest;
  }

  private static boolean fits(Checkpoint checkpoint, Chain chain) {
    return checkpoint.position() <= chain.length()
        && chain.shared(checkpoint.chain()) >= checkpoint.position();
  }

  /**
   * Whether a state is worth keeping.
   *
   * @param changed up to where this chain is the same as the one before it
   */
  boolean wants(Chain chain, int position, int changed) {
    if (slots == 0 || position == 0) {
      return false;
    }
    boolean large = chain.qubits() > LARGE;
    int least = large ? STAGES_BETWEEN : 1;
    int distance = Math.max(least, (chain.length() + slots - 1) / slots);
    int before = large ? chain.lastPiece() : chain.length() - 1;
    boolean wanted = position == changed || position == before || position % distance == 0;
    if (!wanted) {
      return false;
    }
    for (Checkpoint each : kept) {
      if (each.position() == position && fits(each, chain)) {
        return false;
      }
    }
    return true;
  }

  /** Keeps a copy of a state; where there is no memory for it, it is not kept. */
  void keep(Chain chain, int position, Amplitudes state, Crew crew, Monitor monitor) {
    Amplitudes copy = spare == null ? room(chain) : spare;
    if (copy != null) {
      spare = copy;
      Bulk.copy(state, copy, crew, monitor);
      spare = null;
      kept.add(new Checkpoint(chain, position, copy));
    }
  }

  private @Nullable Amplitudes room(Chain chain) {
    if (kept.size() < slots && MemoryBudget.machineHolds(chain.qubits(), precision)) {
      return new Amplitudes(chain.qubits(), precision);
    }
    Checkpoint least = leastUseful(chain);
    kept.remove(least);
    return least == null ? null : least.state();
  }

  private @Nullable Checkpoint leastUseful(Chain chain) {
    Checkpoint least = null;
    int leastGap = Integer.MAX_VALUE;
    for (Checkpoint checkpoint : kept) {
      if (!fits(checkpoint, chain) && (whole == null || !fits(checkpoint, whole))) {
        return checkpoint;
      }
      int before = 0;
      for (Checkpoint other : kept) {
        if (other.position() < checkpoint.position()) {
          before = Math.max(before, other.position());
        }
      }
      if (checkpoint.position() - before < leastGap) {
        leastGap = checkpoint.position() - before;
        least = checkpoint;
      }
    }
    return least;
  }

  @Override
  public void close() {
    kept.forEach(checkpoint -> checkpoint.state().close());
    kept.clear();
    if (spare != null) {
      spare.close();
      spare = null;
    }
  }
}
