package org.ketbench.engine.mps;

import java.util.Arrays;
import org.ketbench.engine.linear.ComplexMatrix;
import org.ketbench.engine.linear.HermitianEigen;
import org.ketbench.engine.linear.Orthogonal;
import org.ketbench.engine.linear.Products;

/**
 * A state as a row of tensors, one for each qubit, with a bond between neighbours.
 *
 * <p>A tensor with bonds l and r lies in memory as [l][0 or 1][r], so it is a matrix of 2l rows as
 * well as one of 2r columns. One site is the centre: all tensors left of it have orthonormal
 * columns and all right of it orthonormal rows, so what is left out at the centre is left out of
 * the whole state. A gate on neighbours joins their tensors and splits them again by the
 * eigenvectors of the smaller of the two Gram matrices: those of the small eigenvalues are left
 * out, the others are one of the two new tensors as they are, and the other is a product with them.
 * Nothing is divided by a small number on the way.
 *
 * <p>Qubits far apart are brought together by swaps and stay where these leave them. Tensors are
 * never changed, only replaced, so copies share them. After a measurement bonds may be wider than
 * they need to be; they are cut down when the centre next comes by.
 */
public final class MatrixProductState {
  /** Below this, weights come out of the products themselves, not out of their squares. */
  private static final double TRUSTED_WEIGHT = 1e-11;

  private final Truncation truncation;
  private final ComplexMatrix[] sites;
  private final int[] siteOfQubit;
  private final int[] qubitAtSite;

  /** Whether the bond right of a site may be wider than it needs to be. */
  private final boolean[] wide;

  private int centre;
  private ErrorBound error = ErrorBound.NONE;

  /** All qubits 0. */
  public MatrixProductState(int qubits, Truncation truncation) {
    this.truncation = truncation;
    sites = new ComplexMatrix[qubits];
    siteOfQubit = new int[qubits];
    qubitAtSite = new int[qubits];
    wide = new boolean[qubits];
    for (int site = 0; site < qubits; site++) {
      sites[site] = new ComplexMatrix(1, 2);
      sites[site].re()[0] = 1;
      siteOfQubit[site] = site;
      qubitAtSite[site] = site;
    }
  }

  private MatrixProductState(MatrixProductState other) {
    truncation = other.truncation;
    sites = other.sites.clone();
    siteOfQubit = other.siteOfQubit.clone();
    qubitAtSite = other.qubitAtSite.clone();
    wide = other.wide.clone();
    centre = other.centre;
    error = other.error;
  }

  public MatrixProductState copy() {
    return new MatrixProductState(this);
  }

  public int qubits() {
    return sites.length;
  }

  /** How far this may be from the right state. */
  public ErrorBound error() {
    return error;
  }

  /** The widest bond. */
  public int widestBond() {
    int widest = 1;
    for (ComplexMatrix site : sites) {
      widest = Math.max(widest, site.rows());
    }
    return widest;
  }

  /** The sum of the sizes of all tensors, in bytes. */
  public double bytes() {
    double numbers = 0;
    for (ComplexMatrix site : sites) {
      numbers += site.re().length;
    }
    return 2 * Double.BYTES * numbers;
  }

  int centre() {
    return centre;
  }

  int siteOf(int qubit) {
    return siteOfQubit[qubit];
  }

  int qubitAt(int site) {
    return qubitAtSite[site];
  }

  /** A tensor with one row for each left bond. */
  ComplexMatrix byLeft(int site) {
    return sites[site];
  }

  /** A tensor with one column for each right bond. */
  ComplexMatrix byRight(int site) {
    return tall(sites[site]);
  }

  private static ComplexMatrix tall(ComplexMatrix site) {
    return site.shaped(2 * site.rows(), site.columns() / 2);
  }

  private static ComplexMatrix flat(ComplexMatrix site) {
    return site.shaped(site.rows() / 2, 2 * site.columns());
  }

  /** The matrix of a tensor for a value of its qubit. */
  ComplexMatrix slice(int site, int value) {
    int half = sites[site].columns() / 2;
    return sites[site].columns(value * half, half);
  }

