package org.ketbench.engine.density;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.branches.Step;
import org.ketbench.engine.program.Channel;

/**
 * Melts noisy steps on the same one or two qubits into one matrix on both sides of a density
 * matrix.
 *
 * <p>A channel on two qubits is a matrix of 16 rows whatever it does, and takes as long as some ten
 * gates; all that happens to its qubits before, and on one qubit after it, comes for nothing if it
 * is multiplied in. So a block is open on each qubit: of one qubit until a step on two joins those
 * of both, and then until its qubits meet others. Blocks that are open at the same time have no
 * qubit in common. Where a block has little noise, its steps by themselves are cheaper.
 */
final class ChannelBlocks {
  private static final double COST_OF_MATRIX_ON_TWO = 1.2;
  private static final double COST_OF_MATRIX_ON_ONE = 0.3;
  private static final double COST_OF_GATE = 0.2;

  private final @Nullable Block[] open;
  private final List<Part> parts = new ArrayList<>();

  /** What is left to be applied. */
  sealed interface Part {
    /** One matrix on the rows of the qubits, the low bits of its indices, and their columns. */
    @SuppressWarnings("ArrayRecordComponent") // read, never changed or compared
    record Whole(Matrix matrix, int[] qubits) implements Part {}

    /** A step as it is. */
    record Single(Step step) implements Part {}
  }

  /** Steps on the same qubits, some of them melted before. */
  private static final class Block {
    private final int[] qubits;
    private final List<Part> parts = new ArrayList<>();
    private Matrix matrix;
    private double cost;

    Block(int... qubits) {
      this.qubits = qubits;
      this.matrix = Matrix.identity(1 << (2 * qubits.length));
    }

    void add(Step step) {
      matrix = spread(matrixOf(step), qubitsOf(step)).multiply(matrix);
      parts.add(new Part.Single(step));
      cost += ChannelBlocks.cost(step);
    }

    void add(Block other) {
      matrix = spread(other.matrix, other.qubits).multiply(matrix);
      List<Part> its = other.settled();
      parts.addAll(its);
      cost += Math.min(other.cost, COST_OF_MATRIX_ON_ONE);
    }

    List<Part> settled() {
      double whole = qubits.length == 1 ? COST_OF_MATRIX_ON_ONE : COST_OF_MATRIX_ON_TWO;
      return parts.size() > 1 && whole < cost
          ? List.of(new Part.Whole(matrix, qubits))
          : List.copyOf(parts);
    }

    private Matrix spread(Matrix small, int[] its) {
      if (its.length == qubits.length && its[0] == qubits[0]) {
        return small;
      }
      int[] at = new int[2 * its.length];
      for (int each = 0; each < its.length; each++) {
        at[each] = its[each] == qubits[0] ? 0 : 1;
        at[its.length + each] = at[each] + qubits.length;
      }
      int size = 1 << (2 * qubits.length);
      int mask = IntStream.of(at).map(each -> 1 << each).sum();
      double[] re = new double[size * size];
      double[] im = new double[size * size];
      for (int row = 0; row < size; row++) {
        for (int column = 0; column < size; column++) {
          if ((row & ~mask) == (column & ~mask)) {
            re[row * size + column] = small.re(gather(row, at), gather(column, at));
            im[row * size + column] = small.im(gather(row, at), gather(column, at));
          }
        }
      }
      return Matrix.of(size, re, im);
    }

    private static int gather(int bits, int[] at) {
      int gathered = 0;
      for (int each = 0; each < at.length; each++) {
        gathered |= (bits >>> at[each] & 1) << each;
      }
      return gathered;
    }
  }

  private ChannelBlocks(int qubits) {
    open = new Block[qubits];
  }

  /** The parts that steps come to, over so many qubits of the circuit. */
  static List<Part> of(List<Step> steps, int qubits) {
    ChannelBlocks blocks = new ChannelBlocks(qubits);
    steps.forEach(blocks::add);
    Set<Block> left = new LinkedHashSet<>();
    for (Block block : blocks.open) {
      if (block != null) {
        left.add(block);
      }
    }
    left.forEach(block -> blocks.parts.addAll(block.settled()));
    return blocks.parts;
  }

  private void add(Step step) {
    int[] qubits = qubitsOf(step);
    if (qubits.length == 1) {
      Block block = open[qubits[0]];
      if (block == null) {
        block = new Block(qubits[0]);
        open[qubits[0]] = block;
      }
      block.add(step);
    } else if (qubits.length == 2) {
      Block block = open[qubits[0]];
      if (block == null || block.qubits.length == 1 || block != open[qubits[1]]) {
        block = joined(qubits);
      }
      block.add(step);
    } else {
      IntStream.of(qubits).forEach(this::close);
      parts.add(new Part.Single(step));
    }
  }

  private Block joined(int... qubits) {
    Block block = new Block(qubits);
    for (int qubit : qubits) {
      Block before = open[qubit];
      if (before != null && before.qubits.length == 1) {
        block.add(before);
      } else {
        close(qubit);
      }
    }
    IntStream.of(qubits).forEach(qubit -> open[qubit] = block);
    return block;
  }

  private void close(int qubit) {
    Block block = open[qubit];
    if (block != null) {
      parts.addAll(block.settled());
      IntStream.of(block.qubits).forEach(each -> open[each] = null);
    }
  }

  private static int[] qubitsOf(Step step) {
    return switch (step) {
      case Step.Gate(var apply) -> Matrices.positions(apply);
      case Step.Operator(var _, var qubits) -> qubits.toArray();
      case Step.Noise(var _, var qubits) -> qubits.toArray();
    };
  }

  private static Matrix matrixOf(Step step) {
    return switch (step) {
      case Step.Gate(var apply) -> Channel.superoperator(Matrices.of(apply));
      case Step.Operator(var matrix, var _) -> Channel.superoperator(matrix);
      case Step.Noise(var channel, var _) -> channel.superoperator();
    };
  }

  private static double cost(Step step) {
    boolean one = qubitsOf(step).length == 1;
    return !(step instanceof Step.Noise)
        ? COST_OF_GATE
        : one ? COST_OF_MATRIX_ON_ONE : COST_OF_MATRIX_ON_TWO;
  }
}
