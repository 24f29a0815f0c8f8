package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ketbench.language.openqasm.check.Examples.accepted;
import static org.ketbench.language.openqasm.check.Examples.errors;
import static org.ketbench.language.openqasm.check.Examples.told;
import static org.ketbench.language.openqasm.check.Examples.wrong;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.language.Severity;

class GateCallsTest {
  private static final String HEAD = "include \"stdgates.inc\"; qubit[3] q; qubit[2] r; qubit v; ";

  @Test
  void plainCallsAreAccepted() {
    accepted(HEAD + "h q[0]; cx q[0], r[1]; rz(-pi/2 + 0.5*3) v; U(1, 2, 3) q[-1]; gphase(pi);");
  }

  @Test
  void aGateTakesItsNumberOfAngles() {
    wrong("wrong-argument-count", HEAD + "«rx(1, 2) v;»", "takes 1 angle, but is given 2");
    wrong("wrong-argument-count", HEAD + "«h(1) v;»", "takes no angles");
    wrong("wrong-argument-count", HEAD + "«rx v;»");
    wrong("wrong-argument-count", "«gphase;»");
  }

  @Test
  void aGateTakesItsNumberOfQubits() {
    wrong("wrong-qubit-count", HEAD + "«cx q[0];»", "Write 'cx a, b;'");
    wrong("wrong-qubit-count", HEAD + "«h q[0], q[1];»");
    wrong("wrong-qubit-count", HEAD + "«gphase(1) v;»");
    wrong("wrong-qubit-count", HEAD + "«ctrl @ x q[0];»", "with its controls");
    accepted(HEAD + "ctrl @ x q[0], q[1]; ctrl(2) @ x q[0], q[1], q[2]; ctrl @ gphase(pi) v;");
  }

  @Test
  void anglesAreNumbers() {
    wrong("bad-argument", HEAD + "rx(«1ns») v;");
    wrong("bad-argument", HEAD + "rx(«\"01\"») v;");
    wrong("qubit-as-value", HEAD + "rx(«v») v;");
    accepted(HEAD + "angle[8] a = pi; float f = 1; int i = 2; rx(a) v; rx(f) v; rx(i) v;");
  }

  @Test
  void aQubitIsGivenOnce() {
    wrong("repeated-qubit", HEAD + "cx q[0], «q[0]»;");
    wrong("repeated-qubit", HEAD + "cx q[2], «q[-1]»;");
    wrong("repeated-qubit", HEAD + "cx q, «q»;");
    wrong("repeated-qubit", HEAD + "cx q[0], «q»;");
    wrong("repeated-qubit", HEAD + "ccx q[0], r[0], «q[0]»;");
    wrong("repeated-qubit", HEAD + "let a = q[1:2]; cx a[0], «q[1]»;");
    wrong("repeated-qubit", HEAD + "for int i in [0:2] { cx q[i], «q[i]»; }");
    wrong("repeated-qubit", HEAD + "cx $0, «$0»;", "twice");
    wrong("repeated-qubit", HEAD + "h q[«{0, 0}»];");
    accepted(HEAD + "cx q[0:1], q[1:2]; cx q[0], r[0]; barrier q[0], q[0];");
  }

  @Test
  void registersInACallHaveOneLength() {
    wrong("broadcast-mismatch", HEAD + "cx q, «r»;", "2 qubits and another 3");
    accepted(HEAD + "cx q[0:1], r; cx q, v; h q; ccx q[0], r, v;");
  }

  @Test
  void onlyGatesAreCalledLikeGates() {
    wrong("not-a-gate", "input int a; «a» $0;");
    wrong(
        "subroutine-called-like-gate",
        "def f(qubit a) { } qubit q; «f» q;",
        "Put what it is given in parentheses: 'f(q);'");
    wrong("gate-called-like-function", HEAD + "«h»(v);", "'h a;'");
    wrong("gate-called-like-function", HEAD + "«rx»(pi);", "'rx(theta) a;'");
  }

  @Test
  void operandsAreQubits() {
    wrong("not-a-qubit", HEAD + "bit c; h «c»;", "a value of type bit");
    wrong("not-a-qubit", HEAD + "h «pi»;");
    wrong("index-out-of-range", HEAD + "h q[«3»];", "from 0 to 2");
    wrong("index-out-of-range", HEAD + "h q[«-4»];");
    wrong("not-indexable", HEAD + "h «v[0]»;");
  }

  @Test
  void modifiersTakeNumbers() {
    wrong("bad-modifier", HEAD + "ctrl(«0») @ x q[0], q[1];", "at least 1");
    wrong("not-constant", HEAD + "int n = 2; ctrl(«n») @ x q[0], q[1], q[2];");
    wrong("bad-modifier", HEAD + "ctrl(«1.5») @ x q[0], q[1];");
    wrong("bad-modifier", HEAD + "pow(«1ns») @ x v;");
    accepted(
        HEAD + "int n = 2; pow(n) @ x v; pow(-0.5) @ x v; inv @ negctrl(2) @ x q[0], q[1], q[2];");
  }

  @Test
  void aDurationInBracketsIsOne() {
    wrong("bad-duration", HEAD + "rx(1)[«5»] v;");
    accepted(HEAD + "stretch wait; rx(1)[wait] v; delay[2 * 5ns] v; box[1us] { x v; }");
    wrong("bad-duration", HEAD + "delay[«-5ns»] v;", "negative");
  }

  @Test
  void gatesThatOtherToolsKnowAreAcceptedWithAWord() {
    told(Severity.INFORMATION, "non-standard-gate", "qubit[2] q; «rxx»(2.0) q[1], q[0];");
    assertEquals(
        List.of(), errors("OPENQASM 2.0; include \"qelib1.inc\"; qreg q[2]; iswap q[0], q[1];"));
  }

  @Test
  void aMistakeInACallDoesNotCauseOthers() {
    wrong("undeclared", HEAD + "cx q[0], «w»[4];");
    wrong("unknown-gate", HEAD + "«hadamrd»(1, 2) q, r;");
  }
}
