package org.ketbench.estimate.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.estimate.model.LogicalCounts;

/** Counting as it is defined: with every layer in a list. Slow, and plain enough to be believed. */
final class LayerList {
  private final int[] levels;
  private final List<Integer> rotationsIn = new ArrayList<>();
  private final List<Integer> helpers = new ArrayList<>();
  private final List<Integer> helperLevels = new ArrayList<>();
  private long t;
  private long rotations;
  private long ccz;
  private long ccix;
  private long measurements;

  LayerList(int qubits) {
    levels = new int[qubits];
  }

  private void at(int level, int rotation) {
    if (level == rotationsIn.size()) {
      rotationsIn.add(rotation);
    } else {
      rotationsIn.set(level, rotationsIn.get(level) + rotation);
    }
  }

  void t(int q) {
    t++;
    at(levels[q], 0);
    levels[q]++;
  }

  void rotation(int q) {
    rotations++;
    at(levels[q], 1);
    levels[q]++;
  }

  void ccx(int a, int b, int c) {
    ccz++;
    int level = Math.max(levels[a], Math.max(levels[b], levels[c]));
    at(level, 0);
    levels[a] = level + 1;
    levels[b] = level + 1;
    levels[c] = level + 1;
  }

  void cx(int a, int b) {
    levels[a] = Math.max(levels[a], levels[b]);
    levels[b] = levels[a];
  }

  void account(Tally tally, int... qubits) {
    int level = Arrays.stream(qubits).map(q -> levels[q]).max().orElse(0);
    int count = (int) tally.auxiliaryQubits();
    while (helpers.size() < count) {
      helpers.add(helpers.size());
      helperLevels.add(0);
    }
    // What was given back last is taken first.
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(helpers.removeLast());
    }
    for (int helper : taken) {
      level = Math.max(level, helperLevels.get(helper));
    }
    for (int helper : taken) {
      helperLevels.set(helper, level);
    }
    helpers.addAll(taken);
    long depth = Math.max(1, tally.rotationDepth());
    long each = tally.rotationCount() / depth;
    for (int i = 0; i < depth; i++) {
      rotationsIn.add((int) (i == 0 ? tally.rotationCount() - each * (depth - 1) : each));
    }
    for (int q : qubits) {
      levels[q] = level + (int) depth;
    }
    t += tally.tCount();
    rotations += tally.rotationCount();
    ccz += tally.cczCount();
    ccix += tally.ccixCount();
    measurements += tally.measurementCount();
  }

  LogicalCounts counts() {
    long depth = rotationsIn.stream().filter(count -> count > 0).count();
    return new LogicalCounts(
        levels.length + (long) helperLevels.size(), t, rotations, depth, ccz, ccix, measurements);
  }
}