  /** Makes a site the centre. */
  void moveTo(int site) {
    while (centre < site) {
      if (wide[centre]) {
        cutRight();
      }
      Orthogonal split = new Orthogonal(tall(sites[centre]));
      sites[centre] = flat(split.basis());
      sites[centre + 1] = Products.of(split.triangle(), sites[centre + 1]);
      centre++;
    }
    while (centre > site) {
      if (wide[centre - 1]) {
        cutLeft();
      }
      Orthogonal split = new Orthogonal(sites[centre].adjoint());
      sites[centre] = split.basis().adjoint();
      sites[centre - 1] = flat(Products.of(tall(sites[centre - 1]), split.triangle().adjoint()));
      centre--;
    }
  }

  /** Cuts the bond right of the centre down to what it needs. */
  private void cutRight() {
    wide[centre] = false;
    ComplexMatrix site = tall(sites[centre]);
    ComplexMatrix basis = basis(site);
    if (basis.columns() < site.columns()) {
      sites[centre] = flat(Products.of(site, basis));
      sites[centre + 1] = Products.of(basis.adjoint(), sites[centre + 1]);
      normalize();
    }
  }

  private void cutLeft() {
    wide[centre - 1] = false;
    ComplexMatrix site = sites[centre];
    ComplexMatrix basis = basis(site.adjoint());
    if (basis.columns() < site.rows()) {
      sites[centre] = Products.of(basis.adjoint(), site);
      sites[centre - 1] = flat(Products.of(tall(sites[centre - 1]), basis));
      normalize();
    }
  }

  /**
   * Orthonormal columns that hold what is kept of the rows of a matrix; counts what they leave out.
   */
  private ComplexMatrix basis(ComplexMatrix matrix) {
    HermitianEigen eigen = new HermitianEigen(Products.gram(matrix));
    int size = matrix.columns();
    int kept = truncation.kept(eigen, size);
    if (kept == size) {
      return eigen.vectors(size);
    }
    double total = 0;
    double left = 0;
    for (int each = 0; each < size; each++) {
      double weight = Math.max(0, eigen.value(each));
      total += weight;
      left += each < kept ? 0 : weight;
    }
    if (left > TRUSTED_WEIGHT * total) {
      error = error.plus(left / total);
      return eigen.vectors(kept);
    }
    ComplexMatrix all = eigen.vectors(size);
    ComplexMatrix rest = Products.of(matrix, all.columns(kept, size - kept));
    error = error.plus(rest.squaredNorm() / total);
    return all.firstColumns(kept);
  }

  private void normalize() {
    double norm = sites[centre].squaredNorm();
    sites[centre] = sites[centre].scaled(1 / Math.sqrt(norm));
  }

  /** Applies a matrix of one qubit. */
  void applyOne(int qubit, ComplexMatrix gate) {
    int site = siteOfQubit[qubit];
    sites[site] = Joined.applied(sites[site], 1, gate);
  }

  /** Applies a matrix of one qubit that need not keep the norm, which is 1 afterwards. */
  void operateOne(int qubit, ComplexMatrix operator) {
    moveTo(siteOfQubit[qubit]);
    applyOne(qubit, operator);
    normalize();
    Arrays.fill(wide, 0, wide.length - 1, true);
  }

  /**
   * Applies a matrix to qubits whose sites are neighbours, in any order; bit i of its index is
   * qubit i of the list.
   *
   * @param leftwards whether the centre had better be at the left end then
   */
  void applyHere(int[] qubits, ComplexMatrix gate, boolean leftwards) {
    int first = Integer.MAX_VALUE;
    for (int qubit : qubits) {
      first = Math.min(first, siteOfQubit[qubit]);
    }
    int count = qubits.length;
    moveInto(first, first + count - 1);
    ComplexMatrix joined = sites[first];
    for (int each = 1; each < count; each++) {
      ComplexMatrix next = sites[first + each];
      joined = Products.of(joined.shaped(joined.re().length / next.rows(), next.rows()), next);
      joined = joined.shaped(sites[first].rows(), joined.re().length / sites[first].rows());
    }
    int[] places = new int[count];
    for (int each = 0; each < count; each++) {
      places[each] = siteOfQubit[qubits[each]] - first;
    }
    split(first, count, Joined.applied(joined, count, Joined.reordered(gate, places)), leftwards);
  }

