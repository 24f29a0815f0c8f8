package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ketbench.language.openqasm.check.Examples.accepted;
import static org.ketbench.language.openqasm.check.Examples.errors;
import static org.ketbench.language.openqasm.check.Examples.wrong;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesTest {
  /** The specification's table of casts; a row is what is cast, a column what it becomes. */
  @ParameterizedTest
  @CsvSource({
    "bool,      yes, yes, yes, yes, no,  yes, no",
    "int[8],    yes, yes, yes, yes, no,  yes, no",
    "uint[8],   yes, yes, yes, yes, no,  yes, no",
    "float,     yes, yes, yes, yes, yes, no,  no",
    "angle[8],  yes, no,  no,  no,  yes, yes, no",
    "bit[8],    yes, yes, yes, no,  yes, yes, no",
    "duration,  no,  no,  no,  no,  no,  no,  yes",
  })
  void castsFollowTheTable(
      String from,
      String bool,
      String integer,
      String unsigned,
      String real,
      String angle,
      String bits,
      String duration) {
    castIs(bool, from, "bool");
    castIs(integer, from, "int[8]");
    castIs(unsigned, from, "uint[8]");
    castIs(real, from, "float");
    castIs(angle, from, "angle[8]");
    castIs(bits, from, "bit[8]");
    castIs(duration, from, "duration");
  }

  private static void castIs(String allowed, String from, String to) {
    String program = from + " a; " + to + "(a);";
    List<String> errors = errors(program);
    if (allowed.equals("yes")) {
      assertTrue(errors.isEmpty(), program);
    } else {
      assertTrue(errors.size() == 1 && errors.getFirst().startsWith("bad-cast"), program);
    }
  }

  @Test
  void widthsOfBitsMustAgree() {
    wrong("bad-cast", "bit[32] a; «int[16](a)»;", "widths must agree");
    wrong("bad-cast", "uint[32] a; «bit[16](a)»;");
    wrong("bad-cast", "angle[32] a; «bit[64](a)»;");
    wrong("bad-conversion", "int[6] a; bit[5] c; a = «c»;");
    accepted("bit[5] c; int a = c; int[5] b = c; bit[5] d = b; bit[1] e; bit f = e;");
  }

  @Test
  void complexNumbersStayComplex() {
    accepted("complex a = 2 + 3im; complex[float[32]] b = 1; complex c = a ** b; bool e = a == b;");
    wrong("bad-conversion", "complex a; float b = «a»;", "real(…)");
    wrong("bad-cast", "bool a; «complex(a)»;");
    wrong("bad-operand", "complex a; complex b = «a % 2»;");
    wrong("bad-operand", "complex a; bool b = «a < 2»;");
    wrong("bad-component", "complex[«int[8]»] a;");
  }

  @Test
  void durationsComputeLikeTimes() {
    accepted(
        "duration a = 2ms + 3us; float r = a / 1ns; duration b = 2.5 * a / 2; bool c = a < b;");
    accepted("stretch s; duration d = 2 * s - 5ns;");
    wrong("bad-operand", "duration a; int b; duration c = «a + b»;");
    wrong("bad-operand", "float a = «2 / 1ns»;");
    wrong("bad-conversion", "duration a = «3»;");
  }

  @Test
  void anglesComputeLikeUnsignedIntegers() {
    accepted(
        "angle[8] a = pi; angle[8] b = 2 * a - a / 2; uint[8] n = a / b; a <<= 1; a = ~a; bool z ="
            + " a == pi; a[0] = 1; bit[8] c = a; a *= 3;");
    accepted("angle a = 0;");
    wrong("bad-conversion", "angle a = «1»;", "float");
    wrong("bad-operand", "angle a; angle b = «2 / a»;");
    wrong("bad-operand", "angle a; angle b = «a % 2»;");
  }

  @Test
  void bitsComputeBitwise() {
    accepted(
        "bit[8] a = \"10001111\"; bit[8] b; b = (a << 1) | ~b & a ^ b; bit c = a[0] & 1; c ^= a[1];"
            + " bool d = a == 3; bool e = a[0:3] == 4; int r; r += c;");
    wrong("bad-operand", "bit[8] a; bit[4] b; bit[8] c = «a & b»;");
    wrong("bad-operand", "bit[8] a; int b = «a + 1»;", "uint[8](…)");
    wrong("bad-operand", "int x = 5; int y = «~x»;", "'uint'");
    wrong("bad-operand", "float x; int y = «x << 1»;");
    wrong("bad-operand", "bit[2] a; bool b = «a == 1.5»;");
  }

  @Test
  void arraysHaveShapes() {
    accepted("array[int[8], 3] a = {1, 2, 3}; array[int[8], 2, 3] b; b[0] = a; b[0, 1] = a[2];");
    accepted("array[int, 2] a = {1, 2}; array[int, 4] b = a ++ a; b[0:1] = b[2:3];");
    accepted("array[float, 2, 2] a = {{1, 2.5}, {-1, pi}}; array[int, 0] e = {};");
    wrong("shape-mismatch", "array[int, 3] a = «{1, 2}»;", "2 values, but 3");
    wrong("shape-mismatch", "array[int, 1] a = {«{1}»};");
    wrong("shape-mismatch", "array[int, 2, 2] a; a[0] = «1»;");
    wrong("shape-mismatch", "array[int, 2] a; array[int, 3] b; a = «b»;");
    wrong("bad-conversion", "array[int, 2] a; a[0] = «1ns»;");
    wrong("bad-element-type", "array[«bit[4]», 2] a;");
    wrong("bad-element-type", "array[«stretch», 2] a;");
    wrong("array-not-global", "def f() { «array[int, 2] a;» }");
    wrong("misplaced-expression", "int a = «{1, 2}»;");
    wrong(
        "bad-concatenation",
        "array[int[8], 4] a; array[uint[8], 5] b; array[int[8], 9] c = a ++ «b»;");
  }

  @Test
  void constantsAreKnownBeforeTheProgramRuns() {
    accepted("const int n = 2 * 3 + int(2.5); qubit[n] q; reset q[7];");
    wrong("not-constant", "int n = 3; const int m = «2 * n»;");
    wrong("not-constant", "def f() -> int { return 1; } const int m = «f()»;");
    wrong("not-constant", "input int n; qubit[«n»] q;");
    wrong("no-constant-value", "const int a = «2 % 0»;");
    wrong("no-constant-value", "const float a = «2.0 / 0.0»;");
    wrong("no-constant-value", "const int a = «2 << (-3)»;");
    wrong("assignment-to-constant", "const int n = 3; «n» = 4;");
    wrong("assignment-to-constant", "const int n = 3; «n» += 4;");
    wrong("assignment-to-constant", "«pi» = 3.0;");
  }

  @Test
  void sizesArePositiveIntegers() {
    wrong("bad-size", "angle[«0»] a;", "at least 1");
    wrong("bad-size", "qubit[«-1»] q;");
    wrong("bad-size", "qubit[«0»] q; reset q;");
    accepted("bit[0] c; array[int, 0] a;");
    wrong("bad-size", "bit[«2.5»] c;");
    wrong("bad-size", "bit[«1ns»] c;");
    wrong("too-large", "qubit[«99999999999»] q;");
    wrong("too-large", "array[int, 100000, «100000»] q;");
    wrong("number-too-large", "float x = «1e999»;");
  }

  @Test
  void qubitsAreNoValues() {
    wrong("qubit-as-value", "qubit q; int a = «q»;", "Measure it first");
    wrong("assignment-to-qubit", "qubit q; «q» = 1;");
    wrong("callable-as-value", "def f() {} int a = «f»;");
    wrong("assignment-to-callable", "def f() {} «f» = 1;");
  }
}
