package org.ketbench.language.openqasm.service.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.language.CodeAction;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.service.Marked;
import org.ketbench.language.openqasm.service.OpenQasmService;

final class RewritesTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private static String rewritten(String title, String program) {
    Marked marked = Marked.of(program);
    OpenQasmService service = marked.service();
    CodeAction action =
        service.codeActions(marked.span()).stream()
            .filter(each -> each.title().equals(title))
            .findFirst()
            .orElseThrow();
    assertNull(action.fixes());
    OpenQasmService after = service.edited(action.edits());
    assertEquals(
        List.of(), after.diagnostics().stream().filter(Diagnostic::isError).toList(), title);
    return TextEdit.apply(marked.text(), action.edits());
  }

  private static List<String> titles(String program) {
    Marked marked = Marked.of(program);
    return marked.service().codeActions(marked.span()).stream().map(CodeAction::title).toList();
  }

  @Test
  void oldStatementsAreWrittenAnew() {
    String title = "Write this as in OpenQASM 3";
    assertEquals(
        HEAD + "qubit[2] q; // two\nx q;\n", rewritten(title, HEAD + "qr¦eg q[2]; // two\nx q;\n"));
    assertEquals(HEAD + "bit[3] c;\n", rewritten(title, HEAD + "creg c¦[3];\n"));
    assertEquals(
        HEAD + "qubit q; bit c;\nif (true) { c = measure q; }\n",
        rewritten(title, HEAD + "qubit q; bit c;\nif (true) { measure q ¦-> c; }\n"));
    assertFalse(titles(HEAD + "¦qubit[2] q;\nx q;\n").contains(title));
  }

  @Test
  void aProgramWithoutVersionGetsOne() {
    assertEquals(
        "// top\nOPENQASM 3.0;\nqubit q;\nreset q;\n",
        rewritten("Add the version line 'OPENQASM 3.0;'", "// top\n¦qubit q;\nreset q;\n"));
  }

  @Test
  void aLoopIsUnrolled() {
    String title = "Unroll this loop";
    assertEquals(
        HEAD + "qubit[3] q;\nh q[0];\nx q[0];\nh q[1];\nx q[1];\nh q[2];\nx q[2];\n",
        rewritten(title, HEAD + "qubit[3] q;\nfor¦ int i in [0:2] {\n  h q[i];\n  x q[i];\n}\n"));
    assertEquals(
        HEAD + "qubit q;\nrz((-1) * pi) q;\nrz(2 * pi) q;\n",
        rewritten(title, HEAD + "qubit q;\nfor int k in¦ {-1, 2} { rz(k * pi) q; }\n"));
    assertEquals(
        HEAD + "qubit[5] q;\nx q[4];\nx q[2];\nx q[0];\n",
        rewritten(title, HEAD + "qubit[5] q;\n¦for int i in [4:-2:0] x q[i];\n"));
  }

  @Test
  void aLoopThatCannotBeWrittenOutIsLeft() {
    String title = "Unroll this loop";
    assertFalse(titles(HEAD + "qubit[3] q;\n¦for int i in [0:100] { x q; }\n").contains(title));
    assertFalse(
        titles(HEAD + "qubit q;\nint n = 2;\n¦for int i in [0:n] { x q; }\n").contains(title));
    assertFalse(titles(HEAD + "qubit q;\n¦for int i in [0:1] { x q; break; }\n").contains(title));
    assertFalse(
        titles(HEAD + "qubit q;\n¦for int i in [0:1] { int k = i; x q; }\n").contains(title));
  }

  @Test
  void aProgramOfVersionTwoBecomesOneOfVersionThree() {
    assertEquals(
        """
        // Teleport
        OPENQASM 3.0;
        include "stdgates.inc";
        gate rzz(theta) a, b { … }
        qubit[2] q; // data
        bit[2] angle_;
        gate p_(t) a { rz(t**2) a; }
        u3(0, 0, pi) q[0];
        p_(log(2)) q[0];
        rzz(pi/2) q[0], q[1];
        angle_ = measure q;
        if (angle_ == 1) x q[0];
        """,
        rewritten(
                "Convert to OpenQASM 3",
                """
                // Teleport
                OPENQASM¦ 2.0;
                include "qelib1.inc";
                qreg q[2]; // data
                creg angle[2];
                gate p(t) a { rz(t^2) a; }
                U(0, 0, pi) q[0];
                p(ln(2)) q[0];
                rzz(pi/2) q[0], q[1];
                measure q -> angle;
                if (angle == 1) x q[0];
                """)
            .replaceFirst("gate rzz.*", "gate rzz(theta) a, b { … }"));
  }

  @Test
  void theIncludeComesAlongWhereItIsNeeded() {
    assertEquals(
        "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\nCX q[0], q[1];\n",
        rewritten("Convert to OpenQASM 3", "¦OPENQASM 2.0;\nqreg q[2];\nCX q[0], q[1];\n"));
  }

  @Test
  void whatHasNoMeaningInVersionThreeIsNotConverted() {
    assertFalse(
        titles("¦OPENQASM 2.0;\nopaque o a;\nqreg q[1];\no q[0];\n")
            .contains("Convert to OpenQASM 3"));
  }
}
