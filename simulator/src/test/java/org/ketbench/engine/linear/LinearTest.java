package org.ketbench.engine.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LinearTest {
  private static ComplexMatrix random(int rows, int columns, Random random) {
    ComplexMatrix matrix = new ComplexMatrix(rows, columns);
    for (int each = 0; each < rows * columns; each++) {
      matrix.re()[each] = random.nextGaussian();
      matrix.im()[each] = random.nextGaussian();
    }
    return matrix;
  }

  private static ComplexMatrix slowProduct(ComplexMatrix a, ComplexMatrix b) {
    ComplexMatrix product = new ComplexMatrix(a.rows(), b.columns());
    for (int row = 0; row < a.rows(); row++) {
      for (int column = 0; column < b.columns(); column++) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < a.columns(); k++) {
          re += a.re(row, k) * b.re(k, column) - a.im(row, k) * b.im(k, column);
          im += a.re(row, k) * b.im(k, column) + a.im(row, k) * b.re(k, column);
        }
        product.set(row, column, re, im);
      }
    }
    return product;
  }

  private static void assertSame(ComplexMatrix expected, ComplexMatrix actual, double tolerance) {
    assertEquals(expected.rows(), actual.rows());
    assertEquals(expected.columns(), actual.columns());
    for (int each = 0; each < expected.re().length; each++) {
      assertEquals(expected.re()[each], actual.re()[each], tolerance);
      assertEquals(expected.im()[each], actual.im()[each], tolerance);
    }
  }

  private static ComplexMatrix identity(int size) {
    ComplexMatrix identity = new ComplexMatrix(size, size);
    for (int each = 0; each < size; each++) {
      identity.set(each, each, 1, 0);
    }
    return identity;
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "3,5,2", "17,70,9", "64,64,64", "5,131,33"})
  void products(int rows, int inner, int columns) {
    Random random = new Random(1);
    ComplexMatrix a = random(rows, inner, random);
    ComplexMatrix b = random(inner, columns, random);
    assertSame(slowProduct(a, b), Products.of(a, b), 1e-10);
    assertSame(slowProduct(a.adjoint(), a), Products.gram(a), 1e-10);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 31, 64})
  void eigenvectorsTurnAHermitianMatrixIntoItsEigenvalues(int size) {
    Random random = new Random(size);
    for (int rank : new int[] {size, (size + 1) / 2, 0}) {
      ComplexMatrix matrix = Products.gram(random(rank, size, random));
      HermitianEigen eigen = new HermitianEigen(matrix);
      ComplexMatrix vectors = eigen.vectors(size);
      assertSame(identity(size), slowProduct(vectors.adjoint(), vectors), 1e-12);
      ComplexMatrix diagonal = slowProduct(vectors.adjoint(), slowProduct(matrix, vectors));
      ComplexMatrix expected = new ComplexMatrix(size, size);
      for (int each = 0; each < size; each++) {
        expected.set(each, each, eigen.value(each), 0);
        assertTrue(each == 0 || eigen.value(each) <= eigen.value(each - 1));
      }
      assertSame(expected, diagonal, 1e-11 * (1 + eigen.value(0)));
    }
  }

  @ParameterizedTest
  @CsvSource({"4,4", "9,3", "3,9", "1,5", "40,17"})
  void orthogonalColumnsTimesTheTriangleAreTheMatrix(int rows, int columns) {
    Random random = new Random(rows);
    ComplexMatrix matrix = random(rows, columns, random);
    for (int row = 0; row < rows; row++) {
      matrix.set(row, columns / 2, 0, 0);
      matrix.set(row, columns - 1, matrix.re(row, 0) + 1e-9 * row, matrix.im(row, 0));
    }
    Orthogonal split = new Orthogonal(matrix);
    assertSame(matrix, slowProduct(split.basis(), split.triangle()), 1e-12);
    int rank = Math.min(rows, columns);
    assertSame(identity(rank), slowProduct(split.basis().adjoint(), split.basis()), 1e-12);
  }

  /** Rows and columns of ever less weight, as where qubits are almost not entangled. */
  @ParameterizedTest
  @ValueSource(ints = {3, 9, 35, 62})
  void eigenvaluesSettleWhereMostOfThemAreNextToNothing(int size) {
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      double rate = random.nextDouble(3);
      ComplexMatrix factor = random(1 + random.nextInt(size), size, random);
      for (int row = 0; row < factor.rows(); row++) {
        for (int column = 0; column < size; column++) {
          double weight = Math.pow(10, -rate * (seed % 2 == 0 ? column : row + column));
          factor.set(row, column, weight * factor.re(row, column), weight * factor.im(row, column));
        }
      }
      ComplexMatrix matrix = Products.gram(factor);
      double trace = 0;
      for (int each = 0; each < size; each++) {
        trace += matrix.re(each, each);
      }
      HermitianEigen eigen = new HermitianEigen(matrix);
      double sum = 0;
      for (int each = 0; each < size; each++) {
        sum += eigen.value(each);
      }
      assertEquals(trace, sum, 1e-13 * trace, "seed " + seed);
      ComplexMatrix vectors = eigen.vectors(size);
      assertSame(identity(size), slowProduct(vectors.adjoint(), vectors), 1e-12);
    }
  }
}
