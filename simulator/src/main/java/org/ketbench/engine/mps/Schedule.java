package org.ketbench.engine.mps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Applies steps to a state in an order that spares moves of the centre: of those whose turn it may
 * be, the one nearest to it comes next, and the centre is left on the side to which these wander.
 */
final class Schedule {
  private final MatrixProductState state;
  private final List<Fusion.Step> steps;
  private final int[] missing;
  private final List<List<Integer>> followers = new ArrayList<>();
  private final List<Integer> ready = new ArrayList<>();
  private int previous;
  private boolean leftwards;

  private Schedule(MatrixProductState state, List<Fusion.Step> steps) {
    this.state = state;
    this.steps = steps;
    missing = new int[steps.size()];
    List<Line> lines = new ArrayList<>();
    for (int qubit = 0; qubit < state.qubits(); qubit++) {
      lines.add(new Line());
    }
    for (int each = 0; each < steps.size(); each++) {
      followers.add(new ArrayList<>());
      boolean diagonal = steps.get(each).isDiagonal();
      for (int qubit : steps.get(each).qubits()) {
        for (int before : lines.get(qubit).before(each, diagonal)) {
          followers.get(before).add(each);
          missing[each]++;
        }
      }
      if (missing[each] == 0) {
        ready.add(each);
      }
    }
  }

  /**
   * The steps on one qubit that those to come have to wait for; diagonal ones wait for no other.
   */
  private static final class Line {
    private List<Integer> diagonal = new ArrayList<>();
    private List<Integer> others = List.of();

    List<Integer> before(int step, boolean isDiagonal) {
      if (isDiagonal) {
        diagonal.add(step);
        return others;
      }
      List<Integer> before = diagonal.isEmpty() ? others : diagonal;
      diagonal = new ArrayList<>();
      others = List.of(step);
      return before;
    }
  }

  static void apply(MatrixProductState state, List<Fusion.Step> steps) {
    Schedule schedule = new Schedule(state, steps);
    while (!schedule.ready.isEmpty()) {
      schedule.applyOne(schedule.nearest());
    }
  }

  private int nearest() {
    int best = 0;
    int distance = Integer.MAX_VALUE;
    for (int each = 0; each < ready.size(); each++) {
      int its = distance(steps.get(ready.get(each)).qubits());
      if (its < distance) {
        best = each;
        distance = its;
      }
    }
    int step = ready.get(best);
    ready.set(best, ready.getLast());
    ready.removeLast();
    return step;
  }

  private int distance(int[] qubits) {
    if (qubits.length == 1) {
      return 0;
    }
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (int qubit : qubits) {
      first = Math.min(first, state.siteOf(qubit));
      last = Math.max(last, state.siteOf(qubit));
    }
    int centre = state.centre();
    int away = centre < first ? first - centre : Math.max(0, centre - last);
    return away + 2 * (last - first + 1 - qubits.length);
  }

  private void applyOne(int number) {
    Fusion.Step step = steps.get(number);
    if (step.qubits().length == 1) {
      state.applyOne(step.qubits()[0], step.matrix());
    } else {
      gather(state, step.qubits());
      int first = Arrays.stream(step.qubits()).map(state::siteOf).min().orElse(0);
      leftwards = first == previous ? leftwards : first < previous;
      previous = first;
      state.applyHere(step.qubits(), step.matrix(), leftwards);
    }
    for (int follower : followers.get(number)) {
      if (--missing[follower] == 0) {
        ready.add(follower);
      }
    }
  }

  /** Brings qubits to neighbouring sites, around the one in their middle. */
  static void gather(MatrixProductState state, int[] qubits) {
    int[] sites = Arrays.stream(qubits).map(state::siteOf).sorted().toArray();
    int middle = sites.length / 2;
    if (sites.length == 2) {
      boolean leftIsNearer =
          Math.abs(state.centre() - sites[0]) < Math.abs(state.centre() - sites[1]);
      middle = leftIsNearer ? 1 : 0;
    }
    for (int each = middle - 1; each >= 0; each--) {
      int goal = sites[middle] - (middle - each);
      for (int site = sites[each]; site < goal; site++) {
        state.swapWithNext(site);
      }
    }
    for (int each = middle + 1; each < sites.length; each++) {
      int goal = sites[middle] + (each - middle);
      for (int site = sites[each] - 1; site >= goal; site--) {
        state.swapWithNext(site);
      }
    }
  }
}
