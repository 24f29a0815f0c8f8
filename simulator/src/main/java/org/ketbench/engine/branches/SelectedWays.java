package org.ketbench.engine.branches;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.ClassicalState;
import org.ketbench.engine.program.Program;
import org.ketbench.result.AmplitudeTable;

/**
 * Reads the branches that a selection takes.
 *
 * @param <S> the kind of state
 */
final class SelectedWays<S extends BranchState<S>> implements Leaves<S> {
  /** Threads may be reading this many branches before it is known that there is more than one. */
  private static final int FEW = 16;

  private final Selection selection;
  private final StateReadings<S> readings;
  private final int bitCount;
  private final int top;
  private final AtomicInteger found = new AtomicInteger();
  private double all;
  private double kept;
  private int ways;
  private @Nullable AmplitudeTable amplitudes;
  private BitSet bits = new BitSet();

  SelectedWays(Program program, Selection selection, List<Reading> readings, int top) {
    this.selection = selection;
    this.readings = new StateReadings<>(readings, program.circuit().qubitCount());
    this.bitCount = program.circuit().bitCount();
    this.top = top;
  }

  @Override
  public Runnable ended(
      ClassicalState classical, S state, double probability, int shots, long seed) {
    double share = shots > 0 ? shots : probability;
    if (!selection.takes(classical)) {
      return () -> all += share;
    }
    AmplitudeTable table = found.incrementAndGet() <= FEW ? state.largest(top) : null;
    BitSet ones = ones(classical);
    Runnable read = readings.ended(classical, state, probability, shots, seed);
    return () -> {
      read.run();
      all += share;
      kept += share;
      ways++;
      amplitudes = ways == 1 ? table : null;
      bits = ways == 1 ? ones : new BitSet();
    };
  }

  private BitSet ones(ClassicalState classical) {
    BitSet ones = new BitSet();
    for (int bit = 0; bit < bitCount; bit++) {
      ones.set(bit, classical.bit(bit));
    }
    return ones;
  }

  @Override
  public void dropped(double probability) {
    all += probability;
  }

  Selected selected() {
    return new Selected(
        all == 0 ? 0 : kept / all,
        ways,
        ways == 0 ? List.of() : readings.exact(),
        amplitudes,
        bits);
  }
}
