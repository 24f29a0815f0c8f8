package org.ketbench.engine.stabilizer.frame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Clifford program in a row whose decisions only concern Pauli operators. */
public final class FrameProgram {
  private final int qubits;
  private final int bits;
  private final FrameOp[] ops;
  private final int[] operands;
  private final List<PauliChannel> channels;
  private final double[] chances;
  private final int[] chanceOfChannel;
  private final List<Misreading> misreadings;
  private final List<BitFunction> functions;
  private final List<Assignment> assignments;

  /** A bit that is read wrong by chance: 0 as 1, and 1 as 0. */
  public record Misreading(int bit, double zeroAsOne, double oneAsZero) {}

  /** Bits that are given the values of functions, all at once. */
  record Assignment(List<Integer> targets, List<BitFunction> values) {
    Assignment {
      targets = List.copyOf(targets);
      values = List.copyOf(values);
    }

    void apply(boolean[] bits) {
      boolean[] before = bits.clone();
      for (int each = 0; each < targets.size(); each++) {
        bits[targets.get(each)] = values.get(each).valueOf(before);
      }
    }
  }

  FrameProgram(
      int qubits,
      int bits,
      FrameOp[] ops,
      int[] operands,
      List<PauliChannel> channels,
      List<Misreading> misreadings,
      List<BitFunction> functions,
      List<Assignment> assignments) {
    this.qubits = qubits;
    this.bits = bits;
    this.ops = ops;
    this.operands = operands;
    this.channels = List.copyOf(channels);
    Map<Double, Integer> numbers = new LinkedHashMap<>();
    this.chanceOfChannel =
        channels.stream()
            .mapToInt(channel -> numbers.computeIfAbsent(channel.total(), _ -> numbers.size()))
            .toArray();
    this.chances = numbers.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    this.misreadings = List.copyOf(misreadings);
    this.functions = List.copyOf(functions);
    this.assignments = List.copyOf(assignments);
  }

  public int qubits() {
    return qubits;
  }

  public int bits() {
    return bits;
  }

  /** How many steps there are. */
  public int size() {
    return ops.length;
  }

  FrameOp op(int place) {
    return ops[place];
  }

  int a(int place) {
    return operands[2 * place];
  }

  int b(int place) {
    return operands[2 * place + 1];
  }

  List<PauliChannel> channels() {
    return channels;
  }

  /** The different probabilities of channels that anything happens, in order of appearance. */
  double[] chances() {
    return chances;
  }

  /** Which of these probabilities a channel has. */
  int chanceOf(int channel) {
    return chanceOfChannel[channel];
  }

  List<Misreading> misreadings() {
    return misreadings;
  }

  List<BitFunction> functions() {
    return functions;
  }

  List<Assignment> assignments() {
    return assignments;
  }

  /** Whether anything happens by chance other than the outcomes of measurements. */
  public boolean isNoisy() {
    return !channels.isEmpty() || !misreadings.isEmpty();
  }

  /** Whether every decision is a sum of bits, so that outcomes depend linearly on those drawn. */
  public boolean isAffine() {
    return functions.stream().allMatch(BitFunction::affine)
        && assignments.stream()
            .flatMap(each -> each.values().stream())
            .allMatch(BitFunction::affine);
  }
}
