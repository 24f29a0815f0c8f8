package org.ketbench.engine.mps;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.ketbench.engine.linear.ComplexMatrix;
import org.ketbench.engine.linear.Orthogonal;
import org.ketbench.engine.linear.Products;

/** Answers questions about a state, of which it keeps a copy of its own. */
public final class Reader {
  private static final double NEVER = 1e-18;

  private final MatrixProductState state;

  public Reader(MatrixProductState state) {
    this.state = state.copy();
  }

  /**
   * The probabilities of all values of some qubits, which are distinct; the first is the low bit.
   */
  public double[] marginal(int[] qubits) {
    double[] table = new double[1 << qubits.length];
    TreeMap<Integer, Integer> bitAtSite = new TreeMap<>();
    for (int each = 0; each < qubits.length; each++) {
      bitAtSite.put(state.siteOf(qubits[each]), each);
    }
    if (bitAtSite.isEmpty()) {
      table[0] = 1;
      return table;
    }
    int first = bitAtSite.firstKey();
    int last = bitAtSite.lastKey();
    state.moveTo(first);
    new Marginal(table, bitAtSite, last).descend(first, identity(state.byLeft(first).rows()), 0);
    return table;
  }

  private static ComplexMatrix identity(int size) {
    ComplexMatrix identity = new ComplexMatrix(size, size);
    for (int each = 0; each < size; each++) {
      identity.set(each, each, 1, 0);
    }
    return identity;
  }

  /** Goes through the sites from left to right, once for each value of the qubits that are read. */
  private final class Marginal {
    private final double[] table;
    private final Map<Integer, Integer> bitAtSite;
    private final int last;

    Marginal(double[] table, Map<Integer, Integer> bitAtSite, int last) {
      this.table = table;
      this.bitAtSite = bitAtSite;
      this.last = last;
    }

    /** The rows of {@code left} are what is left of all that is summed over. */
    void descend(int site, ComplexMatrix left, int outcome) {
      double weight = left.squaredNorm();
      if (site > last) {
        table[outcome] += weight;
        return;
      }
      if (weight < NEVER) {
        return;
      }
      Integer bit = bitAtSite.get(site);
      ComplexMatrix next = Products.of(left, state.byLeft(site));
      if (bit == null) {
        descend(site + 1, shortened(next.shaped(2 * next.rows(), next.columns() / 2)), outcome);
      } else {
        int half = next.columns() / 2;
        descend(site + 1, shortened(next.columns(0, half)), outcome);
        descend(site + 1, shortened(next.columns(half, half)), outcome | 1 << bit);
      }
    }
  }

  /** As few rows as give the same Gram matrix. */
  private static ComplexMatrix shortened(ComplexMatrix rows) {
    return rows.rows() <= rows.columns() ? rows : new Orthogonal(rows).triangle();
  }

  /**
   * The density matrix of some qubits, which are distinct; qubit i of the list is bit i of an
   * index.
   */
  public ComplexMatrix reduced(int[] qubits) {
    int count = qubits.length;
    TreeMap<Integer, Integer> bitAtSite = new TreeMap<>();
    for (int each = 0; each < count; each++) {
      bitAtSite.put(state.siteOf(qubits[each]), each);
    }
    int size = 1 << count;
    if (count == 0) {
      return identity(1);
    }
    int first = bitAtSite.firstKey();
    int last = bitAtSite.lastKey();
    state.moveTo(first);
    /* Rows are what is summed over; columns are the values read so far, and the bond. */
    int values = 1;
    int[] meaning = {0};
    ComplexMatrix all = identity(state.byLeft(first).rows());
    for (int site = first; site <= last; site++) {
      ComplexMatrix tensor = state.byLeft(site);
      int rows = all.rows();
      ComplexMatrix next = Products.of(all.shaped(rows * values, tensor.rows()), tensor);
      int bond = tensor.columns() / 2;
      Integer bit = bitAtSite.get(site);
      if (bit == null) {
        all = shortened(summed(next, rows, values, bond));
      } else {
        all = shortened(next.shaped(rows, 2 * values * bond));
        int[] wider = new int[2 * values];
        for (int each = 0; each < wider.length; each++) {
          wider[each] = meaning[each / 2] | (each & 1) << bit;
        }
        meaning = wider;
        values *= 2;
      }
    }
    return density(all, values, meaning, size);
  }

