package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ketbench.engine.program.Channel;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Liveness;
import org.ketbench.engine.program.Program;

/**
 * Noise on pure states: each shot takes one of a channel's Kraus operators.
 *
 * <p>Whether a Pauli channel does something to a shot does not depend on the state, so it is drawn
 * ahead: a branch looks along the program to the first place where any of its shots is hit, and
 * everything up to there is one run of gates, fused as if there were no noise. Other channels are
 * treated alike. Their first operator is the likely one, and the others together have at most some
 * probability whatever the state; only shots that are drawn by that bound need the state to be
 * asked. So most shots of weak noise are one branch from end to end, and every other one shares all
 * that came before its first error.
 *
 * <p>A large state is passed over once for dozens of gates that are planned together, so to stop at
 * every place where some shot is hit would cost more than the shots. The branch therefore leaves
 * its state where it is and notes down what is still to happen; a shot that parts takes a copy of
 * that state and the notes, and runs these, its error and all that follows as one plan. What shots
 * run once more for that is summed up, and when it would have paid to bring the state up to date,
 * that is done.
 */
final class NoiseSplit<S extends BranchState<S>> {
  /** As many gates take about as long as one more pass over a state. */
  private static final int WORTH_A_PASS = 24;

  private final Program program;
  private final Liveness live;
  private final StateSpace<S> space;
  private final Map<Channel, Kraus> known = new ConcurrentHashMap<>();
  private final Map<Integer, GateRun> single = new ConcurrentHashMap<>();

  NoiseSplit(Program program, Liveness live, StateSpace<S> space) {
    this.program = program;
    this.live = live;
    this.space = space;
  }

  /**
   * Goes along gates and noise to the first place where shots are hit; those part from the branch.
   *
   * @return whether the branch itself has to wait, being among those in {@code waiting}
   */
  boolean passes(Branch<S> branch, List<Branch<S>> waiting, boolean deep) {
    Randomness random = branch.random();
    List<Step> steps = new ArrayList<>(branch.pending);
    branch.pending = List.of();
    List<Instruction> code = program.code();
    int from = branch.place;
    int at = from;
    while (at < code.size() && (at == from || !program.isJoin(at))) {
      Instruction instruction = code.get(at);
      if (instruction instanceof Instruction.Gate gate && gate.fixed()) {
        add(branch, steps, at, new Step.Gate(gate.apply()));
      } else if (instruction instanceof Instruction.Noise noise) {
        if (!live.isIdle(at)) {
          Kraus kraus = known.computeIfAbsent(noise.channel(), Kraus::of);
          int suspects = random.binomial(branch.shots, kraus.bound());
          if (suspects > 0) {
            branch.pending = List.copyOf(steps);
            branch.place = at + 1;
            return hit(branch, noise, kraus, suspects, random, waiting, deep);
          }
          if (!kraus.harmless()) {
            steps.add(new Step.Operator(kraus.likely(), noise.qubits()));
          }
        }
      } else if (!(instruction instanceof Instruction.Wait)) {
        break;
      }
      at++;
    }
    apply(branch, steps);
    branch.place = at;
    return false;
  }

  /** Small states take gate by gate what was prepared once; large ones, many fused. */
  private void add(Branch<S> branch, List<Step> steps, int at, Step.Gate gate) {
    if (space.threads() > 1 || space.bytes() < 1 << 18) {
      apply(branch, steps);
      steps.clear();
      branch.state.apply(single.computeIfAbsent(at, _ -> new GateRun(List.of(gate))));
    } else {
      steps.add(gate);
    }
  }

  private void apply(Branch<S> branch, List<Step> steps) {
    if (!steps.isEmpty()) {
      branch.state.apply(new GateRun(steps));
    }
  }

  private boolean hit(
      Branch<S> branch,
      Instruction.Noise noise,
      Kraus kraus,
      int suspects,
      Randomness random,
      List<Branch<S>> waiting,
      boolean deep) {
    if (kraus.asksTheState()) {
      branch.settle();
    }
    int[] hits = new int[kraus.others()];
    int all = kraus.shots(branch.state, noise.qubits(), suspects, random, hits);
    int left = branch.shots - all;
    int last = -1;
    int parting = left == 0 ? -1 : 0;
    for (int each = 0; each < hits.length; each++) {
      last = hits[each] > 0 ? each : last;
      parting += hits[each] > 0 ? 1 : 0;
    }
    if (parting > 0) {
      share(branch, parting);
    }
    for (int each = 0; each < hits.length; each++) {
      if (hits[each] > 0 && (left > 0 || each != last)) {
        Branch<S> other = branch.parting(branch.state.copy(), 1, hits[each], 3 + each);
        other.pending = followed(branch.pending, kraus.steps(each, noise.qubits()));
        waiting.add(other);
      }
    }
    if (left == 0) {
      branch.shots = hits[last];
      branch.pending = followed(branch.pending, kraus.steps(last, noise.qubits()));
    } else {
      branch.shots = left;
      if (!kraus.harmless()) {
        Step likely = new Step.Operator(kraus.likely(), noise.qubits());
        branch.pending = followed(branch.pending, List.of(likely));
      }
    }
    if (deep && !waiting.isEmpty()) {
      waiting.addFirst(branch);
      return true;
    }
    return false;
  }

  /** Brings the state up to date if that is worth it by now, since others are to start from it. */
  private void share(Branch<S> branch, int others) {
    branch.repeated += others * branch.pending.size();
    if (branch.repeated >= WORTH_A_PASS) {
      branch.settle();
      branch.repeated = 0;
    }
  }

  private static List<Step> followed(List<Step> steps, List<Step> more) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(more);
    return all;
  }
}
