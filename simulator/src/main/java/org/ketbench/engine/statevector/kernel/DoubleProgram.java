package org.ketbench.engine.statevector.kernel;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.engine.statevector.plan.Plan;
import org.ketbench.engine.statevector.plan.Stage;
import org.ketbench.engine.statevector.plan.Step;

/**
 * A plan whose steps are vector kernels with their tables in place. A round is a stage, whose parts
 * are its blocks; or, where a stage is one block, a pass over it, whose parts are chunks or shares
 * of what a kernel does.
 */
@SuppressWarnings("ArrayRecordComponent") // made here, read here
final class DoubleProgram implements Program {
  private static final int PART_BITS = 5;

  private final Plan plan;
  private final List<List<Round>> stages = new ArrayList<>();

  /** Passes over the blocks of a stage; {@code partBits} is negative if blocks are the parts. */
  private record Round(Stage stage, @Nullable DoubleMove move, ReadyPass[] passes, int partBits) {}

  private record ReadyPass(boolean chunked, ReadyLeg[] legs) {}

  private record ReadyLeg(int bits, DoubleKernel[] kernels) {}

  DoubleProgram(Plan plan) {
    this.plan = plan;
    for (Stage stage : plan.stages()) {
      ReadyPass[] passes = new ReadyPass[stage.passes().size()];
      for (int each = 0; each < passes.length; each++) {
        passes[each] = ready(stage.passes().get(each));
      }
      if (stage.shared()) {
        int partBits = Math.min(PART_BITS, stage.layout().residents() - stage.chunk());
        List<Round> rounds = new ArrayList<>(passes.length);
        for (ReadyPass pass : passes) {
          rounds.add(new Round(stage, null, new ReadyPass[] {pass}, partBits));
        }
        stages.add(rounds);
      } else {
        DoubleMove move = stage.way() == Stage.Way.GATHERED ? new DoubleMove(stage.layout()) : null;
        stages.add(List.of(new Round(stage, move, passes, -1)));
      }
    }
  }

  private static ReadyPass ready(Stage.Pass pass) {
    ReadyLeg[] legs = new ReadyLeg[pass.legs().size()];
    for (int each = 0; each < legs.length; each++) {
      Stage.Leg leg = pass.legs().get(each);
      DoubleKernel[] kernels = new DoubleKernel[leg.steps().size()];
      for (int number = 0; number < kernels.length; number++) {
        kernels[number] = kernel(leg.steps().get(number), leg.bits());
      }
      legs[each] = new ReadyLeg(leg.bits(), kernels);
    }
    return new ReadyPass(pass.chunked(), legs);
  }

  private static DoubleKernel kernel(Step step, int bits) {
    return switch (step) {
      case Step.Butterflies butterflies -> new DoubleButterflies(butterflies);
      case Step.LaneButterflies butterflies -> new DoubleLaneButterflies(butterflies);
      case Step.Rotate rotate -> new DoubleRotate(rotate, bits);
      case Step.Exchange exchange -> new DoubleExchange(exchange, bits);
      case Step.Permute permute -> new DoublePermute(permute);
      case Step.LanePermute permute -> new DoubleLanePermute(permute);
      case Step.Multiply multiply -> new DoubleMultiply(multiply, bits);
      case Step.Diagonal diagonal -> new DoublePhaseRows(diagonal.polynomial());
      case Step.Matrix matrix -> new DoubleMatrix(matrix, bits);
    };
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public int rounds(int stage) {
    return stages.get(stage).size();
  }

  @Override
  public long parts(int stage, int round) {
    Round ready = stages.get(stage).get(round);
    return ready.partBits < 0 ? ready.stage.layout().blocks() : 1L << ready.partBits;
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
    private long half;
    private @Nullable MemorySegment blockRe;
    private @Nullable MemorySegment blockIm;

    BlockWorker(StateMemory state, Scratch scratch) {
      this.stateRe = state.re();
      this.stateIm = state.im();
      this.scratch = scratch;
    }

    @Override
    public void run(int stage, int number, long part) {
      Round round = stages.get(stage).get(number);
      int bits = round.stage.layout().residents();
      if (round.partBits >= 0) {
        share(round, bits, new Part((int) part, round.partBits));
        return;
      }
      long base = part << bits;
      DoubleMove move = round.move;
      if (move == null) {
        block(round, stateRe, stateIm, base * Double.BYTES, bits, base);
        return;
      }
      long bytes = (long) Double.BYTES << bits;
      MemorySegment re = blockRe;
      MemorySegment im = blockIm;
      if (re == null || im == null || half != bytes) {
        MemorySegment whole = scratch.block(2 * bytes + APART);
        re = whole.asSlice(0, bytes);
        im = whole.asSlice(bytes + APART, bytes);
        blockRe = re;
        blockIm = im;
        half = bytes;
      }
      long start = move.start(part);
      move.fetch(stateRe, start, re, 0);
      move.fetch(stateIm, start, im, 0);
      block(round, re, im, 0, bits, base);
      move.putBack(stateRe, start, re, 0);
      move.putBack(stateIm, start, im, 0);
    }

    private void block(
        Round round, MemorySegment re, MemorySegment im, long at, int bits, long base) {
      int chunk = round.stage.chunk();
      for (ReadyPass pass : round.passes) {
        if (pass.chunked) {
          chunks(pass, re, im, at, base, chunk, 0, 1 << (bits - chunk));
        } else {
          all(pass, re, im, at, base, bits, Part.ALL);
        }
      }
    }

    /** A part of one pass over the whole state. */
    private void share(Round round, int bits, Part part) {
      ReadyPass pass = round.passes[0];
      int chunk = round.stage.chunk();
      if (pass.chunked) {
        int count = 1 << (bits - chunk);
        chunks(pass, stateRe, stateIm, 0, 0, chunk, part.from(count), part.to(count));
      } else {
        all(pass, stateRe, stateIm, 0, 0, bits, part);
      }
    }

    private void chunks(
        ReadyPass pass,
        MemorySegment re,
        MemorySegment im,
        long at,
        long base,
        int chunk,
        int from,
        int to) {
      for (int each = from; each < to; each++) {
        long first = (long) each << chunk;
        for (ReadyLeg leg : pass.legs) {
          leg(leg, re, im, at, base, first, chunk);
        }
      }
    }

    /** A leg on all of its ranges in a chunk that begins at {@code first}. */
    private void leg(
        ReadyLeg leg,
        MemorySegment re,
        MemorySegment im,
        long at,
        long base,
        long first,
        int chunk) {
      for (long range = first; range < first + (1L << chunk); range += 1L << leg.bits) {
        long place = at + range * Double.BYTES;
        for (DoubleKernel kernel : leg.kernels) {
          kernel.apply(re, im, place, leg.bits, base | range, scratch, Part.ALL);
        }
      }
    }

    private void all(
        ReadyPass pass,
        MemorySegment re,
        MemorySegment im,
        long at,
        long base,
        int bits,
        Part part) {
      for (ReadyLeg leg : pass.legs) {
        for (DoubleKernel kernel : leg.kernels) {
          kernel.apply(re, im, at, bits, base, scratch, part);
        }
      }
    }
  }
}
