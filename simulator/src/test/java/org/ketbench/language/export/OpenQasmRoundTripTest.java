package org.ketbench.language.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.testing.Cases;
import org.ketbench.language.openqasm.testing.ProgramGenerator;
import org.ketbench.language.openqasm.testing.Sections;

/** A circuit that is written and read again does the same. */
final class OpenQasmRoundTripTest {
  private static final String THREE = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private static Circuit circuit(String text) {
    Program program = OpenQasm.analyze(Document.of("test.qasm", text));
    List<Diagnostic> errors = program.diagnostics().stream().filter(Diagnostic::isError).toList();
    assertEquals(List.of(), errors, () -> text);
    return Objects.requireNonNull(program.circuit());
  }

  private static void check(String text, Exported exported) {
    assertTrue(exported.isFaithful(), () -> exported.diagnostics() + "\n" + text);
    Circuit before = circuit(text);
    Circuit after = circuit(exported.text());
    double distance = Sections.distance(before, after);
    assertTrue(distance < 1e-9, () -> text + "\nbecame\n" + exported.text());
    if (Sections.isUnitary(before)) {
      double exact = Sections.exactDistance(before, after);
      assertTrue(exact < 1e-9, () -> "phase of\n" + text + "\nbecame\n" + exported.text());
    }
  }

  private static void checkBoth(String text) {
    check(text, OpenQasm3Exporter.export(circuit(text)));
    check(text, OpenQasm2Exporter.export(circuit(text)));
    check(text, OpenQasm2Exporter.export(circuit(text), GateLibrary.QELIB1_2017));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qubit[3] q; h q; cx q[0], q[1]; ctrl @ swap q[2], q[0], q[1];",
        "qubit[2] q; negctrl @ h q[0], q[1]; inv @ s q[0]; pow(3) @ t q[1];",
        "qubit[6] q; h q; ctrl(5) @ x q[0], q[1], q[2], q[3], q[4], q[5];",
        "qubit[6] q; h q; ctrl(4) @ ry(0.7) q[0], q[1], q[2], q[3], q[4];",
        "qubit[5] q; h q; ctrl(2) @ negctrl @ ctrl @ U(0.1, 0.2, 0.3) q[0], q[1], q[2], q[3],"
            + " q[4];",
        "qubit[3] q; h q; ctrl(2) @ gphase(0.4) q[0], q[2]; gphase(pi/3);",
        "qubit[2] q; pow(0.5) @ x q[0]; ctrl @ pow(0.25) @ h q[0], q[1]; pow(1/3.0) @ cx q[1],"
            + " q[0];",
        "gate odd a, b { h a; cx a, b; s b; } qubit[3] q; h q; pow(0.5) @ odd q[0], q[1];"
            + " ctrl @ pow(0.3) @ odd q[2], q[0], q[1];",
        "qubit[2] q; h q; pow(0.5) @ swap q[0], q[1]; inv @ pow(0.3) @ y q[1];",
        "gate half(t) a, b { ry(t/2) a; cx a, b; gphase(t); } qubit[3] q; h q;"
            + " ctrl @ half(0.3) q[2], q[0], q[1]; inv @ half(pi/2) q[1], q[2];",
        "gate rot(t) a { ctrl @ gphase(t) a; pow(2) @ rx(-t) a; } qubit[2] q; rot(0.3) q;",
        "gate sin2(t) a { rx(sin(t)**2) a; } qubit q; sin2(0.3) q;",
        "qubit[2] q; u2(0.1, 0.2) q[0]; u3(0.1, 0.2, 0.3) q[1]; cu(0.1, 0.2, 0.3, 0.4) q[0], q[1];",
      })
  void unitariesWithTheirGlobalPhase(String program) {
    checkBoth(THREE + program);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qubit[2] q; bit[2] c; h q; c = measure q; if (c == 2) { x q[0]; h q[1]; }",
        "qubit[2] q; bit[2] c; h q[0]; c[1] = measure q[0]; if (c == 1) x q[1]; reset q[0];",
        "qubit q; bit[1] a; bit[1] b; a[0] = measure q; if (a == 0) { b[0] = measure q; }",
      })
  void measurementsAndConditions(String program) {
    checkBoth(THREE + program);
  }

  @ParameterizedTest
  @EnumSource(
      value = GateLibrary.class,
      names = {"STDGATES", "QELIB1", "EXTRA", "BUILTIN"})
  void everyGateOfTheCatalogue(GateLibrary library) {
    for (var gate : GateCatalogue.standard().in(library)) {
      Circuit circuit = CatalogueCircuits.of(gate);
      for (Exported exported :
          List.of(
              OpenQasm3Exporter.export(circuit),
              OpenQasm2Exporter.export(circuit),
              OpenQasm2Exporter.export(circuit, GateLibrary.QELIB1_2017))) {
        assertTrue(exported.isFaithful(), () -> gate + ": " + exported.diagnostics());
        double distance = Sections.exactDistance(circuit, circuit(exported.text()));
        assertTrue(distance < 1e-9, () -> gate + "\n" + exported.text());
      }
    }
  }

  @Test
  void programsMadeByChance() {
    programs(60);
  }

  @Tag("campaign")
  @Test
  void manyProgramsMadeByChance() {
    programs(Cases.scaled(2000));
  }

  private static void programs(int count) {
    for (long seed = 0; seed < count; seed++) {
      String three = ProgramGenerator.version3(seed, ProgramGenerator.Layout.TIDY, 12);
      check(three, OpenQasm3Exporter.export(circuit(three)));
      String two = ProgramGenerator.version2(seed, ProgramGenerator.Layout.TIDY, 12);
      checkBoth(two);
    }
  }
}
