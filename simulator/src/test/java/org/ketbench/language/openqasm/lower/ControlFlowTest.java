package org.ketbench.language.openqasm.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;

class ControlFlowTest {
  @Test
  void loopsAreUnrolledIntoTheirIterations() {
    assertEquals(
        """
        {for int i in [0:2:4]}
          {i = 0}
            x q[0]
          {i = 2}
            x q[2]
          {i = 4}
            x q[4]
        """,
        Lower.operations("qubit[5] q; for int i in [0:2:4] { x q[i]; }"));
  }

  @Test
  void loopsRunOverSetsArraysAndRegisters() {
    assertEquals(
        """
        {for int i in {2, 0}}
          {i = 2}
            x q[2]
          {i = 0}
            x q[0]
        {for float f in a}
          {f = 0.5}
            rx(0.5) q[0]
          {f = 1.5}
            rx(1.5) q[0]
        <c[0] c[1]> := "10"
        {for bit b in c}
          {b = 1}
            y q[0]
        """,
        Lower.operations(
            """
            qubit[3] q; array[float, 2] a = {0.5, 1.5};
            for int i in {2, 0} x q[i];
            for float f in a { rx(f) q[0]; }
            bit[2] c = "10";
            for bit b in c { if (b) y q[0]; }
            """));
  }

  @Test
  void loopsOverMeasuredBitsAreUnrolledAllTheSame() {
    assertEquals(
        """
        measure q[0] -> c[0]
        measure q[1] -> c[1]
        {for bit b in c}
          {b = ?}
            b := c[0]
            if b
              x q[0]
          {b = ?}
            b := c[1]
            if b
              x q[0]
        """,
        Lower.operations("qubit[2] q; bit[2] c = measure q; for bit b in c { if (b) x q[0]; }"));
  }

  @Test
  void knownConditionsAreTaken() {
    assertEquals(
        "x q\nz q\n",
        Lower.operations(
            """
            qubit q; int n = 2;
            if (n == 2) { x q; } else { y q; }
            switch (n) { case 1 { y q; } case 2, 3 { z q; } default { y q; } }
            if (n > 2) y q;
            """));
  }

  @Test
  void measuredConditionsStayInTheCircuit() {
    assertEquals(
        """
        measure q[0] -> c[0]
        if c[0]
          x q[1]
        else
          z q[1]
        if (<c[0] c[1]> == 2)
          y q[1]
        """,
        Lower.operations(
            """
            qubit[2] q; bit[2] c;
            c[0] = measure q[0];
            if (c[0]) x q[1]; else { z q[1]; }
            if (c == 2) y q[1];
            """));
  }

  @Test
  void versionTwoConditionsCompareTheRegister() {
    Circuit circuit =
        Lower.circuit(
            "OPENQASM 2.0; include \"qelib1.inc\"; qreg q[1]; creg c[2]; measure q[0] -> c[0];"
                + " if (c == 1) x q[0];");
    assertEquals(
        "measure q[0] -> c[0]\nif (<c[0] c[1]> == 1)\n  x q[0]\n", CircuitText.of(circuit));
  }

  @Test
  void whatBranchesDisagreeAboutIsStored() {
    assertEquals(
        """
        measure q -> c
        n := 0
        if c
          n := 1
        else
          rx(2) q
        rx(n) q
        rx(2) q
        """,
        Lower.operations(
                """
                qubit q; bit c = measure q; int n = 0; int m = 1;
                if (c) { n = 1; m = 2; } else { m += 1; rx(m) q; }
                rx(n) q;
                rx(m) q;
                """)
            .replaceAll("  m := .*\n", "")
            .replaceAll("m := .*\n", ""));
  }

  @Test
  void switchesOnMeasuredValuesAreNestedChoices() {
    assertEquals(
        """
        measure q[0] -> c[0]
        measure q[1] -> c[1]
        if ((int(<c[0] c[1]>) == 0) || (int(<c[0] c[1]>) == 3))
          x q[0]
        else
          if (int(<c[0] c[1]>) == 1)
            y q[0]
          else
            z q[0]
        """,
        Lower.operations(
            """
            qubit[2] q; bit[2] c = measure q;
            switch (int(c)) { case 0, 3 { x q[0]; } case 1 { y q[0]; } default { z q[0]; } }
            """));
  }

