package org.ketbench.engine.statevector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.ketbench.result.Distribution;

/** Keeps the most probable outcomes of many. */
final class Best {
  private static final Comparator<Distribution.Entry> ORDER =
      Comparator.comparingDouble(Distribution.Entry::probability)
          .thenComparing(Comparator.comparing(Distribution.Entry::outcome).reversed());

  private final int size;
  private final PriorityQueue<Distribution.Entry> queue = new PriorityQueue<>(ORDER);

  Best(int size) {
    this.size = size;
  }

  void offer(long outcome, double probability) {
    if (probability == 0 || size == 0) {
      return;
    }
    Distribution.Entry least = queue.peek();
    if (queue.size() < size || least == null || probability > least.probability()) {
      queue.add(new Distribution.Entry(outcome, probability));
      if (queue.size() > size) {
        queue.remove();
      }
    }
  }

  /** Most probable first, then by outcome. */
  List<Distribution.Entry> entries() {
    List<Distribution.Entry> entries = new ArrayList<>(queue);
    entries.sort(ORDER.reversed());
    return entries;
  }
}
