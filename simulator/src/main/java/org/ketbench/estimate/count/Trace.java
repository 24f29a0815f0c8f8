package org.ketbench.estimate.count;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ketbench.estimate.model.LogicalCounts;

/**
 * What has been counted so far, and how far each qubit has come. A T gate or a rotation takes the
 * next layer of its qubit, a Toffoli gate one layer that is next for all three; a Clifford gate of
 * two qubits brings both to the same layer. Auxiliary qubits that are free are taken again last in,
 * first out, and keep their layer. What is counted by a tally takes layers behind all others.
 */
final class Trace implements Primitives {
  private static final int ROOM = 64;
  private static final long FEW = 4096;

  private long[] levels;
  private int[] free = new int[ROOM];
  private int freeCount;
  private int known;
  private final LayerSet rotationLayers = new LayerSet();
  private @Nullable Footprint footprint;
  private long tCount;
  private long rotations;
  private long toffolis;
  private long ccix;
  private long measurements;
  private long appended;

  Trace(int qubits) {
    known = qubits;
    levels = new long[qubits + ROOM];
  }

  LogicalCounts counts() {
    return new LogicalCounts(
        known, tCount, rotations, rotationLayers.size(), toffolis, ccix, measurements);
  }

  /** Records what the operations to come touch; null ends it. */
  void record(@Nullable Footprint recorder) {
    footprint = recorder;
  }

  @Nullable Footprint recorder() {
    return footprint;
  }

  @Override
  public void t(int qubit) {
    tCount++;
    levels[qubit]++;
    Footprint print = footprint;
    if (print != null) {
      print.touch(qubit);
    }
  }

  @Override
  public void rotation(int qubit) {
    rotations++;
    long layer = levels[qubit]++;
    rotationLayers.add(layer);
    Footprint print = footprint;
    if (print != null) {
      print.touch(qubit);
      print.mark(qubit, layer);
    }
  }

  @Override
  public void toffoli(int a, int b, int c) {
    toffolis++;
    long level = Math.max(levels[a], Math.max(levels[b], levels[c])) + 1;
    levels[a] = level;
    levels[b] = level;
    levels[c] = level;
    Footprint print = footprint;
    if (print != null) {
      print.join(a, b);
      print.join(b, c);
    }
  }

  @Override
  public void meet(int a, int b) {
    long level = Math.max(levels[a], levels[b]);
    levels[a] = level;
    levels[b] = level;
    Footprint print = footprint;
    if (print != null) {
      print.join(a, b);
    }
  }

  @Override
  public void account(Tally tally, int[] qubits) {
    int[] all = withAuxiliary(qubits, tally.auxiliaryQubits());
    long level = 0;
    for (int qubit : all) {
      level = Math.max(level, levels[qubit]);
    }
    long first = end();
    appended = Math.addExact(first, tally.layers());
    tCount = Math.addExact(tCount, tally.tCount());
    rotations = Math.addExact(rotations, tally.rotationCount());
    toffolis = Math.addExact(toffolis, tally.cczCount());
    ccix = Math.addExact(ccix, tally.ccixCount());
    measurements = Math.addExact(measurements, tally.measurementCount());
    for (int i = 0; i < all.length; i++) {
      levels[all[i]] = i < qubits.length ? level + tally.layers() : level;
    }
    Footprint print = footprint;
    if (print != null) {
      print.append();
      for (int qubit : all) {
        print.join(Footprint.END, qubit);
      }
    }
    markAt(first, tally.rotationLayers());
    for (int i = qubits.length; i < all.length; i++) {
      release(all[i]);
    }
  }

  private int[] withAuxiliary(int[] qubits, long count) {
    int[] all = Arrays.copyOf(qubits, Math.toIntExact(qubits.length + count));
    for (int i = qubits.length; i < all.length; i++) {
      all[i] = allocate();
    }
    return all;
  }

  private void markAt(long first, long count) {
    if (count == 0) {
      return;
    }
    Progression layers = Progression.of(first, 1, count);
    if (count <= FEW) {
      for (long i = 0; i < count; i++) {
        rotationLayers.add(first + i);
      }
    } else {
      rotationLayers.add(layers);
    }
    Footprint print = footprint;
    if (print != null) {
      print.mark(Footprint.END, layers);
    }
  }

  /** How many layers there are, of all kinds. */
  private long end() {
    long end = appended;
    for (int i = 0; i < known; i++) {
      end = Math.max(end, levels[i]);
    }
    return end;
  }

  void measure() {
    measurements++;
  }

  @Override
  public int allocate() {
    if (freeCount > 0) {
      return free[--freeCount];
    }
    if (known == levels.length) {
      levels = Arrays.copyOf(levels, 2 * known);
    }
    return known++;
  }

  @Override
  public void release(int qubit) {
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = qubit;
  }

  long level(int qubit) {
    return qubit == Footprint.END ? end() : levels[qubit];
  }

  void raise(int qubit, long by) {
    if (qubit == Footprint.END) {
      appended = Math.addExact(end(), by);
    } else {
      levels[qubit] = Math.addExact(levels[qubit], by);
    }
  }

  /** Marks layers that were not gone through one by one. */
  void mark(int qubit, Progression layers) {
    rotationLayers.add(layers);
    Footprint print = footprint;
    if (print != null) {
      print.mark(qubit, layers);
    }
  }

  /** The counts without the depth, to be compared and multiplied. */
  long[] totals() {
    return new long[] {tCount, rotations, toffolis, measurements, ccix};
  }

  /** Adds so many times what has been counted since. */
  void addAgain(long[] since, long times) {
    tCount = again(tCount, since[0], times);
    rotations = again(rotations, since[1], times);
    toffolis = again(toffolis, since[2], times);
    measurements = again(measurements, since[3], times);
    ccix = again(ccix, since[4], times);
  }

  private static long again(long now, long each, long times) {
    return Math.addExact(now, Math.multiplyExact(each, times));
  }
}
