package org.ketbench.engine.statevector.kernel;

import static org.ketbench.engine.statevector.kernel.DoubleLanes.load;
import static org.ketbench.engine.statevector.kernel.DoubleLanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
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
 *
 * <p>The tangents of three qubits are made vectors beforehand: their loop is so long that the
 * compiler has no room left to do it inside, while for one or two that costs nothing and spares the
 * objects.
 */
final class DoubleButterflies implements DoublePartwise {
  private static final int THREE = 3;

  private final int[] vectors;
  private final double[] tangents;
  private final DoubleVector[] up;
  private final DoubleVector[] down;
  private final int flips;

  DoubleButterflies(Step.Butterflies step) {
    vectors = new int[step.positions().length];
    for (int each = 0; each < vectors.length; each++) {
      vectors[each] = step.positions()[each] - DoubleLanes.BITS;
    }
    tangents = DoubleNumber.array(step.tangents(), DoubleNumber.room(step.tangents().length));
    int prepared = vectors.length == THREE ? THREE : 0;
    up = new DoubleVector[prepared];
    down = new DoubleVector[prepared];
    for (int each = 0; each < prepared; each++) {
      up[each] = DoubleLanes.all(tangents[each]);
      down[each] = DoubleLanes.all(-tangents[each]);
    }
    flips = step.flips();
  }

  @Override
  public void applyTo(MemorySegment s, long at, int bits, long base, Part part) {
    int groups = 1 << (bits - DoubleLanes.BITS - vectors.length);
    int from = part.from(groups);
    int to = part.to(groups);
    switch (vectors.length) {
      case 1 -> {
        one(s, at, from, to, vectors[0], flips, tangents);
      }
      case 2 -> {
        two(s, at, from, to, vectors[0], vectors[1], flips, tangents);
      }
      default -> {
        three(s, at, from, to, vectors[0], vectors[1], vectors[2], flips, up, down);
      }
    }
  }

  private static long stride(int vector) {
    return 1L << (vector + DoubleLanes.SHIFT);
  }

  private static void one(
      MemorySegment s, long at, int first, int last, int p, int flips, double[] tangents) {
    DoubleVector up = DoubleLanes.all(tangents[0]);
    DoubleVector down = DoubleLanes.all(-tangents[0]);
    long d = stride(p);
    long start = flips == 0 ? 0 : d;
    long step = flips == 0 ? d : -d;
    for (int group = first; group < last; group++) {
      long o = at + ((long) Gaps.open(group, p) << DoubleLanes.SHIFT);
      DoubleVector a = load(s, o + start);
      DoubleVector b = load(s, o + start + step);
      store(b.fma(down, a), s, o);
      store(a.fma(up, b), s, o + d);
    }
  }

  private static void two(
      MemorySegment s, long at, int first, int last, int p, int q, int flips, double[] tangents) {
    long d = stride(p);
    long e = stride(q);
    long start = ((flips & 1) == 0 ? 0 : d) + ((flips & 2) == 0 ? 0 : e);
    long dStep = (flips & 1) == 0 ? d : -d;
    long eStep = (flips & 2) == 0 ? e : -e;
    DoubleVector up0 = DoubleLanes.all(tangents[0]);
    DoubleVector up1 = DoubleLanes.all(tangents[1]);
    DoubleVector down0 = DoubleLanes.all(-tangents[0]);
    DoubleVector down1 = DoubleLanes.all(-tangents[1]);
    for (int group = first; group < last; group++) {
      long o = at + ((long) Gaps.open(Gaps.open(group, p), q) << DoubleLanes.SHIFT);
      long from = o + start;
      DoubleVector a = load(s, from);
      DoubleVector b = load(s, from + dStep);
      DoubleVector c = load(s, from + eStep);
      DoubleVector f = load(s, from + eStep + dStep);
      DoubleVector a1 = b.fma(down0, a);
      DoubleVector b1 = a.fma(up0, b);
      DoubleVector c1 = f.fma(down0, c);
      DoubleVector f1 = c.fma(up0, f);
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
      DoubleVector[] up,
      DoubleVector[] down) {
    long d = stride(p);
    long e = stride(q);
    long f = stride(r);
    long start =
        ((flips & 1) == 0 ? 0 : d) + ((flips & 2) == 0 ? 0 : e) + ((flips & 4) == 0 ? 0 : f);
    long dStep = (flips & 1) == 0 ? d : -d;
    long eStep = (flips & 2) == 0 ? e : -e;
    long fStep = (flips & 4) == 0 ? f : -f;
    DoubleVector up0 = up[0];
    DoubleVector up1 = up[1];
    DoubleVector up2 = up[2];
    DoubleVector down0 = down[0];
    DoubleVector down1 = down[1];
    DoubleVector down2 = down[2];
    for (int group = first; group < last; group++) {
      int number = Gaps.open(Gaps.open(Gaps.open(group, p), q), r);
      long o = at + ((long) number << DoubleLanes.SHIFT);
      long from = o + start;
      DoubleVector x0 = load(s, from);
      DoubleVector x1 = load(s, from + dStep);
      DoubleVector x2 = load(s, from + eStep);
      DoubleVector x3 = load(s, from + eStep + dStep);
      DoubleVector x4 = load(s, from + fStep);
      DoubleVector x5 = load(s, from + fStep + dStep);
      DoubleVector x6 = load(s, from + fStep + eStep);
      DoubleVector x7 = load(s, from + fStep + eStep + dStep);
      DoubleVector y0 = x1.fma(down0, x0);
      DoubleVector y1 = x0.fma(up0, x1);
      DoubleVector y2 = x3.fma(down0, x2);
      DoubleVector y3 = x2.fma(up0, x3);
      DoubleVector y4 = x5.fma(down0, x4);
      DoubleVector y5 = x4.fma(up0, x5);
      DoubleVector y6 = x7.fma(down0, x6);
      DoubleVector y7 = x6.fma(up0, x7);
      DoubleVector z0 = y2.fma(down1, y0);
      DoubleVector z1 = y3.fma(down1, y1);
      DoubleVector z2 = y0.fma(up1, y2);
      DoubleVector z3 = y1.fma(up1, y3);
      DoubleVector z4 = y6.fma(down1, y4);
      DoubleVector z5 = y7.fma(down1, y5);
      DoubleVector z6 = y4.fma(up1, y6);
      DoubleVector z7 = y5.fma(up1, y7);
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
