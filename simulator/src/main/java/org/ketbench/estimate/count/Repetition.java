package org.ketbench.estimate.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs the same operations very often without running them one by one.
 *
 * <p>What they do to the levels of qubits is made of "plus one" and "the largest of", so among
 * qubits that meet the differences between levels become periodic: after some iterations every
 * period raises all of them by the same amount, and the layers it marks are those of the period
 * before, as much higher. Groups of qubits that never meet have periods and heights of their own.
 * So a few iterations are run until every group repeats itself, then whole periods are added at
 * once, each layer mark becoming a progression, and the rest is run again. All of it is exact.
 */
final class Repetition {
  private static final int PATIENCE = 4096;

  private final Trace trace;
  private final Runnable iteration;
  private final List<List<Footprint.Mark>> marks = new ArrayList<>();
  private final Map<Integer, Group> groups = new HashMap<>();
  private final Footprint footprint = new Footprint();
  private final long atLeastLeft;
  private long left;

  private Repetition(Trace trace, Runnable iteration, long times, long atLeastLeft) {
    this.trace = trace;
    this.iteration = iteration;
    this.left = times;
    this.atLeastLeft = atLeastLeft;
  }

  /** A group's levels after each iteration, relative to each other. */
  private static final class Group {
    final List<Integer> qubits;
    final Map<List<Long>, Integer> seen = new HashMap<>();
    final List<Long> heights = new ArrayList<>();
    int period;
    int since;

    Group(List<Integer> qubits) {
      this.qubits = qubits;
    }
  }

  /** Told how often what one iteration counted is to be added. */
  @FunctionalInterface
  interface Skipping {
    void skip(long iterations);
  }

  /**
   * Runs an iteration so many times.
   *
   * @param atLeastLeft how many of the last iterations are to be run in any case
   */
  static void run(
      Trace trace, Runnable iteration, long times, long atLeastLeft, Skipping skipping) {
    new Repetition(trace, iteration, times, atLeastLeft).run(skipping);
  }

  private void run(Skipping skipping) {
    Footprint outer = trace.recorder();
    trace.record(footprint);
    long[] before = trace.totals();
    step();
    long[] each = trace.totals();
    for (int i = 0; i < each.length; i++) {
      each[i] -= before[i];
    }
    footprint.groups().forEach((leader, qubits) -> groups.put(leader, new Group(qubits)));
    observe(0);
    int done = 1;
    while (left > atLeastLeft && done < PATIENCE) {
      int period = commonPeriod(done);
      if (period > 0) {
        long periods = (left - atLeastLeft) / period;
        if (periods > 0 && leap(period, periods)) {
          trace.addAgain(each, periods * period);
          skipping.skip(periods * period);
          left -= periods * period;
        }
        break;
      }
      step();
      observe(done++);
    }
    while (left > 0) {
      step();
    }
    trace.record(outer);
    if (outer != null) {
      outer.add(footprint);
      marks.forEach(outer::addMarks);
    }
  }

  private void step() {
    iteration.run();
    left--;
    marks.add(footprint.takeMarks());
  }

  private void observe(int number) {
    for (Group group : groups.values()) {
      long height = trace.level(group.qubits.getFirst());
      List<Long> relative = new ArrayList<>(group.qubits.size());
      group.qubits.forEach(qubit -> relative.add(trace.level(qubit) - height));
      group.heights.add(height);
      Integer before = group.seen.put(relative, number);
      if (before != null && group.period == 0) {
        group.period = number - before;
        group.since = before;
      }
    }
  }

