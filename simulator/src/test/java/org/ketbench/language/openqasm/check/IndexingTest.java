package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ketbench.language.openqasm.check.Examples.accepted;
import static org.ketbench.language.openqasm.check.Examples.check;
import static org.ketbench.language.openqasm.check.Examples.wrong;

import org.junit.jupiter.api.Test;

class IndexingTest {
  @Test
  void indicesCountFromBothEnds() {
    accepted("const bit[4] a = \"1010\"; const bit b = a[-4]; const bit c = a[3];");
    wrong("index-out-of-range", "const bit[4] a = \"1010\"; const bit b = a[«-5»];");
    wrong("index-out-of-range", "array[int, 3] a; a[«3»] = 1;");
    wrong("index-out-of-range", "array[int, 0] a; a[«0»] = 1;", "size is 0");
    wrong("index-out-of-range", "bit[1] a; a[«1»] = 1;", "The only one is 0");
  }

  @Test
  void indicesAreIntegers() {
    accepted("bit[4] a; uint[2] i; a[i] = 1; bit[2] c; a[c] = 0;");
    wrong("bad-index", "bit[4] a; a[«1.5»] = 1;");
    wrong("bad-index", "bit[4] a; a[«1ns»] = 1;");
  }

  @Test
  void rangesHaveMembersAndAStep() {
    accepted("bit[8] a = 16; bit[6] b = a[1:-2]; bit[4] c = a[0:2:7]; bit[3] d = a[2:-1:0];");
    wrong("zero-step", "bit[8] a; bit b = a[:«0»:];");
    wrong("empty-range", "bit[8] a; bit[2] b = a[«3:1»];", "Swap the two");
    wrong("index-out-of-range", "qubit[2] q; reset q[1:«2»];");
    wrong("bad-conversion", "bit[8] a; bit[3] b = «a[0:3]»;");
  }

  @Test
  void setsChooseFromRegistersOnly() {
    accepted("qubit[4] q; let a = q[{0, 3, -2}]; reset q[{1, 2}];");
    wrong("index-out-of-range", "qubit[4] q; let a = q[{0, «4»}];");
    wrong("misplaced-index-set", "array[int, 4] a; a[«{0, 1}»] = a[0:1];");
  }

  @Test
  void numbersWithAWidthHaveBits() {
    accepted(
        "uint[4] a = 0b1111; a[1] = 0; bit b = a[1]; bit[2] c = a[0:2:]; array[int[4], 3] d;"
            + " d[1][1] = 1;");
    wrong("not-indexable", "int a; bit b = «a[0]»;", "'int[32]'");
    wrong("not-indexable", "bit a; bit b = «a[0]»;");
    wrong("too-many-indices", "array[float, 3, 2] a; a[1, 1, «3»] = 2.3;");
    wrong("too-many-indices", "qubit[4] q; reset «q[0, 1]»;", "braces");
  }

  @Test
  void constantSlicesHaveValues() {
    Checked checked =
        check("const bit[4] a = \"1010\"; const bit[2] b = a[1:2:3]; const bit[3] c = a[3:-1:1];");
    assertEquals("3", valueOf(checked, "b"));
    assertEquals("5", valueOf(checked, "c"));
  }

  private static String valueOf(Checked checked, String name) {
    return checked.globals().get(name)
            instanceof
            Symbol.Constant(
                String n,
                var d,
                String f,
                var t,
                org.ketbench.circuit.classical.Value.Bits value)
        ? value.value().toString()
        : "none";
  }

  @Test
  void aliasesNameQubitsAndRegisters() {
    accepted("qubit[2] a; qubit[10] b; let c = a ++ b; let d = c[0:2:11]; reset d; reset c[11];");
    accepted("bit[2] a; bit[3] b; let c = a ++ b; c[4] = 1; bit first = c[0]; qubit q; let r = q;");
    wrong("index-out-of-range", "qubit[2] a; qubit[3] b; let c = a ++ b; reset c[«5»];");
    wrong("bad-concatenation", "bit[2] a; int b; let c = a ++ «b»;");
    wrong("bad-alias", "bit b; let c = «b»;");
    wrong("bad-alias", "int b; let c = «b»;");
    wrong("bad-alias", "let c = «$0»;");
    wrong("repeated-qubit", "qubit[3] q; let c = q[0:1] ++ «q[1:2]»;");
    wrong("assignment-to-qubit", "qubit[3] q; let c = q; «c» = 1;");
  }
}
