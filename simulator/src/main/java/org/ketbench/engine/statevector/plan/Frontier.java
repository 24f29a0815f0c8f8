package org.ketbench.engine.statevector.plan;

import java.util.Arrays;

/** The elements that wait for nothing any more, and a way to try what would follow. */
final class Frontier {
  /** How much the way that is left counts beside what can run at once. */
  private static final double[] WEIGHTS = {0, 1};

  private final Dependencies dependencies;
  private final int[] waiting;

  /** How many elements that write follow one another from each on, itself counted. */
  private final int[] wayLeft;

  private final int[] trial;
  private final int[] trialStamp;
  private int stamp;
  private int[] ready;
  private int readyCount;
  private int left;

  Frontier(Dependencies dependencies) {
    this.dependencies = dependencies;
    this.waiting = dependencies.waiting();
    this.wayLeft = dependencies.waysLeft();
    this.trial = new int[waiting.length];
    this.trialStamp = new int[waiting.length];
    this.ready = new int[Math.max(16, waiting.length)];
    this.left = waiting.length;
    for (int each = 0; each < waiting.length; each++) {
      if (waiting[each] == 0) {
        ready[readyCount++] = each;
      }
    }
  }

  boolean isEmpty() {
    return left == 0;
  }

  int readyCount() {
    return readyCount;
  }

  /** The qubits that an element writes. */
  long writes(int element) {
    return dependencies.writes(element);
  }

  int ready(int position) {
    return ready[position];
  }

  /** Takes {@code count} ready elements as done. */
  void done(int[] elements, int count) {
    for (int each = 0; each < count; each++) {
      waiting[elements[each]] = -1;
    }
    int kept = 0;
    for (int each = 0; each < readyCount; each++) {
      if (waiting[ready[each]] == 0) {
        ready[kept++] = ready[each];
      }
    }
    readyCount = kept;
    left -= count;
    for (int each = 0; each < count; each++) {
      int element = elements[each];
      for (int edge = dependencies.firstEdge(element);
          edge < dependencies.lastEdge(element);
          edge++) {
        int follower = dependencies.follower(edge);
        if (--waiting[follower] == 0) {
          ready[readyCount++] = follower;
        }
      }
    }
  }

  /**
   * Chooses up to {@code size} resident qubits beyond {@code always}: one after another, that which
   * lets most elements follow. Trying a qubit goes on from what the ones before it made possible,
   * so that choosing costs little more than running once through the elements.
   *
   * <p>That alone walks along the edge where the stage before had to stop and finds a little to do
   * on each qubit of it, so that stages come out thin. Where the longest way is left, whole windows
   * open: among neighbours 22 qubits by 20 layers take five stages in place of seven. Neither is
   * always the better one, so both are tried, and that which lets more run is taken.
   */
  long chooseResidents(long always, int size) {
    Choice best = new Choice(always, -1);
    for (double weight : WEIGHTS) {
      Choice choice = choose(always, size, weight);
      best = choice.running > best.running ? choice : best;
    }
    return best.residents;
  }

  private record Choice(long residents, int running) {}

  private Choice choose(long always, int size, double weight) {
    int left = size;
    int running = 0;
    stamp++;
    long residents = always;
    int[] blocked = new int[waiting.length];
    int blockedCount = 0;
    int[] queue = Arrays.copyOf(ready, Math.max(ready.length, waiting.length));
    int queueCount = readyCount;
    int[] released = new int[waiting.length];
    while (true) {
      for (int at = 0; at < queueCount; at++) {
        int element = queue[at];
        if ((dependencies.writes(element) & ~residents) != 0) {
          blocked[blockedCount++] = element;
        } else {
          running += dependencies.writes(element) == 0 ? 0 : 1;
          queueCount = release(element, queue, queueCount);
        }
      }
      long best = 0;
      double bestGain = 0;
      long tried = 0;
      for (int each = 0; each < blockedCount; each++) {
        long missing = dependencies.writes(blocked[each]) & ~residents;
        int count = Long.bitCount(missing);
        if (count > left || ((tried & missing) == missing && count == 1)) {
          continue;
        }
        tried |= count == 1 ? missing : 0;
        double gain =
            (double) gain(residents | missing, blocked, blockedCount, released) / count
                + weight * wayLeft[blocked[each]];
        if (gain > bestGain || (gain == bestGain && Long.compareUnsigned(missing, best) < 0)) {
          bestGain = gain;
          best = missing;
        }
      }
      if (best == 0) {
        return new Choice(residents, running);
      }
      residents |= best;
      left -= Long.bitCount(best);
      queueCount = 0;
      int kept = 0;
      for (int each = 0; each < blockedCount; each++) {
        if ((dependencies.writes(blocked[each]) & ~residents) == 0) {
          queue[queueCount++] = blocked[each];
        } else {
          blocked[kept++] = blocked[each];
        }
      }
      blockedCount = kept;
    }
  }

  private int release(int element, int[] queue, int count) {
    for (int edge = dependencies.firstEdge(element);
        edge < dependencies.lastEdge(element);
        edge++) {
      int follower = dependencies.follower(edge);
      if (trialStamp[follower] != stamp) {
        trialStamp[follower] = stamp;
        trial[follower] = waiting[follower];
      }
      if (--trial[follower] == 0) {
        queue[count++] = follower;
      }
    }
    return count;
  }

  /** How many elements more would run with these residents; leaves no trace. */
  private int gain(long residents, int[] blocked, int blockedCount, int[] queue) {
    int count = 0;
    for (int each = 0; each < blockedCount; each++) {
      if ((dependencies.writes(blocked[each]) & ~residents) == 0) {
        queue[count++] = blocked[each];
      }
    }
    int done = 0;
    int gain = 0;
    while (done < count) {
      int element = queue[done++];
      if ((dependencies.writes(element) & ~residents) != 0) {
        continue;
      }
      gain += dependencies.writes(element) == 0 ? 0 : 1;
      count = release(element, queue, count);
    }
    for (int each = 0; each < count; each++) {
      int element = queue[each];
      if ((dependencies.writes(element) & ~residents) != 0) {
        continue;
      }
      for (int edge = dependencies.firstEdge(element);
          edge < dependencies.lastEdge(element);
          edge++) {
        trial[dependencies.follower(edge)]++;
      }
    }
    return gain;
  }
}
