package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.FloatLanes.load;
import static org.ketbench.engine.statevector.kernel.FloatLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import org.ketbench.engine.statevector.plan.Step;

/**
 * Real rotations of qubits that lie inside a vector: the other half of each pair is the same vector
 * with its lanes exchanged, so one exchange and one multiply-add do it. Two qubits share a sweep;
 * with three the compiler runs out of room when it has inlined everything.
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
  public void applyTo(MemorySegment s, long at, int bits, long base, Part part) {
    int count = 1 << (bits - FloatLanes.BITS);
    int from = part.from(count);
    int to = part.to(count);
    int each = 0;
    while (each < tangents.length) {
      if (each + 1 < tangents.length && (flips >>> each & 3) == 0) {
        pair(s, at, from, to, exchanges, tangents, each);
        each += 2;
      } else if ((flips >>> each & 1) == 0) {
        straight(s, at, from, to, exchanges[each], tangents[each]);
        each++;
      } else {
        flipped(s, at, from, to, exchanges[each], tangents[each]);
        each++;
      }
    }
  }

  private static void pair(
      MemorySegment s,
      long at,
      int from,
      int to,
      VectorShuffle<Float>[] exchanges,
      FloatVector[] tangents,
      int which) {
    VectorShuffle<Float> exchange0 = exchanges[which];
    VectorShuffle<Float> exchange1 = exchanges[which + 1];
    FloatVector tangent0 = tangents[which];
    FloatVector tangent1 = tangents[which + 1];
    for (int each = from; each < to; each++) {
      long o = at + ((long) each << FloatLanes.SHIFT);
      FloatVector x = load(s, o);
      FloatVector y = x.rearrange(exchange0).fma(tangent0, x);
      store(y.rearrange(exchange1).fma(tangent1, y), s, o);
    }
  }

  private static void straight(
      MemorySegment s,
      long at,
      int from,
      int to,
      VectorShuffle<Float> exchange,
      FloatVector tangent) {
    for (int each = from; each < to; each++) {
      long o = at + ((long) each << FloatLanes.SHIFT);
      FloatVector x = load(s, o);
      store(x.rearrange(exchange).fma(tangent, x), s, o);
    }
  }

  private static void flipped(
      MemorySegment s,
      long at,
      int from,
      int to,
      VectorShuffle<Float> exchange,
      FloatVector tangent) {
    for (int each = from; each < to; each++) {
      long o = at + ((long) each << FloatLanes.SHIFT);
      FloatVector x = load(s, o);
      store(x.fma(tangent, x.rearrange(exchange)), s, o);
    }
  }
}
