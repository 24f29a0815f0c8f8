package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ketbench.circuit.Operation;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Instruction.Misread;
import org.ketbench.engine.program.Liveness;
import org.ketbench.engine.program.Program;

/** Lets a branch go on until it divides, ends or comes to where others may join it. */
final class Journey<S extends BranchState<S>> {
  private static final double NEVER = 1e-14;

  private final Program program;
  private final Liveness live;
  private final StateSpace<S> space;
  private final Leaves<S> leaves;
  private final NoiseSplit<S> noise;
  private final Map<Integer, GateRun> runs = new ConcurrentHashMap<>();

  /** A branch that has ended, and what is to be done with what was read from it. */
  record Ended<S extends BranchState<S>>(double probability, int shots, Runnable read) {}

  /** What has become of a branch. */
  record Left<S extends BranchState<S>>(
      List<Branch<S>> waiting, List<Ended<S>> ended, int decisions) {}

  Journey(Program program, Liveness live, StateSpace<S> space, Leaves<S> leaves) {
    this.program = program;
    this.live = live;
    this.space = space;
    this.leaves = leaves;
    this.noise = new NoiseSplit<>(program, live, space);
  }

  /**
   * Lets a branch go on.
   *
   * @param deep whether branches that part from it must come first, for lack of memory
   */
  Left<S> advance(Branch<S> branch, boolean exact, boolean deep) {
    List<Branch<S>> waiting = new ArrayList<>();
    boolean splits = program.isNoisy() && !space.takesChannels();
    int before = branch.draws;
    boolean moved = false;
    while (true) {
      if (branch.place == program.code().size()) {
        branch.settle();
        Runnable read =
            leaves.ended(
                branch.classical, branch.state, branch.probability, branch.shots, branch.seed);
        branch.state.close();
        return new Left<>(
            waiting,
            List.of(new Ended<>(branch.probability, branch.shots, read)),
            branch.draws - before);
      }
      if (moved && program.isJoin(branch.place)) {
        waiting.addFirst(branch);
        return new Left<>(waiting, List.of(), branch.draws - before);
      }
      moved = true;
      switch (program.code().get(branch.place)) {
        case Instruction.Gate gate -> {
          if (!gate.fixed()) {
            branch.settle();
            Operation.Apply known = branch.classical.resolved(gate);
            branch.state.apply(new GateRun(List.of(new Step.Gate(known))));
            branch.place++;
          } else if (splits) {
            branch.draws++;
            if (noise.passes(branch, waiting, deep)) {
              return new Left<>(waiting, List.of(), branch.draws - before + 1);
            }
          } else {
            run(branch);
          }
        }
        case Instruction.Noise _ -> {
          if (!splits) {
            run(branch);
          } else {
            branch.draws++;
            if (noise.passes(branch, waiting, deep)) {
              return new Left<>(waiting, List.of(), branch.draws - before + 1);
            }
          }
        }
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
          branch.meets(measure.qubit());
          List<Branch<S>> parts = measured(branch, measure, exact);
          if (parts.size() > 1) {
            waiting.addAll(0, parts);
            return new Left<>(waiting, List.of(), branch.draws - before + 1);
          }
        }
        case Instruction.Reset reset -> {
          branch.meets(reset.qubit());
          int place = branch.place++;
          if (live.mattersAfter(place, reset.qubit())) {
            List<Branch<S>> parts =
                divided(
                    branch, reset.qubit(), Operation.Measure.NO_BIT, Misread.NEVER, true, exact);
            if (parts.size() > 1) {
              waiting.addAll(0, parts);
              return new Left<>(waiting, List.of(), branch.draws - before + 1);
            }
          }
        }
      }
    }
  }

  private void run(Branch<S> branch) {
    branch.settle();
    GateRun run = runs.computeIfAbsent(branch.place, this::runAt);
    branch.state.apply(run);
    branch.place += run.length();
  }

  private GateRun runAt(int place) {
    List<Step> steps = new ArrayList<>();
    List<Instruction> code = program.code();
    int at = place;
    while (at < code.size() && (at == place || !program.isJoin(at))) {
      Instruction instruction = code.get(at);
      if (instruction instanceof Instruction.Gate gate && gate.fixed()) {
        steps.add(new Step.Gate(gate.apply()));
      } else if (instruction instanceof Instruction.Noise each) {
        if (!live.isIdle(at)) {
          steps.add(new Step.Noise(each.channel(), each.qubits()));
        }
      } else if (!(instruction instanceof Instruction.Wait)) {
        break;
      }
      at++;
    }
    return new GateRun(steps, at - place);
  }

  private List<Branch<S>> measured(Branch<S> branch, Instruction.Measure measure, boolean exact) {
    int place = branch.place++;
    if (live.canWait(place)) {
      branch.classical.defer(measure.bit(), place);
      return List.of(branch);
    }
    boolean matters = live.mattersAfter(place, measure.qubit());
    if (live.isUnread(place) && !matters) {
      return List.of(branch);
    }
    return divided(branch, measure.qubit(), measure.bit(), measure.misread(), !matters, exact);
  }

  /**
   * Takes both outcomes of a measurement, as far as they occur.
   *
   * @param toZero whether the qubit is left in the state 0
   */
  private List<Branch<S>> divided(
      Branch<S> branch, int qubit, int bit, Misread misread, boolean toZero, boolean exact) {
    branch.settle();
    double one = Math.clamp(branch.state.one(qubit), 0, 1);
    one = one < NEVER ? 0 : one > 1 - NEVER ? 1 : one;
    branch.draws += one > 0 && one < 1 ? 1 : 0;
    int ones = exact ? 0 : branch.outcome(qubit).binomial(branch.shots, one);
    boolean canBeOne = exact ? one > 0 : ones > 0;
    boolean canBeZero = exact ? one < 1 : ones < branch.shots;
    List<Branch<S>> parts = new ArrayList<>(2);
    if (canBeOne && canBeZero) {
      Branch<S> other = branch.parting(branch.state.copy(), branch.probability * one, ones, 1);
      branch.probability *= 1 - one;
      branch.shots -= ones;
      collapse(branch, qubit, false, toZero);
      collapse(other, qubit, true, toZero);
      write(branch, qubit, bit, false, misread, exact, parts);
      write(other, qubit, bit, true, misread, exact, parts);
    } else {
      collapse(branch, qubit, canBeOne, toZero);
      write(branch, qubit, bit, canBeOne, misread, exact, parts);
    }
    return parts;
  }

  private void collapse(Branch<S> branch, int qubit, boolean one, boolean toZero) {
    branch.state.collapse(qubit, one);
    if (one && toZero) {
      branch.state.flip(qubit);
    }
  }

  /** Writes an outcome, and in another branch the other one where it is misread. */
  private void write(
      Branch<S> branch,
      int qubit,
      int bit,
      boolean one,
      Misread misread,
      boolean exact,
      List<Branch<S>> parts) {
    double wrong = bit == Operation.Measure.NO_BIT ? 0 : misread.of(one);
    branch.draws += wrong > 0 && wrong < 1 ? 1 : 0;
    int misreads = exact ? 0 : branch.misreading(qubit).binomial(branch.shots, wrong);
    boolean some = exact ? wrong > 0 : misreads > 0;
    boolean all = exact ? wrong >= 1 : misreads == branch.shots && misreads > 0;
    if (some && !all) {
      Branch<S> other =
          branch.parting(branch.state.copy(), branch.probability * wrong, misreads, 2);
      branch.probability *= 1 - wrong;
      branch.shots -= misreads;
      other.classical.set(bit, !one);
      parts.add(other);
    }
    branch.classical.set(bit, one != all);
    parts.add(branch);
  }
}
