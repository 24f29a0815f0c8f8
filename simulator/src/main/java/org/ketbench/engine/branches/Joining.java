package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ketbench.engine.program.ClassicalState;

/** Joins branches at the same place whose classical and quantum states agree. */
final class Joining<S extends BranchState<S>> {
  /** Equal states agree better than this in their fingerprints. */
  private static final double CLOSE = 1e-10;

  private record Known<S extends BranchState<S>>(Branch<S> branch, double fingerprint) {}

  List<Branch<S>> join(List<Branch<S>> group, boolean exact) {
    if (group.size() == 1) {
      return group;
    }
    Map<ClassicalState, List<Branch<S>>> byRecord = new LinkedHashMap<>();
    for (Branch<S> branch : group) {
      byRecord.computeIfAbsent(branch.classical, _ -> new ArrayList<>()).add(branch);
    }
    if (byRecord.size() == group.size()) {
      return group;
    }
    List<Branch<S>> joined = new ArrayList<>();
    byRecord.values().forEach(same -> joinStates(same, joined, exact));
    return joined;
  }

  private void joinStates(List<Branch<S>> group, List<Branch<S>> joined, boolean exact) {
    if (group.size() == 1) {
      joined.add(group.getFirst());
      return;
    }
    List<Known<S>> known = new ArrayList<>();
    for (Branch<S> branch : group) {
      branch.settle();
      known.add(new Known<>(branch, branch.state.fingerprint()));
    }
    known.sort(Comparator.comparingDouble(Known::fingerprint));
    List<Known<S>> kept = new ArrayList<>();
    for (Known<S> each : known) {
      if (!joins(each, kept, exact)) {
        kept.add(each);
        joined.add(each.branch());
      }
    }
  }

  private boolean joins(Known<S> one, List<Known<S>> kept, boolean exact) {
    for (int each = kept.size() - 1; each >= 0; each--) {
      Known<S> other = kept.get(each);
      if (one.fingerprint() - other.fingerprint() > CLOSE) {
        return false;
      }
      Branch<S> into = other.branch();
      Branch<S> from = one.branch();
      double weight = exact ? into.probability : into.shots;
      double added = exact ? from.probability : from.shots;
      if (into.state.join(from.state, weight, added)) {
        into.probability += from.probability;
        into.shots += from.shots;
        into.seed = Randomness.seedOf(into.seed, from.seed);
        from.state.close();
        return true;
      }
    }
    return false;
  }
}
