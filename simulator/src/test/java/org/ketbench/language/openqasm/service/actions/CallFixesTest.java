package org.ketbench.language.openqasm.service.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CallFixesTest {
  private static String fixed(String code, String title, String program) {
    return FixTrial.of(program).fixed(code, title);
  }

  @Test
  void aFractionOfIntegersGetsADecimalPoint() {
    assertEquals(
        "qubit q;\nrx(1/2.0*pi) q;\n",
        FixTrial.of("qubit q;\nrx(1/2*pi) q;\n").fixed("integer-division", "Divide by '2.0'"));
  }

  @Test
  void aMissingQubitIsAdded() {
    assertEquals(
        "qubit[2] q;\ncx q[1], q[0];",
        fixed("wrong-qubit-count", "Add 'q[0]'", "qubit[2] q;\ncx q[1];"));
    assertEquals(
        "qubit[3] q;\nccx q[0], q[1], q[2];",
        fixed("wrong-qubit-count", "Add 'q[1], q[2]'", "qubit[3] q;\nccx q[0];"));
    assertEquals(
        "qubit[2] q;\nctrl @ x q[0], q[1];",
        fixed("wrong-qubit-count", "Add 'q[1]'", "qubit[2] q;\nctrl @ x q[0];"));
  }

  @Test
  void qubitsTooManyAreRemoved() {
    assertEquals(
        "qubit[2] q;\nh q[0];",
        fixed("wrong-qubit-count", "Remove what is too much", "qubit[2] q;\nh q[0], q[1];"));
  }

  @Test
  void missingAnglesAreAdded() {
    assertEquals(
        "qubit q;\nrx(0) q;",
        fixed("wrong-argument-count", "Add what is missing: gate rx(theta) a", "qubit q;\nrx q;"));
    assertEquals(
        "qubit q;\nu3(pi, 0, 0) q;",
        fixed(
            "wrong-argument-count",
            "Add what is missing: gate u3(theta, phi, lambda) a",
            "qubit q;\nu3(pi) q;"));
  }

  @Test
  void anglesTooManyAreRemoved() {
    assertEquals(
        "qubit q;\nh q;", fixed("wrong-argument-count", "Remove the angles", "qubit q;\nh(pi) q;"));
    assertEquals(
        "qubit q;\nrx(1) q;",
        fixed("wrong-argument-count", "Remove what is too much", "qubit q;\nrx(1, 2) q;"));
  }

  @Test
  void aRepeatedQubitBecomesAFreeOne() {
    assertEquals(
        "qubit[2] q;\ncx q[0], q[1];",
        fixed("repeated-qubit", "Use 'q[1]'", "qubit[2] q;\ncx q[0], q[0];"));
  }

  @Test
  void aGateIsNotCalledLikeAFunction() {
    assertEquals(
        "qubit[2] q;\ncx q[0], q[1];",
        fixed(
            "gate-called-like-function", "Write 'cx q[0], q[1]'", "qubit[2] q;\ncx(q[0], q[1]);"));
    assertEquals(
        "qubit q;\nrx(pi) q;",
        fixed("gate-called-like-function", "Write 'rx(pi) q'", "qubit q;\nrx(pi, q);"));
  }

  @Test
  void aSubroutineIsNotCalledLikeAGate() {
    assertEquals(
        "def f(qubit a) { x a; }\nqubit q;\nf(q);",
        fixed(
            "subroutine-called-like-gate",
            "Write 'f(q);'",
            "def f(qubit a) { x a; }\nqubit q;\nf q;"));
  }

  @Test
  void aRegisterIsEnlarged() {
    assertEquals(
        "qubit[3] q;\nh q;\nx q[2];",
        fixed("index-out-of-range", "Enlarge 'q' to 3", "qubit[2] q;\nh q;\nx q[2];"));
    assertEquals(
        "qubit[2] q;\nh q;\nx q[1];",
        fixed("index-out-of-range", "Use the last one, 'q[1]'", "qubit[2] q;\nh q;\nx q[2];"));
    assertEquals(
        "qubit q;\nbit[6] c;\nc[5] = measure q;",
        fixed("index-out-of-range", "Enlarge 'c' to 6", "qubit q;\nbit[2] c;\nc[5] = measure q;"));
  }

  @Test
  void aSingleQubitHasNoIndex() {
    assertEquals("qubit q;\nh q;", fixed("not-indexable", "Remove the index", "qubit q;\nh q[0];"));
  }

  @Test
  void aMeasurementHasAsManyBitsAsQubits() {
    assertEquals(
        "qubit[3] q;\nbit[3] c;\nc = measure q;",
        fixed(
            "measure-size-mismatch", "Enlarge 'c' to 3", "qubit[3] q;\nbit[2] c;\nc = measure q;"));
    assertEquals(
        "qubit[3] q;\nbit[3] c;\nmeasure q -> c;",
        fixed(
            "measure-size-mismatch",
            "Enlarge 'q' to 3",
            "qubit[2] q;\nbit[3] c;\nmeasure q -> c;"));
  }
}
