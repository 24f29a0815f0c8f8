package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.ketbench.circuit.Operation;
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
 * nothing; that is done only while states take more memory than they may.
 *
 * <p>Shots go the same ways: a measurement divides the shots of a branch between its outcomes by
 * one binomial draw, and what all shots have in common is computed once for all of them.
 */
public final class Explorer<S extends BranchState<S>> {
  /** The most branches that are followed by their probability. */
  public static final int MOST_BRANCHES = 1 << 16;

  private static final double NEVER = 1e-14;
  private static final double GIVEN_UP = 1e-16;

  private final Program program;
  private final Liveness live;
  private final StateSpace<S> space;
  private final Leaves<S> leaves;
  private final Monitor monitor;
  private final double memory;
  private final TreeMap<Integer, List<Branch<S>>> waiting = new TreeMap<>();
  private final Map<Integer, GateRun> runs = new TreeMap<>();
  private final Map<Instruction, LoopWatch<S>> loops = new IdentityHashMap<>();
  private final Joining<S> joining = new Joining<>();
  private boolean exact;
  private int count;
  private int ended;
  private long decisions;

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
  }

  /** Follows every branch by its probability. */
  public void byProbability() {
    exact = true;
    start(new Branch<>(0, new ClassicalState(program), space.zero(), 1, 0, 0));
  }

  /** Lets shots take their ways. */
  public void byShots(int shots, long seed) {
    exact = false;
    if (shots > 0) {
      start(new Branch<>(0, new ClassicalState(program), space.zero(), 1, shots, seed));
    }
  }

  private void start(Branch<S> root) {
    wait(root);
    try {
      while (!waiting.isEmpty()) {
        step();
      }
    } finally {
      waiting.values().forEach(group -> group.forEach(branch -> branch.state.close()));
      loops.values().forEach(LoopWatch::close);
    }
  }

  private void step() {
    if (monitor.cancelled()) {
      throw new CancellationException();
    }
    if (count > 1 && count * space.bytes() > memory) {
      Map.Entry<Integer, List<Branch<S>>> furthest = waiting.lastEntry();
      Branch<S> one = furthest.getValue().removeLast();
      if (furthest.getValue().isEmpty()) {
        waiting.remove(furthest.getKey());
      }
      count--;
      advance(one);
      return;
    }
    Map.Entry<Integer, List<Branch<S>>> least = waiting.pollFirstEntry();
    int place = least.getKey();
    List<Branch<S>> group = least.getValue();
    count -= group.size();
    group.forEach(branch -> live.forget(place, branch.classical));
    List<Branch<S>> joined = new ArrayList<>(joining.join(group));
    watch(place, joined);
    count += joined.size();
    try {
      for (Branch<S> branch : joined) {
        count--;
        advance(branch);
      }
    } catch (RuntimeException | Error e) {
      joined.forEach(branch -> branch.state.close());
      throw e;
    }
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
      loops.computeIfAbsent(branch, _ -> new LoopWatch<>(branch, exact)).turn(group, decisions);
    }
  }

  private void wait(Branch<S> branch) {
    waiting.computeIfAbsent(branch.place, _ -> new ArrayList<>()).add(branch);
    count++;
    if (exact && count + ended > MOST_BRANCHES) {
      Span span = spanAt(branch.place);
      throw new SimulationRefusedException(
          Reason.SIZE,
          "Following every outcome takes more than "
              + MOST_BRANCHES
              + " branches here. Draw shots instead, as in ketbench run, or measure less in the"
              + " middle of the program.",
          span);
    }
  }

  private Span spanAt(int place) {
    int last = Math.min(Math.max(0, place - 1), program.code().size() - 1);
    return program.code().get(last).span();
  }

  /** Lets a branch go on until it divides, ends or comes to where others may join it. */
  private void advance(Branch<S> branch) {
    List<Instruction> code = program.code();
    boolean moved = false;
    while (true) {
      if (branch.place == code.size()) {
        end(branch);
        return;
      }
      if (moved && program.isJoin(branch.place)) {
        wait(branch);
        return;
      }
      switch (code.get(branch.place)) {
        case Instruction.Gate gate -> gates(branch, gate);
        case Instruction.Wait _ -> branch.place++;
        case Instruction.Assign assign -> {
          branch.classical.assign(assign);
          branch.place++;
        }
        case Instruction.Goto jump -> branch.place = jump.target();
        case Instruction.Branch choice ->
            branch.place =
                branch.classical.holds(choice) == choice.when()
                    ? choice.target()
                    : branch.place + 1;
        case Instruction.Measure measure -> {
          if (measured(branch, measure)) {
            return;
          }
        }
        case Instruction.Reset reset -> {
          if (live.mattersAfter(branch.place, reset.qubit())) {
            if (divided(branch, reset.qubit(), Operation.Measure.NO_BIT, true)) {
              return;
            }
          } else {
            branch.place++;
          }
        }
      }
      moved = true;
    }
  }

  private void gates(Branch<S> branch, Instruction.Gate gate) {
    if (!gate.fixed()) {
      branch.state.apply(new GateRun(List.of(branch.classical.resolved(gate))));
      branch.place++;
      return;
    }
    GateRun run = runs.computeIfAbsent(branch.place, this::runAt);
    branch.state.apply(run);
    branch.place += run.length();
  }

  private GateRun runAt(int place) {
    List<Operation.Apply> gates = new ArrayList<>();
    List<Instruction> code = program.code();
    int at = place;
    while (at < code.size()
        && (at == place || !program.isJoin(at))
        && (code.get(at) instanceof Instruction.Wait
            || (code.get(at) instanceof Instruction.Gate gate && gate.fixed()))) {
      if (code.get(at) instanceof Instruction.Gate gate) {
        gates.add(gate.apply());
      }
      at++;
    }
    return new GateRun(gates, at - place);
  }

  /** Whether the branch has divided. */
  private boolean measured(Branch<S> branch, Instruction.Measure measure) {
    int place = branch.place;
    if (live.canWait(place)) {
      branch.classical.defer(measure.bit(), measure.qubit());
      branch.place++;
      return false;
    }
    boolean matters = live.mattersAfter(place, measure.qubit());
    if (live.isUnread(place) && !matters) {
      branch.place++;
      return false;
    }
    return divided(branch, measure.qubit(), measure.bit(), !matters);
  }

  /**
   * Takes both outcomes of a measurement; whether there were two.
   *
   * @param toZero whether the qubit is left in the state 0
   */
  private boolean divided(Branch<S> branch, int qubit, int bit, boolean toZero) {
    double one = Math.clamp(branch.state.one(qubit), 0, 1);
    one = one < NEVER ? 0 : one > 1 - NEVER ? 1 : one;
    int ones = exact ? 0 : new Randomness(branch.nextSeed()).binomial(branch.shots, one);
    decisions += one > 0 && one < 1 ? 1 : 0;
    boolean canBeOne = exact ? one > 0 : ones > 0;
    boolean canBeZero = exact ? one < 1 : ones < branch.shots;
    branch.place++;
    if (canBeOne && canBeZero) {
      Branch<S> other =
          new Branch<>(
              branch.place,
              branch.classical.copy(),
              branch.state.copy(),
              branch.probability * one,
              ones,
              Randomness.seedOf(branch.seed, 1));
      branch.probability *= 1 - one;
      branch.shots -= ones;
      branch.seed = Randomness.seedOf(branch.seed, 0);
      settle(branch, qubit, bit, false, 1 - one, toZero);
      settle(other, qubit, bit, true, one, toZero);
      wait(branch);
      wait(other);
      return true;
    }
    settle(branch, qubit, bit, canBeOne, canBeOne ? one : 1 - one, toZero);
    return false;
  }

  private void settle(
      Branch<S> branch, int qubit, int bit, boolean one, double probability, boolean toZero) {
    branch.classical.set(bit, one);
    branch.state.collapse(qubit, one, probability);
    if (one && toZero) {
      branch.state.flip(qubit);
    }
  }

  private void end(Branch<S> branch) {
    ended++;
    leaves.ended(branch.classical, branch.state, branch.probability, branch.shots, branch.seed);
    branch.state.close();
  }
}
