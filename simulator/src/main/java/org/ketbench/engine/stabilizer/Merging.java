package org.ketbench.engine.stabilizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Matrices;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.engine.Question;
import org.ketbench.engine.program.Channel;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;
import org.ketbench.engine.stabilizer.clifford.CliffordGates;

/**
 * Melts gates that are no Clifford gates each into one that is, as two T gates into an S gate.
 *
 * <p>A gate that is none waits, in a block of one or two qubits, while everything that follows on
 * its qubits commutes with it; what does not commute but fits into the block joins it. As soon as
 * the block is a Clifford gate it takes the place of its last gate. Blocks that are waiting at the
 * same time commute with each other. One that is waiting on a qubit that is measured along Z or
 * reset does not show any more.
 */
final class Merging {
  private static final int MOST_QUBITS = 2;

  /** Gates beyond this size are not held against blocks. */
  private static final int WIDEST = 3;

  private static final double SAME = 1e-9;
  private static final int Z = 3;

  private final Program program;
  private final CliffordGates gates;
  private final List<Instruction> code;
  private final List<Block> waiting = new ArrayList<>();
  private final int[] waitingOn;
  private Instruction.@Nullable Gate obstacle;
  private boolean changed;

  /** Gates that wait to become a Clifford gate together. */
  @SuppressWarnings("ArrayRecordComponent") // the same block has the same array
  private record Block(int[] qubits, Matrix matrix, List<Integer> places) {
    boolean isOn(int qubit) {
      return Arrays.binarySearch(qubits, qubit) >= 0;
    }
  }

  private Merging(Program program, CliffordGates gates) {
    this.program = program;
    this.gates = gates;
    this.code = new ArrayList<>(program.code());
    this.waitingOn = new int[program.circuit().qubitCount()];
  }

  /**
   * A program of Clifford gates, or what is in the way of one.
   *
   * @param program the program as far as gates could be melted
   * @param obstacle a gate that is no Clifford gate and cannot become part of one
   */
  record Merged(Program program, Instruction.@Nullable Gate obstacle) {}

  static Merged of(Program program, CliffordGates gates, Question question) {
    Merging merging = new Merging(program, gates);
    merging.walk();
    merging.end(question);
    return merging.changed && merging.obstacle == null
        ? new Merged(program.with(merging.code), null)
        : new Merged(program, merging.obstacle);
  }

  private void walk() {
    for (int place = 0; place < code.size() && obstacle == null; place++) {
      if (program.isJoin(place)) {
        requireNone();
      }
      switch (code.get(place)) {
        case Instruction.Gate gate -> gate(gate, place);
        case Instruction.Noise noise -> noise(noise);
        case Instruction.Measure measure -> measured(measure.qubit());
        case Instruction.Reset reset -> reset(reset.qubit());
        case Instruction.Branch _, Instruction.Goto _ -> requireNone();
        case Instruction.Wait _, Instruction.Assign _ -> {}
      }
    }
  }

  private void end(Question question) {
    boolean outcomesOnly = question == Question.SHOTS || question == Question.DISTRIBUTION;
    for (Block block : List.copyOf(waiting)) {
      boolean shows =
          !program.measures() && !IntStream.of(block.qubits()).allMatch(q -> keepsZ(block, q));
      if (outcomesOnly && !shows) {
        drop(block);
      } else {
        stop(block);
      }
    }
  }

  private void requireNone() {
    if (!waiting.isEmpty()) {
      stop(waiting.getFirst());
    }
  }

  private void stop(Block block) {
    if (obstacle == null) {
      obstacle = (Instruction.Gate) program.code().get(block.places().getFirst());
    }
  }

  private void gate(Instruction.Gate gate, int place) {
    int[] qubits = gate.fixed() ? Matrices.positions(gate.apply()) : new int[0];
    boolean clifford =
        gate.fixed() && gates.movesOf(gate.apply(), Evaluator.Environment.EMPTY) != null;
    boolean alone = waiting.isEmpty() || IntStream.of(qubits).allMatch(q -> waitingOn[q] == 0);
    if (clifford && alone) {
      return;
    }
    if (!gate.fixed() || qubits.length > (clifford ? WIDEST : MOST_QUBITS)) {
      if (clifford) {
        stop(on(qubits).getFirst());
      } else {
        obstacle = gate;
      }
      return;
    }
    Matrix matrix = Matrices.of(gate.apply());
    List<Block> against =
        on(qubits).stream()
            .filter(block -> !commute(matrix, qubits, block.matrix(), block.qubits()))
            .toList();
    if (against.isEmpty()) {
      if (!clifford) {
        join(sameQubits(qubits), matrix, qubits, place, gate);
      }
      return;
    }
    join(against, matrix, qubits, place, gate);
  }

