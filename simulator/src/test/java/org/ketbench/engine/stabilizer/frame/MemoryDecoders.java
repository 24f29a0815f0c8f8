package org.ketbench.engine.stabilizer.frame;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.statevector.work.Crew;

/** Logical errors of memory experiments, by simple decoders. */
final class MemoryDecoders {
  private MemoryDecoders() {}

  /** The share of shots whose logical qubit was lost. */
  private interface Lost {
    boolean lost(long[] bits);
  }

  private static double rate(FrameProgram program, int shots, long seed, Lost lost) {
    int[] failures = new int[1];
    try (Crew crew = new Crew(2)) {
      new FrameSampler(program, crew, Monitor.NONE)
          .sample(
              IntStream.range(0, program.bits()).toArray(),
              shots,
              seed,
              (rows, count) -> {
                for (int first = 0; first < count; first += Long.SIZE) {
                  long[][] columns = BitMatrix.columns(rows, first >>> 6);
                  for (int each = 0; each < Math.min(Long.SIZE, count - first); each++) {
                    failures[0] += lost.lost(columns[each]) ? 1 : 0;
                  }
                }
              });
    }
    return (double) failures[0] / shots;
  }

  /** Majority among the bits of a repetition code, each flipped with a probability. */
  static double repetition(int distance, double flip, int shots) {
    FrameWriter writer = new FrameWriter(distance, distance);
    for (int qubit = 0; qubit < distance; qubit++) {
      writer.noise(PauliChannel.flips(qubit, flip, 0, 0)).measure(qubit, qubit);
    }
    return rate(writer.program(), shots, distance, bits -> Long.bitCount(bits[0]) > distance / 2);
  }

  /**
   * A surface code of distance 3 over as many rounds, by the most probable correction of what the Z
   * stabilizers saw, learnt from shots of their own.
   */
  static double surface(double noise, int shots) {
    SurfaceCode code = new SurfaceCode(3, 3, noise);
    Map<Long, int[]> seen = new HashMap<>();
    rate(
        code.program(),
        8 * shots,
        1,
        bits -> {
          seen.computeIfAbsent(syndrome(code, bits), _ -> new int[2])[logical(code, bits)]++;
          return false;
        });
    int[] none = {1, 0};
    return rate(
        code.program(),
        shots,
        2,
        bits -> {
          int[] known = seen.getOrDefault(syndrome(code, bits), none);
          return (known[1] > known[0] ? 1 : 0) != logical(code, bits);
        });
  }

  private static int bit(long[] bits, int at) {
    return (int) (bits[at >>> 6] >>> at & 1);
  }

  /** Where a Z stabilizer differs from the round before; the last ones are those of the data. */
  private static long syndrome(SurfaceCode code, long[] bits) {
    long syndrome = 0;
    for (int each = 0; each < code.plaquettes().size(); each++) {
      SurfaceCode.Plaquette plaquette = code.plaquettes().get(each);
      if (plaquette.isX()) {
        continue;
      }
      int before = 0;
      for (int round = 0; round < 3; round++) {
        int now = bit(bits, code.bit(round, each));
        syndrome = syndrome << 1 | (now ^ before);
        before = now;
      }
      int end = 0;
      for (int corner : plaquette.corners()) {
        end ^= corner >= 0 ? bit(bits, code.dataBit(corner)) : 0;
      }
      syndrome = syndrome << 1 | (end ^ before);
    }
    return syndrome;
  }

  /** The parity along the first row. */
  private static int logical(SurfaceCode code, long[] bits) {
    return Arrays.stream(new int[] {0, 1, 2}).map(at -> bit(bits, code.dataBit(at))).sum() & 1;
  }
}
