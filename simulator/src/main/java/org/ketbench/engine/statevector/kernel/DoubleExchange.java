package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import org.ketbench.engine.statevector.plan.Step;

/**
 * X, CX, SWAP and their like under any controls: amplitudes change places, nothing is computed. The
 * place to exchange with differs by bits of the vector's number, by bits inside the vector, or
 * both; controls among the former are left out by counting, among the latter by masks.
 */
final class DoubleExchange implements DoublePartwise {
  private final long xor;
  private final long mask;
  private final long value;
  private final int laneXor;
  private final VectorShuffle<Double> shuffle;
  private final VectorMask<Double> here;
  private final VectorMask<Double> there;
  private final boolean wholeVectors;
  private final int far;
  private final int start;
  private final int count;
  private final Gaps gaps;

  DoubleExchange(Step.Exchange step, int bits) {
    int lanes = DoubleLanes.COUNT - 1;
    xor = step.xor();
    laneXor = (int) xor & lanes;
    boolean inLanes = xor <= lanes;
    mask = step.mask();
    value = step.value();
    int laneMask = (int) mask & lanes;
    int laneValue = (int) value & lanes;
    shuffle = DoubleLanes.exchange(laneXor);
    long hereBits = 0;
    long thereBits = 0;
    for (int lane = 0; lane <= lanes; lane++) {
      long match = (lane & laneMask) == laneValue ? 1 : 0;
      hereBits |= match << lane;
      thereBits |= match << (lane ^ laneXor);
    }
    here = VectorMask.fromLong(DoubleLanes.SPECIES, inLanes ? hereBits | thereBits : hereBits);
    there = VectorMask.fromLong(DoubleLanes.SPECIES, thereBits);
    wholeVectors = !inLanes && laneMask == 0 && laneXor == 0;
    int inside = (1 << (bits - DoubleLanes.BITS)) - 1;
    far = (int) (xor >>> DoubleLanes.BITS) & inside;
    start = (int) (value >>> DoubleLanes.BITS) & inside;
    int fixed = (int) (mask >>> DoubleLanes.BITS) & inside;
    int left = fixed | Integer.highestOneBit(far);
    gaps = Gaps.of(left);
    count = 1 << (bits - DoubleLanes.BITS - Integer.bitCount(left));
  }

  @Override
  public void applyTo(MemorySegment s, long at, int bits, long base, Part part) {
    long outer = mask >>> bits << bits;
    if ((base & outer) != (value & outer)) {
      return;
    }
    int from = part.from(count);
    int to = part.to(count);
    if (wholeVectors) {
      whole(s, at, from, to, gaps, start, far);
    } else if (far == 0) {
      within(s, at, from, to, gaps, start);
    } else {
      across(s, at, from, to, gaps, start, far);
    }
  }

  private static void whole(
      MemorySegment s, long at, int from, int to, Gaps gaps, int start, int far) {
    int first = gaps.first();
    int second = gaps.second();
    int[] more = gaps.more();
    for (int each = from; each < to; each++) {
      int number = Gaps.openMore(Gaps.open(Gaps.open(each, first), second), more) | start;
      long o = at + ((long) number << DoubleLanes.SHIFT);
      long p = at + ((long) (number ^ far) << DoubleLanes.SHIFT);
      DoubleVector a = load(s, o);
      DoubleVector b = load(s, p);
      store(b, s, o);
      store(a, s, p);
    }
  }

  private void within(MemorySegment s, long at, int from, int to, Gaps gaps, int start) {
    VectorShuffle<Double> exchange = shuffle;
    VectorMask<Double> where = here;
    int first = gaps.first();
    int second = gaps.second();
    int[] more = gaps.more();
    for (int each = from; each < to; each++) {
      int number = Gaps.openMore(Gaps.open(Gaps.open(each, first), second), more) | start;
      long o = at + ((long) number << DoubleLanes.SHIFT);
      DoubleVector a = load(s, o);
      store(a.blend(a.rearrange(exchange), where), s, o);
    }
  }

  private void across(MemorySegment s, long at, int from, int to, Gaps gaps, int start, int far) {
    VectorShuffle<Double> exchange = shuffle;
    VectorMask<Double> where = here;
    VectorMask<Double> partner = there;
    int first = gaps.first();
    int second = gaps.second();
    int[] more = gaps.more();
    for (int each = from; each < to; each++) {
      int number = Gaps.openMore(Gaps.open(Gaps.open(each, first), second), more) | start;
      long o = at + ((long) number << DoubleLanes.SHIFT);
      long p = at + ((long) (number ^ far) << DoubleLanes.SHIFT);
      DoubleVector a = load(s, o);
      DoubleVector b = load(s, p);
      store(a.blend(b.rearrange(exchange), where), s, o);
      store(b.blend(a.rearrange(exchange), partner), s, p);
    }
  }
}
