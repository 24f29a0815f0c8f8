package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Qubits;
import org.ketbench.engine.program.Channel;

/**
 * A channel as one likely operator and others.
 *
 * @param harmless whether the likely operator does nothing
 * @param unlikely the other operators; empty where these are Pauli operators
 * @param paulis which these are, as {@link Channel#pauli} numbers them; else empty
 * @param fixed their probabilities, as many; Pauli operators have these in any state
 * @param bound the most that the others can have together
 */
@SuppressWarnings("ArrayRecordComponent") // read, never changed or compared
record Kraus(
    Matrix likely,
    boolean harmless,
    List<Matrix> unlikely,
    int[] paulis,
    double[] fixed,
    double bound) {

  static Kraus of(Channel channel) {
    double[] paulis = channel.paulis();
    return paulis == null ? ofOperators(channel.operators()) : ofPaulis(paulis, channel.qubits());
  }

  private static Kraus ofPaulis(double[] probabilities, int qubits) {
    int[] paulis =
        IntStream.range(1, probabilities.length).filter(each -> probabilities[each] > 0).toArray();
    double[] fixed = IntStream.of(paulis).mapToDouble(each -> probabilities[each]).toArray();
    double sum = DoubleStream.of(fixed).sum();
    return new Kraus(
        Matrix.identity(1 << qubits), true, List.of(), paulis, fixed, Math.min(1, sum));
  }

  private static Kraus ofOperators(List<Matrix> operators) {
    int largest = 0;
    for (int each = 1; each < operators.size(); each++) {
      largest = weight(operators.get(each)) > weight(operators.get(largest)) ? each : largest;
    }
    List<Matrix> unlikely = new ArrayList<>(operators);
    Matrix likely = unlikely.remove(largest);
    Matrix others = Matrix.identity(likely.size()).scaled(0, 0);
    for (Matrix each : unlikely) {
      others = others.plus(each.adjoint().multiply(each));
    }
    return new Kraus(likely, false, unlikely, new int[0], new double[0], Math.min(1, norm(others)));
  }

  private static double weight(Matrix matrix) {
    double sum = 0;
    for (int row = 0; row < matrix.size(); row++) {
      for (int column = 0; column < matrix.size(); column++) {
        double re = matrix.re(row, column);
        double im = matrix.im(row, column);
        sum += re * re + im * im;
      }
    }
    return sum;
  }

  /** At least the largest eigenvalue of a positive matrix: its largest sum over a row. */
  private static double norm(Matrix matrix) {
    double largest = 0;
    for (int row = 0; row < matrix.size(); row++) {
      double sum = 0;
      for (int column = 0; column < matrix.size(); column++) {
        sum += Math.hypot(matrix.re(row, column), matrix.im(row, column));
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  /** How many unlikely operators there are. */
  int others() {
    return paulis.length + unlikely.size();
  }

  /** Whether it takes the state to know how probable each of them is. */
  boolean asksTheState() {
    return paulis.length == 0;
  }

  /** What one of them does; a Pauli operator qubit by qubit, so that it melts into the gates. */
  List<Step> steps(int other, Qubits qubits) {
    if (asksTheState()) {
      return List.of(new Step.Operator(unlikely.get(other), qubits));
    }
    List<Step> steps = new ArrayList<>();
    for (int each = 0; each < qubits.size(); each++) {
      int pauli = paulis[other] >>> (2 * each) & 3;
      if (pauli != 0) {
        steps.add(new Step.Operator(Channel.pauli(pauli, 1), Qubits.of(qubits.get(each))));
      }
    }
    return steps;
  }

  /** Divides suspected shots among the unlikely operators; returns how many took any. */
  int shots(BranchState<?> state, Qubits qubits, int suspects, Randomness random, int[] hits) {
    double[] probabilities = asksTheState() ? probabilities(state, qubits) : fixed;
    double left = bound;
    int open = suspects;
    int all = 0;
    for (int each = 0; each < hits.length && open > 0; each++) {
      double share = left <= 0 ? 0 : Math.clamp(probabilities[each] / left, 0, 1);
      boolean rest = !asksTheState() && each == hits.length - 1;
      hits[each] = rest ? open : random.binomial(open, share);
      open -= hits[each];
      all += hits[each];
      left -= probabilities[each];
    }
    return all;
  }

  private double[] probabilities(BranchState<?> state, Qubits qubits) {
    Matrix reduced = state.reducedState(qubits.toArray());
    double[] probabilities = new double[unlikely.size()];
    for (int each = 0; each < probabilities.length; each++) {
      Matrix effect = unlikely.get(each).adjoint().multiply(unlikely.get(each));
      Matrix product = effect.multiply(reduced);
      for (int row = 0; row < product.size(); row++) {
        probabilities[each] += product.re(row, row);
      }
    }
    return probabilities;
  }
}
