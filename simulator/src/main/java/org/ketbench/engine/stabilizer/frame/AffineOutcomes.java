package org.ketbench.engine.stabilizer.frame;

import org.ketbench.engine.Monitor;
import org.ketbench.engine.stabilizer.tableau.AffineSpace;

/**
 * All outcomes of a program without noise, which are equally probable.
 *
 * <p>Outcomes depend linearly on the phases that are drawn when a qubit begins, is measured or
 * reset. So the frames are run with one "shot" for each such draw, in which only that one is 1.
 */
public final class AffineOutcomes {
  private static final int MOST_WORDS_AT_ONCE = 1 << 23;

  private AffineOutcomes() {}

  /** The outcomes of some bits; the program must be affine and without noise. */
  public static AffineSpace of(FrameProgram program, int[] read, Monitor monitor) {
    if (program.isNoisy() || !program.isAffine()) {
      throw new IllegalArgumentException("outcomes that are not equally probable");
    }
    Reference reference = Reference.of(program, monitor);
    AffineSpace.Span span = new AffineSpace.Span(read.length);
    long draws = draws(program);
    long rows = Math.max(1, 2L * program.qubits() + program.bits());
    int words = (int) Math.clamp(MOST_WORDS_AT_ONCE / rows, 1, (draws >>> 6) + 1);
    long size = (long) words << 6;
    for (long from = 0; from <= draws; from += size) {
      collect(program, reference, read, words, from, span);
    }
    return span.space();
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
      FrameProgram program,
      Reference reference,
      int[] read,
      int words,
      long from,
      AffineSpace.Span span) {
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
}
