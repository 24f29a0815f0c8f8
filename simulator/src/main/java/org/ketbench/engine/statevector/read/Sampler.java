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
 * alias table, a second state. What is left is to count the numbers between neighbouring sums of
 * probabilities ({@link Positions}).
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
    Spacings spacings = new Spacings(shots, seed);
    walk(sums, new Positions(spacings, shots, ChunkSums.total(sums)), drawn);
  }

  private void walk(double[] sums, Positions positions, Shots drawn) {
    Chunk chunk = new Chunk(state);
    int size = chunk.re.length;
    long[] bounds = new long[size];
    int[] places = new int[size];
    int[] counts = new int[size];
    double before = 0;
    int last = sums.length - 1;
    while (sums[last] == 0) {
      last--;
    }
    for (int number = 0; number <= last && !positions.isEmpty(); number++) {
      if (monitor.cancelled()) {
        throw new CancellationException();
      }
      double after = number == last ? Double.MAX_VALUE : before + sums[number];
      if (sums[number] > 0 && positions.anyBefore(after)) {
        int bounded = chunk.read(number).bounds(before, after, bounds);
        int listed = positions.take(bounds, bounded, places, counts);
        long first = (long) number * size;
        for (int each = 0; each < listed; each++) {
          drawn.drawn(first + places[each], counts[each]);
        }
      }
      before += sums[number];
    }
  }
}
