package org.ketbench.engine.branches;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.circuit.Matrix;
import org.ketbench.engine.observable.Estimate;
import org.ketbench.engine.observable.PauliString;
import org.ketbench.engine.observable.PauliSum;
import org.ketbench.engine.observable.Reading;
import org.ketbench.engine.program.ClassicalState;

/**
 * Averages readings over branches.
 *
 * @param <S> the kind of state
 */
final class StateReadings<S extends BranchState<S>> implements Leaves<S> {
  private final List<Reading> readings;
  private final int qubits;
  private final double[][] sums;
  private final double[][] squares;
  private double weight;

  StateReadings(List<Reading> readings, int qubits) {
    this.readings = List.copyOf(readings);
    this.qubits = qubits;
    this.sums = new double[readings.size()][];
    this.squares = new double[readings.size()][];
    for (int each = 0; each < sums.length; each++) {
      int size = size(readings.get(each));
      sums[each] = new double[size];
      squares[each] = new double[size];
    }
  }

  private int size(Reading reading) {
    return switch (reading) {
      case Reading.Expectation _ -> 1;
      case Reading.Marginal(List<Integer> of) -> 1 << of.size();
      case Reading.ReducedState(List<Integer> of) -> 2 << (2 * of.size());
      case Reading.Bins(int bits) -> 1 << Math.min(bits, qubits);
    };
  }

  @Override
  public Runnable ended(
      ClassicalState classical, S state, double probability, int shots, long seed) {
    double share = shots > 0 ? shots : probability;
    List<double[]> values = new ArrayList<>();
    for (Reading reading : readings) {
      values.add(values(state, reading));
    }
    return () -> {
      weight += share;
      for (int each = 0; each < sums.length; each++) {
        double[] found = values.get(each);
        for (int at = 0; at < found.length; at++) {
          sums[each][at] += share * found[at];
          squares[each][at] += share * found[at] * found[at];
        }
      }
    };
  }

  /** Where single values lie. */
  private record Range(double low, double high) {}

  private static Range range(Reading reading) {
    return switch (reading) {
      case Reading.Expectation(PauliSum sum) -> {
        double middle = 0;
        double width = 0;
        for (PauliSum.Term term : sum.terms()) {
          boolean constant = term.product().factors().isEmpty();
          middle += constant ? term.coefficient() : 0;
          width += constant ? 0 : Math.abs(term.coefficient());
        }
        yield new Range(middle - width, middle + width);
      }
      case Reading.Marginal _, Reading.Bins _ -> new Range(0, 1);
      case Reading.ReducedState _ -> new Range(-1, 1);
    };
  }

  private double[] values(S state, Reading reading) {
    return switch (reading) {
      case Reading.Expectation(PauliSum observable) ->
          new double[] {expectation(state, observable)};
      case Reading.Marginal(List<Integer> of) -> marginal(state, of);
      case Reading.ReducedState(List<Integer> of) ->
          entries(state.reducedState(of.stream().mapToInt(Integer::intValue).toArray()));
      case Reading.Bins(int bits) -> {
        int used = Math.min(bits, qubits);
        int[] top = java.util.stream.IntStream.range(qubits - used, qubits).toArray();
        yield state.marginal(top);
      }
    };
  }

  private double expectation(S state, PauliSum observable) {
    double sum = 0;
    for (PauliSum.Term term : observable.terms()) {
      int words = (qubits + 63) >>> 6;
      long[] x = new long[words];
      long[] z = new long[words];
      term.product()
          .factors()
          .forEach(
              (qubit, pauli) -> {
                x[qubit >>> 6] |= pauli == PauliString.Pauli.Z ? 0 : 1L << qubit;
                z[qubit >>> 6] |= pauli == PauliString.Pauli.X ? 0 : 1L << qubit;
              });
      sum += term.coefficient() * state.expectation(x, z);
    }
    return sum;
  }

  /** Qubits in any order. */
  private double[] marginal(S state, List<Integer> of) {
    int[] ascending = of.stream().mapToInt(Integer::intValue).sorted().toArray();
    double[] table = state.marginal(ascending);
    double[] ordered = new double[table.length];
    for (int index = 0; index < table.length; index++) {
      int to = 0;
      for (int each = 0; each < ascending.length; each++) {
        to |= (index >>> each & 1) << of.indexOf(ascending[each]);
      }
      ordered[to] = table[index];
    }
    return ordered;
  }

  private static double[] entries(Matrix matrix) {
    int size = matrix.size();
    double[] entries = new double[2 * size * size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        entries[row * size + column] = matrix.re(row, column);
        entries[size * size + row * size + column] = matrix.im(row, column);
      }
    }
    return entries;
  }

  List<Estimate> exact() {
    List<Estimate> estimates = new ArrayList<>();
    for (double[] sum : sums) {
      double[] values = sum.clone();
      for (int at = 0; at < values.length; at++) {
        values[at] /= weight;
      }
      estimates.add(new Estimate(values, new double[0], 0));
    }
    return estimates;
  }

  /**
   * Means over shots. Their errors are those of two more shots at the ends of what is possible:
   * where nothing rare has been seen yet, that does not mean that there is nothing.
   */
  List<Estimate> means() {
    List<Estimate> estimates = new ArrayList<>();
    for (int each = 0; each < sums.length; each++) {
      Range range = range(readings.get(each));
      double[] values = new double[sums[each].length];
      double[] errors = new double[values.length];
      for (int at = 0; at < values.length; at++) {
        values[at] = sums[each][at] / weight;
        double seen = Math.max(0, squares[each][at] - weight * values[at] * values[at]);
        double low = values[at] - range.low();
        double high = range.high() - values[at];
        double variance = (seen + low * low + high * high) / (weight + 2);
        errors[at] = weight > 1 ? Math.sqrt(variance / (weight - 1)) : Double.POSITIVE_INFINITY;
      }
      estimates.add(new Estimate(values, errors, 0));
    }
    return estimates;
  }
}