  @Test
  void knownWhileLoopsAreUnrolled() {
    assertEquals(
        """
        {while (n < 3)}
          {iteration 1}
            rx(1) q
          {iteration 3}
            rx(3) q
        """,
        Lower.operations(
            "qubit q; int n = 0; while (n < 3) { n += 1; if (n == 2) continue; rx(n) q; }"));
  }

  @Test
  void whileLoopsThatWaitForAMeasurementStayLoops() {
    assertEquals(
        """
        n := 0
        while (n < 10)
          h q
          measure q -> c
          if c
            n := (n + 1)
        """,
        Lower.operations(
            """
            qubit q; bit c; int n = 0;
            while (n < 10) { h q; c = measure q; if (c) n += 1; }
            """));
  }

  @Test
  void endlessLoopsThatAMeasurementEndsStayLoops() {
    assertEquals(
        """
        while true
          h q
          measure q -> c
          if c
            BREAK
        """,
        Lower.operations("qubit q; bit c; while (true) { h q; c = measure q; if (c) break; }"));
  }

  @Test
  void jumpsThatMayHappenLeaveTheirBlock() {
    assertEquals(
        """
        {for int i in [0:1]}
          {i = 0}
            measure q -> c
            if c
              BREAK
            x q
          {i = 1}
            measure q -> c
            if c
              BREAK
            x q
        """,
        Lower.operations(
            "qubit q; bit c; for int i in [0:1] { c = measure q; if (c) break; x q; }"));
  }

  @Test
  void rangesThatAreMeasuredAreCountedThrough() {
    assertEquals(
        """
        measure q[0] -> c[0]
        measure q[1] -> c[1]
        value := int(<c[0] c[1]>)
        i := 0
        while (i <= value)
          x q[0]
          i := (i + 1)
        """,
        Lower.operations("qubit[2] q; bit[2] c = measure q; for int i in [0:int(c)] { x q[0]; }"));
  }

  @Test
  void nothingFollowsTheEnd() {
    assertEquals("x q\n", Lower.operations("qubit q; x q; end; y q;"));
    assertEquals(
        "measure q -> c\nif c\n  END\ny q\n",
        Lower.operations("qubit q; bit c = measure q; if (c) { end; } y q;"));
  }

  @Test
  void callsAreInlined() {
    assertEquals(
        """
        {parity}
          cx q[0] q[2]
          cx q[1] q[2]
          measure q[2] -> measured
        c := measured
        """,
        Lower.operations(
            """
            qubit[3] q;
            def parity(qubit[2] d, qubit a) -> bit {
              cx d[0], a;
              cx d[1], a;
              return measure a;
            }
            bit c = parity(q[0:1], q[2]);
            """));
  }

  @Test
  void resultsOfEarlyReturnsMeetInOneVariable() {
    assertEquals(
        """
        measure q -> c
        {pick}
          if c
            result := 5
            RETURN
          x q
          result := 6
        rx(result) q
        """,
        Lower.operations(
            """
            qubit q; bit c = measure q;
            def pick(bit b, qubit a) -> int { if (b) { return 5; } x a; return 6; }
            rx(pick(c, q)) q;
            """));
  }

  @Test
  void recursionThatEndsIsInlined() {
    assertEquals(
        "rx(120) q\n",
        Lower.operations(
            "qubit q; def f(int n) -> int { if (n < 2) { return 1; } return n * f(n - 1); }"
                + " rx(f(5)) q;"));
  }

  @Test
  void twoCallsInOneStatementDoNotShareTheirMemory() {
    Circuit circuit =
        Lower.circuit(
            "OPENQASM 3.0; qubit[2] q; bit[2] c; def m(qubit a) -> bit { bit b = measure a;"
                + " return b; } c[0] = m(q[0]) ^ m(q[1]); c[1] = m(q[0]);");
    assertEquals(
        """
        {m}
          measure q[0] -> b
        {m}
          measure q[1] -> b_1
        c[0] := (b ^ b_1)
        {m}
          measure q[0] -> b_1
        c[1] := b_1
        """,
        CircuitText.of(circuit));
    assertEquals(4, circuit.bitRegisters().stream().mapToInt(BitRegister::size).sum());
  }
}
