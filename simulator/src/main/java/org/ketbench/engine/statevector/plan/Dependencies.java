package org.ketbench.engine.statevector.plan;

import java.util.Arrays;
import java.util.List;

/**
 * Which elements must come before which. An element waits for the last one that wrote a qubit it
 * touches and, where it writes, for all that read the qubit since; nothing else is ordered.
 */
final class Dependencies {
  private final long[] writes;
  private final int[] waiting;
  private final int[] edgeStart;
  private final int[] edges;

  private Dependencies(long[] writes, int[] waiting, int[] edgeStart, int[] edges) {
    this.writes = writes;
    this.waiting = waiting;
    this.edgeStart = edgeStart;
    this.edges = edges;
  }

  static Dependencies of(List<Element> elements, int qubits) {
    return new Gathering(elements, qubits).gather();
  }

  int size() {
    return writes.length;
  }

  long writes(int element) {
    return writes[element];
  }

  /** For how many elements each one waits; a fresh copy. */
  int[] waiting() {
    return waiting.clone();
  }

  /** How many elements that write follow one another from each on, itself counted. */
  int[] waysLeft() {
    int[] ways = new int[writes.length];
    for (int each = ways.length - 1; each >= 0; each--) {
      int longest = 0;
      for (int edge = firstEdge(each); edge < lastEdge(each); edge++) {
        longest = Math.max(longest, ways[edges[edge]]);
      }
      ways[each] = longest + (writes[each] == 0 ? 0 : 1);
    }
    return ways;
  }

  int firstEdge(int element) {
    return edgeStart[element];
  }

  int lastEdge(int element) {
    return edgeStart[element + 1];
  }

  /** An element that waits for the one whose edge this is. */
  int follower(int edge) {
    return edges[edge];
  }

  private static final class Gathering {
    private static final int NONE = -1;

    private final List<Element> elements;
    private final int qubits;
    private int[] from;
    private int[] to;
    private int count;

    /** An element seldom waits for more than two others, or makes more than two wait. */
    Gathering(List<Element> elements, int qubits) {
      this.elements = elements;
      this.qubits = qubits;
      this.from = new int[2 * elements.size() + qubits];
      this.to = new int[from.length];
    }

    /** Who read a qubit since it was written is a chain, from the last one back. */
    Dependencies gather() {
      int size = elements.size();
      long[] writes = new long[size];
      int[] writer = new int[qubits];
      int[] lastReader = new int[qubits];
      Arrays.fill(writer, NONE);
      Arrays.fill(lastReader, NONE);
      int[] reader = new int[2 * size];
      int[] readerBefore = new int[2 * size];
      int readers = 0;
      for (int each = 0; each < size; each++) {
        Element element = elements.get(each);
        for (long rest = element.reads(); rest != 0; rest &= rest - 1) {
          int qubit = Long.numberOfTrailingZeros(rest);
          join(writer[qubit], each);
          if (readers == reader.length) {
            reader = Arrays.copyOf(reader, 2 * readers);
            readerBefore = Arrays.copyOf(readerBefore, 2 * readers);
          }
          reader[readers] = each;
          readerBefore[readers] = lastReader[qubit];
          lastReader[qubit] = readers++;
        }
        writes[each] = element.writes();
        for (long rest = writes[each]; rest != 0; rest &= rest - 1) {
          int qubit = Long.numberOfTrailingZeros(rest);
          if (lastReader[qubit] == NONE) {
            join(writer[qubit], each);
          }
          for (int at = lastReader[qubit]; at != NONE; at = readerBefore[at]) {
            join(reader[at], each);
          }
          lastReader[qubit] = NONE;
          writer[qubit] = each;
        }
      }
      return sorted(writes, size);
    }

    private void join(int before, int after) {
      if (before == NONE) {
        return;
      }
      if (count == from.length) {
        from = Arrays.copyOf(from, 2 * count);
        to = Arrays.copyOf(to, 2 * count);
      }
      from[count] = before;
      to[count++] = after;
    }

    private Dependencies sorted(long[] writes, int size) {
      int[] waiting = new int[size];
      int[] start = new int[size + 1];
      for (int edge = 0; edge < count; edge++) {
        start[from[edge]]++;
        waiting[to[edge]]++;
      }
      int end = 0;
      for (int each = 0; each < size; each++) {
        end += start[each];
        start[each] = end;
      }
      start[size] = end;
      int[] edges = new int[count];
      for (int edge = count - 1; edge >= 0; edge--) {
        edges[--start[from[edge]]] = to[edge];
      }
      return new Dependencies(writes, waiting, start, edges);
    }
  }
}
