package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.ketbench.circuit.Span;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRefusedException;
import org.ketbench.engine.SimulationRefusedException.Reason;
import org.ketbench.engine.program.ClassicalState;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Liveness;
import org.ketbench.engine.program.Program;

/**
 * Follows all branches of a program, by probability or by shots.
 *
 * <p>The branch that is least far goes on first. So all branches of a loop's turn meet at its
 * condition, and all ways around a choice behind it, where those that have become the same are
 * joined; a thousand attempts of a repeat-until-success loop are then one branch at a time. Going
 * deep first instead needs only as many states as there are decisions on one way, but joins
 * nothing; that is done only while states take more memory than they may, and for shots that part
 * by noise alone, so that a state is taken back before the next one is needed.
 *
 * <p>Shots go the same ways: a measurement divides the shots of a branch between its outcomes by
 * one binomial draw, and what all shots have in common is computed once for all of them.
 *
 * <p>Branches at one place are independent of each other, so threads share them; what they leave is
 * put together in the order of the branches.
 */
public final class Explorer<S extends BranchState<S>> {
  /** The most branches that are followed by their probability. */
  public static final int MOST_BRANCHES = 1 << 16;

  /** A program that ends may take so many turns in a shot, however many shots are wanted. */
  private static final long TURNS_A_SHOT = 1000;

  private static final double GIVEN_UP = 1e-16;
  private static final int BRANCHES_AT_ONCE = 8;

  private final Program program;
  private final Liveness live;
  private final StateSpace<S> space;
  private final Leaves<S> leaves;
  private final Monitor monitor;
  private final double memory;
  private final TreeMap<Integer, List<Branch<S>>> waiting = new TreeMap<>();
  private final TreeMap<Integer, LoopWatch<S>> loops = new TreeMap<>();
  private final Joining<S> joining = new Joining<>();
  private final Journey<S> journey;
  private final boolean parts;
  private boolean exact;
  private int count;
  private int ended;
  private long decisions;
  private long turns;
  private long mostTurns = LoopWatch.MOST_TURNS;
  private double done;

  /**
   * @param memory how many bytes states may take together
   */
  public Explorer(
      Program program,
      Liveness live,
      StateSpace<S> space,
      Leaves<S> leaves,
      double memory,
      Monitor monitor) {
    this.program = program;
    this.live = live;
    this.space = space;
    this.leaves = leaves;
    this.memory = memory;
    this.monitor = monitor;
    this.journey = new Journey<>(program, live, space, leaves);
    this.parts = space.threads() == 1 && onlyParts();
  }

  /** Whether shots part by noise alone, and then never meet again. */
  private boolean onlyParts() {
    List<Instruction> code = program.code();
    for (int place = 0; place < code.size(); place++) {
      boolean does =
          switch (code.get(place)) {
            case Instruction.Gate gate -> gate.fixed();
            case Instruction.Noise _, Instruction.Wait _ -> true;
            case Instruction.Measure _ -> live.canWait(place);
            default -> false;
          };
      if (!does) {
        return false;
      }
    }
    return true;
  }

  /** Follows every branch by its probability. */
  public void byProbability() {
    exact = true;
    start(new Branch<>(0, new ClassicalState(program), space.zero(), 1, 0, 0));
  }

  /** Lets shots take their ways. */
  public void byShots(int shots, long seed) {
    exact = false;
    mostTurns = LoopWatch.MOST_TURNS + TURNS_A_SHOT * shots;
    if (shots > 0) {
      Branch<S> root = new Branch<>(0, new ClassicalState(program), space.zero(), 1, shots, seed);
      start(shots == 1 ? root.alone() : root);
    }
  }

  private void start(Branch<S> root) {
    double all = exact ? root.probability : root.shots;
    wait(root);
    try (var together = new Together<S>(space.threads(), monitor)) {
      while (!waiting.isEmpty()) {
        if (monitor.cancelled()) {
          throw new CancellationException();
        }
        List<Branch<S>> next = isDeep() ? furthest() : least();
        together.run(next, branch -> journey.advance(branch, exact, isDeep()), this::take);
        monitor.progress(Math.min(1, done / all));
      }
    } finally {
      waiting.values().forEach(group -> group.forEach(branch -> branch.state.close()));
      loops.values().forEach(LoopWatch::close);
    }
  }

  private boolean isDeep() {
    return (parts && !exact) || (count > 1 && count * space.bytes() > memory);
  }

  private List<Branch<S>> furthest() {
    List<Branch<S>> few = new ArrayList<>();
    int wanted = space.threads() == 1 ? 1 : BRANCHES_AT_ONCE * space.threads();
    while (few.size() < wanted && !waiting.isEmpty()) {
      Map.Entry<Integer, List<Branch<S>>> last = waiting.lastEntry();
      few.add(last.getValue().removeLast());
      if (last.getValue().isEmpty()) {
        waiting.remove(last.getKey());
      }
    }
    count -= few.size();
    return few;
  }

  private List<Branch<S>> least() {
    Map.Entry<Integer, List<Branch<S>>> least = waiting.pollFirstEntry();
    int place = least.getKey();
    List<Branch<S>> group = least.getValue();
    count -= group.size();
    group.forEach(branch -> live.forget(place, branch.classical));
    List<Branch<S>> joined = new ArrayList<>(joining.join(group, exact));
    watch(place, joined);
    return joined;
  }

  private void watch(int place, List<Branch<S>> group) {
    if (place < program.code().size()
        && program.code().get(place) instanceof Instruction.Branch branch
        && branch.target() <= place) {
      double weight = 0;
      for (Branch<S> each : group) {
        weight += each.probability;
      }
      if (exact && weight < GIVEN_UP) {
        leaves.dropped(weight);
        group.forEach(each -> each.state.close());
        group.clear();
        return;
      }
      loops.headMap(place, false).tailMap(branch.target()).values().forEach(LoopWatch::left);
      LoopWatch<S> loop = loops.computeIfAbsent(place, _ -> new LoopWatch<>(program, place, exact));
      if (++turns > mostTurns) {
        throw loop.tooManyInAll(mostTurns);
      }
      loop.turn(group, decisions);
    }
  }

  /** Takes what came of a branch. */
  private void take(Journey.Left<S> left) {
    decisions += left.decisions();
    for (Journey.Ended<S> each : left.ended()) {
      ended++;
      done += exact ? each.probability() : each.shots();
      each.read().run();
    }
    left.waiting().forEach(this::wait);
  }

  private void wait(Branch<S> branch) {
    waiting.computeIfAbsent(branch.place, _ -> new ArrayList<>()).add(branch);
    count++;
    if (exact && count + ended > MOST_BRANCHES) {
      throw new SimulationRefusedException(
          Reason.SIZE,
          "Following every outcome takes more than "
              + MOST_BRANCHES
              + " branches here. Draw shots instead, as in ketbench run, or measure less in the"
              + " middle of the program.",
          spanAt(branch.place));
    }
  }

  private Span spanAt(int place) {
    int last = Math.min(Math.max(0, place - 1), program.code().size() - 1);
    return program.code().get(last).span();
  }
}
