package org.ketbench.engine.statevector.sparse;

import java.util.Arrays;

/** Where an index stands in a list: a hash table with open addressing. */
final class IndexTable {
  private static final int ROOM = 4;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] places;
  private final int shift;

  IndexTable(int most) {
    int size = Integer.highestOneBit(Math.max(2, most)) * ROOM;
    keys = new long[size];
    places = new int[size];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
    clear();
  }

  void clear() {
    Arrays.fill(places, -1);
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
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }
}
