package org.ketbench.language.openqasm.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;

class ClassicalTest {
  /** The angle tells the value of an expression. */
  private static String rotation(String statements, String value) {
    return Lower.operations("qubit q;\n" + statements + "\nrx(" + value + ") q;");
  }

  @Test
  void knownValuesLeaveNothingInTheCircuit() {
    assertEquals("rx(7) q\n", rotation("int a = 3; a += 2; const int b = 2; a = a * b - 3;", "a"));
  }

  @Test
  void integersWrapAtTheirWidth() {
    assertEquals("rx(-128) q\n", rotation("int[8] a = 127; a += 1;", "a"));
    assertEquals("rx(255) q\n", rotation("uint[8] a = 0; a -= 1;", "a"));
  }

  @Test
  void bitsOfIntegersCanBeReadAndSet() {
    assertEquals("rx(13) q\n", rotation("uint[4] a = 15; a[1] = 0;", "a"));
    assertEquals("rx(175) q\n", rotation("int[32] a = 15; a[4:7] = \"1010\";", "a"));
    assertEquals(
        "<b[0] b[1] b[2] b[3]> := \"0101\"\nrx(5) q\n",
        rotation("int[8] a = 85; bit[4] b = a[0:3];", "int[4](b)"));
  }

  @Test
  void arraysHaveElementsSlicesAndCopies() {
    String arrays = "array[int, 2, 3] a = {{1, 2, 3}, {4, 5, 6}}; array[int, 3] b = {7, 8, 9};";
    assertEquals("rx(6) q\n", rotation(arrays, "a[-1, 2]"));
    assertEquals("rx(8) q\n", rotation(arrays + "a[0] = b;", "a[0][1]"));
    assertEquals("rx(5) q\n", rotation(arrays + "b[0:1] = a[1, 1:2];", "b[0]"));
    assertEquals("rx(4) q\n", rotation(arrays + "array[int, 5] c = b[1:2] ++ a[1];", "c[2]"));
    assertEquals("rx(3) q\n", rotation(arrays, "sizeof(a, 1)"));
  }

  @Test
  void arraysAreSharedWithTheSubroutinesThatMayChangeThem() {
    assertEquals(
        "rx(10) q\n",
        rotation(
            """
            def fill(mutable array[int, #dim = 1] a, int value) -> int {
              for int i in [0:sizeof(a) - 1] { a[i] = value; }
              return value;
            }
            array[int, 4] a = {1, 2, 3, 4};
            int n = fill(a[1:2:3], 5);
            """,
            "a[1] + a[3] + a[0] + a[2] - 4"));
  }

  @Test
  void measuredValuesAreComputedInTheCircuit() {
    assertEquals(
        """
        measure q[0] -> c[0]
        measure q[1] -> c[1]
        n := int(<c[0] c[1]>)
        n := (n + 1)
        rx(n) q[0]
        """,
        Lower.operations("qubit[2] q; bit[2] c = measure q; int n = c; n += 1; rx(n) q[0];"));
  }

  @Test
  void elementsAtMeasuredPlacesAreReadAndWrittenInTheCircuit() {
    assertEquals(
        """
        measure q -> c
        a := {5, 6}
        rx(a[int(c)]) q
        a[int(c)] := 7
        rx(a[0]) q
        """,
        Lower.operations(
            "qubit q; array[int, 2] a = {5, 6}; bit c = measure q; rx(a[int(c)]) q;"
                + " a[int(c)] = 7; rx(a[0]) q;"));
  }

  @Test
  void bitsAtMeasuredPlacesAreToldApart() {
    assertEquals(
        """
        measure q -> c
        if (int(c) == 0)
          d[0] := 1
        if (int(c) == 1)
          d[1] := 1
        """,
        Lower.operations("qubit q; bit[2] d; bit c = measure q; d[int(c)] = 1;"));
  }

  @Test
  void registersAreStoredWhereTheyAreNotZeroAnyway() {
    assertEquals(
        "<c[0] c[1]> := \"10\"\nc[0] := 1\n",
        Lower.operations("bit[2] a = \"00\"; bit[2] c = \"10\"; c[0] = 1; c[1] = 1;"));
  }

  @Test
  void bitsAreSlicedJoinedAndRenamed() {
    assertEquals(
        """
        measure q[0] -> c[1]
        measure q[1] -> d[0]
        if (<c[1] d[0]> == 2)
          x q[0]
        """,
        Lower.operations(
            "qubit[2] q; bit[2] c; bit[2] d; let e = c[1:1] ++ d[0:0]; e = measure q;"
                + " if (e == 2) x q[0];"));
  }

  @Test
  void inputsAreFreeParametersOfFormulas() {
    Circuit circuit =
        Lower.circuit(
            """
            OPENQASM 3.0; include "stdgates.inc";
            input float theta; input array[float, 2] list; input bit[2] flags;
            qubit q;
            float half = theta / 2;
            rx(half) q;
            rz(list[1] + pi) q;
            if (flags[1]) x q;
            """);
    assertEquals(
        "rx(($theta / 2)) q\nrz(($list[1] + " + Math.PI + ")) q\nif $flags[1]\n  x q\n",
        CircuitText.of(circuit));
    assertEquals(3, circuit.parameters().size());
  }

  @Test
  void outputsAreAlwaysStored() {
    Circuit circuit =
        Lower.circuit("OPENQASM 3.0; output int n; output bit c; n = 3; c = 1; bit[2] other;");
    assertEquals("n := 3\nc := 1\n", CircuitText.of(circuit));
    assertEquals(List.of("n", "c"), circuit.outputs());
  }

  @Test
  void whatIsLocalIsNoResult() {
    Circuit circuit = Lower.circuit("OPENQASM 3.0; qubit q; bit c; { bit d = measure q; c = d; }");
    assertEquals("measure q -> d\nc := d\n", CircuitText.of(circuit));
    assertEquals(List.of("c"), circuit.outputs());
  }
}