  /** From [row][value][s][bond] to [row and s][value][bond]. */
  private static ComplexMatrix summed(ComplexMatrix next, int rows, int values, int bond) {
    ComplexMatrix summed = new ComplexMatrix(2 * rows, values * bond);
    for (int row = 0; row < rows; row++) {
      for (int value = 0; value < values; value++) {
        for (int s = 0; s < 2; s++) {
          int from = ((row * values + value) * 2 + s) * bond;
          int to = ((row * 2 + s) * values + value) * bond;
          System.arraycopy(next.re(), from, summed.re(), to, bond);
          System.arraycopy(next.im(), from, summed.im(), to, bond);
        }
      }
    }
    return summed;
  }

  private static ComplexMatrix density(ComplexMatrix all, int values, int[] meaning, int size) {
    int bond = all.columns() / values;
    ComplexMatrix byValue = new ComplexMatrix(values, all.rows() * bond);
    for (int row = 0; row < all.rows(); row++) {
      for (int value = 0; value < values; value++) {
        int from = (row * values + value) * bond;
        int to = (value * all.rows() + row) * bond;
        System.arraycopy(all.re(), from, byValue.re(), to, bond);
        System.arraycopy(all.im(), from, byValue.im(), to, bond);
      }
    }
    ComplexMatrix density = Products.of(byValue, byValue.adjoint());
    ComplexMatrix ordered = new ComplexMatrix(size, size);
    for (int row = 0; row < values; row++) {
      for (int column = 0; column < values; column++) {
        ordered.set(
            meaning[row], meaning[column], density.re(row, column), density.im(row, column));
      }
    }
    return ordered;
  }

  /** The mean of a product of Pauli operators: X where only x has a bit, Z where only z has. */
  public double mean(BitSet x, BitSet z) {
    BitSet sites = new BitSet();
    BitSet both = (BitSet) x.clone();
    both.or(z);
    both.stream().forEach(qubit -> sites.set(state.siteOf(qubit)));
    if (sites.isEmpty()) {
      return 1;
    }
    int first = sites.nextSetBit(0);
    int last = sites.length() - 1;
    state.moveTo(first);
    ComplexMatrix environment = null;
    for (int site = first; site <= last; site++) {
      int qubit = state.qubitAt(site);
      ComplexMatrix ket = turned(state.byRight(site), x.get(qubit), z.get(qubit));
      ComplexMatrix bra = state.byRight(site);
      if (environment != null) {
        ComplexMatrix flat = bra.shaped(bra.rows() / 2, bra.columns() * 2);
        bra = Products.of(environment, flat).shaped(bra.rows(), bra.columns());
      }
      environment = Products.of(ket.adjoint(), bra);
    }
    double trace = 0;
    for (int each = 0; environment != null && each < environment.rows(); each++) {
      trace += environment.re(each, each);
    }
    return trace;
  }

  /** Applies a Pauli operator to the qubit of a tensor with one column for each right bond. */
  private static ComplexMatrix turned(ComplexMatrix site, boolean x, boolean z) {
    if (!x && !z) {
      return site;
    }
    ComplexMatrix turned = new ComplexMatrix(site.rows(), site.columns());
    for (int row = 0; row < site.rows(); row++) {
      int from = x ? row ^ 1 : row;
      boolean one = (from & 1) != 0;
      for (int column = 0; column < site.columns(); column++) {
        double re = site.re(from, column);
        double im = site.im(from, column);
        if (x && z) {
          turned.set(row, column, one ? im : -im, one ? -re : re);
        } else {
          double sign = z && one ? -1 : 1;
          turned.set(row, column, sign * re, sign * im);
        }
      }
    }
    return turned;
  }

  /**
   * The eigenvalues of the state of the first qubits, but for those that are 0. Qubits that swaps
   * have moved are brought back first, which may leave out a little of its own.
   */
  public double[] spectrum(int firstQubits) {
    order();
    return firstQubits > 0 && firstQubits < state.qubits()
        ? state.weights(firstQubits - 1)
        : new double[] {1};
  }

  private void order() {
    for (int qubit = 0; qubit < state.qubits(); qubit++) {
      while (state.siteOf(qubit) > qubit) {
        state.swapWithNext(state.siteOf(qubit) - 1);
      }
    }
  }

  /** The amplitude of a basis state; qubit i is bit i. */
  public double[] amplitude(BitSet basis) {
    ComplexMatrix row = identity(1);
    for (int site = 0; site < state.qubits(); site++) {
      row = Products.of(row, state.slice(site, basis.get(state.qubitAt(site)) ? 1 : 0));
    }
    return new double[] {row.re(0, 0), row.im(0, 0)};
  }

  /** How far answers can be off. */
  public ErrorBound error() {
    return state.error();
  }
}
