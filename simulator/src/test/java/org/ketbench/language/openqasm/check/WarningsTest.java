package org.ketbench.language.openqasm.check;

import static org.ketbench.language.openqasm.check.Examples.silent;
import static org.ketbench.language.openqasm.check.Examples.told;
import static org.ketbench.language.openqasm.check.Examples.warned;

import org.junit.jupiter.api.Test;
import org.ketbench.language.Severity;

class WarningsTest {
  private static final String HEAD = "include \"stdgates.inc\"; ";

  @Test
  void aQubitThatNothingUses() {
    warned("unused-qubit", "qubit «q»;");
    warned("unused-qubit", "qubit[3] «q»; barrier q;");
    told(Severity.INFORMATION, "unused-qubit", HEAD + "qubit[3] «q»; h q[1];");
    silent(HEAD + "qubit[3] q; h q; qubit r; reset r;");
    silent(HEAD + "qubit[3] q; for int i in [0:2] { h q[i]; }");
    silent(HEAD + "qubit[2] q; let a = q; h a;");
  }

  @Test
  void aGateBehindTheLastMeasurement() {
    warned("gate-after-measurement", HEAD + "qubit q; bit c = measure q; «h q;»");
    warned("gate-after-measurement", HEAD + "qubit[2] q; bit[2] c = measure q; «cx q[0], q[1];»");
    warned("gate-after-measurement", HEAD + "qubit[2] q; bit[2] c; c = measure q; «h q;»");
    silent(HEAD + "qubit q; bit c = measure q; h q; c = measure q;");
    silent(HEAD + "qubit q; bit c = measure q; reset q; h q;");
    silent(HEAD + "qubit[2] q; h q[1]; bit c = measure q[0]; cx q[0], q[1];");
    silent(HEAD + "qubit[2] q; bit c = measure q[0]; if (c) { x q[0]; x q[1]; }");
  }

  @Test
  void aRegisterThatIsComparedWithANumber() {
    warned("register-as-number", "bit[2] c; if («c == 1») { }");
    silent("bit[2] c; if (c == 0) { } if (c == 3) { } if (c[0] == 1) { } bit[1] d; if (d == 1) {}");
    warned("register-as-number", "OPENQASM 2.0; creg c[3]; qreg q[1]; if («c==4») U(0,0,0) q[0];");
    warned("register-as-number", "bit[2] c; int n; bool a = «n > c»; a = c == 1;");
  }

  @Test
  void statementsThatAreNewerThanTheVersionLine() {
    warned(
        "newer-version-needed",
        "OPENQASM 2.0; include \"qelib1.inc\"; «qubit[2] q;» bit[2] c; h q; c = measure q;");
    silent(
        "OPENQASM 2.0; include \"qelib1.inc\"; qreg q[2]; creg c[2]; h q; measure q -> c;"
            + " if (c == 0) x q[0];");
  }

  @Test
  void aFractionOfIntegersThatIsNone() {
    warned("integer-division", HEAD + "qubit q; rx(«1/2»*pi) q;");
    warned("integer-division", HEAD + "qubit q; rx(pi*(«(7)/2»)) q;");
    warned("integer-division", HEAD + "qubit q; pow(«1/2») @ x q;");
    warned("integer-division", HEAD + "const int n = 3; float f = «n/2» + 1;");
    silent(HEAD + "qubit q; rx(4/2*pi) q; rx(pi/2) q; rx(1/2.0) q; pow(0.5) @ x q; int n = 7/2;");
    silent("OPENQASM 2.0; include \"qelib1.inc\"; qreg q[1]; rx(1/2*pi) q[0];");
  }

  @Test
  void aConditionThatNeverChanges() {
    warned("constant-condition", "if («1 < 2») { }");
    warned("constant-condition", "while («false») { }");
    warned("endless-loop", "while («true») { }");
    silent("while (true) { break; }");
  }

  @Test
  void aValueThatIsNotWhatItWas() {
    warned("implicit-truncation", "int a = «2.5»;");
    warned("implicit-truncation", "float f; int a = «f»;");
    warned("value-out-of-range", "int[4] a = «300»;");
    warned("value-out-of-range", "const uint[32] x = «-42»;");
    warned("value-out-of-range", "bit[4] a = «16»;");
    warned("register-as-bit", "bit[4] a; bit b = «a»;");
    warned("bit-as-register", "bit[4] a; bit b; a = «b»;");
    warned("float-as-size", "bit[«2.0»] a;");
    silent("float x = 3; int a = 3.0; int[4] b = -8; uint c = 7;");
  }

  @Test
  void anAssignmentThatChangesLittle() {
    warned("assignment-to-input", "input float f; «f» = 1;");
    warned("assignment-to-loop-variable", "for int i in [0:3] { «i» = 2; }");
  }

  @Test
  void qubitsOfADeviceBesideDeclaredOnes() {
    warned("mixed-qubits", HEAD + "qubit q; cx q, «$0»;");
    silent(HEAD + "cx $0, $1;");
  }

  @Test
  void whatNothingUses() {
    told(Severity.HINT, "unused", "def f() { int «a» = 1; }");
    told(Severity.HINT, "unused", "gate «g» a { }");
    told(Severity.HINT, "unused", "const int «n» = 3;");
    told(Severity.HINT, "unused-value", "int a; «a + 1»;");
  }

  @Test
  void aDimensionThatAnOpenArrayHasNot() {
    warned(
        "no-such-dimension",
        "def f(readonly array[bool, #dim = 2] a) -> uint { return sizeof(a, «2»); }");
  }
}
