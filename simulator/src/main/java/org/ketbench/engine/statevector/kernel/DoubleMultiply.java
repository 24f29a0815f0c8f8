package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import org.ketbench.engine.statevector.plan.Step;

/** One number for all amplitudes that match: a lone phase under any controls, or a scale. */
final class DoubleMultiply implements DoubleKernel {
  private final Step.Multiply step;
  private final DoubleVector factorRe;
  private final DoubleVector factorIm;
  private final int start;
  private final int count;
  private final Gaps gaps;

  DoubleMultiply(Step.Multiply step, int bits) {
    this.step = step;
    int laneMask = (int) step.mask() & (DoubleLanes.COUNT - 1);
    int laneValue = (int) step.value() & (DoubleLanes.COUNT - 1);
    factorRe = DoubleLanes.each(lane -> (lane & laneMask) == laneValue ? step.re() : 1);
    factorIm = DoubleLanes.each(lane -> (lane & laneMask) == laneValue ? step.im() : 0);
    int inside = (1 << (bits - DoubleLanes.BITS)) - 1;
    int fixed = (int) (step.mask() >>> DoubleLanes.BITS) & inside;
    start = (int) (step.value() >>> DoubleLanes.BITS) & inside;
    count = 1 << (bits - DoubleLanes.BITS - Integer.bitCount(fixed));
    gaps = Gaps.of(fixed);
  }

  @Override
  public void apply(
      MemorySegment re,
      MemorySegment im,
      long at,
      int bits,
      long base,
      Scratch scratch,
      Part part) {
    long outer = step.mask() >>> bits << bits;
    if ((base & outer) != (step.value() & outer)) {
      return;
    }
    int from = part.from(count);
    int to = part.to(count);
    if (step.im() == 0) {
      for (int half = 0; half < 2; half++) {
        scale(half == 0 ? re : im, at, from, to, gaps, start);
      }
    } else {
      turn(re, im, at, from, to, gaps, start);
    }
  }

  private void scale(MemorySegment s, long at, int from, int to, Gaps gaps, int start) {
    DoubleVector factor = factorRe;
    int first = gaps.first();
    int second = gaps.second();
    int[] more = gaps.more();
    for (int each = from; each < to; each++) {
      int number = Gaps.openMore(Gaps.open(Gaps.open(each, first), second), more) | start;
      long o = at + ((long) number << DoubleLanes.SHIFT);
      store(load(s, o).mul(factor), s, o);
    }
  }

  private void turn(
      MemorySegment re, MemorySegment im, long at, int from, int to, Gaps gaps, int start) {
    DoubleVector cos = factorRe;
    DoubleVector sin = factorIm;
    DoubleVector minusSin = factorIm.neg();
    int first = gaps.first();
    int second = gaps.second();
    int[] more = gaps.more();
    for (int each = from; each < to; each++) {
      int number = Gaps.openMore(Gaps.open(Gaps.open(each, first), second), more) | start;
      long o = at + ((long) number << DoubleLanes.SHIFT);
      DoubleVector x = load(re, o);
      DoubleVector y = load(im, o);
      store(y.fma(minusSin, x.mul(cos)), re, o);
      store(y.fma(cos, x.mul(sin)), im, o);
    }
  }
}
