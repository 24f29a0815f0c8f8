package org.ketbench.language.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;

final class OpenQasm2ExporterTest {
  private static Exported export(String text) {
    Circuit circuit = OpenQasm.analyze(Document.of("test.qasm", text)).circuit();
    return OpenQasm2Exporter.export(Objects.requireNonNull(circuit, text));
  }

  @Test
  void writesAConditionWithItsOppositeAsTwo() {
    Exported exported =
        export(
            """
            OPENQASM 3.0;
            include "stdgates.inc";
            qubit[2] q;
            bit c;
            c = measure q[0];
            if (c) x q[1]; else { z q[1]; reset q[0]; }
            """);

    assertTrue(exported.isFaithful());
    assertEquals(
        """
        OPENQASM 2.0;
        include "qelib1.inc";
        qreg q[2];
        creg c[1];
        measure q[0] -> c[0];
        if(c==1) x q[1];
        if(c==0) z q[1];
        if(c==0) reset q[0];
        """,
        Code.of(exported, "//"));
  }

  @Test
  void definesGatesOfTheTextAndThoseThatTheLibraryLacks() {
    Exported exported =
        export(
            """
            OPENQASM 3.0;
            include "stdgates.inc";
            gate Bell(t) a, b { h a; ctrl @ rx(t/2) a, b; }
            qubit[2] q;
            Bell(pi) q[0], q[1];
            """);

    assertEquals(
        """
        OPENQASM 2.0;
        include "qelib1.inc";
        gate bell(t) a,b {
          h a;
          crx(t/2) a,b;
        }
        qreg q[2];
        bell(pi) q[0],q[1];
        """,
        Code.of(exported, "//"));
  }

  @Test
  void asksForEveryValueOfARegisterForWhichAConditionHolds() {
    Exported exported =
        export(
            """
            OPENQASM 3.0;
            include "stdgates.inc";
            qubit[2] q;
            bit[2] c;
            c = measure q;
            if (c[1]) { if (c != 2) x q[0]; else z q[1]; }
            """);

    assertTrue(exported.text().endsWith("if(c==3) x q[0];\nif(c==2) z q[1];\n"), exported.text());
  }

  @Test
  void saysWhichRegistersHadToBeRenamed() {
    Exported exported = export("OPENQASM 3.0; include \"stdgates.inc\"; qubit[1] Q; x Q[0];");

    assertTrue(exported.text().contains("qreg q[1];"));
    assertEquals(
        List.of("renamed"), exported.diagnostics().stream().map(Diagnostic::code).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "qubit q; bit[5] c; c[0] = measure q; if (c[0]) x q;|if (c[0]) x q;",
        "qubit q; bit a; bit b; a = measure q; if (a && b) x q;|if (a && b) x q;",
        "qubit q; bit a; bit b; a = measure q; if (a) { if (b) x q; }|if (b) x q;",
        "qubit q; bit a; if (a) { a = measure q; x q; }|if (a) { a = measure q; x q; }",
        "qubit q; bit c; while (c) { c = measure q; }|while (c) { c = measure q; }",
        "input float theta; qubit q; rx(theta) q;|rx(theta) q;",
        "qubit q; delay[100ns] q;|delay[100ns] q;",
        "qubit q; measure q;|measure q;",
      })
  void pointsAtWhatItCannotSay(String body, String statement) {
    String text =
        "OPENQASM 3.0; include \"stdgates.inc\"; gate iswapped a, b { h a; cx a, b; s b; } " + body;
    Exported exported = export(text);

    assertTrue(
        exported.diagnostics().stream()
            .anyMatch(
                each ->
                    each.isError()
                        && each.code().equals("not-expressible")
                        && each.span().in(text).equals(statement)),
        () -> exported.diagnostics().toString());
  }
}
