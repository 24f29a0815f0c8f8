package org.ketbench.language.openqasm.check;

import static org.ketbench.language.openqasm.check.Examples.accepted;
import static org.ketbench.language.openqasm.check.Examples.wrong;

import org.junit.jupiter.api.Test;

class SubroutinesTest {
  @Test
  void callsGiveWhatIsTaken() {
    accepted("def f(int x, qubit q) -> int { return 2 * x; } qubit r; int y = f(3, r); f(1, $0);");
    accepted("def again(int n) { if (n > 0) { again(n - 1); } } again(2);");
    wrong("wrong-argument-count", "def f(int x) {} «f(2, 3)»;", "takes 1 argument");
    wrong("bad-argument", "def f(qubit[2] q) {} f(«2»);", "must be qubit[2]");
    wrong("bad-argument", "def f(qubit q) {} qubit[2] r; f(«r»);");
    wrong("bad-conversion", "def f(int x) {} f(«1ns»);");
    wrong("not-callable", "int x; «x»(1);");
  }

  @Test
  void aQubitIsGivenOnce() {
    wrong("repeated-qubit", "def f(qubit a, qubit b) {} qubit[2] q; f(q[0], «q[0]»);");
    wrong("repeated-qubit", "def f(qubit[2] a, qubit b) {} qubit[2] q; f(q, «q[1]»);");
    accepted("def f(qubit[2] a, qubit b) {} qubit[3] q; f(q[0:1], q[2]);");
  }

  @Test
  void resultsAreReturned() {
    wrong("missing-return", "def f(int a) -> «bit» { }");
    wrong("missing-return", "def f(int a) -> «bit» { if (a == 0) { return 1; } }");
    wrong("missing-return", "def f(int a) -> «bit» { for int i in {1} { return 1; } }");
    wrong("missing-return", "def f(int a) -> «bit» { switch (a) { case 0 { return 1; } } }");
    accepted("def f(int a) -> bit { if (a == 0) { return 1; } else { return 0; } }");
    accepted("def f(int a) -> bit { switch (a) { case 0 { return 1; } default { end; } } }");
    wrong("missing-return-value", "def f() -> int { «return;» }");
    wrong("unexpected-return-value", "def f(int a) { return «a»; }");
    wrong("bad-conversion", "def f() -> int { return «1ns»; }");
    wrong("return-outside-subroutine", "«return 3;»");
    wrong("no-result", "def f() {} int x = «f()»;");
    accepted("def f(qubit[3] q) -> bit[3] { return measure q; }");
    wrong("measure-size-mismatch", "def f(qubit[3] q) -> bit[2] { return «measure q»; }");
  }

  @Test
  void arraysArePassedByReference() {
    String def = "def f(readonly array[int[8], 2, 3] a, mutable array[int[8], #dim = 1] b) {} ";
    accepted(def + "array[int[8], 2, 3] x; array[int[8], 5] y; f(x, y); f(x, y[1:3]); f(x, x[0]);");
    wrong("bad-argument", def + "array[int[8], 3, 2] x; array[int[8], 5] y; f(«x», y);");
    wrong("bad-argument", def + "array[int[8], 2, 3] x; array[uint[8], 5] y; f(x, «y»);");
    wrong("readonly-array", "def f(readonly array[int, 2] a) { «a»[0] = 1; }");
    accepted("def f(mutable array[int, 2] a) { a[0] = 1; }");
    wrong(
        "readonly-array",
        "def g(mutable array[int, 2] a) {} def f(readonly array[int, 2] a) { g(«a»); }");
    wrong(
        "repeated-array",
        "def f(mutable array[int, 2] a, mutable array[int, 2] b) {} array[int, 2] x; f(x, «x»);");
    wrong(
        "concatenation-as-argument",
        "def f(readonly array[int, 4] a) {} array[int, 2] x; f(«x ++ x»);");
  }

  @Test
  void sizesOfArraysCanBeAsked() {
    accepted("array[int, 2, 3] a; const uint n = sizeof(a, 1); bit[n] c; c = \"101\";");
    accepted("def f(readonly array[int, #dim = 2] a, uint d) -> uint { return sizeof(a, d); }");
    wrong("no-such-dimension", "array[int, 2] a; uint n = sizeof(a, «2»);");
    wrong("bad-argument", "uint n = sizeof(«1»);");
    wrong("not-constant", "array[int, 1] a; uint d; uint n = sizeof(a, «d»);");
    wrong("not-constant", "def f(readonly array[int, #dim = 1] a) { const uint n = «sizeof(a)»; }");
  }

  @Test
  void externFunctionsHaveASignature() {
    accepted("extern vote(bit[3]) -> bit; bit[3] c; bit r = vote(c); extern log2(float);");
    wrong("bad-return-type", "extern f() -> «stretch»;");
    wrong("wrong-argument-count", "extern f(int) -> int; int a = «f()»;");
  }

  @Test
  void builtInFunctionsHaveOverloads() {
    accepted(
        "float a = sin(pi) + exp(1) + arccos(0.5); complex b = exp(1 im); uint n ="
            + " popcount(\"101\"); const bit[5] c = \"10001\"; bit[5] d = rotl(c, -1); int m ="
            + " mod(9, 7); float r = real(b) + imag(b);");
    wrong("bad-argument", "float a = «sin(1, 2)»;");
    wrong("bad-argument", "complex c; float a = «mod(c, 2)»;", "mod(int, int)");
    wrong("bad-argument", "int a = «rotr(17, 2)»;");
    wrong("no-constant-value", "float a = «arccos(1.01)»;");
    wrong("no-constant-value", "float a = «sqrt(-4.)»;");
  }
}
