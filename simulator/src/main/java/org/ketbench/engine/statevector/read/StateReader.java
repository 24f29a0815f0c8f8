package org.ketbench.engine.statevector.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.work.Crew;

/** Questions to a state. */
public final class StateReader {
  /** By falling probability, then by rising index. */
  public static final Comparator<Entry> LARGEST_FIRST = StateReader::largestFirst;

  private static final int MOST_PARTS = 64;

  /** The first entries of each part are all among its largest, so few parts are best. */
  private static final int MOST_TOP_PARTS = 16;

  private static final int SMALL_TABLE_BITS = 12;

  private final Amplitudes state;
  private final int qubits;
  private final Crew crew;
  private final Monitor monitor;

  /** By hand, because comparators made of others are compiled when they are first used. */
  private static int largestFirst(Entry one, Entry other) {
    int order = Double.compare(other.probability(), one.probability());
    return order == 0 ? Long.compare(one.index(), other.index()) : order;
  }

  /** An amplitude and where it stands. */
  public record Entry(long index, double re, double im) {
    public double probability() {
      return re * re + im * im;
    }
  }

  /**
   * @param qubits how many of the qubits in memory belong to the circuit
   */
  public StateReader(Amplitudes state, int qubits, Crew crew, Monitor monitor) {
    this.state = state;
    this.qubits = qubits;
    this.crew = crew;
    this.monitor = monitor;
  }

  /** The sum of all probabilities: 1 but for rounding. */
  public double norm() {
    return ChunkSums.total(ChunkSums.of(state, crew, monitor));
  }

