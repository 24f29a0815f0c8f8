package org.ketbench.engine.stabilizer.frame;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.work.Crew;

/** Draws shots of a frame program in batches, by several threads. */
public final class FrameSampler {
  private static final int CACHE_WORDS = 1 << 17;
  private static final int FEWEST_WORDS = 8;
  private static final int MOST_WORDS = 256;

  private final FrameProgram program;
  private final Reference reference;
  private final Crew crew;
  private final Monitor monitor;

  /** Makes the reference run. */
  public FrameSampler(FrameProgram program, Crew crew, Monitor monitor) {
    this.program = program;
    this.crew = crew;
    this.monitor = monitor;
    reference = Reference.of(program, monitor);
  }

  /** Takes batches of shots, from one thread at a time but in no order. */
  public interface Batches {
    /**
     * A batch.
     *
     * @param rows for each bit that is read, its value in every shot, 64 in each word
     * @param shots how many of the bits in each row are shots
     */
    void drawn(long[][] rows, int shots);
  }

  /** Draws shots of some bits; the same seed gives the same shots for any number of threads. */
  public void sample(int[] read, long shots, long seed, Batches batches) {
    int words = words(shots);
    long size = (long) words << 6;
    long count = (shots + size - 1) / size;
    AtomicLong done = new AtomicLong();
    crew.run(
        count,
        monitor,
        (_, batch) -> {
          Chance chance = new Chance(seed, batch);
          long[][] bits = new Frames(program, reference, words, chance::randomize, chance).run();
          long[][] rows = new long[read.length][];
          for (int each = 0; each < read.length; each++) {
            rows[each] = bits[read[each]];
          }
          synchronized (this) {
            batches.drawn(rows, (int) Math.min(size, shots - batch * size));
          }
          monitor.progress((double) done.incrementAndGet() / count);
        });
    if (monitor.cancelled()) {
      throw new CancellationException();
    }
  }

  /** As many shots at once as the cache holds, or fewer if so all batches have as many to do. */
  private int words(long shots) {
    long rows = Math.max(1, 2L * program.qubits());
    long fit = Math.clamp(CACHE_WORDS / rows, FEWEST_WORDS, MOST_WORDS);
    long wanted = Math.max(1, (shots + Long.SIZE - 1) >>> 6);
    long batches = (wanted + fit - 1) / fit;
    return (int) ((wanted + batches - 1) / batches);
  }

  Reference reference() {
    return reference;
  }
}
