package org.ketbench.engine.statevector.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.Stage;
import org.ketbench.engine.statevector.plan.Step;

/** A plan whose steps are vector kernels with their tables in place. */
@SuppressWarnings("ArrayRecordComponent") // made here, read here
final class FloatProgram implements Program {
  private final Plan plan;
  private final List<ReadyStage> stages = new ArrayList<>();

  private record ReadyStage(Stage stage, @Nullable FloatMove move, ReadyPass[] passes) {}

  private record ReadyPass(boolean chunked, FloatKernel[] kernels) {}

  FloatProgram(Plan plan) {
    this.plan = plan;
    SegmentAllocator tables = Arena.ofAuto();
    for (Stage stage : plan.stages()) {
      ReadyPass[] passes =
          stage.passes().stream()
              .map(
                  pass ->
                      new ReadyPass(
                          pass.chunked(),
                          pass.steps().stream()
                              .map(step -> kernel(step, tables))
                              .toArray(FloatKernel[]::new)))
              .toArray(ReadyPass[]::new);
      stages.add(
          new ReadyStage(
              stage, stage.layout().inPlace() ? null : new FloatMove(stage.layout()), passes));
    }
  }

  private static FloatKernel kernel(Step step, SegmentAllocator tables) {
    return switch (step) {
      case Step.Butterflies butterflies -> new FloatButterflies(butterflies);
      case Step.LaneButterflies butterflies -> new FloatLaneButterflies(butterflies);
      case Step.Rotate rotate -> new FloatRotate(rotate);
      case Step.Exchange exchange -> new FloatExchange(exchange);
      case Step.Permute permute -> new FloatPermute(permute);
      case Step.Multiply multiply -> new FloatMultiply(multiply);
      case Step.Diagonal diagonal -> new FloatPhaseRows(diagonal.polynomial(), tables);
      case Step.Matrix matrix -> new FloatMatrix(matrix);
    };
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public Worker worker(StateMemory state, Scratch scratch) {
    return new BlockWorker(state, scratch);
  }

  private final class BlockWorker implements Worker {
    /** Keeps the two halves of a block from competing for the same places in the cache. */
    private static final long APART = 2048;

    private final MemorySegment stateRe;
    private final MemorySegment stateIm;
    private final Scratch scratch;

    BlockWorker(StateMemory state, Scratch scratch) {
      this.stateRe = state.re();
      this.stateIm = state.im();
      this.scratch = scratch;
    }

    @Override
    public void run(int stageNumber, long block) {
      ReadyStage ready = stages.get(stageNumber);
      FloatMove move = ready.move;
      int bits = ready.stage.layout().residents();
      long base = block << bits;
      if (move == null) {
        run(ready, stateRe, stateIm, base * Float.BYTES, bits, base);
        return;
      }
      long half = (long) Float.BYTES << bits;
      MemorySegment whole = scratch.block(2 * half + APART);
      MemorySegment re = whole.asSlice(0, half);
      MemorySegment im = whole.asSlice(half + APART, half);
      long start = move.start(block);
      move.fetch(stateRe, start, re, 0);
      move.fetch(stateIm, start, im, 0);
      run(ready, re, im, 0, bits, base);
      move.putBack(stateRe, start, re, 0);
      move.putBack(stateIm, start, im, 0);
    }

    private void run(
        ReadyStage ready, MemorySegment re, MemorySegment im, long at, int bits, long base) {
      int chunk = Math.min(plan.shape().chunk(), bits);
      MemorySegment small = scratch.small();
      for (ReadyPass pass : ready.passes) {
        if (pass.chunked) {
          long chunks = 1L << (bits - chunk);
          for (long each = 0; each < chunks; each++) {
            long first = each << chunk;
            for (FloatKernel kernel : pass.kernels) {
              kernel.apply(re, im, at + first * Float.BYTES, chunk, base | first, small);
            }
          }
        } else {
          for (FloatKernel kernel : pass.kernels) {
            kernel.apply(re, im, at, bits, base, small);
          }
        }
      }
    }
  }
}
