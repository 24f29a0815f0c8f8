package org.ketbench.engine.pure;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.branches.BranchState;
import org.ketbench.engine.branches.GateRun;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.read.PauliTerm;
import org.ketbench.engine.statevector.read.Sampler;
import org.ketbench.engine.statevector.read.StateReader;
import org.ketbench.engine.statevector.work.Bulk;
import org.ketbench.result.AmplitudeTable;
import org.ketbench.result.Outcome;

/** Many amplitudes, in the memory and moved by the kernels of the state-vector engine. */
final class LargeState implements BranchState<LargeState> {
  private static final int PART_BITS = 14;
  private static final double SAME = 1e-12;

  /** Fewer numbers than this are set one by one. */
  private static final int FEW = 16;

  private final LargeSpace space;
  private final Amplitudes amplitudes;
  private boolean closed;

  LargeState(LargeSpace space, Amplitudes amplitudes) {
    this.space = space;
    this.amplitudes = amplitudes;
  }

  @Override
  public LargeState copy() {
    Amplitudes memory = space.used();
    Bulk.copy(amplitudes, memory, space.engine().crew(), space.monitor());
    return new LargeState(space, memory);
  }

  @Override
  public void apply(GateRun gates) {
    Plan plan = space.plan(gates);
    space.engine().crew().run(space.ready(plan), amplitudes, space.monitor());
  }

  StateReader reader() {
    return new StateReader(amplitudes, amplitudes.qubits(), space.engine().crew(), space.monitor());
  }

  Amplitudes amplitudes() {
    return amplitudes;
  }

  @Override
  public double one(int qubit) {
    int place = space.places().of(qubit);
    if (place < 0) {
      return 0;
    }
    double[] both = reader().marginal(1L << place);
    return both[1] / (both[0] + both[1]);
  }

  @Override
  public void collapse(int qubit, boolean one) {
    int place = space.places().of(qubit);
    if (place < 0) {
      return;
    }
    eachPart(
        (from, to) -> {
          clear(amplitudes.re(), from, to, place, !one);
          clear(amplitudes.im(), from, to, place, !one);
        });
  }

  private interface Part {
    void run(long from, long to);
  }

  private void eachPart(Part work) {
    int bits = Math.min(PART_BITS, amplitudes.qubits());
    space
        .engine()
        .crew()
        .run(
            1L << (amplitudes.qubits() - bits),
            space.monitor(),
            (thread, part) -> work.run(part << bits, (part + 1) << bits));
  }

  /** Sets those of a part to 0 whose bit is {@code one}; what they leave need not have norm 1. */
  private void clear(MemorySegment numbers, long from, long to, int place, boolean one) {
    long width = amplitudes.precision().bytes();
    long run = 1L << place;
    if (run >= to - from) {
      if ((from >>> place & 1) != 0 == one) {
        numbers.asSlice(from * width, (to - from) * width).fill((byte) 0);
      }
      return;
    }
    for (long at = from + (one ? run : 0); at < to; at += 2 * run) {
      if (run < FEW) {
        for (long each = at * width; each < (at + run) * width; each += Integer.BYTES) {
          numbers.set(ValueLayout.JAVA_INT, each, 0);
        }
      } else {
        numbers.asSlice(at * width, run * width).fill((byte) 0);
      }
    }
  }

  @Override
  public void flip(int qubit) {
    int place = space.places().of(qubit);
    if (place < 0) {
      return;
    }
    long bit = 1L << place;
    long size = 1L << amplitudes.qubits();
    long piece = Math.min(bit, 1L << PART_BITS);
    space
        .engine()
        .crew()
        .run(
            size / 2 / piece,
            space.monitor(),
            (thread, part) -> {
              long index = part * piece;
              long low = (index & ~(bit - 1)) << 1 | (index & (bit - 1));
              exchange(amplitudes.re(), low, low | bit, piece);
              exchange(amplitudes.im(), low, low | bit, piece);
            });
  }

  private void exchange(MemorySegment numbers, long one, long other, long count) {
    long width = amplitudes.precision().bytes();
    MemorySegment first = numbers.asSlice(one * width, count * width);
    MemorySegment second = numbers.asSlice(other * width, count * width);
    byte[] kept = first.toArray(ValueLayout.JAVA_BYTE);
    first.copyFrom(second);
    MemorySegment.copy(kept, 0, second, ValueLayout.JAVA_BYTE, 0, kept.length);
  }

