package org.ketbench.language.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.syntax.Corpus;

final class OpenQasm3ExporterTest {
  private static Circuit circuit(String text) {
    Program program = OpenQasm.analyze(Document.of("test.qasm", text));
    return Objects.requireNonNull(program.circuit(), () -> program.diagnostics() + "\n" + text);
  }

  private static String export(String text) {
    Exported exported = OpenQasm3Exporter.export(circuit(text));
    assertTrue(exported.isFaithful(), () -> exported.diagnostics().toString());
    String again = OpenQasm3Exporter.export(circuit(exported.text())).text();
    assertEquals(exported.text(), again, "read and written again");
    return Code.of(exported, "//");
  }

  @Test
  void keepsModifiersPhasesConditionsAndParameters() {
    assertEquals(
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        input float[64] theta;
        qubit[3] q;
        bit[2] c;
        bit flag;
        ctrl @ negctrl @ rx(theta) q[0], q[1], q[2];
        inv @ s q[0];
        pow(0.5) @ x q[1];
        gphase(pi/4);
        c[0] = measure q[0];
        if (c[0]) {
          x q[1];
        } else {
          reset q[1];
        }
        while (!flag) {
          h q[2];
          flag = measure q[2];
        }
        """,
        export(
            """
            OPENQASM 3.0;
            include "stdgates.inc";
            input float[64] theta;
            qubit[3] q;
            bit[2] c;
            bit flag;
            ctrl @ negctrl @ rx(theta) q[0], q[1], q[2];
            inv @ s q[0];
            pow(1/2.0) @ x q[1];
            gphase(pi/4);
            measure q[0] -> c[0];
            if (c[0]) x q[1]; else reset q[1];
            while (!flag) { h q[2]; flag = measure q[2]; }
            """));
  }

  @Test
  void renamesGatesThatWouldHideThoseOfTheLibrary() {
    assertEquals(
        """
        OPENQASM 3.0;
        gate h_1 a {
          U(pi, 0, pi) a;
        }
        qubit q;
        h_1 q;
        """,
        export(
            """
            OPENQASM 3.0;
            gate h a { U(pi, 0, pi) a; }
            qubit q;
            h q;
            """));
  }

  @Test
  void definesGatesThatTheLibraryLacks() {
    assertEquals(
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        gate rzz(theta) a, b {
          cx a, b;
          rz(theta) b;
          cx a, b;
        }
        qubit[2] q;
        rzz(pi/2) q[0], q[1];
        """,
        export(
            """
            OPENQASM 2.0;
            include "qelib1.inc";
            qreg q[2];
            rzz(pi/2) q[0],q[1];
            """));
  }

  @Test
  void leavesUnrolledLoopsByAFlag() {
    Exported exported =
        OpenQasm3Exporter.export(
            circuit(
                """
                OPENQASM 3.0;
                include "stdgates.inc";
                qubit[2] q;
                bit c;
                for int i in [0:1] {
                  c = measure q[i];
                  if (c) break;
                  x q[i];
                }
                h q[0];
                """));

    assertEquals(
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        qubit[2] q;
        bit c;
        bool left;
        left = false;
        c = measure q[0];
        if (c) {
          left = true;
        }
        if (!left) {
          x q[0];
        }
        if (!left) {
          c = measure q[1];
          if (c) {
            left = true;
          }
          if (!left) {
            x q[1];
          }
        }
        h q[0];
        """,
        Code.of(exported, "//"));
    assertTrue(Jumps.outOf(circuit(exported.text()).operations()).isEmpty());
  }

  @Test
  void keepsHardwareQubitsAndOutputs() {
    assertEquals(
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        output bit[2] c;
        bit d;
        x $0;
        c[1] = measure $2;
        d = measure $0;
        """,
        export(
            """
            OPENQASM 3.0;
            include "stdgates.inc";
            output bit[2] c;
            bit d;
            x $0;
            c[1] = measure $2;
            d = measure $0;
            """));
  }

  @Tag("conformance")
  @Test
  void whatIsWrittenOfTheReferenceProgramsCanBeRead() {
    List<String> wrong = new ArrayList<>();
    int written = 0;
    for (Corpus.Program program : Corpus.programs()) {
      Circuit circuit = OpenQasm.analyze(Document.of("test.qasm", program.text())).circuit();
      if (circuit != null && circuit.operations().size() < 20_000) {
        Exported three = OpenQasm3Exporter.export(circuit);
        Exported two = OpenQasm2Exporter.export(circuit);
        written += (three.isFaithful() ? 1 : 0) + (two.isFaithful() ? 1 : 0);
        for (Exported each : List.of(three, two)) {
          Program read = OpenQasm.analyze(Document.of("test.qasm", each.text()));
          if (each.isFaithful() && read.circuit() == null) {
            wrong.add(program + "\n" + program.text() + each.text() + read.diagnostics());
          }
        }
      }
    }
    int all = written;
    System.out.printf(
        "exporters: %d of %d programs written can be read%n", all - wrong.size(), all);
    assertTrue(all > 100, () -> "only " + all);
    assertEquals(List.of(), wrong, () -> wrong.size() + " of " + all);
  }
}
