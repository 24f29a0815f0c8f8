package org.ketbench.engine.statevector.kernel;

import java.lang.foreign.MemorySegment;
import org.ketbench.engine.statevector.plan.Layout;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.Stage;
import org.ketbench.engine.statevector.plan.Step;

/**
 * A plan run by plain Java; blocks are copied into arrays, so that loops see nothing else.
 *
 * <p>What is done to a block is kept in arrays, too: a list is walked by an object of its own,
 * which the compiler leaves out in some processes and makes for each block in others.
 */
@SuppressWarnings("ArrayRecordComponent") // made here, read here
final class DoublePlainProgram implements Program {
  private final Plan plan;
  private final ReadyPass[][] stages;

  private record ReadyPass(boolean chunked, ReadyLeg[] legs) {}

  private record ReadyLeg(int bits, Step[] steps) {}

  DoublePlainProgram(Plan plan) {
    this.plan = plan;
    stages = new ReadyPass[plan.stages().size()][];
    for (int each = 0; each < stages.length; each++) {
      stages[each] = ready(plan.stages().get(each));
    }
  }

  private static ReadyPass[] ready(Stage stage) {
    ReadyPass[] passes = new ReadyPass[stage.passes().size()];
    for (int each = 0; each < passes.length; each++) {
      Stage.Pass pass = stage.passes().get(each);
      ReadyLeg[] legs = new ReadyLeg[pass.legs().size()];
      for (int number = 0; number < legs.length; number++) {
        Stage.Leg leg = pass.legs().get(number);
        legs[number] = new ReadyLeg(leg.bits(), leg.steps().toArray(new Step[0]));
      }
      passes[each] = new ReadyPass(pass.chunked(), legs);
    }
    return passes;
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public int rounds(int stage) {
    return 1;
  }

  @Override
  public long parts(int stage, int round) {
    return plan.stages().get(stage).layout().blocks();
  }

  @Override
  public Worker worker(StateMemory state, Scratch scratch) {
    int largest =
        plan.stages().stream().mapToInt(stage -> stage.layout().residents()).max().orElse(0);
    DoublePlainKernels kernels = scratch.doubles(largest);
    return (stage, round, block) ->
        run(plan.stages().get(stage), stages[stage], block, state, kernels);
  }

  private static void run(
      Stage stage, ReadyPass[] passes, long block, StateMemory state, DoublePlainKernels kernels) {
    MemorySegment re = kernels.re();
    MemorySegment im = kernels.im();
    Layout layout = stage.layout();
    move(layout, block, state.re(), re, true);
    move(layout, block, state.im(), im, true);
    int bits = layout.residents();
    long base = block << bits;
    int chunk = stage.chunk();
    for (ReadyPass pass : passes) {
      int range = pass.chunked ? chunk : bits;
      for (int at = 0; at < 1 << bits; at += 1 << range) {
        for (ReadyLeg leg : pass.legs) {
          run(leg, at, range, base, kernels);
        }
      }
    }
    move(layout, block, state.re(), re, false);
    move(layout, block, state.im(), im, false);
  }

  private static void run(
      ReadyLeg leg, int from, int range, long base, DoublePlainKernels kernels) {
    for (int at = from; at < from + (1 << range); at += 1 << leg.bits) {
      for (Step step : leg.steps) {
        kernels.apply(step, at, leg.bits, base | at);
      }
    }
  }

  private static void move(
      Layout layout, long block, MemorySegment state, MemorySegment array, boolean fetch) {
    int piece = 1 << layout.straight();
    long bytes = (long) piece * Double.BYTES;
    long start = layout.stateIndex(block << layout.residents());
    for (int at = 0; at < 1 << layout.residents(); at += piece) {
      long from = (start | layout.stateIndex(at)) * Double.BYTES;
      if (fetch) {
        MemorySegment.copy(state, from, array, (long) at * Double.BYTES, bytes);
      } else {
        MemorySegment.copy(array, (long) at * Double.BYTES, state, from, bytes);
      }
    }
  }
}