  private List<Block> on(int[] qubits) {
    return waiting.stream().filter(block -> IntStream.of(qubits).anyMatch(block::isOn)).toList();
  }

  private List<Block> sameQubits(int[] qubits) {
    int[] sorted = IntStream.of(qubits).sorted().toArray();
    return waiting.stream().filter(block -> Arrays.equals(block.qubits(), sorted)).toList();
  }

  /** Makes one block of some that are waiting and a gate behind them. */
  private void join(
      List<Block> blocks, Matrix matrix, int[] qubits, int place, Instruction.Gate gate) {
    int[] all =
        IntStream.concat(
                IntStream.of(qubits),
                blocks.stream().flatMapToInt(each -> IntStream.of(each.qubits())))
            .distinct()
            .sorted()
            .toArray();
    if (all.length > MOST_QUBITS) {
      stop(blocks.getFirst());
      return;
    }
    Matrix product = Matrix.identity(1 << all.length);
    List<Integer> places = new ArrayList<>();
    for (Block block : blocks) {
      product = spread(block.matrix(), block.qubits(), all).multiply(product);
      places.addAll(block.places());
      remove(block);
    }
    product = spread(matrix, qubits, all).multiply(product);
    places.add(place);
    if (CliffordGates.movesOf(product) == null) {
      waiting.add(new Block(all, product, places));
      IntStream.of(all).forEach(qubit -> waitingOn[qubit]++);
      return;
    }
    places.forEach(this::clear);
    Operation.Apply apply =
        new Operation.Apply(
            new UnitaryGate(gate.apply().gate().name(), product),
            List.of(),
            1,
            List.of(),
            Qubits.of(all),
            gate.span());
    code.set(place, new Instruction.Gate(apply, true));
  }

  private void remove(Block block) {
    waiting.remove(block);
    IntStream.of(block.qubits()).forEach(qubit -> waitingOn[qubit]--);
  }

  private void drop(Block block) {
    remove(block);
    block.places().forEach(this::clear);
  }

  /** Leaves nothing at a place, which stays, since jumps count places. */
  private void clear(int place) {
    code.set(place, new Instruction.Wait(Qubits.of(), "0", code.get(place).span()));
    changed = true;
  }

  private void noise(Instruction.Noise noise) {
    double[] paulis = noise.channel().paulis();
    int[] qubits = noise.qubits().toArray();
    for (Block block : on(qubits)) {
      for (int index = 1; paulis != null && index < paulis.length; index++) {
        Matrix pauli = Channel.pauli(index, qubits.length);
        if (paulis[index] > 0 && !commute(pauli, qubits, block.matrix(), block.qubits())) {
          stop(block);
        }
      }
    }
  }

  private void measured(int qubit) {
    for (Block block : on(new int[] {qubit})) {
      if (!keepsZ(block, qubit)) {
        stop(block);
      } else if (block.qubits().length == 1) {
        drop(block);
      }
    }
  }

  private void reset(int qubit) {
    for (Block block : on(new int[] {qubit})) {
      if (block.qubits().length == 1) {
        drop(block);
      } else {
        stop(block);
      }
    }
  }

  /** Whether a measurement of the qubit gives the same before and behind a block. */
  private static boolean keepsZ(Block block, int qubit) {
    Matrix measured = spread(Channel.pauli(Z, 1), new int[] {qubit}, block.qubits());
    Matrix matrix = block.matrix();
    return measured.multiply(matrix).distance(matrix.multiply(measured)) < SAME;
  }

  /** Whether two matrices commute, but for a phase. */
  private static boolean commute(Matrix one, int[] itsQubits, Matrix other, int[] otherQubits) {
    int[] all =
        IntStream.concat(IntStream.of(itsQubits), IntStream.of(otherQubits))
            .distinct()
            .sorted()
            .toArray();
    Matrix a = spread(one, itsQubits, all);
    Matrix b = spread(other, otherQubits, all);
    return a.multiply(b).distanceUpToPhase(b.multiply(a)) < SAME;
  }

  /** A matrix on some qubits as one on more, which ascend; the first is the low bit. */
  private static Matrix spread(Matrix matrix, int[] qubits, int[] all) {
    int[] at = IntStream.of(qubits).map(qubit -> Arrays.binarySearch(all, qubit)).toArray();
    int size = 1 << all.length;
    int mask = IntStream.of(at).map(each -> 1 << each).sum();
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        if ((row & ~mask) == (column & ~mask)) {
          int smallRow = gather(row, at);
          int smallColumn = gather(column, at);
          re[row * size + column] = matrix.re(smallRow, smallColumn);
          im[row * size + column] = matrix.im(smallRow, smallColumn);
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