  private void moveInto(int first, int last) {
    moveTo(Math.clamp(centre, first, last));
  }

  /** Takes a tensor of several sites apart, from its smaller side to the other. */
  private void split(int first, int count, ComplexMatrix joined, boolean leftwards) {
    ComplexMatrix rest = joined;
    int from = first;
    int to = first + count - 1;
    while (from < to) {
      int left = rest.rows();
      int right = rest.columns() >> (to - from + 1);
      if (left < right || (left == right && !leftwards)) {
        ComplexMatrix matrix = rest.shaped(2 * left, rest.columns() / 2);
        ComplexMatrix basis = basis(matrix.adjoint());
        sites[from] = flat(basis);
        wide[from] = false;
        rest = Products.of(basis.adjoint(), matrix);
        from++;
      } else {
        ComplexMatrix matrix = rest.shaped(rest.re().length / (2 * right), 2 * right);
        ComplexMatrix basis = basis(matrix);
        sites[to] = basis.adjoint();
        wide[to - 1] = false;
        rest = Products.of(matrix, basis);
        rest = rest.shaped(left, rest.re().length / left);
        to--;
      }
    }
    sites[from] = rest;
    centre = from;
    normalize();
  }

  /** Exchanges the qubits of a site and the next one. */
  void swapWithNext(int site) {
    int low = qubitAtSite[site];
    int high = qubitAtSite[site + 1];
    applyHere(new int[] {low, high}, Joined.SWAP, centre <= site);
    qubitAtSite[site] = high;
    qubitAtSite[site + 1] = low;
    siteOfQubit[low] = site + 1;
    siteOfQubit[high] = site;
  }

  /** The probability that a measurement of the qubit gives 1. */
  double one(int qubit) {
    int site = siteOfQubit[qubit];
    moveTo(site);
    return slice(site, 1).squaredNorm() / sites[site].squaredNorm();
  }

  /** Brings the state to what it is after a measurement gave a value of some probability. */
  void collapse(int qubit, boolean one) {
    int site = siteOfQubit[qubit];
    moveTo(site);
    ComplexMatrix kept = sites[site].copy();
    int half = kept.columns() / 2;
    for (int row = 0; row < kept.rows(); row++) {
      int from = row * kept.columns() + (one ? 0 : half);
      Arrays.fill(kept.re(), from, from + half, 0);
      Arrays.fill(kept.im(), from, from + half, 0);
    }
    sites[site] = kept;
    normalize();
    Arrays.fill(wide, 0, wide.length - 1, true);
  }

  /** The squared modulus of the overlap with a state whose qubits are at the same sites. */
  double overlap(MatrixProductState other) {
    ComplexMatrix environment = new ComplexMatrix(1, 1);
    environment.set(0, 0, 1, 0);
    for (int site = 0; site < sites.length; site++) {
      ComplexMatrix ket = Products.of(environment, other.sites[site]);
      environment =
          Products.of(tall(sites[site]).adjoint(), ket.shaped(2 * ket.rows(), ket.columns() / 2));
    }
    return environment.squaredNorm();
  }

  /** Whether the qubits are at the same sites. */
  boolean isArrangedAs(MatrixProductState other) {
    return Arrays.equals(qubitAtSite, other.qubitAtSite);
  }

  /** The squared moduli of the Schmidt coefficients between a site and the next one. */
  double[] weights(int site) {
    moveTo(site);
    HermitianEigen eigen = new HermitianEigen(Products.gram(tall(sites[site])));
    double[] weights = new double[sites[site].columns() / 2];
    for (int each = 0; each < weights.length; each++) {
      weights[each] = Math.max(0, eigen.value(each));
    }
    return weights;
  }
}
