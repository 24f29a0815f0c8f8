package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.FloatLanes.load;
import static org.ketbench.engine.statevector.kernel.FloatLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.ketbench.engine.statevector.plan.Step;

/**
 * Real rotations of one, two or three qubits beyond the lanes, in registers.
 *
 * <p>A rotation is divided by its cosine (or sine, after an exchange), which leaves one
 * multiply-add for each number in place of a multiplication and a multiply-add; the divisor joins a
 * later phase. Real and imaginary parts do not mix, so they are two runs of the same loop. Three
 * qubits hold eight vectors and the three tangents in registers even on machines with sixteen;
 * loads and stores then cost as much as the arithmetic, and a fourth qubit gained nothing once the
 * chunk is in the fastest cache. An exchange is only another place to load from.
 */
final class FloatButterflies implements FloatPartwise {
  private final int[] vectors;
  private final FloatVector[] up;
  private final FloatVector[] down;
  private final int flips;

  FloatButterflies(Step.Butterflies step) {
    int count = step.positions().length;
    vectors = new int[count];
    up = new FloatVector[count];
    down = new FloatVector[count];
    for (int each = 0; each < count; each++) {
      vectors[each] = step.positions()[each] - FloatLanes.BITS;
      up[each] = FloatLanes.all(step.tangents()[each]);
      down[each] = FloatLanes.all(-step.tangents()[each]);
    }
    flips = step.flips();
  }

  @Override
  public void applyTo(MemorySegment s, long at, int bits, long base, Part part) {
    int groups = 1 << (bits - FloatLanes.BITS - vectors.length);
    int from = part.from(groups);
    int to = part.to(groups);
    switch (vectors.length) {
      case 1 -> {
        one(s, at, from, to, vectors[0], flips, up[0], down[0]);
      }
      case 2 -> {
        two(s, at, from, to, vectors[0], vectors[1], flips, up, down);
      }
      default -> {
        three(s, at, from, to, vectors[0], vectors[1], vectors[2], flips, up, down);
      }
    }
  }

  private static long stride(int vector) {
    return 1L << (vector + FloatLanes.SHIFT);
  }

  private static void one(
      MemorySegment s,
      long at,
      int first,
      int last,
      int p,
      int flips,
      FloatVector up,
      FloatVector down) {
    long d = stride(p);
    long start = flips == 0 ? 0 : d;
    long step = flips == 0 ? d : -d;
    for (int group = first; group < last; group++) {
      long o = at + ((long) Gaps.open(group, p) << FloatLanes.SHIFT);
      FloatVector a = load(s, o + start);
      FloatVector b = load(s, o + start + step);
      store(b.fma(down, a), s, o);
      store(a.fma(up, b), s, o + d);
    }
  }

  private static void two(
      MemorySegment s,
      long at,
      int first,
      int last,
      int p,
      int q,
      int flips,
      FloatVector[] up,
      FloatVector[] down) {
    long d = stride(p);
    long e = stride(q);
    long start = ((flips & 1) == 0 ? 0 : d) + ((flips & 2) == 0 ? 0 : e);
    long dStep = (flips & 1) == 0 ? d : -d;
    long eStep = (flips & 2) == 0 ? e : -e;
    FloatVector up0 = up[0];
    FloatVector up1 = up[1];
    FloatVector down0 = down[0];
    FloatVector down1 = down[1];
    for (int group = first; group < last; group++) {
      long o = at + ((long) Gaps.open(Gaps.open(group, p), q) << FloatLanes.SHIFT);
      long from = o + start;
      FloatVector a = load(s, from);
      FloatVector b = load(s, from + dStep);
      FloatVector c = load(s, from + eStep);
      FloatVector f = load(s, from + eStep + dStep);
      FloatVector a1 = b.fma(down0, a);
      FloatVector b1 = a.fma(up0, b);
      FloatVector c1 = f.fma(down0, c);
      FloatVector f1 = c.fma(up0, f);
      store(c1.fma(down1, a1), s, o);
      store(f1.fma(down1, b1), s, o + d);
      store(a1.fma(up1, c1), s, o + e);
      store(b1.fma(up1, f1), s, o + e + d);
    }
  }

  private static void three(
      MemorySegment s,
      long at,
      int first,
      int last,
      int p,
      int q,
      int r,
      int flips,
      FloatVector[] up,
      FloatVector[] down) {
    long d = stride(p);
    long e = stride(q);
    long f = stride(r);
    long start =
        ((flips & 1) == 0 ? 0 : d) + ((flips & 2) == 0 ? 0 : e) + ((flips & 4) == 0 ? 0 : f);
    long dStep = (flips & 1) == 0 ? d : -d;
    long eStep = (flips & 2) == 0 ? e : -e;
    long fStep = (flips & 4) == 0 ? f : -f;
    FloatVector up0 = up[0];
    FloatVector up1 = up[1];
    FloatVector up2 = up[2];
    FloatVector down0 = down[0];
    FloatVector down1 = down[1];
    FloatVector down2 = down[2];
    for (int group = first; group < last; group++) {
      int number = Gaps.open(Gaps.open(Gaps.open(group, p), q), r);
      long o = at + ((long) number << FloatLanes.SHIFT);
      long from = o + start;
      FloatVector x0 = load(s, from);
      FloatVector x1 = load(s, from + dStep);
      FloatVector x2 = load(s, from + eStep);
      FloatVector x3 = load(s, from + eStep + dStep);
      FloatVector x4 = load(s, from + fStep);
      FloatVector x5 = load(s, from + fStep + dStep);
      FloatVector x6 = load(s, from + fStep + eStep);
      FloatVector x7 = load(s, from + fStep + eStep + dStep);
      FloatVector y0 = x1.fma(down0, x0);
      FloatVector y1 = x0.fma(up0, x1);
      FloatVector y2 = x3.fma(down0, x2);
      FloatVector y3 = x2.fma(up0, x3);
      FloatVector y4 = x5.fma(down0, x4);
      FloatVector y5 = x4.fma(up0, x5);
      FloatVector y6 = x7.fma(down0, x6);
      FloatVector y7 = x6.fma(up0, x7);
      FloatVector z0 = y2.fma(down1, y0);
      FloatVector z1 = y3.fma(down1, y1);
      FloatVector z2 = y0.fma(up1, y2);
      FloatVector z3 = y1.fma(up1, y3);
      FloatVector z4 = y6.fma(down1, y4);
      FloatVector z5 = y7.fma(down1, y5);
      FloatVector z6 = y4.fma(up1, y6);
      FloatVector z7 = y5.fma(up1, y7);
      store(z4.fma(down2, z0), s, o);
      store(z5.fma(down2, z1), s, o + d);
      store(z6.fma(down2, z2), s, o + e);
      store(z7.fma(down2, z3), s, o + e + d);
      store(z0.fma(up2, z4), s, o + f);
      store(z1.fma(up2, z5), s, o + f + d);
      store(z2.fma(up2, z6), s, o + f + e);
      store(z3.fma(up2, z7), s, o + f + e + d);
    }
  }
}
