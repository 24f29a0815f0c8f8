package org.ketbench.engine.stabilizer.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.engine.stabilizer.clifford.Move;
import org.ketbench.engine.stabilizer.clifford.Moves;

/** Puts a frame program together, step by step. */
public final class FrameWriter {
  private final int qubits;
  private final int bits;
  private final List<PauliChannel> channels = new ArrayList<>();
  private final List<FrameProgram.Misreading> misreadings = new ArrayList<>();
  private final List<BitFunction> functions = new ArrayList<>();
  private final List<FrameProgram.Assignment> assignments = new ArrayList<>();
  private FrameOp[] ops = new FrameOp[64];
  private int[] operands = new int[128];
  private int size;

  public FrameWriter(int qubits, int bits) {
    this.qubits = qubits;
    this.bits = bits;
  }

  /** The number of the next step. */
  public int size() {
    return size;
  }

  private FrameWriter add(FrameOp op, int a, int b) {
    if (size == ops.length) {
      ops = Arrays.copyOf(ops, 2 * size);
      operands = Arrays.copyOf(operands, 4 * size);
    }
    ops[size] = op;
    operands[2 * size] = a;
    operands[2 * size + 1] = b;
    size++;
    return this;
  }

  /** A gate whose qubit i is {@code onto[i]} here. */
  public FrameWriter gate(Moves moves, int... onto) {
    for (int each = 0; each < moves.size(); each++) {
      move(moves.kind(each), onto[moves.first(each)], onto[moves.second(each)]);
    }
    return this;
  }

  public FrameWriter move(Move kind, int first, int second) {
    return add(FrameOp.of(kind), first, second);
  }

  /** Measures into a bit; a negative bit drops the outcome. */
  public FrameWriter measure(int qubit, int bit) {
    return add(FrameOp.MEASURE, qubit, bit);
  }

  public FrameWriter reset(int qubit) {
    return add(FrameOp.RESET, qubit, 0);
  }

  public FrameWriter noise(PauliChannel channel) {
    if (channel.total() > 0) {
      channels.add(channel);
      add(FrameOp.NOISE, channels.size() - 1, 0);
    }
    return this;
  }

  public FrameWriter misread(FrameProgram.Misreading misreading) {
    misreadings.add(misreading);
    return add(FrameOp.MISREAD, misreadings.size() - 1, 0);
  }

  /** Goes to a step yet to be named where the function holds; returns the number of this step. */
  public int skipIf(BitFunction function) {
    functions.add(function);
    add(FrameOp.SKIP_IF, functions.size() - 1, 0);
    return size - 1;
  }

  /** Goes to a step yet to be named; returns the number of this step. */
  public int skip() {
    add(FrameOp.SKIP, 0, 0);
    return size - 1;
  }

  /** Lets an earlier step skip to the next one. */
  public void landHere(int skip) {
    operands[2 * skip + 1] = size;
  }

  /** Gives bits the values of as many functions, all at once. */
  public FrameWriter assign(List<Integer> targets, List<BitFunction> values) {
    assignments.add(new FrameProgram.Assignment(targets, values));
    return add(FrameOp.ASSIGN, assignments.size() - 1, 0);
  }

  public FrameProgram program() {
    return new FrameProgram(
        qubits,
        bits,
        Arrays.copyOf(ops, size),
        Arrays.copyOf(operands, 2 * size),
        channels,
        misreadings,
        functions,
        assignments);
  }
}
