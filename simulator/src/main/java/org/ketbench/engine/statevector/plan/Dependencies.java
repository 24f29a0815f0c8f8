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
    private final List<Element> elements;
    private final int qubits;
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int count;

    Gathering(List<Element> elements, int qubits) {
      this.elements = elements;
      this.qubits = qubits;
    }

    Dependencies gather() {
      int size = elements.size();
      long[] writes = new long[size];
      int[] writer = new int[qubits];
      Arrays.fill(writer, -1);
      int[][] readers = new int[qubits][8];
      int[] readerCount = new int[qubits];
      for (int each = 0; each < size; each++) {
        Element element = elements.get(each);
        writes[each] = element.writes();
        for (long rest = element.reads(); rest != 0; rest &= rest - 1) {
          int qubit = Long.numberOfTrailingZeros(rest);
          join(writer[qubit], each);
          if (readerCount[qubit] == readers[qubit].length) {
            readers[qubit] = Arrays.copyOf(readers[qubit], 2 * readerCount[qubit]);
          }
          readers[qubit][readerCount[qubit]++] = each;
        }
        for (long rest = writes[each]; rest != 0; rest &= rest - 1) {
          int qubit = Long.numberOfTrailingZeros(rest);
          if (readerCount[qubit] == 0) {
            join(writer[qubit], each);
          }
          for (int reader = 0; reader < readerCount[qubit]; reader++) {
            join(readers[qubit][reader], each);
          }
          readerCount[qubit] = 0;
          writer[qubit] = each;
        }
      }
      return sorted(writes, size);
    }

    private void join(int before, int after) {
      if (before < 0) {
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
        start[from[edge] + 1]++;
        waiting[to[edge]]++;
      }
      for (int each = 0; each < size; each++) {
        start[each + 1] += start[each];
      }
      int[] next = start.clone();
      int[] edges = new int[count];
      for (int edge = 0; edge < count; edge++) {
        edges[next[from[edge]]++] = to[edge];
      }
      return new Dependencies(writes, waiting, start, edges);
    }
  }
}
