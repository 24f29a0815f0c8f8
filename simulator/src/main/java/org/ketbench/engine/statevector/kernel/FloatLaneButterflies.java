package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.FloatLanes.load;
import static org.ketbench.engine.statevector.kernel.FloatLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import org.ketbench.engine.statevector.plan.Step;

/**
 * Real rotations of qubits that lie inside a vector: the other half of each pair is the same vector
 * with its lanes exchanged, so one exchange and one multiply-add do it. Each qubit is a sweep of
 * its own over a chunk in the fastest cache; transposing so that lanes become rows was no faster.
 */
final class FloatLaneButterflies implements FloatPartwise {
  private final VectorShuffle<Float>[] exchanges;
  private final FloatVector[] tangents;
  private final int flips;

  @SuppressWarnings({"unchecked", "rawtypes"})
  FloatLaneButterflies(Step.LaneButterflies step) {
    int count = step.positions().length;
    exchanges = new VectorShuffle[count];
    tangents = new FloatVector[count];
    for (int each = 0; each < count; each++) {
      int bit = 1 << step.positions()[each];
      var tangent = step.tangents()[each];
      exchanges[each] = FloatLanes.exchange(bit);
      tangents[each] = FloatLanes.each(lane -> (lane & bit) == 0 ? -tangent : tangent);
    }
    flips = step.flips();
  }

  @Override
  public void applyTo(MemorySegment s, long at, int bits, long base) {
    long end = at + ((long) Float.BYTES << bits);
    for (int each = 0; each < tangents.length; each++) {
      if ((flips >>> each & 1) == 0) {
        straight(s, at, end, exchanges[each], tangents[each]);
      } else {
        flipped(s, at, end, exchanges[each], tangents[each]);
      }
    }
  }

  private static void straight(
      MemorySegment s, long at, long end, VectorShuffle<Float> exchange, FloatVector tangent) {
    int count = (int) ((end - at) >>> FloatLanes.SHIFT);
    for (int each = 0; each < count; each++) {
      long o = at + ((long) each << FloatLanes.SHIFT);
      FloatVector x = load(s, o);
      store(x.rearrange(exchange).fma(tangent, x), s, o);
    }
  }

  private static void flipped(
      MemorySegment s, long at, long end, VectorShuffle<Float> exchange, FloatVector tangent) {
    int count = (int) ((end - at) >>> FloatLanes.SHIFT);
    for (int each = 0; each < count; each++) {
      long o = at + ((long) each << FloatLanes.SHIFT);
      FloatVector x = load(s, o);
      store(x.fma(tangent, x.rearrange(exchange)), s, o);
    }
  }
}
