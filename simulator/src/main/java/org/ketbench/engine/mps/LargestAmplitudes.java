package org.ketbench.engine.mps;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ketbench.engine.linear.ComplexMatrix;
import org.ketbench.engine.linear.Products;
import org.ketbench.result.AmplitudeTable;

/**
 * Looks for the largest amplitudes of a state.
 *
 * <p>With the centre at the first site, what a prefix of sites weighs is the norm of one row. So
 * the search goes from site to site and keeps the heaviest prefixes, many more than are asked for:
 * no amplitude is larger than its prefixes, but one of a heavy prefix that spreads out later can
 * push out one that does not.
 */
final class LargestAmplitudes {
  private static final int WIDTH = 4096;
  private static final int WIDER = 4;
  private static final int DIGITS = 36;

  /** Weight that comes of rounding alone. */
  private static final double NOTHING = 1e-30;

  private final MatrixProductState state;
  private final int width;

  private LargestAmplitudes(MatrixProductState state, int count) {
    this.state = state;
    this.width = Math.max(WIDTH, WIDER * count);
  }

  /** Values of the first sites, and what is left of the amplitudes that begin with them. */
  private record Prefix(BigInteger index, ComplexMatrix all, int row, int from, double weight) {}

  static AmplitudeTable of(MatrixProductState state, int count) {
    MatrixProductState own = state.copy();
    own.moveTo(0);
    return new LargestAmplitudes(own, count).table(count);
  }

  private AmplitudeTable table(int count) {
    ComplexMatrix rows = new ComplexMatrix(1, 1);
    rows.set(0, 0, 1, 0);
    List<Prefix> kept = List.of(new Prefix(BigInteger.ZERO, rows, 0, 0, 1));
    for (int site = 0; site < state.qubits(); site++) {
      ComplexMatrix next = Products.of(rows, state.byLeft(site));
      kept = heaviest(kept, next, state.qubitAt(site));
      rows = gathered(kept, next.columns() / 2);
    }
    List<AmplitudeTable.Row> found = new ArrayList<>();
    for (Prefix prefix : kept.subList(0, Math.min(count, kept.size()))) {
      found.add(
          new AmplitudeTable.Row(
              prefix.index(),
              label(prefix.index()),
              prefix.all().re(prefix.row(), prefix.from()),
              prefix.all().im(prefix.row(), prefix.from())));
    }
    return new AmplitudeTable(state.qubits(), found);
  }

  /** Both values of the next site behind each prefix, as far as there is room. */
  private List<Prefix> heaviest(List<Prefix> before, ComplexMatrix next, int qubit) {
    int half = next.columns() / 2;
    double total = before.getFirst().weight();
    List<Prefix> all = new ArrayList<>(2 * before.size());
    for (int row = 0; row < before.size(); row++) {
      BigInteger index = before.get(row).index();
      for (int value = 0; value < 2; value++) {
        double weight = weight(next, row, value * half, half);
        if (weight > NOTHING * total) {
          all.add(
              new Prefix(
                  value == 0 ? index : index.setBit(qubit), next, row, value * half, weight));
        }
      }
    }
    all.sort(
        Comparator.comparingDouble((Prefix each) -> -rounded(each.weight()))
            .thenComparing(Prefix::index));
    return all.subList(0, Math.min(width, all.size()));
  }

  /** Weights that differ by rounding are the same, and then the lower index comes first. */
  private static double rounded(double weight) {
    int exponent = Math.getExponent(weight);
    return Math.scalb(Math.rint(Math.scalb(weight, DIGITS - exponent)), exponent - DIGITS);
  }

  private static double weight(ComplexMatrix rows, int row, int from, int count) {
    double weight = 0;
    for (int column = from; column < from + count; column++) {
      double re = rows.re(row, column);
      double im = rows.im(row, column);
      weight += re * re + im * im;
    }
    return weight;
  }

  private static ComplexMatrix gathered(List<Prefix> prefixes, int bond) {
    ComplexMatrix rows = new ComplexMatrix(prefixes.size(), bond);
    for (int row = 0; row < prefixes.size(); row++) {
      Prefix prefix = prefixes.get(row);
      int from = prefix.row() * prefix.all().columns() + prefix.from();
      System.arraycopy(prefix.all().re(), from, rows.re(), row * bond, bond);
      System.arraycopy(prefix.all().im(), from, rows.im(), row * bond, bond);
    }
    return rows;
  }

  private String label(BigInteger index) {
    char[] label = new char[state.qubits()];
    for (int qubit = 0; qubit < label.length; qubit++) {
      label[label.length - 1 - qubit] = index.testBit(qubit) ? '1' : '0';
    }
    return new String(label);
  }
}
