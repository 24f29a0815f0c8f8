package org.ketbench.language.openqasm.service.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Span;
import org.ketbench.language.openqasm.Allocated;
import org.ketbench.language.openqasm.service.Marked;
import org.ketbench.language.openqasm.service.OpenQasmService;

final class NameFixesTest {
  private static String fixed(String code, String title, String program) {
    return FixTrial.of(program).fixed(code, title);
  }

  @Test
  void aMisspeltGateBecomesTheNearest() {
    assertEquals("qubit q;\nh q;", fixed("unknown-gate", "Replace 'hh' by 'h'", "qubit q;\nhh q;"));
    assertEquals(
        "qubit[2] q;\ncx q[0], q[1];",
        fixed("unknown-gate", "Replace 'CNOT' by 'cx'", "qubit[2] q;\nCNOT q[0], q[1];"));
    assertEquals(
        "qubit[3] q;\nctrl @ cx q[0], q[1], q[2];",
        fixed("unknown-gate", "Replace 'xc' by 'cx'", "qubit[3] q;\nctrl @ xc q[0], q[1], q[2];"));
  }

  @Test
  void anUnknownGateIsDefined() {
    assertEquals(
        "qubit[2] q;\ngate oracle(t0) a0, a1 { }\noracle(pi) q[0], q[1];",
        fixed("unknown-gate", "Define gate 'oracle'", "qubit[2] q;\noracle(pi) q[0], q[1];"));
  }

  @Test
  void theMissingIncludeIsAdded() {
    assertEquals(
        "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q;\nh q;\n",
        FixTrial.ofWhole("OPENQASM 3.0;\nqubit q;\nh q;\n")
            .fixed("missing-include", "Include 'stdgates.inc'"));
    assertEquals(
        "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[1];\nh q;\n",
        FixTrial.ofWhole("OPENQASM 2.0;\nqreg q[1];\nh q;\n")
            .fixed("missing-include", "Include 'qelib1.inc'"));
    assertEquals(
        "// My program\n\ninclude \"stdgates.inc\";\nqubit q;\nh q;\n",
        FixTrial.ofWhole("// My program\n\nqubit q;\nh q;\n")
            .fixed("missing-include", "Include 'stdgates.inc'"));
  }

  @Test
  void aGateOfNoIncludeGetsItsDefinition() {
    String result =
        fixed(
            "non-standard-gate",
            "Insert the definition of 'iswap'",
            "qubit[2] q;\niswap q[0], q[1];");

    assertTrue(result.startsWith("gate iswap a, b {"), result);
    assertTrue(result.endsWith("}\nqubit[2] q;\niswap q[0], q[1];"), result);
  }

  @Test
  void aMisspeltNameBecomesTheNearest() {
    assertEquals(
        "qubit data;\nx data;",
        fixed("undeclared", "Replace 'dta' by 'data'", "qubit data;\nx dta;"));
  }

  @Test
  void aMissingRegisterIsDeclaredAsLargeAsItIsUsed() {
    assertEquals(
        "qubit[3] q;\nh q[0];\ncx q[0], q[2];",
        fixed("undeclared", "Declare 'qubit[3] q;'", "h q[0];\ncx q[0], q[2];"));
    assertEquals("qubit q;\nreset q;", fixed("undeclared", "Declare 'qubit q;'", "reset q;"));
    assertEquals(
        "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[2];\ncreg c[2];\nmeasure q[1] -> c[1];\n",
        FixTrial.ofWhole(
                "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[2];\nmeasure q[1] -> c[1];\n")
            .fixed("undeclared", "Declare 'creg c[2];'"));
  }

  @Test
  void aMissingBitOrVariableIsDeclared() {
    assertEquals(
        "qubit q;\nbit result;\nresult = measure q;",
        fixed("undeclared", "Declare 'bit result;'", "qubit q;\nresult = measure q;"));
    assertEquals(
        "int total = 0;\ntotal = 3;",
        fixed("undeclared", "Declare 'int total = 0;'", "total = 3;"));
    assertEquals(
        "qubit q;\ninput angle alpha;\nrx(alpha) q;",
        fixed("undeclared", "Declare 'input angle alpha;'", "qubit q;\nrx(alpha) q;"));
  }

  @Test
  void inAGateAQubitOrParameterIsAdded() {
    assertEquals(
        "gate g a, b { cx a, b; }",
        fixed("undeclared", "Add qubit 'b' to gate 'g'", "gate g a { cx a, b; }"));
    assertEquals(
        "gate g(u) a { rx(u) a; }",
        fixed("undeclared", "Add parameter 'u' to gate 'g'", "gate g a { rx(u) a; }"));
    assertEquals(
        "gate g(v, w) a { U(v, 0, w) a; }",
        fixed("undeclared", "Add parameter 'w' to gate 'g'", "gate g(v) a { U(v, 0, w) a; }"));
  }

  @Test
  void aMisspeltFunctionBecomesTheNearest() {
    assertEquals(
        "float x = sqrt(2);",
        fixed("unknown-function", "Replace 'sqr' by 'sqrt'", "float x = sqr(2);"));
    assertEquals(
        "float x = log(2);",
        fixed("unknown-function", "Replace 'ln' by 'log'", "float x = ln(2);"));
  }

  @Test
  void whatIsNeverUsedIsRemoved() {
    assertEquals(
        "qubit q;\nx q;\n", fixed("unused-qubit", "Remove 'r'", "qubit q;\nqubit[2] r;\nx q;\n"));
  }

  @Test
  void whatIsNamedSomewhereIsNotRemoved() {
    for (String rest : List.of("bit c;\nc = mesure q;", "barrier q;", "bit c;\nc = q;")) {
      assertEquals(List.of(), FixTrial.of("qubit q;\n" + rest).titles("unused-qubit"), rest);
    }
  }

  @Test
  void aMeasurementThatIsMisspeltIsWritten() {
    assertEquals(
        "qubit q;\nbit c;\nc = measure q;",
        fixed(
            "unknown-function",
            "Replace 'mesure' by 'measure'",
            "qubit q;\nbit c;\nc = mesure q;"));
  }

  @Test
  void aDeclarationIsAsLargeAsItsUsesAnywhere() {
    String program =
        "x r[1];\nif (true) { x /* r[5] */ r [ 4 ]; } // r[7]\nqubit[9] rr;\nx rr[8];\nx r[2];\n";

    assertEquals("qubit[5] r;\n" + program, fixed("undeclared", "Declare 'qubit[5] r;'", program));
  }

  @Test
  void whatIsOfferedForANameInALongProgramTakesLittleMemory() {
    int statements = 20_000;
    String text =
        FixTrial.HEAD + "qubit[9] q;\n" + "cx q[3], q[7];\n".repeat(statements) + "x r[1];\n";
    OpenQasmService service = Marked.serviceOf(text);
    Span name = new Span(text.length() - 6, text.length() - 5);
    assertTrue(
        service.codeActions(name).stream()
            .anyMatch(action -> action.title().equals("Declare 'qubit[2] r;'")));

    long bytes = Allocated.by(() -> service.codeActions(name));

    assertTrue(bytes < 50L * statements, bytes + " bytes");
  }
}
