package org.ketbench.engine.statevector.read;

import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.work.Crew;

/** A number for each chunk of a state, computed by all threads. */
final class ChunkSums {
  private static final int CHUNKS_TOGETHER = 64;

  private ChunkSums() {}

  /** What is summed over a chunk. */
  interface Summand {
    double of(Chunk chunk, long number);
  }

  /** The probability in each chunk. */
  static double[] of(Amplitudes state, Crew crew, Monitor monitor) {
    return of(state, crew, monitor, (chunk, number) -> chunk.read(number).probability());
  }

  static double[] of(Amplitudes state, Crew crew, Monitor monitor, Summand summand) {
    int count = Math.toIntExact(Chunk.count(state));
    double[] sums = new double[count];
    long parts = ((long) count + CHUNKS_TOGETHER - 1) / CHUNKS_TOGETHER;
    crew.run(
        parts,
        1L << state.qubits(),
        monitor,
        (thread, part) -> {
          Chunk chunk = new Chunk(state);
          int end = (int) Math.min(count, (part + 1) * CHUNKS_TOGETHER);
          for (int number = (int) part * CHUNKS_TOGETHER; number < end; number++) {
            sums[number] = summand.of(chunk, number);
          }
        });
    return sums;
  }

  static double total(double[] sums) {
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    return total;
  }
}
