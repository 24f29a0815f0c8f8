package org.ketbench.engine.statevector.sparse;

import java.util.Arrays;
import java.util.List;
import org.ketbench.engine.statevector.memory.Amplitudes;
import org.ketbench.engine.statevector.plan.Element;

/**
 * The amplitudes of a state that are not zero.
 *
 * <p>Circuits begin in a basis state, and some never leave a few of them: reversible arithmetic,
 * GHZ states, everything before the first layer of H. Elements act on the list in order, for as
 * long as it is short; what is left is for the dense state. Exchanges and phases touch each entry
 * once; a rotation finds the partner of an entry by a small hash table. Trying costs so little that
 * it is always done for states that are large enough.
 */
public final class SparseState {
  /** Below this, nothing distinguishes an amplitude from rounding. */
  private static final double NOTHING = 1e-18;

  private static final int FIRST_ROOM = 32;

  private final int limit;
  private final IndexTable table = new IndexTable();
  private long[] indices;
  private double[] re;
  private double[] im;
  private int size;
  private int applied;

  /** Qubits that may be 1 in some entry. */
  private long used;

  /**
   * All qubits 0.
   *
   * @param limit how many entries are few
   */
  public SparseState(int limit) {
    this.limit = limit;
    this.indices = new long[FIRST_ROOM];
    this.re = new double[FIRST_ROOM];
    this.im = new double[FIRST_ROOM];
    this.size = 1;
    this.re[0] = 1;
  }

  /** Applies elements in order, for as long as the list stays short; returns how many it did. */
  public int apply(List<Element> elements) {
    int before = applied;
    for (Element element : elements) {
      if (!apply(element)) {
        break;
      }
      applied++;
    }
    return applied - before;
  }

  /** How many elements were applied so far. */
  public int applied() {
    return applied;
  }

  /** What is left of elements of which so many were applied. */
  public List<Element> rest(List<Element> elements) {
    return applied == 0 ? elements : List.copyOf(elements.subList(applied, elements.size()));
  }

  /** Whether another list has the same entries in the same order. */
  public boolean sameAs(SparseState other) {
    return size == other.size
        && Arrays.equals(indices, 0, size, other.indices, 0, size)
        && Arrays.equals(re, 0, size, other.re, 0, size)
        && Arrays.equals(im, 0, size, other.im, 0, size);
  }

  /** Puts the entries into memory that is zero. */
  public void writeTo(Amplitudes all) {
    for (int each = 0; each < size; each++) {
      all.set(indices[each], re[each], im[each]);
    }
  }

  public int size() {
    return size;
  }

  public long index(int position) {
    return indices[position];
  }

  public double re(int position) {
    return re[position];
  }

  public double im(int position) {
    return im[position];
  }

  public double probability(int position) {
    return re[position] * re[position] + im[position] * im[position];
  }

  /** Puts the entries into ascending order of their indices. */
  public void sort() {
    if (size < 2) {
      return;
    }
    Integer[] order = new Integer[size];
    Arrays.setAll(order, each -> each);
    Arrays.sort(order, (one, other) -> Long.compare(indices[one], indices[other]));
    long[] sorted = new long[indices.length];
    double[] sortedRe = new double[indices.length];
    double[] sortedIm = new double[indices.length];
    for (int each = 0; each < size; each++) {
      sorted[each] = indices[order[each]];
      sortedRe[each] = re[order[each]];
      sortedIm[each] = im[order[each]];
    }
    indices = sorted;
    re = sortedRe;
    im = sortedIm;
  }

