package org.ketbench.language.openqasm.check;

import static org.ketbench.language.openqasm.check.Examples.accepted;
import static org.ketbench.language.openqasm.check.Examples.warned;
import static org.ketbench.language.openqasm.check.Examples.wrong;

import org.junit.jupiter.api.Test;

class ControlFlowTest {
  @Test
  void conditionsAreTrueOrFalse() {
    accepted(
        "bit[2] c; int i; angle a; if (c == 1) { } if (c[0]) { } while (i) { i -= 1; } if (!a) {}");
    wrong("bad-condition", "duration d; if («d») { }");
    wrong("qubit-as-value", "qubit q; while («q») { }");
  }

  @Test
  void loopsRunOverRangesSetsRegistersAndArrays() {
    accepted("for int i in [0:2:20] { } for uint[8] i in {1, 2} { } for bit b in \"101\" { }");
    accepted(
        "array[float, 4] a; for float f in a { } bit[4] c; let d = c[1:2]; for bit b in d { }");
    accepted("int n; for int i in [0:n - 1] { }");
    wrong("bad-loop-range", "int n; for int i in «n» { }");
    wrong("bad-loop-range", "array[int, 2, 2] a; for int i in «a» { }");
    wrong("open-range", "for int i in [«:3»] { }");
    wrong("zero-step", "for int i in [0:«0»:3] { }");
    wrong("bad-conversion", "for int i in {1, «1ns»} { }");
    wrong("bad-index", "for int i in [0:«1.5»] { }");
  }

  @Test
  void jumpsStandInLoops() {
    accepted("for int i in [0:2] { if (i == 1) { continue; } break; }");
    wrong("jump-outside-loop", "«break;»");
    wrong("jump-outside-loop", "def f() { «continue;» }");
    wrong("jump-outside-loop", "int i; switch (i) { case 1 { «break;» } }");
  }

  @Test
  void switchesChooseByConstantIntegers() {
    accepted("const int A = 0; int i; switch (i) { case A { } case A + 1, -3 { } default { } }");
    accepted("OPENQASM 3.1; bit[2] b; switch (int(b)) { case 0b00 { } case 0b01 { } }");
    wrong("bad-switch", "bit[2] b; switch («b») { case 0 { } }", "int(…)");
    wrong("bad-switch", "switch («true») { case 0 { } }");
    wrong("bad-label", "int i; switch (i) { case «1.5» { } }");
    wrong("not-constant", "int i; switch (i) { case «i» { } }");
    wrong("duplicate-label", "int i; switch (i) { case 1 { } case 2, «1» { } }");
    wrong("missing-case", "int i; «switch (i) { default { } }»");
    wrong("array-not-global", "int i; switch (i) { case 1 { «array[int, 2] a;» } }");
    warned("newer-version-needed", "OPENQASM 3.0; int i; «switch (i) { case 1 { } }»");
  }

  @Test
  void measurementsFillWhatHasTheirSize() {
    accepted("qubit[3] q; bit[3] c = measure q; c[0] = measure q[0]; measure q[0:1] -> c[1:2];");
    accepted(
        "qubit q; bit c; measure q -> c; bit[1] d; measure q -> d; bool b = measure q; measure q;");
    wrong(
        "measure-size-mismatch", "qubit[3] q; bit[2] c; c = «measure q»;", "3 qubits into 2 bits");
    wrong("measure-size-mismatch", "qubit[3] q; bit c; measure q -> «c»;");
    wrong("measure-size-mismatch", "qubit q; bit[2] c; measure q -> «c»;");
    wrong("not-a-qubit", "bit b; bit c = measure «b»;");
    wrong("bad-measure-target", "qubit q; array[bool, 2] a; measure q -> «a»;");
  }
}
