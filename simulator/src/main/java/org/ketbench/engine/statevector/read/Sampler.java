package org.ketbench.engine.statevector.read;

import java.util.concurrent.CancellationException;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.work.Crew;

/**
 * Draws shots from a state in one walk over it.
 *
 * <p>Sorted uniform numbers need no sorting: the running sums of exponentially distributed numbers,
 * divided by the last, are distributed as sorted uniform ones ({@link Spacings}). A table of
 * running probabilities and a search for each shot would cost memory and a cache miss a shot; an
 * alias table, a second state.
 */
public final class Sampler {
  private final Amplitudes state;
  private final Crew crew;
  private final Monitor monitor;

  /** What is drawn, by ascending index, each index once. */
  public interface Shots {
    void drawn(long index, int count);
  }

  public Sampler(Amplitudes state, Crew crew, Monitor monitor) {
    this.state = state;
    this.crew = crew;
    this.monitor = monitor;
  }

  public void sample(int shots, long seed, Shots drawn) {
    if (shots == 0) {
      return;
    }
    double[] sums = ChunkSums.of(state, crew, monitor);
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    Spacings spacings = new Spacings(shots, seed);
    walk(sums, total / spacings.last(), shots, spacings, drawn);
  }

  private void walk(double[] sums, double unit, int shots, Spacings spacings, Shots drawn) {
    Chunk chunk = new Chunk(state);
    int left = shots;
    double sum = spacings.next();
    double before = 0;
    int lastChunk = sums.length - 1;
    while (sums[lastChunk] == 0) {
      lastChunk--;
    }
    for (int number = 0; number <= lastChunk && left > 0; number++) {
      if (monitor.cancelled()) {
        throw new CancellationException();
      }
      double after = before + sums[number];
      boolean all = number == lastChunk;
      if (sums[number] > 0 && (sum * unit < after || all)) {
        chunk.read(number);
        int end = chunk.re.length - 1;
        while (chunk.probability(end) == 0) {
          end--;
        }
        double running = before;
        for (int at = 0; at <= end && left > 0; at++) {
          running += chunk.probability(at);
          double until = at < end ? Math.min(running, after) : all ? Double.MAX_VALUE : after;
          int count = 0;
          while (left > 0 && sum * unit < until) {
            count++;
            left--;
            sum += spacings.next();
          }
          if (count > 0) {
            drawn.drawn((long) number * chunk.re.length + at, count);
          }
        }
      }
      before = after;
    }
  }
}