  private boolean apply(Element element) {
    switch (element) {
      case Element.Phase phase -> phase(phase);
      case Element.Flip flip -> flip(1L << flip.qubit(), flip.ones(), flip.zeros());
      case Element.Swap swap -> swap(swap);
      case Element.Rotation rotation -> {
        double c = rotation.scale();
        double s = rotation.scale() * rotation.tangent();
        double[] matrix = rotation.flip() ? new double[] {-s, c, c, s} : new double[] {c, -s, s, c};
        return mix(rotation.qubit(), 0, 0, matrix);
      }
      case Element.ControlledRotation rotation -> {
        double c = rotation.cos();
        double s = rotation.sin();
        return mix(rotation.qubit(), rotation.ones(), rotation.zeros(), new double[] {c, -s, s, c});
      }
      case Element.Dense dense -> {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(long index, long ones, long zeros) {
    return (index & ones) == ones && (index & zeros) == 0;
  }

  private void phase(Element.Phase phase) {
    double cos = Math.cos(phase.angle());
    double sin = Math.sin(phase.angle());
    for (int each = 0; each < size; each++) {
      if (matches(indices[each], phase.ones(), phase.zeros())) {
        double x = re[each];
        re[each] = x * cos - im[each] * sin;
        im[each] = x * sin + im[each] * cos;
      }
    }
  }

  private void flip(long bit, long ones, long zeros) {
    for (int each = 0; each < size; each++) {
      if (matches(indices[each], ones, zeros)) {
        indices[each] ^= bit;
      }
    }
    used |= bit;
  }

  private void swap(Element.Swap swap) {
    used |= swap.writes();
    for (int each = 0; each < size; each++) {
      long index = indices[each];
      boolean differ = ((index >>> swap.first() ^ index >>> swap.second()) & 1) != 0;
      if (differ && matches(index, swap.ones(), swap.zeros())) {
        indices[each] = index ^ (1L << swap.first() | 1L << swap.second());
      }
    }
  }

  /** A real matrix, row by row, on one qubit; says no, having done nothing, if the list grows. */
  private boolean mix(int qubit, long ones, long zeros, double[] matrix) {
    long bit = 1L << qubit;
    makeRoom(2 * size);
    if ((used & bit) == 0) {
      return spread(bit, ones, zeros, matrix);
    }
    table.reset(2 * size);
    for (int each = 0; each < size; each++) {
      table.put(indices[each], each);
    }
    int before = size;
    for (int each = 0; each < before; each++) {
      long partner = indices[each] ^ bit;
      if (matches(indices[each], ones, zeros) && table.get(partner) < 0) {
        if (size == limit) {
          size = before;
          return false;
        }
        indices[size] = partner;
        re[size] = 0;
        im[size] = 0;
        table.put(partner, size++);
      }
    }
    for (int low = 0; low < size; low++) {
      if ((indices[low] & bit) == 0 && matches(indices[low], ones, zeros)) {
        int high = table.get(indices[low] | bit);
        mix(re, low, high, matrix);
        mix(im, low, high, matrix);
      }
    }
    dropZeros();
    return true;
  }

  /**
   * The same for a qubit that is 0 in all entries: no entry has a partner, so none is looked for.
   */
  private boolean spread(long bit, long ones, long zeros, double[] matrix) {
    int before = size;
    for (int each = 0; each < before; each++) {
      if (!matches(indices[each], ones, zeros)) {
        continue;
      }
      if (size == limit) {
        size = before;
        return false;
      }
      indices[size] = indices[each] | bit;
      re[size] = matrix[2] * re[each];
      im[size++] = matrix[2] * im[each];
    }
    for (int each = 0; each < before; each++) {
      if (matches(indices[each], ones, zeros)) {
        re[each] *= matrix[0];
        im[each] *= matrix[0];
      }
    }
    used |= bit;
    dropZeros();
    return true;
  }

  private void makeRoom(int entries) {
    if (indices.length < entries) {
      indices = Arrays.copyOf(indices, entries);
      re = Arrays.copyOf(re, entries);
      im = Arrays.copyOf(im, entries);
    }
  }

  private static void mix(double[] part, int low, int high, double[] matrix) {
    double a = part[low];
    double b = part[high];
    part[low] = matrix[0] * a + matrix[1] * b;
    part[high] = matrix[2] * a + matrix[3] * b;
  }

  private void dropZeros() {
    int kept = 0;
    for (int each = 0; each < size; each++) {
      if (Math.abs(re[each]) > NOTHING || Math.abs(im[each]) > NOTHING) {
        indices[kept] = indices[each];
        re[kept] = re[each];
        im[kept++] = im[each];
      }
    }
    size = kept;
  }
}