  /** After how many iterations all groups are as they were; 0 if that is not known yet. */
  private int commonPeriod(int done) {
    long common = 1;
    for (Group group : groups.values()) {
      if (group.period == 0) {
        return 0;
      }
      common = common / gcd(common, group.period) * group.period;
      if (group.since + common >= done || common > PATIENCE) {
        return 0;
      }
    }
    return (int) common;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Goes through whole periods at once; false if their marks make no progressions. */
  private boolean leap(int period, long periods) {
    List<Footprint.Mark> leapt = new ArrayList<>();
    Map<Integer, Long> raises = new HashMap<>();
    for (Map.Entry<Integer, Group> entry : groups.entrySet()) {
      Group group = entry.getValue();
      int now = group.heights.size() - 1;
      long raise = group.heights.get(now) - group.heights.get(now - period);
      raises.put(entry.getKey(), raise);
      List<Progression> layers = new ArrayList<>();
      for (int i = marks.size() - period; i < marks.size(); i++) {
        for (Footprint.Mark mark : marks.get(i)) {
          if (footprint.leader(mark.qubit()) == entry.getKey()) {
            layers.add(mark.layers());
          }
        }
      }
      List<Progression> repeated = repeated(layers, raise, periods);
      if (repeated == null) {
        return false;
      }
      repeated.forEach(each -> leapt.add(new Footprint.Mark(group.qubits.getFirst(), each)));
    }
    leapt.forEach(mark -> trace.mark(mark.qubit(), mark.layers()));
    groups.forEach(
        (leader, group) -> {
          long raise = Math.multiplyExact(raises.getOrDefault(leader, 0L), periods);
          group.qubits.forEach(qubit -> trace.raise(qubit, raise));
        });
    marks.add(footprint.takeMarks());
    return true;
  }

  /** These layers again and again, each time higher by {@code raise}; null if that is no simple. */
  private static @Nullable List<Progression> repeated(
      List<Progression> layers, long raise, long periods) {
    List<Progression> found = new ArrayList<>();
    Map<Long, TreeSet<Long>> single = new HashMap<>();
    for (Progression each : coalesced(layers)) {
      if (each.isSingle()) {
        single
            .computeIfAbsent(Math.floorMod(each.first(), raise), _ -> new TreeSet<>())
            .add(each.first());
      } else {
        Progression repeated = each.repeated(raise, periods + 1);
        if (repeated == null) {
          return null;
        }
        found.add(repeated);
      }
    }
    List<Progression> alone = new ArrayList<>();
    for (TreeSet<Long> residue : single.values()) {
      long first = residue.first();
      long extra = (residue.last() - first) / raise;
      if (extra > periods) {
        return null;
      }
      alone.add(Progression.of(first + raise, raise, Math.addExact(periods, extra)));
    }
    found.addAll(merged(alone, raise));
    return found;
  }

  /** Single layers before and after a progression become part of it. */
  private static List<Progression> coalesced(List<Progression> layers) {
    List<Progression> sorted = new ArrayList<>(layers);
    sorted.sort(Comparator.comparingLong(Progression::first));
    List<Progression> found = new ArrayList<>();
    for (Progression each : sorted) {
      Progression joined = found.isEmpty() ? null : joined(found.getLast(), each);
      if (joined == null) {
        found.add(each);
      } else {
        found.set(found.size() - 1, joined);
      }
    }
    return found;
  }

  private static @Nullable Progression joined(Progression before, Progression each) {
    boolean begins =
        before.isSingle()
            && !each.isSingle()
            && each.part() == null
            && each.first() - before.first() == each.step();
    return begins
        ? Progression.of(before.first(), each.step(), each.terms() + 1)
        : before.isSingle() && each.first() == before.first() + 1 && each.isSingle()
            ? Progression.of(before.first(), 1, 2)
            : before.joined(each);
  }

  /** Where every layer is marked, one progression of step 1 says so. */
  private static List<Progression> merged(List<Progression> found, long raise) {
    if (raise == 1 || found.size() != raise) {
      return found;
    }
    long first = found.stream().mapToLong(Progression::first).max().orElse(0);
    long end = found.stream().mapToLong(Progression::end).min().orElse(0);
    if (end - first < raise) {
      return found;
    }
    List<Progression> dense = new ArrayList<>();
    dense.add(Progression.of(first, 1, end - first));
    for (Progression each : found) {
      long before = Math.ceilDiv(first - each.first(), raise);
      if (before > 0) {
        dense.add(Progression.of(each.first(), raise, before));
      }
      long last = each.end() - 1;
      long after = last < end ? 0 : (last - end) / raise + 1;
      if (after > 0) {
        dense.add(Progression.of(last - (after - 1) * raise, raise, after));
      }
    }
    return dense;
  }
}
