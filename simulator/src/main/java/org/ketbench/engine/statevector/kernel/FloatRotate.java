package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.FloatLanes.load;
import static org.ketbench.engine.statevector.kernel.FloatLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import org.ketbench.engine.statevector.plan.Step;

/**
 * A real rotation under controls. Controls among the lanes become coefficients that differ by lane,
 * 1 and 0 where the rotation does not act.
 */
final class FloatRotate implements FloatPartwise {
  private final Step.Rotate step;
  private final VectorShuffle<Float> shuffle;
  private final FloatVector keep;
  private final FloatVector take;
  private final FloatVector takeBelow;

  FloatRotate(Step.Rotate step) {
    this.step = step;
    int bit = step.position() < FloatLanes.BITS ? 1 << step.position() : 0;
    int laneMask = (int) step.mask() & (FloatLanes.COUNT - 1);
    int laneValue = (int) step.value() & (FloatLanes.COUNT - 1);
    shuffle = FloatLanes.exchange(bit);
    keep = FloatLanes.each(lane -> (lane & laneMask) == laneValue ? step.cos() : 1);
    take =
        FloatLanes.each(
            lane ->
                (lane & laneMask) != laneValue
                    ? 0
                    : bit == 0 || (lane & bit) != 0 ? step.sin() : -step.sin());
    takeBelow = FloatLanes.each(lane -> (lane & laneMask) == laneValue ? -step.sin() : 0);
  }

  @Override
  public void applyTo(MemorySegment s, long at, int bits, long base, Part part) {
    long outer = step.mask() >>> bits << bits;
    if ((base & outer) != (step.value() & outer)) {
      return;
    }
    int inside = (1 << (bits - FloatLanes.BITS)) - 1;
    int fixed = (int) (step.mask() >>> FloatLanes.BITS) & inside;
    int start = (int) (step.value() >>> FloatLanes.BITS) & inside;
    int far = step.position() < FloatLanes.BITS ? 0 : 1 << (step.position() - FloatLanes.BITS);
    Gaps gaps = Gaps.of(fixed | far);
    int count = 1 << (bits - FloatLanes.BITS - Integer.bitCount(fixed | far));
    int from = part.from(count);
    int to = part.to(count);
    if (far == 0) {
      within(s, at, from, to, gaps, start);
    } else {
      across(s, at, from, to, gaps, start, far);
    }
  }

  private void within(MemorySegment s, long at, int from, int to, Gaps gaps, int start) {
    VectorShuffle<Float> exchange = shuffle;
    FloatVector own = keep;
    FloatVector other = take;
    int first = gaps.first();
    int second = gaps.second();
    int[] more = gaps.more();
    for (int each = from; each < to; each++) {
      int number = Gaps.openMore(Gaps.open(Gaps.open(each, first), second), more) | start;
      long o = at + ((long) number << FloatLanes.SHIFT);
      FloatVector a = load(s, o);
      store(a.rearrange(exchange).fma(other, a.mul(own)), s, o);
    }
  }

  private void across(MemorySegment s, long at, int from, int to, Gaps gaps, int start, int far) {
    FloatVector own = keep;
    FloatVector up = take;
    FloatVector down = takeBelow;
    int first = gaps.first();
    int second = gaps.second();
    int[] more = gaps.more();
    for (int each = from; each < to; each++) {
      int number = Gaps.openMore(Gaps.open(Gaps.open(each, first), second), more) | start;
      long o = at + ((long) number << FloatLanes.SHIFT);
      long p = at + ((long) (number | far) << FloatLanes.SHIFT);
      FloatVector a = load(s, o);
      FloatVector b = load(s, p);
      store(b.fma(down, a.mul(own)), s, o);
      store(a.fma(up, b.mul(own)), s, p);
    }
  }
}
