package org.ketbench.engine.statevector.sparse;

import java.util.Arrays;

/** Where an index stands in a list: a hash table with open addressing. */
final class IndexTable {
  private static final int ROOM = 4;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[0];
  private int[] places = new int[0];
  private int mask;
  private int shift;

  /** Empties the table and makes room; it is never larger than so many entries need. */
  void reset(int most) {
    int size = Integer.highestOneBit(Math.max(2, most)) * ROOM;
    if (keys.length < size) {
      keys = new long[size];
      places = new int[size];
    }
    mask = size - 1;
    shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
    Arrays.fill(places, 0, size, -1);
  }

  void put(long key, int place) {
    int at = slot(key);
    keys[at] = key;
    places[at] = place;
  }

  /** The place of a key, or -1. */
  int get(long key) {
    return places[slot(key)];
  }

  private int slot(long key) {
    int at = (int) ((key * SPREAD) >>> shift);
    while (places[at] >= 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
