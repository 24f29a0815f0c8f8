package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Approach;
import org.ketbench.circuit.classical.EvaluationException;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.program.ClassicalState;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.LoopFacts;
import org.ketbench.engine.program.Program;

/**
 * Notices loops that never end. At turns 1, 2, 4, 8 … it keeps what the branches at the loop's
 * condition were; when they are the same again, with nothing of their weight gone, they will be for
 * ever. Where no measurement has a say in it, only what decides about the loop needs to be the
 * same. What goes on for millions of turns is given up.
 */
final class LoopWatch<S extends BranchState<S>> {
  /** So many turns of one loop, and of all together, are taken before they are given up. */
  static final int MOST_TURNS = 10_000_000;

  private static final int MOST_COMPARED = 256;
  private static final double SAME = 1e-13;

  private final Instruction.Branch loop;
  private final LoopFacts facts;
  private final boolean exact;
  private Set<List<Object>> anchorFacts = Set.of();
  private @Nullable Approach approach;
  private final List<Kept<S>> anchor = new ArrayList<>();
  private long turns;
  private long anchorTurn;
  private long decided;
  private long anchorDecided;
  private double weight = Double.MAX_VALUE;
  private double anchorWeight;

  private record Kept<S extends BranchState<S>>(ClassicalState classical, S state, double weight) {}

  /**
   * @param place where the program goes back to the loop's body
   */
  LoopWatch(Program program, int place, boolean exact) {
    this.loop = (Instruction.Branch) program.code().get(place);
    this.facts = new LoopFacts(program, place);
    this.approach = approach();
    this.exact = exact;
  }

  /**
   * The branches that are at the condition now, joined.
   *
   * @param decisions how many random decisions were taken so far
   */
  void turn(List<Branch<S>> group, long decisions) {
    turns++;
    if (facts.areDetermined()) {
      turnDetermined(group);
      return;
    }
    group.forEach(Branch::settle);
    double now = 0;
    for (Branch<S> branch : group) {
      now += weight(branch);
    }
    boolean unchanged = Math.abs(now - weight) <= SAME * now && (exact || decisions == decided);
    decided = decisions;
    weight = now;
    requireFewTurns();
    if (unchanged
        && Math.abs(now - anchorWeight) <= SAME * now
        && (exact || decisions == anchorDecided)
        && anchor.size() == group.size()
        && isSame(group)) {
      throw refusal(
          "This loop never ends: after a turn all bits, variables and qubits are as they were"
              + " before. Change what its condition reads inside the loop.");
    }
    if (turns >= 2 * anchorTurn && group.size() <= MOST_COMPARED) {
      keep(group, now);
      anchorDecided = decisions;
    }
  }

  /** What is known of how the sides of a comparison move where nothing else ends the loop. */
  private @Nullable Approach approach() {
    return facts.hasOneExit()
            && loop.condition() instanceof Expression.Binary binary
            && binary.operator().isComparison()
        ? new Approach(binary.operator())
        : null;
  }

  private void follow(Approach its, List<Branch<S>> group) {
    if (group.size() != 1 || !(loop.condition() instanceof Expression.Binary sides)) {
      approach = null;
      return;
    }
    ClassicalState state = group.getFirst().classical;
    try {
      its.turn(Evaluator.real(sides.left(), state), Evaluator.real(sides.right(), state));
    } catch (EvaluationException e) {
      approach = null;
    }
    double left = its.turnsLeft();
    if (left > MOST_TURNS) {
      throw refusal(
          "This loop does not come to its end: what its condition compares has moved by the same"
              + " amount in each of "
              + turns
              + " turns, "
              + (Double.isInfinite(left)
                  ? "and not towards the end."
                  : String.format(Locale.ROOT, "so about %.0e are still to come.", left))
              + " Bound its turns, or change what its condition reads inside the loop.");
    }
  }

  private void turnDetermined(List<Branch<S>> group) {
    requireFewTurns();
    Approach its = approach;
    if (its != null && group.stream().allMatch(each -> each.classical.holds(loop))) {
      follow(its, group);
    }
    boolean keeps = turns >= 2 * anchorTurn;
    if (!keeps && group.size() != anchorFacts.size()) {
      return;
    }
    Set<List<Object>> now = new HashSet<>();
    group.forEach(branch -> now.add(facts.of(branch.classical)));
    if (anchorTurn > 0 && now.equals(anchorFacts)) {
      throw refusal(
          "This loop never ends: after a turn everything that its condition depends on is as it was"
              + " before. Change what its condition reads inside the loop.");
    }
    if (keeps) {
      anchorFacts = now;
      anchorTurn = turns;
    }
  }

  private void requireFewTurns() {
    if (turns > MOST_TURNS) {
      throw refusal(
          "This loop has not ended after "
              + MOST_TURNS
              + " turns"
              + (exact
                  ? ", so there is no exact distribution. Draw shots, or bound its turns."
                  : ". Bound its turns, or check that its condition can become false."));
    }
  }

  /** What is said where loops within each other take too many turns together. */
  SimulationRefusedException tooManyInAll(long most) {
    return refusal(
        "The loops of this program have not ended after "
            + most
            + " turns in all, the last of them here. Bound their turns, or check that their"
            + " conditions can become false.");
  }

  /** The loop has been left, and may be entered once more. */
  void left() {
    if (facts.areDetermined()) {
      anchorFacts = Set.of();
      anchorTurn = 0;
      turns = 0;
      approach = approach();
    }
  }

  private double weight(Branch<S> branch) {
    return exact ? branch.probability : branch.shots;
  }

  private boolean isSame(List<Branch<S>> group) {
    for (Branch<S> branch : group) {
      boolean found = false;
      for (Kept<S> kept : anchor) {
        found |=
            Math.abs(kept.weight() - weight(branch)) <= SAME * kept.weight()
                && kept.classical().equals(branch.classical)
                && branch.state.same(kept.state());
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private void keep(List<Branch<S>> group, double now) {
    close();
    for (Branch<S> branch : group) {
      anchor.add(new Kept<>(branch.classical.copy(), branch.state.copy(), weight(branch)));
    }
    anchorTurn = turns;
    anchorWeight = now;
  }

  void close() {
    anchor.forEach(kept -> kept.state().close());
    anchor.clear();
  }

  private SimulationRefusedException refusal(String message) {
    return new SimulationRefusedException(Reason.ENDLESS, message, loop.span());
  }
}
