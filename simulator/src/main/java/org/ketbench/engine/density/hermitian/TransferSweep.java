package org.ketbench.engine.density.hermitian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Applies one map to a piece of the coefficients that a thread has copied for itself.
 *
 * <p>A piece has all values of the digits that the map acts on: the lowest digits as they lie in
 * memory, so that long runs are copied, and above them those high ones that the map needs. Inside
 * the piece rows of {@link Rows#WIDTH} numbers are gathered for each combination of the digits of
 * the map, since a row of the result is then a sum of such rows; most entries of a map are 0 and
 * are left out.
 */
final class TransferSweep {
  /** A piece of 128 KiB stays in the cache of its core beside what is made of it. */
  private static final int DIGITS = 7;

  private final int digits;
  private final int low;
  private final int[] high;
  private final int[] offsets;
  private final int[] bases;
  private final int run;
  private final int[][] from;
  private final double[][] factors;

  /**
   * @param count how many digits the coefficients have
   */
  TransferSweep(PlacedTransfer placed, int count) {
    digits = Math.min(DIGITS, count);
    int[] places = placed.places();
    int above = 0;
    while (countFrom(places, digits - above) > above) {
      above++;
    }
    low = digits - above;
    high = Arrays.stream(places).filter(each -> each >= low).sorted().toArray();
    int[] inside = new int[places.length];
    int mask = 0;
    int lowest = digits;
    for (int each = 0; each < places.length; each++) {
      inside[each] =
          places[each] < low ? places[each] : low + Arrays.binarySearch(high, places[each]);
      mask |= 3 << (2 * inside[each]);
      lowest = Math.min(lowest, inside[each]);
    }
    Transfer transfer = placed.transfer();
    offsets = new int[transfer.size()];
    for (int index = 0; index < offsets.length; index++) {
      offsets[index] = Transfer.put(index, inside);
    }
    run = Math.min(Rows.WIDTH, 1 << (2 * lowest));
    bases = bases(mask, run);
    from = new int[offsets.length][];
    factors = new double[offsets.length][];
    for (int row = 0; row < offsets.length; row++) {
      List<Integer> used = new ArrayList<>();
      for (int column = 0; column < offsets.length; column++) {
        if (transfer.at(row, column) != 0) {
          used.add(column);
        }
      }
      from[row] = used.stream().mapToInt(each -> each * Rows.WIDTH).toArray();
      int its = row;
      factors[row] = used.stream().mapToDouble(each -> transfer.at(its, each)).toArray();
    }
  }

  private static int countFrom(int[] places, int least) {
    return (int) Arrays.stream(places).filter(each -> each >= least).count();
  }

  /** The indices that are 0 at the digits of the map, one for each run. */
  private int[] bases(int mask, int step) {
    int[] found = new int[1 << (2 * digits)];
    int count = 0;
    for (int at = 0; at < found.length; at += step) {
      if ((at & mask) == 0) {
        found[count++] = at;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** How many pieces there are. */
  long pieces(int count) {
    return 1L << (2 * (count - digits));
  }

  /** How many numbers lie side by side in memory. */
  int stretch() {
    return 1 << (2 * low);
  }

  /** How many such stretches a piece has. */
  int stretches() {
    return 1 << (2 * high.length);
  }

  /** Where in memory a stretch of a piece begins. */
  long start(long piece, int stretch) {
    long index = piece;
    for (int place : high) {
      int shift = 2 * (place - low);
      index = (index >>> shift << (shift + 2)) | (index & ((1L << shift) - 1));
    }
    index <<= 2 * low;
    for (int each = 0; each < high.length; each++) {
      index |= (stretch >>> (2 * each) & 3L) << (2 * high[each]);
    }
    return index;
  }

  /** What a thread needs beside a piece. */
  static final class Scratch {
    private final double[] piece = new double[1 << (2 * DIGITS)];
    private final double[] gathered = new double[Rows.WIDTH << (2 * Transfer.MOST_QUBITS)];
    private final double[] sum = new double[Rows.WIDTH];

    double[] piece() {
      return piece;
    }
  }

  /** Applies the map to the piece. */
  void run(Scratch scratch, Rows rows) {
    for (int first = 0; first < bases.length; first += Rows.WIDTH / run) {
      for (int column = 0; column < offsets.length; column++) {
        gather(scratch.piece, first, offsets[column], scratch.gathered, column * Rows.WIDTH);
      }
      for (int row = 0; row < offsets.length; row++) {
        rows.sum(scratch.gathered, from[row], factors[row], scratch.sum);
        scatter(scratch.sum, scratch.piece, first, offsets[row]);
      }
    }
  }

  private void gather(double[] piece, int first, int offset, double[] to, int at) {
    if (run == 1) {
      for (int each = 0; each < Rows.WIDTH; each++) {
        to[at + each] = piece[bases[first + each] + offset];
      }
    } else {
      for (int done = 0; done < Rows.WIDTH; done += run) {
        System.arraycopy(piece, bases[first + done / run] + offset, to, at + done, run);
      }
    }
  }

  private void scatter(double[] row, double[] piece, int first, int offset) {
    if (run == 1) {
      for (int each = 0; each < Rows.WIDTH; each++) {
        piece[bases[first + each] + offset] = row[each];
      }
    } else {
      for (int done = 0; done < Rows.WIDTH; done += run) {
        System.arraycopy(row, done, piece, bases[first + done / run] + offset, run);
      }
    }
  }
}
