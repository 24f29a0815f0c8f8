package org.ketbench.language.openqasm.check;

import static org.ketbench.language.openqasm.check.Examples.accepted;
import static org.ketbench.language.openqasm.check.Examples.warned;
import static org.ketbench.language.openqasm.check.Examples.wrong;

import org.junit.jupiter.api.Test;

class GateDefinitionsTest {
  @Test
  void qubitsInParenthesesAreOneMistake() {
    Examples.wrong("missing-operand", "gate g(a)«» { U(0, 0, 0) a; }");
  }

  @Test
  void aGateAppliesGates() {
    accepted("gate g(a, b) p, q { U(a/2, -b, sin(a)) p; ctrl @ U(0, 0, a) p, q; barrier p, q; }");
    accepted("gate g q { for int i in [0:2] { U(0, 0, i) q; } }");
    accepted("gate g q { let a = q; U(0, 0, 0) a; }");
    accepted("gate nothing q { }");
  }

  @Test
  void nothingElseHappensInAGate() {
    wrong("not-in-gate", "gate g q { «measure q;» }");
    wrong("not-in-gate", "gate g q { «reset q;» }");
    wrong("not-in-gate", "gate g q { «bit c;» }");
    wrong("not-in-gate", "gate g q { «int x = 1;» U(x, 0, 0) q; }");
    wrong("not-in-gate", "gate g(a) q { «if (a > 1) { U(a, 0, 0) q; }» }");
    wrong("not-in-gate", "gate g q { «return;» }");
  }

  @Test
  void aGateActsOnItsOwnQubits() {
    wrong("not-indexable", "gate g q { U(0, 0, 0) «q[0]»; }");
    wrong("hardware-qubit-in-gate", "gate g q { U(0, 0, 0) «$0»; }");
    wrong("repeated-qubit", "gate g a, b { ctrl @ U(0, 0, 0) a, «a»; }");
    wrong("redeclared", "gate g a, «a» { }");
  }

  @Test
  void aGateCannotCallItself() {
    wrong("recursive-gate", "gate g q { «g» q; }");
  }

  @Test
  void aGateIsDeclaredBeforeItIsUsed() {
    wrong("used-too-early", "gate first q { «second» q; } gate second q { }");
  }

  @Test
  void opaqueIsOfVersion2() {
    accepted("OPENQASM 2.0; opaque g(a) q; qreg r[1]; g(1) r[0];");
    warned("old-syntax", "opaque «g»(a) q;");
  }
}
