package org.ketbench.engine.stabilizer.frame;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.engine.Monitor;

/**
 * All outcomes of a program without noise, which are equally probable: one of them, and the
 * differences by which the others are reached.
 *
 * <p>Outcomes depend linearly on the phases that are drawn when a qubit begins, is measured or
 * reset. So the frames are run with one "shot" for each such draw, in which only that one is 1.
 */
public final class AffineOutcomes {
  private static final int MOST_WORDS_AT_ONCE = 1 << 23;

  private final long[] first;
  private final List<long[]> differences;

  private AffineOutcomes(long[] first, List<long[]> differences) {
    this.first = first;
    this.differences = differences;
  }

  /** The outcomes of some bits; the program must be affine and without noise. */
  public static AffineOutcomes of(FrameProgram program, int[] read, Monitor monitor) {
    if (program.isNoisy() || !program.isAffine()) {
      throw new IllegalArgumentException("outcomes that are not equally probable");
    }
    Reference reference = Reference.of(program, monitor);
    Span span = new Span(read.length);
    long draws = draws(program);
    long rows = Math.max(1, 2L * program.qubits() + program.bits());
    int words = (int) Math.clamp(MOST_WORDS_AT_ONCE / rows, 1, (draws >>> 6) + 1);
    long size = (long) words << 6;
    for (long from = 0; from <= draws; from += size) {
      collect(program, reference, read, words, from, span);
    }
    return span.outcomes();
  }

  private static long draws(FrameProgram program) {
    long draws = program.qubits();
    for (int place = 0; place < program.size(); place++) {
      FrameOp op = program.op(place);
      draws += op == FrameOp.MEASURE || op == FrameOp.RESET ? 1 : 0;
    }
    return draws;
  }

  /** Draw number n is made in shot n+1; in shot 0 there is none, so it is the reference. */
  private static void collect(
      FrameProgram program, Reference reference, int[] read, int words, long from, Span span) {
    long[] next = {1 - from};
    long[][] bits =
        new Frames(
                program,
                reference,
                words,
                row -> {
                  long shot = next[0]++;
                  if (shot >= 0 && shot < (long) words << 6) {
                    row[(int) (shot >>> 6)] ^= 1L << shot;
                  }
                },
                null)
            .run();
    long[][] rows = new long[read.length][];
    for (int each = 0; each < read.length; each++) {
      rows[each] = bits[read[each]];
    }
    for (int word = 0; word < words; word++) {
      for (long[] column : BitMatrix.columns(rows, word)) {
        span.add(column);
      }
    }
  }

  /** Outcomes so far, by the highest bit of each difference. */
  private static final class Span {
    private final int bits;
    private final long[][] byHighest;
    private long[] first = {};

    Span(int bits) {
      this.bits = bits;
      byHighest = new long[bits][];
    }

    void add(long[] outcome) {
      if (first.length == 0) {
        first = outcome.clone();
        return;
      }
      long[] difference = outcome.clone();
      add(first, difference);
      int highest = reduce(difference, bits);
      if (highest >= 0) {
        byHighest[highest] = difference;
      }
    }

    /** Takes known differences out, from a bit downwards, to the first that is not known. */
    private int reduce(long[] vector, int below) {
      int word = (below - 1) >> 6;
      long rest = word < 0 ? 0 : vector[word] & (below % 64 == 0 ? -1 : (1L << below) - 1);
      while (word >= 0) {
        if (rest == 0) {
          word--;
          rest = word < 0 ? 0 : vector[word];
          continue;
        }
        int highest = (word << 6) + 63 - Long.numberOfLeadingZeros(rest);
        if (byHighest[highest] == null) {
          return highest;
        }
        add(byHighest[highest], vector);
        rest = vector[word] & (1L << highest) - 1;
      }
      return -1;
    }

    private static void add(long[] from, long[] to) {
      for (int word = 0; word < to.length; word++) {
        to[word] ^= from[word];
      }
    }

    /** Makes every highest bit the only one of its place. */
    AffineOutcomes outcomes() {
      List<long[]> differences = new ArrayList<>();
      for (int highest = 0; highest < bits; highest++) {
        long[] difference = byHighest[highest];
        if (difference != null) {
          clear(difference, highest);
          differences.add(difference);
        }
      }
      clear(first, bits);
      return new AffineOutcomes(first, differences);
    }

    private void clear(long[] vector, int below) {
      for (int bit = below - 1; bit >= 0; bit--) {
        if (byHighest[bit] != null && (vector[bit >>> 6] & 1L << bit) != 0) {
          add(byHighest[bit], vector);
        }
      }
    }
  }

  /** The logarithm to base 2 of how many outcomes there are. */
  public int dimension() {
    return differences.size();
  }

  /** The first outcomes in ascending order as numbers, at most so many; low words first. */
  public List<long[]> outcomes(int most) {
    long count = dimension() >= 31 ? most : Math.min(most, 1L << dimension());
    List<long[]> outcomes = new ArrayList<>();
    for (long number = 0; number < count; number++) {
      long[] outcome = first.clone();
      for (long rest = number; rest != 0; rest &= rest - 1) {
        Span.add(differences.get(Long.numberOfTrailingZeros(rest)), outcome);
      }
      outcomes.add(outcome);
    }
    return outcomes;
  }
}
