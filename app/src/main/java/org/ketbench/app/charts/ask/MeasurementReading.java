package org.ketbench.app.charts.ask;

import java.util.Map;
import java.util.TreeMap;

/** What measurements in the middle of a circuit mean for what is shown of it. */
public sealed interface MeasurementReading {
  /** All outcomes, each with its probability. */
  record Ensemble() implements MeasurementReading {}

  /**
   * One run, with the outcomes that it happens to have.
   *
   * @param seed decides them
   */
  record OneShot(long seed) implements MeasurementReading {
    /** Another run. */
    public OneShot next() {
      return new OneShot(seed + 1);
    }
  }

  /**
   * Only the runs that have the wanted outcomes.
   *
   * @param bits the value of each bit that is pinned
   */
  record PostSelected(Map<Integer, Boolean> bits) implements MeasurementReading {
    public PostSelected {
      bits = Map.copyOf(bits);
    }

    /** The same with another bit pinned; null lets it go. */
    public PostSelected with(int bit, @org.jspecify.annotations.Nullable Boolean value) {
      Map<Integer, Boolean> more = new TreeMap<>(bits);
      if (value == null) {
        more.remove(bit);
      } else {
        more.put(bit, value);
      }
      return new PostSelected(more);
    }
  }
}
