package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import org.ketbench.engine.statevector.plan.Step;

/**
 * A real rotation under controls. Controls among the lanes become coefficients that differ by lane,
 * 1 and 0 where the rotation does not act.
 */
final class DoubleRotate implements DoublePartwise {
  private final Step.Rotate step;
  private final VectorShuffle<Double> shuffle;
  private final DoubleVector keep;
  private final DoubleVector take;
  private final DoubleVector takeBelow;
  private final int far;
  private final int start;
  private final int count;
  private final Gaps gaps;

  DoubleRotate(Step.Rotate step, int bits) {
    this.step = step;
    int bit = step.position() < DoubleLanes.BITS ? 1 << step.position() : 0;
    int laneMask = (int) step.mask() & (DoubleLanes.COUNT - 1);
    int laneValue = (int) step.value() & (DoubleLanes.COUNT - 1);
    shuffle = DoubleLanes.exchange(bit);
    keep = DoubleLanes.each(lane -> (lane & laneMask) == laneValue ? step.cos() : 1);
    take =
        DoubleLanes.each(
            lane ->
                (lane & laneMask) != laneValue
                    ? 0
                    : bit == 0 || (lane & bit) != 0 ? step.sin() : -step.sin());
    takeBelow = DoubleLanes.each(lane -> (lane & laneMask) == laneValue ? -step.sin() : 0);
    int inside = (1 << (bits - DoubleLanes.BITS)) - 1;
    int fixed = (int) (step.mask() >>> DoubleLanes.BITS) & inside;
    start = (int) (step.value() >>> DoubleLanes.BITS) & inside;
    far = step.position() < DoubleLanes.BITS ? 0 : 1 << (step.position() - DoubleLanes.BITS);
    gaps = Gaps.of(fixed | far);
    count = 1 << (bits - DoubleLanes.BITS - Integer.bitCount(fixed | far));
  }

  @Override
  public void applyTo(MemorySegment s, long at, int bits, long base, Part part) {
    long outer = step.mask() >>> bits << bits;
    if ((base & outer) != (step.value() & outer)) {
      return;
    }
    int from = part.from(count);
    int to = part.to(count);
    if (far == 0) {
      within(s, at, from, to, gaps, start);
    } else {
      across(s, at, from, to, gaps, start, far);
    }
  }

  private void within(MemorySegment s, long at, int from, int to, Gaps gaps, int start) {
    VectorShuffle<Double> exchange = shuffle;
    DoubleVector own = keep;
    DoubleVector other = take;
    int first = gaps.first();
    int second = gaps.second();
    int[] more = gaps.more();
    for (int each = from; each < to; each++) {
      int number = Gaps.openMore(Gaps.open(Gaps.open(each, first), second), more) | start;
      long o = at + ((long) number << DoubleLanes.SHIFT);
      DoubleVector a = load(s, o);
      store(a.rearrange(exchange).fma(other, a.mul(own)), s, o);
    }
  }

  private void across(MemorySegment s, long at, int from, int to, Gaps gaps, int start, int far) {
    DoubleVector own = keep;
    DoubleVector up = take;
    DoubleVector down = takeBelow;
    int first = gaps.first();
    int second = gaps.second();
    int[] more = gaps.more();
    for (int each = from; each < to; each++) {
      int number = Gaps.openMore(Gaps.open(Gaps.open(each, first), second), more) | start;
      long o = at + ((long) number << DoubleLanes.SHIFT);
      long p = at + ((long) (number | far) << DoubleLanes.SHIFT);
      DoubleVector a = load(s, o);
      DoubleVector b = load(s, p);
      store(b.fma(down, a.mul(own)), s, o);
      store(a.fma(up, b.mul(own)), s, p);
    }
  }
}