  @Override
  public double fingerprint() {
    double sum = 0;
    double norm = 0;
    for (long at = 0; at < 1L << amplitudes.qubits(); at++) {
      double x = amplitudes.re(at);
      double y = amplitudes.im(at);
      double each = x * x + y * y;
      sum += each * Fingerprints.weight(at);
      norm += each;
    }
    return sum / norm;
  }

  @Override
  public boolean join(LargeState other, double weight, double otherWeight) {
    return same(other);
  }

  @Override
  public boolean same(LargeState other) {
    double[] largest = new double[] {-1, 0, 0, 0, 0};
    for (long at = 0; at < 1L << amplitudes.qubits(); at++) {
      double x = amplitudes.re(at);
      double y = amplitudes.im(at);
      if (x * x + y * y > largest[0]) {
        largest[0] = x * x + y * y;
        largest[1] = x;
        largest[2] = y;
        largest[3] = other.amplitudes.re(at);
        largest[4] = other.amplitudes.im(at);
      }
    }
    double x = largest[1] * largest[3] + largest[2] * largest[4];
    double y = largest[2] * largest[3] - largest[1] * largest[4];
    double length = Math.hypot(x, y) * Math.sqrt(other.reader().norm() / reader().norm());
    if (length == 0) {
      return false;
    }
    for (long at = 0; at < 1L << amplitudes.qubits(); at++) {
      double a = other.amplitudes.re(at);
      double b = other.amplitudes.im(at);
      double turnedRe = (a * x - b * y) / length;
      double turnedIm = (a * y + b * x) / length;
      if (Math.abs(turnedRe - amplitudes.re(at)) > SAME
          || Math.abs(turnedIm - amplitudes.im(at)) > SAME) {
        return false;
      }
    }
    return true;
  }

  @Override
  public double[] marginal(int[] qubits) {
    Places places = space.places();
    double[] simulated = reader().marginal(places.mask(qubits));
    double norm = 0;
    for (double each : simulated) {
      norm += each;
    }
    for (int each = 0; each < simulated.length; each++) {
      simulated[each] /= norm;
    }
    int[] ranks = places.ranks(qubits);
    if (ranks.length == qubits.length) {
      return simulated;
    }
    double[] table = new double[1 << qubits.length];
    for (int at = 0; at < simulated.length; at++) {
      table[Places.spread(at, ranks)] = simulated[at];
    }
    return table;
  }

  @Override
  public void sample(int[] qubits, int shots, long seed, Drawn drawn) {
    Places places = space.places();
    long mask = places.mask(qubits);
    int[] ranks = places.ranks(qubits);
    new Sampler(amplitudes, space.engine().crew(), space.monitor())
        .sample(
            shots,
            seed,
            (index, count) -> {
              long bits = Long.compress(index, mask);
              long spread = 0;
              for (int each = 0; each < ranks.length; each++) {
                spread |= (bits >>> each & 1) << ranks[each];
              }
              drawn.drawn(Outcome.of(spread), count);
            });
  }

  @Override
  public Matrix reducedState(int... qubits) {
    Places places = space.places();
    int[] inside = places.simulated(qubits);
    Matrix reduced = reader().reducedDensity(inside);
    double trace = 0;
    for (int each = 0; each < reduced.size(); each++) {
      trace += reduced.re(each, each);
    }
    return PureReadings.spread(places, reduced.scaled(1 / trace, 0), qubits);
  }

  @Override
  public double expectation(long[] x, long[] z) {
    Long flips = space.places().mask(x);
    if (flips == null) {
      return 0;
    }
    PauliTerm term = new PauliTerm(flips, space.places().known(z), 1);
    return reader().expectation(List.of(term)) / reader().norm();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      space.release(amplitudes);
    }
  }

  @Override
  public AmplitudeTable largest(int count) {
    double scale = 1 / Math.sqrt(reader().norm());
    return space
        .places()
        .table(
            reader().top(count).stream()
                .map(
                    each ->
                        new StateReader.Entry(each.index(), each.re() * scale, each.im() * scale))
                .toList());
  }
}
