package org.ketbench.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GateCatalogueTest {
  private static final double CLOSE = 1e-12;
  private static final GateCatalogue CATALOGUE = GateCatalogue.standard();

  static List<CatalogueGate> gates() {
    return CATALOGUE.gates();
  }

  @ParameterizedTest
  @MethodSource("gates")
  void everyMatrixIsUnitaryAndOfTheRightSize(CatalogueGate gate) {
    for (double[] arguments : samples(gate)) {
      Matrix matrix = gate.matrix(arguments);
      assertEquals(1 << gate.qubitCount(), matrix.size());
      assertTrue(matrix.isUnitary(CLOSE), () -> gate + " is not unitary:\n" + matrix);
    }
  }

  @ParameterizedTest
  @MethodSource("gates")
  void theDefinitionGivesTheMatrixWithItsGlobalPhase(CatalogueGate gate) {
    DefinedGate definition = gate.definition();
    if (definition == null) {
      assertTrue(Set.of("U", "gphase", "CX").contains(gate.name()), gate + " has no definition");
      return;
    }
    for (double[] arguments : samples(gate)) {
      Matrix composed = Composition.of(definition, arguments);
      assertEquals(
          0, composed.distance(gate.matrix(arguments)), CLOSE, () -> gate + "\n" + composed);
    }
  }

  @ParameterizedTest
  @MethodSource("gates")
  void theInverseUndoesTheGate(CatalogueGate gate) {
    CatalogueGate inverse = gate.inverse();
    if (inverse == null) {
      return;
    }
    for (double[] arguments : samples(gate)) {
      List<Angle> angles = DoubleStream.of(arguments).mapToObj(Angle::of).toList();
      double[] inverted =
          gate.inverseArguments(angles).stream().mapToDouble(Angle::radians).toArray();
      Matrix product = inverse.matrix(inverted).multiply(gate.matrix(arguments));
      assertEquals(0, product.distance(Matrix.identity(product.size())), CLOSE, gate::name);
    }
  }

  @ParameterizedTest
  @MethodSource("gates")
  void controlsActTheBaseWhereTheyAreAllOne(CatalogueGate gate) {
    for (double[] arguments : samples(gate)) {
      Matrix matrix = gate.matrix(arguments);
      Matrix base = gate.baseMatrix(arguments);
      int pattern = (1 << gate.controls()) - 1;
      for (int row = 0; row < matrix.size(); row++) {
        for (int column = 0; column < matrix.size(); column++) {
          boolean acts = (row & pattern) == pattern && (column & pattern) == pattern;
          double re =
              acts
                  ? base.re(row >> gate.controls(), column >> gate.controls())
                  : row == column ? 1 : 0;
          assertEquals(re, matrix.re(row, column), CLOSE, gate::name);
        }
      }
    }
    CatalogueGate base = gate.base();
    if (base != null) {
      assertEquals(gate.qubitCount(), base.qubitCount() + gate.controls());
      assertEquals(gate.parameters().size(), base.parameters().size());
    }
  }

  @ParameterizedTest
  @MethodSource("gates")
  void theCliffordFlagIsWhatConjugatingThePaulisShows(CatalogueGate gate) {
    boolean always = true;
    for (double[] arguments : samples(gate)) {
      always &= mapsPaulisToPaulis(gate.matrix(arguments), gate.qubitCount());
    }
    assertEquals(always && gate.qubitCount() > 0, gate.clifford());
  }

  @ParameterizedTest
  @MethodSource("gates")
  void everyGateIsExplained(CatalogueGate gate) {
    assertFalse(gate.help().isBlank());
    assertTrue(gate.help().endsWith("."), gate.help());
    assertFalse(gate.title().isBlank());
    assertFalse(gate.symbol().isBlank());
    assertFalse(gate.libraries().isEmpty());
  }

  @Test
  void theBuiltInGatesAreThoseOfTheSpecification() {
    double theta = 0.7;
    double phi = -1.9;
    double lambda = 2.3;
    Matrix u = CATALOGUE.get("U").matrix(theta, phi, lambda);
    assertEntry(u, 0, 0, 0.5 * (1 + Math.cos(theta)), 0.5 * Math.sin(theta));
    double re = 0.5 * (1 - Math.cos(theta));
    double im = -0.5 * Math.sin(theta);
    assertEntry(
        u,
        0,
        1,
        Math.sin(lambda) * re + Math.cos(lambda) * im,
        Math.sin(lambda) * im - Math.cos(lambda) * re);
    assertEntry(
        u, 1, 0, -Math.sin(phi) * re - Math.cos(phi) * im, Math.cos(phi) * re - Math.sin(phi) * im);
    Matrix cx = CATALOGUE.get("CX").matrix();
    assertEntry(cx, 0, 0, 1, 0);
    assertEntry(cx, 3, 1, 1, 0);
    assertEntry(cx, 2, 2, 1, 0);
    assertEntry(cx, 1, 3, 1, 0);
  }

  private static void assertEntry(Matrix matrix, int row, int column, double re, double im) {
    assertEquals(re, matrix.re(row, column), CLOSE);
    assertEquals(im, matrix.im(row, column), CLOSE);
  }

  @Test
  void theLibrariesHoldWhatTheirFilesHold() {
    assertEquals(
        names(
            "p x y z h s sdg t tdg sx rx ry rz cx cy cz cp crx cry crz ch swap ccx cswap cu CX"
                + " phase cphase id u1 u2 u3"),
        names(GateLibrary.STDGATES));
    assertEquals(
        names(
            "u3 u2 u1 cx id u0 u p x y z h s sdg t tdg rx ry rz sx sxdg cz cy swap ch ccx cswap"
                + " crx cry crz cu1 cp cu3 csx cu rxx rzz rccx rc3x c3x c3sqrtx c4x"),
        names(GateLibrary.QELIB1));
    assertEquals(
        names("u3 u2 u1 cx id x y z h s sdg t tdg rx ry rz cz cy ch ccx crz cu1 cu3"),
        names(GateLibrary.QELIB1_2017));
    assertEquals(names("U gphase CX"), names(GateLibrary.BUILTIN));
  }

  @Test
  void namesAreFoundWithTheirVersionsMeaning() {
    assertEquals("U", name(CATALOGUE.find("U")));
    assertEquals("u3", name(CATALOGUE.findInVersion2("U")));
    assertEquals("rzz", name(CATALOGUE.findInVersion2("rzz")));
    assertNull(CATALOGUE.find("hx"));
    assertEquals("cx", name(CATALOGUE.find(GateDialect.QSHARP, "CNOT")));
    assertNull(CATALOGUE.find(GateDialect.QSHARP, "cnot"));
  }

  @Test
  void aControlledGateIsFoundByItsBase() {
    assertEquals("cx", name(CATALOGUE.controlled(CATALOGUE.get("x"), 1)));
    assertEquals("ccx", name(CATALOGUE.controlled(CATALOGUE.get("cx"), 1)));
    assertEquals("c4x", name(CATALOGUE.controlled(CATALOGUE.get("ccx"), 2)));
    assertEquals("cp", name(CATALOGUE.controlled(CATALOGUE.get("u1"), 1)));
    assertEquals("csx", name(CATALOGUE.controlled(CATALOGUE.get("v"), 1)));
    assertNull(CATALOGUE.controlled(CATALOGUE.get("rxx"), 1));
    assertNull(CATALOGUE.controlled(CATALOGUE.get("cu"), 1));
  }

  @Test
  void anotherNameOfAGateIsTheSameGate() {
    for (CatalogueGate gate : gates()) {
      CatalogueGate canonical = gate.canonical();
      assertEquals(canonical, canonical.canonical());
      for (double[] arguments : samples(gate)) {
        assertEquals(0, gate.matrix(arguments).distance(canonical.matrix(arguments)));
      }
    }
    assertEquals("p", CATALOGUE.get("u1").canonical().name());
  }

  private static String name(@Nullable CatalogueGate gate) {
    assertNotNull(gate);
    return gate.name();
  }

  private static Set<String> names(String words) {
    return new TreeSet<>(List.of(words.split(" ")));
  }

  private static Set<String> names(GateLibrary library) {
    return CATALOGUE.in(library).stream()
        .map(CatalogueGate::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Random arguments, and the ones at which a formula is most easily wrong. */
  static List<double[]> samples(CatalogueGate gate) {
    int count = gate.parameters().size();
    if (count == 0) {
      return List.of(new double[0]);
    }
    Random random = new Random(gate.name().hashCode());
    return List.of(
        random.doubles(count, -7, 7).toArray(),
        random.doubles(count, -7, 7).toArray(),
        DoubleStream.generate(() -> 0).limit(count).toArray(),
        DoubleStream.generate(() -> Math.PI / 2).limit(count).toArray(),
        DoubleStream.generate(() -> 2 * Math.PI).limit(count).toArray());
  }

  private static boolean mapsPaulisToPaulis(Matrix matrix, int qubits) {
    for (int qubit = 0; qubit < qubits; qubit++) {
      for (String axis : List.of("x", "z")) {
        Matrix pauli = Matrix.identity(1 << qubit).tensor(CATALOGUE.get(axis).matrix());
        pauli = pauli.tensor(Matrix.identity(1 << (qubits - 1 - qubit)));
        if (!isPauli(matrix.multiply(pauli).multiply(matrix.adjoint()), qubits)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the overlap with some product of Pauli matrices is all there is. */
  private static boolean isPauli(Matrix matrix, int qubits) {
    for (int which = 0; which < 1 << (2 * qubits); which++) {
      Matrix product = Matrix.identity(1);
      for (int qubit = 0; qubit < qubits; qubit++) {
        String name = List.of("id", "x", "y", "z").get(which >> (2 * qubit) & 3);
        product = product.tensor(CATALOGUE.get(name).matrix());
      }
      if (product.distanceUpToPhase(matrix) < 1e-9) {
        return true;
      }
    }
    return false;
  }
}