  /** The entries with the largest probabilities that are not 0, largest first, then by index. */
  public List<Entry> top(int count) {
    int parts = (int) Math.min(MOST_TOP_PARTS, Chunk.count(state));
    AtomicReferenceArray<List<Entry>> found = new AtomicReferenceArray<>(parts);
    crew.run(
        parts,
        1L << state.qubits(),
        monitor,
        (thread, part) -> found.set((int) part, top(count, (int) part, parts)));
    List<Entry> all = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      all.addAll(found.get(part));
    }
    all.sort(LARGEST_FIRST);
    return List.copyOf(all.subList(0, Math.min(count, all.size())));
  }

  /**
   * The largest of one part. More than wanted are collected before the small ones among them go, so
   * that most amplitudes cost one comparison.
   */
  private List<Entry> top(int count, int part, int parts) {
    List<Entry> best = new ArrayList<>();
    if (count == 0) {
      return best;
    }
    double least = 0;
    Chunk chunk = new Chunk(state);
    long each = Chunk.count(state) / parts;
    for (long number = part * each; number < (part + 1) * each; number++) {
      chunk.read(number);
      for (int at = 0; at < chunk.re.length; at++) {
        if (chunk.probability(at) > least) {
          best.add(new Entry(number * chunk.re.length + at, chunk.re[at], chunk.im[at]));
          if (best.size() == 4L * count) {
            least = keep(best, count);
          }
        }
      }
    }
    keep(best, count);
    return best;
  }

  /** Keeps the largest; returns the probability that others must have more than. */
  private static double keep(List<Entry> entries, int count) {
    entries.sort(LARGEST_FIRST);
    if (entries.size() < count) {
      return 0;
    }
    entries.subList(count, entries.size()).clear();
    return entries.getLast().probability();
  }

  /** How probable 1 is on each qubit. */
  public double[] probabilitiesOfOne() {
    return OneProbabilities.of(state, qubits, crew, monitor);
  }

  private int parts() {
    return (int) Math.min(MOST_PARTS, Chunk.count(state));
  }

  /**
   * The distribution of some qubits: entry i belongs to the outcome whose bits are those of {@code
   * mask} in ascending order.
   */
  public double[] marginal(long mask) {
    int bits = Long.bitCount(mask);
    int parts = bits <= SMALL_TABLE_BITS ? parts() : 1;
    AtomicReferenceArray<double[]> tables = new AtomicReferenceArray<>(parts);
    crew.run(
        parts,
        1L << state.qubits(),
        monitor,
        (thread, part) -> tables.set((int) part, marginal(mask, bits, part, parts)));
    double[] sum = tables.get(0);
    for (int part = 1; part < parts; part++) {
      double[] table = tables.get(part);
      for (int each = 0; each < sum.length; each++) {
        sum[each] += table[each];
      }
    }
    return sum;
  }

  private double[] marginal(long mask, int bits, long part, int parts) {
    double[] table = new double[1 << bits];
    Chunk chunk = new Chunk(state);
    int size = chunk.re.length;
    if (bits == 1) {
      return ofOneBit(Long.numberOfTrailingZeros(mask), chunk, part, parts);
    }
    int[] within = within(mask, size);
    long each = Chunk.count(state) / parts;
    for (long number = part * each; number < (part + 1) * each; number++) {
      chunk.read(number);
      int outside = (int) Long.compress(number * size, mask);
      for (int at = 0; at < size; at++) {
        table[outside | within[at]] += chunk.probability(at);
      }
    }
    return table;
  }

  /** Sums of stretches, since adding to a table waits for the addition before. */
  private double[] ofOneBit(int place, Chunk chunk, long part, int parts) {
    double[] both = new double[2];
    long size = chunk.re.length;
    long each = Chunk.count(state) / parts;
    for (long number = part * each; number < (part + 1) * each; number++) {
      chunk.read(number);
      if (1L << place >= size) {
        both[(int) (((number * size) >>> place) & 1)] += sum(chunk, 0, (int) size);
        continue;
      }
      int run = 1 << place;
      for (int from = 0; from < size; from += 2 * run) {
        both[0] += sum(chunk, from, run);
        both[1] += sum(chunk, from + run, run);
      }
    }
    return both;
  }

  private static double sum(Chunk chunk, int from, int count) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int at = from;
    for (; at + 4 <= from + count; at += 4) {
      first += chunk.probability(at);
      second += chunk.probability(at + 1);
      third += chunk.probability(at + 2);
      fourth += chunk.probability(at + 3);
    }
    for (; at < from + count; at++) {
      first += chunk.probability(at);
    }
    return first + second + (third + fourth);
  }

  /**
   * Where each place of a chunk goes. Twice as long each time, since the virtual machine takes long
   * to compress bits until that is compiled.
   */
  private static int[] within(long mask, int size) {
    int[] within = new int[size];
    int bit = 1;
    for (int done = 1; done < size; done *= 2) {
      int add = (mask & done) == 0 ? 0 : bit;
      for (int at = 0; at < done; at++) {
        within[done + at] = within[at] | add;
      }
      bit <<= add == 0 ? 0 : 1;
    }
    return within;
  }

  /** The probability of each of {@code 2^bits} equal stretches of the index range. */
  public double[] binned(int bits) {
    int used = Math.min(bits, qubits);
    return marginal((1L << qubits) - (1L << (qubits - used)));
  }

  /** The state of some qubits when the others are ignored; the first is the low bit. */
  public Matrix reducedDensity(int... qubits) {
    int size = 1 << qubits.length;
    long[] offsets = new long[size];
    long mask = 0;
    for (int each = 0; each < qubits.length; each++) {
      mask |= 1L << qubits[each];
      for (int index = 0; index < size; index++) {
        offsets[index] |= (long) (index >>> each & 1) << qubits[each];
      }
    }
    long rest = ~mask & ((1L << state.qubits()) - 1);
    long count = 1L << (state.qubits() - qubits.length);
    int parts = (int) Math.min(MOST_PARTS, count);
    AtomicReferenceArray<double[]> found = new AtomicReferenceArray<>(parts);
    crew.run(
        parts,
        1L << state.qubits(),
        monitor,
        (thread, part) ->
            found.set(
                (int) part,
                products(offsets, rest, part * (count / parts), (part + 1) * (count / parts))));
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int part = 0; part < parts; part++) {
      double[] sum = found.get(part);
      for (int each = 0; each < size * size; each++) {
        re[each] += sum[2 * each];
        im[each] += sum[2 * each + 1];
      }
    }
    return Matrix.of(size, re, im);
  }

  private double[] products(long[] offsets, long rest, long from, long to) {
    int size = offsets.length;
    double[] sum = new double[2 * size * size];
    double[] re = new double[size];
    double[] im = new double[size];
    for (long each = from; each < to; each++) {
      long index = Long.expand(each, rest);
      for (int row = 0; row < size; row++) {
        re[row] = state.re(index | offsets[row]);
        im[row] = state.im(index | offsets[row]);
      }
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          int at = 2 * (row * size + column);
          sum[at] += re[row] * re[column] + im[row] * im[column];
          sum[at + 1] += im[row] * re[column] - re[row] * im[column];
        }
      }
    }
    return sum;
  }

  /** The expectation of a sum of products of Pauli operators. */
  public double expectation(List<PauliTerm> terms) {
    double sum = 0;
    for (PauliTerm term : terms) {
      sum += term.coefficient() * expectation(term);
    }
    return sum;
  }

  private double expectation(PauliTerm term) {
    int size = Chunk.size(state);
    int turns = Long.bitCount(term.x() & term.z()) & 3;
    int low = (int) term.x() & (size - 1);
    long far = term.x() / size;
    double[] sums =
        ChunkSums.of(
            state,
            crew,
            monitor,
            (chunk, number) -> {
              chunk.read(number);
              Chunk partner = far == 0 ? chunk : new Chunk(state).read(number ^ far);
              double sum = 0;
              for (int at = 0; at < size; at++) {
                int other = at ^ low;
                double product =
                    (turns & 1) == 0
                        ? partner.re[other] * chunk.re[at] + partner.im[other] * chunk.im[at]
                        : partner.im[other] * chunk.re[at] - partner.re[other] * chunk.im[at];
                sum +=
                    (Long.bitCount((number * size + at) & term.z()) & 1) == 0 ? product : -product;
              }
              return sum;
            });
    double total = ChunkSums.total(sums);
    return turns < 2 ? total : -total;
  }

  /** The squared overlap with another state of the same size. */
  public double fidelity(Amplitudes other) {
    double re = ChunkSums.total(overlap(other, true));
    double im = ChunkSums.total(overlap(other, false));
    return re * re + im * im;
  }

  private double[] overlap(Amplitudes other, boolean real) {
    return ChunkSums.of(
        state,
        crew,
        monitor,
        (chunk, number) -> {
          chunk.read(number);
          Chunk theirs = new Chunk(other).read(number);
          double sum = 0;
          for (int at = 0; at < chunk.re.length; at++) {
            sum +=
                real
                    ? theirs.re[at] * chunk.re[at] + theirs.im[at] * chunk.im[at]
                    : theirs.re[at] * chunk.im[at] - theirs.im[at] * chunk.re[at];
          }
          return sum;
        });
  }
}
