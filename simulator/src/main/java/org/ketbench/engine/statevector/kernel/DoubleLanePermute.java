package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.VectorShuffle;
import org.ketbench.engine.statevector.plan.Step;

/** One shuffle of every vector, for any chain of exchanges inside it. */
final class DoubleLanePermute implements DoublePartwise {
  private final VectorShuffle<Double> shuffle;

  DoubleLanePermute(Step.LanePermute step) {
    shuffle = VectorShuffle.fromArray(DoubleLanes.SPECIES, step.source(), 0);
  }

  @Override
  public void applyTo(MemorySegment s, long at, int bits, long base, Part part) {
    int count = 1 << (bits - DoubleLanes.BITS);
    move(s, at, part.from(count), part.to(count), shuffle);
  }

  private static void move(
      MemorySegment s, long at, int from, int to, VectorShuffle<Double> shuffle) {
    for (int each = from; each < to; each++) {
      long o = at + ((long) each << DoubleLanes.SHIFT);
      store(load(s, o).rearrange(shuffle), s, o);
    }
  }
}
