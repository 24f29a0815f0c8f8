package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.FloatLanes.load;
import static org.ketbench.engine.statevector.kernel.FloatLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.VectorShuffle;
import org.ketbench.engine.statevector.plan.Step;

/** One shuffle of every vector, for any chain of exchanges inside it. */
final class FloatLanePermute implements FloatPartwise {
  private final VectorShuffle<Float> shuffle;

  FloatLanePermute(Step.LanePermute step) {
    shuffle = VectorShuffle.fromArray(FloatLanes.SPECIES, step.source(), 0);
  }

  @Override
  public void applyTo(MemorySegment s, long at, int bits, long base, Part part) {
    int count = 1 << (bits - FloatLanes.BITS);
    move(s, at, part.from(count), part.to(count), shuffle);
  }

  private static void move(
      MemorySegment s, long at, int from, int to, VectorShuffle<Float> shuffle) {
    for (int each = from; each < to; each++) {
      long o = at + ((long) each << FloatLanes.SHIFT);
      store(load(s, o).rearrange(shuffle), s, o);
    }
  }
}
