package org.ketbench.engine.stabilizer.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A condition on bits for many shots at once: a decision diagram, whose nodes choose between two
 * rows by a third.
 */
public final class BitFunction {
  /** A condition on more bits is not turned into a table. */
  public static final int MOST_BITS = 12;

  private static final int FALSE = 0;
  private static final int TRUE = 1;

  private record Node(int bit, int low, int high) {}

  private final List<Node> nodes = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final int[] bits;
  private final int root;
  private final boolean affine;

  /** The function with these values; {@code bits} are those that it reads. */
  public BitFunction(int[] bits, Predicate<BitSet> values) {
    this.bits = bits.clone();
    boolean[] table = new boolean[1 << bits.length];
    for (int row = 0; row < table.length; row++) {
      BitSet set = new BitSet();
      for (int each = 0; each < bits.length; each++) {
        if ((row >>> each & 1) != 0) {
          set.set(bits[each]);
        }
      }
      table[row] = values.test(set);
    }
    root = node(table, 0, bits.length);
    affine = isAffine(table);
  }

  private static boolean isAffine(boolean[] table) {
    for (int row = 0; row < table.length; row++) {
      boolean sum = table[0];
      for (int rest = row; rest != 0; rest &= rest - 1) {
        sum ^= table[0] ^ table[Integer.lowestOneBit(rest)];
      }
      if (sum != table[row]) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a sum of bits modulo 2, and perhaps 1. */
  public boolean affine() {
    return affine;
  }

  private int node(boolean[] table, int from, int height) {
    if (height == 0) {
      return table[from] ? TRUE : FALSE;
    }
    int half = 1 << (height - 1);
    int low = node(table, from, height - 1);
    int high = node(table, from + half, height - 1);
    if (low == high) {
      return low;
    }
    Node node = new Node(bits[height - 1], low, high);
    Integer known = numbers.get(node);
    if (known != null) {
      return known;
    }
    nodes.add(node);
    int number = TRUE + nodes.size();
    numbers.put(node, number);
    return number;
  }

  /** Its value for one shot. */
  boolean valueOf(boolean[] shot) {
    int at = root;
    while (at > TRUE) {
      Node node = nodes.get(at - 2);
      at = shot[node.bit()] ? node.high() : node.low();
    }
    return at == TRUE;
  }

  /** Its value for every shot. */
  long[] rowOf(long[][] shots, int words) {
    long[][] rows = new long[nodes.size() + 2][];
    rows[FALSE] = new long[words];
    rows[TRUE] = new long[words];
    Arrays.fill(rows[TRUE], -1);
    for (int each = 0; each < nodes.size(); each++) {
      Node node = nodes.get(each);
      long[] row = new long[words];
      long[] choice = shots[node.bit()];
      long[] low = rows[node.low()];
      long[] high = rows[node.high()];
      for (int word = 0; word < words; word++) {
        row[word] = low[word] ^ (choice[word] & (low[word] ^ high[word]));
      }
      rows[each + 2] = row;
    }
    return rows[root].clone();
  }
}
