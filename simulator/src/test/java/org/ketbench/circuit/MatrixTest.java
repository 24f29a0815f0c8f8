package org.ketbench.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MatrixTest {
  private static final double CLOSE = 1e-11;

  @Test
  void theRootsOfTheStandardGatesAreThePrincipalOnes() {
    assertClose(gate("s"), gate("z").power(0.5));
    assertClose(gate("t"), gate("z").power(0.25));
    assertClose(gate("sdg"), gate("z").power(-0.5));
    assertClose(gate("sx"), gate("x").power(0.5));
    assertClose(gate("sxdg"), gate("x").power(-0.5));
    assertClose(gate("rx", 0.35), gate("rx", 0.7).power(0.5));
    assertClose(gate("csx"), gate("cx").power(0.5));
    assertClose(gate("h"), gate("h").power(3));
    assertClose(Matrix.identity(2), gate("h").power(0));
  }

  @Test
  void aPowerIsUnitaryAndPowersAddUp() {
    for (Matrix unitary : unitaries()) {
      for (double exponent : new double[] {0.5, 1. / 3, -0.7, 2.5, 1e-3}) {
        Matrix power = unitary.power(exponent);
        assertTrue(power.isUnitary(CLOSE));
        assertClose(unitary.power(exponent + 1), unitary.multiply(power));
        assertClose(power.multiply(unitary), unitary.multiply(power));
      }
      Matrix third = unitary.power(1. / 3);
      assertClose(unitary, third.multiply(third).multiply(third));
      assertClose(unitary.power(-0.5), unitary.power(0.5).adjoint());
    }
  }

  @Test
  void aPowerOfAMatrixWithKnownEigenvectorsHasTheirPowersAsEigenvalues() {
    Random random = new Random(4);
    for (int size : new int[] {2, 3, 5, 8, 16}) {
      Matrix basis = unitary(size, random);
      double[] angles = new double[size];
      for (int i = 0; i < size; i++) {
        angles[i] =
            List.of(0.4, -0.4, 3.0, Math.PI, -2.9, random.nextDouble(-3, 3)).get(random.nextInt(6));
      }
      Matrix matrix = basis.multiply(diagonal(angles, 1)).multiply(basis.adjoint());
      Matrix expected = basis.multiply(diagonal(angles, 0.3)).multiply(basis.adjoint());
      assertClose(expected, matrix.power(0.3));
    }
  }

  @Test
  void aMatrixThatIsNotNormalHasNoFractionalPower() {
    Matrix shear = Matrix.of(2, new double[] {1, 1, 0, 1}, new double[4]);
    assertThrows(IllegalArgumentException.class, () -> shear.power(0.5));
    assertFalse(shear.isUnitary(CLOSE));
    assertClose(Matrix.of(2, new double[] {1, 5, 0, 1}, new double[4]), shear.power(5));
  }

  @Test
  void theExponentialOfAGeneratorIsItsRotation() {
    Matrix generator = gate("y").scaled(0, -0.9);
    assertClose(gate("ry", 1.8), generator.exp());
    assertClose(gate("ry", 40), gate("y").scaled(0, -20).exp());
    assertClose(
        Matrix.of(2, new double[] {1, 3, 0, 1}, new double[4]),
        Matrix.of(2, new double[] {0, 3, 0, 0}, new double[4]).exp());
  }

  @Test
  void theTensorProductPutsItsArgumentOnTheHigherQubits() {
    Matrix product = gate("x").tensor(gate("z"));
    assertEquals(1, product.re(1, 0));
    assertEquals(-1, product.re(3, 2));
    assertEquals(0, product.re(2, 0));
  }

  @Test
  void closenessUpToPhaseIgnoresOnlyThePhase() {
    assertEquals(0, gate("rz", 0.8).distanceUpToPhase(gate("p", 0.8)), CLOSE);
    assertTrue(gate("rz", 0.8).distance(gate("p", 0.8)) > 0.1);
    assertTrue(gate("s").distanceUpToPhase(gate("sdg")) > 0.1);
  }

  static Matrix gate(String name, double... arguments) {
    return GateCatalogue.standard().get(name).matrix(arguments);
  }

  static void assertClose(Matrix expected, Matrix actual) {
    assertEquals(0, expected.distance(actual), CLOSE, () -> expected + "\nbut was\n" + actual);
  }

  private static Matrix diagonal(double[] angles, double factor) {
    int size = angles.length;
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int i = 0; i < size; i++) {
      re[i * size + i] = Math.cos(angles[i] * factor);
      im[i * size + i] = Math.sin(angles[i] * factor);
    }
    return Matrix.of(size, re, im);
  }

  /** Random ones, every catalogue gate, and permutations, whose eigenvalues are roots of one. */
  private static List<Matrix> unitaries() {
    Random random = new Random(3);
    List<Matrix> unitaries = new ArrayList<>();
    for (CatalogueGate gate : GateCatalogue.standard().gates()) {
      unitaries.add(gate.matrix(random.doubles(gate.parameters().size(), -4, 4).toArray()));
    }
    for (int size = 1; size <= 16; size++) {
      unitaries.add(unitary(size, random));
      double[] shift = new double[size * size];
      for (int i = 0; i < size; i++) {
        shift[(i + 1) % size * size + i] = 1;
      }
      unitaries.add(Matrix.of(size, shift, new double[size * size]));
    }
    unitaries.add(gate("swap").tensor(gate("swap")).tensor(gate("h")));
    return unitaries;
  }

  /** The orthonormal vectors that Gram and Schmidt make of random ones. */
  private static Matrix unitary(int size, Random random) {
    double[] re = random.doubles((long) size * size, -1, 1).toArray();
    double[] im = random.doubles((long) size * size, -1, 1).toArray();
    for (int pass = 0; pass < 2; pass++) {
      for (int row = 0; row < size; row++) {
        for (int other = 0; other < row; other++) {
          double dotRe = 0;
          double dotIm = 0;
          for (int i = 0; i < size; i++) {
            int a = row * size + i;
            int b = other * size + i;
            dotRe += re[a] * re[b] + im[a] * im[b];
            dotIm += im[a] * re[b] - re[a] * im[b];
          }
          for (int i = 0; i < size; i++) {
            int a = row * size + i;
            int b = other * size + i;
            re[a] -= dotRe * re[b] - dotIm * im[b];
            im[a] -= dotRe * im[b] + dotIm * re[b];
          }
        }
        double norm = 0;
        for (int i = 0; i < size; i++) {
          norm = Math.hypot(norm, Math.hypot(re[row * size + i], im[row * size + i]));
        }
        for (int i = 0; i < size; i++) {
          re[row * size + i] /= norm;
          im[row * size + i] /= norm;
        }
      }
    }
    return Matrix.of(size, re, im);
  }
}
