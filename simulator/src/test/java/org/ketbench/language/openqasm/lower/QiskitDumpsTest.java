package org.ketbench.language.openqasm.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.compile.Reference;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;

/** Programs in the forms that Qiskit writes them are read, and do what they say. */
final class QiskitDumpsTest {
  private static Circuit circuit(String text) {
    Program program = OpenQasm.analyze(Document.of("dump.qasm", text));
    List<Diagnostic> errors = program.diagnostics().stream().filter(Diagnostic::isError).toList();
    assertEquals(List.of(), errors, () -> text);
    return Objects.requireNonNull(program.circuit());
  }

  private static void assertOutcome(String outcome, String text) {
    Map<String, Double> found = Reference.distribution(circuit(text));
    assertEquals(1, found.getOrDefault(outcome, 0.0), 1e-9, () -> found + "\n" + text);
  }

  private static String three(String body) {
    return "OPENQASM 3;\ninclude \"stdgates.inc\";\nbit[3] c;\nqubit[3] q;\n" + body;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x q[0];\\nc[0] = measure q[0];\\nif (c[0]) {\\n  x q[2];\\n}\\nc[2] = measure q[2]; | 101",
        "x q[1];\\nc[1] = measure q[1];\\nif (c == 2) {\\n  x q[0];\\n} else {\\n  x q[2];\\n}\\n"
            + "c[0] = measure q[0];\\nc[2] = measure q[2]; | 011",
        "x q[0];\\nc[0] = measure q[0];\\nif (!c[0]) {\\n  x q[1];\\n}\\nif (c[0] && !c[1]) {\\n"
            + "  x q[2];\\n}\\nc[1] = measure q[1];\\nc[2] = measure q[2]; | 101",
        "int switch_dummy;\\nx q[1];\\nc[1] = measure q[1];\\nswitch_dummy = c;\\nswitch"
            + " (switch_dummy) {\\n  case 0 {\\n    x q[0];\\n  }\\n"
            + "  case 1, 2 {\\n    x q[2];\\n  }\\n  default {\\n  }\\n}\\nc[2] = measure q[2];"
            + " | 110",
        "for uint i in [0:2] {\\n  x q[i];\\n}\\nc[0] = measure q[0];\\nc[1] = measure q[1];\\n"
            + "c[2] = measure q[2]; | 111",
        "for int i in {0, 2} {\\n  rx(i * pi / 2) q[0];\\n}\\nc[0] = measure q[0]; | 001",
        "x q[0];\\nc[0] = measure q[0];\\nwhile (c[0]) {\\n  x q[0];\\n  c[0] = measure q[0];\\n"
            + "  x q[1];\\n}\\nc[1] = measure q[1]; | 010",
        "x q[0];\\n"
            + "reset q[0];\\n"
            + "barrier q[0], q[1], q[2];\\n"
            + "delay[100ns] q[0];\\n"
            + "delay[16dt] q[1];\\n"
            + "x q[1];\\n"
            + "c[0] = measure q[0];\\n"
            + "c[1] = measure q[1]; | 010",
        "gate my_gate(p0) _gate_q_0, _gate_q_1 {\\n  rx(p0) _gate_q_0;\\n  cx _gate_q_0, _gate_q_1;"
            + "\\n}\\ngate mcx _gate_q_0, _gate_q_1, _gate_q_2 {\\n  ccx _gate_q_0, _gate_q_1,"
            + " _gate_q_2;\\n}\\nmy_gate(pi) q[0], q[1];\\nmcx q[0], q[1], q[2];\\nc[0] = measure"
            + " q[0];\\nc[1] = measure q[1];\\nc[2] = measure q[2]; | 111",
        "x q[0];\\n"
            + "ctrl @ x q[0], q[1];\\n"
            + "ctrl(2) @ z q[0], q[1], q[2];\\n"
            + "negctrl @ x q[2], q[0];\\n"
            + "U(pi, 0, pi) q[2];\\n"
            + "c[0] = measure q[0];\\n"
            + "c[1] = measure q[1];\\n"
            + "c[2] = measure q[2]; | 110",
        "x q[0];\\n"
            + "x q[1];\\n"
            + "c[0] = measure q[0];\\n"
            + "c[1] = measure q[1];\\n"
            + "if ((c & 3) == 3) {\\n"
            + "  x q[2];\\n"
            + "}\\n"
            + "if ((c & c) > (c ^ c) && ~~c == 3) {\\n"
            + "  x q[0];\\n"
            + "}\\n"
            + "c[0] = measure q[0];\\n"
            + "c[2] = measure q[2]; | 110",
        "for _ in {0, 3, 4} {\\n  x q[0];\\n}\\nc[0] = measure q[0]; | 001",
        "bool flag;\\nx q[0];\\nc[0] = measure q[0];\\nflag = c[0] ^ c[1];\\nif (flag) {\\n"
            + "  x q[1];\\n}\\nc[1] = measure q[1]; | 011"
      })
  void versionThree(String body, String outcome) {
    assertOutcome(outcome, three(body.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x q[0];\\nmeasure q[0] -> c[0];\\nif(c==1) x q[1];\\nmeasure q[1] -> c[1]; | 011",
        "gate ryy(param0) q0,q1 { rx(pi/2) q0; rx(pi/2) q1; cx q0,q1; rz(param0) q1; cx q0,q1;"
            + " rx(-pi/2) q0; rx(-pi/2) q1; }\\nryy(pi) q[0],q[1];\\nmeasure q[0] -> c[0];\\n"
            + "measure q[1] -> c[1]; | 011",
        "gate unitary q0 { u(pi,0,pi) q0; }\\ngate unitary_139(param0) q0 { p(param0) q0; }\\n"
            + "unitary q[2];\\nunitary_139(0.5) q[2];\\nbarrier q[0],q[1],q[2];\\nmeasure q -> c;"
            + " | 100",
        "gate circuit_12 q0,q1 { x q0; cx q0,q1; }\\n"
            + "gate multiplex1_reverse_dg q0 { ry(pi) q0; }\\n"
            + "circuit_12 q[0],q[2];\\n"
            + "multiplex1_reverse_dg q[1];\\n"
            + "measure q -> c; | 111",
        "x q[0];\\n"
            + "sx q[1];\\n"
            + "sx q[1];\\n"
            + "cswap q[0],q[1],q[2];\\n"
            + "rzz(0.3) q[0],q[1];\\n"
            + "reset q[0];\\n"
            + "measure q -> c; | 100",
      })
  void versionTwo(String body, String outcome) {
    assertOutcome(
        outcome,
        "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[3];\ncreg c[3];\n"
            + body.replace("\\n", "\n"));
  }

  @Test
  void registersThatMeasureAllAddsComeLast() {
    assertOutcome(
        "0 11",
        """
        OPENQASM 2.0;
        include "qelib1.inc";
        qreg q[2];
        creg c[1];
        creg meas[2];
        x q[0];
        cx q[0],q[1];
        barrier q[0],q[1];
        measure q[0] -> meas[0];
        measure q[1] -> meas[1];
        """);
  }

  @Test
  void parametersAreInputs() {
    Circuit circuit =
        circuit(
            "OPENQASM 3.0;\ninclude \"stdgates.inc\";\ninput float[64] _θ_0_;\nqubit[1] q;\n"
                + "rx(2*_θ_0_) q[0];\n");

    assertEquals("_θ_0_", circuit.parameters().getFirst().name());
  }

  @Test
  void gatesWithoutADefinitionAreKeptAndSaidToHaveNoMeaning() {
    Circuit circuit =
        circuit(
            "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nopaque my_pulse(param0) q0,q1;\nqreg q[2];\n"
                + "my_pulse(0.5) q[0],q[1];\n");

    assertTrue(circuit.operations().getFirst() instanceof Operation.Opaque);
  }

  @Test
  void aLoopVariableWithoutATypeIsAWholeNumber() {
    String text = three("for i in [0:1] {\n  x q[i];\n}\nc = measure q;\n");

    assertOutcome("011", text);
    assertEquals(
        List.of("missing-type"),
        OpenQasm.analyze(Document.of("dump.qasm", text)).diagnostics().stream()
            .map(Diagnostic::code)
            .toList());
  }
}
