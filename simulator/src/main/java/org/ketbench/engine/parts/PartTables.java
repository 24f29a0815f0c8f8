package org.ketbench.engine.parts;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.engine.observable.Estimate;

/** Tables over the values of some qubits each, and the table of all of them together. */
final class PartTables {
  private final int qubits;
  private final int sides;
  private final List<List<Integer>> positions = new ArrayList<>();
  private final List<Estimate> tables = new ArrayList<>();
  private int zeros;

  /**
   * @param sides how many indices over the qubits an entry has: one for probabilities, two for
   *     density matrices, the row's first
   */
  PartTables(int qubits, int sides) {
    this.qubits = qubits;
    this.sides = sides;
  }

  void add(List<Integer> itsPositions, Estimate table) {
    positions.add(itsPositions);
    tables.add(table);
  }

  /** Qubits that are always 0. */
  void zero(List<Integer> itsPositions) {
    for (int each : itsPositions) {
      zeros |= 1 << each;
    }
  }

  /**
   * All of them together.
   *
   * @param complex whether tables have as many imaginary parts behind their real ones
   */
  Estimate estimate(boolean complex) {
    int entries = 1 << (sides * qubits);
    double[] values = new double[complex ? 2 * entries : entries];
    boolean sampled = tables.stream().anyMatch(each -> each.errors().length > 0);
    double[] errors = new double[sampled ? values.length : 0];
    for (int entry = 0; entry < entries; entry++) {
      if (!isZero(entry)) {
        fill(entry, entries, complex, values, errors);
      }
    }
    double bound = tables.stream().mapToDouble(Estimate::bound).sum();
    return new Estimate(values, errors, bound);
  }

  private boolean isZero(int entry) {
    int column = entry & ((1 << qubits) - 1);
    int row = sides == 1 ? 0 : entry >>> qubits;
    return ((row | column) & zeros) != 0;
  }

  private void fill(int entry, int entries, boolean complex, double[] values, double[] errors) {
    double re = 1;
    double im = 0;
    for (int table = 0; table < tables.size(); table++) {
      double[] its = tables.get(table).values();
      int at = index(table, entry);
      double x = its[at];
      double y = complex ? its[its.length / 2 + at] : 0;
      double next = re * x - im * y;
      im = re * y + im * x;
      re = next;
    }
    values[entry] = re;
    if (complex) {
      values[entries + entry] = im;
    }
    if (errors.length > 0) {
      double error = error(entry, complex);
      errors[entry] = error;
      if (complex) {
        errors[entries + entry] = error;
      }
    }
  }

  private double error(int entry, boolean complex) {
    double squares = 0;
    for (int table = 0; table < tables.size(); table++) {
      Estimate its = tables.get(table);
      if (its.errors().length > 0) {
        int at = index(table, entry);
        double own = its.errors()[at];
        double other = complex ? its.errors()[its.errors().length / 2 + at] : 0;
        double each = Math.hypot(own, other) * modulusOfOthers(table, entry, complex);
        squares += each * each;
      }
    }
    return Math.sqrt(squares);
  }

  private double modulusOfOthers(int but, int entry, boolean complex) {
    double modulus = 1;
    for (int table = 0; table < tables.size(); table++) {
      if (table != but) {
        double[] its = tables.get(table).values();
        int at = index(table, entry);
        modulus *= complex ? Math.hypot(its[at], its[its.length / 2 + at]) : Math.abs(its[at]);
      }
    }
    return modulus;
  }

  private int index(int table, int entry) {
    List<Integer> its = positions.get(table);
    int index = 0;
    for (int side = 0; side < sides; side++) {
      for (int each = 0; each < its.size(); each++) {
        int bit = entry >>> (side * qubits + its.get(each)) & 1;
        index |= bit << (side * its.size() + each);
      }
    }
    return index;
  }
}
