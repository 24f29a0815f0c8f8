package org.ketbench.azure.local.http;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The faults that are waiting for requests to meet. */
public final class Faults {
  private final List<Waiting> waiting = new ArrayList<>();
  private SplittableRandom random = new SplittableRandom(1);
  private int met;

  private static final class Waiting {
    final Fault fault;
    int seen;
    int used;

    Waiting(Fault fault) {
      this.fault = fault;
    }

    boolean concerns(String operation) {
      String wanted = fault.operation();
      return wanted.equals("*")
          || wanted.equals(operation)
          || (wanted.endsWith(".*")
              && operation.startsWith(wanted.substring(0, wanted.length() - 1)));
    }
  }

  public synchronized void add(Fault fault) {
    waiting.add(new Waiting(fault));
  }

  /** From here on chance takes another, repeatable course. */
  public synchronized void seed(long seed) {
    random = new SplittableRandom(seed);
  }

  public synchronized void clear() {
    waiting.clear();
  }

  /** How many requests have met a fault. */
  public synchronized int met() {
    return met;
  }

  /** What happens to a request that comes now; null for nothing. */
  synchronized Fault.@Nullable Effect meet(String operation) {
    for (Waiting each : waiting) {
      if (!each.concerns(operation)) {
        continue;
      }
      each.seen++;
      if (each.seen >= each.fault.from()
          && each.used < each.fault.times()
          && (each.fault.probability() >= 1 || random.nextDouble() < each.fault.probability())) {
        each.used++;
        met++;
        return each.fault.effect();
      }
    }
    return null;
  }
}
