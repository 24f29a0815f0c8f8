package org.ketbench.language.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.compile.RandomPrograms;
import org.ketbench.compile.RandomPrograms.Kind;
import org.ketbench.compile.Reference;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.testing.Cases;

final class QuantinuumExporterTest {
  private static final String THREE = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private static Circuit circuit(String text) {
    var program = OpenQasm.analyze(Document.of("test.qasm", text));
    List<Diagnostic> errors = program.diagnostics().stream().filter(Diagnostic::isError).toList();
    assertEquals(List.of(), errors, () -> text);
    return Objects.requireNonNull(program.circuit());
  }

  private static void check(Circuit circuit, Exported exported) {
    assertTrue(exported.isFaithful(), () -> exported.diagnostics().toString());
    assertEquals(
        0, Reference.distance(circuit, circuit(exported.text())), 1e-9, () -> exported.text());
  }

  @Test
  void aQubitIsResetBetweenItsMeasurementAndItsNextUse() {
    Circuit circuit =
        circuit(
            THREE
                + "qubit[2] q; bit[2] c; h q[0]; c[0] = measure q[0]; if (c[0]) x q[1];"
                + " cx q[0], q[1]; c[1] = measure q[1];");
    Exported exported = QuantinuumExporter.export(circuit);

    assertEquals(
        """
        OPENQASM 2.0;
        include "hqslib1.inc";
        qreg q[2];
        creg c[2];
        h q[0];
        measure q[0] -> c[0];
        reset q[0];
        if(c[0]==1) x q[0];
        if(c[0]==1) x q[1];
        cx q[0],q[1];
        measure q[1] -> c[1];
        """,
        Code.of(exported, "//"));
    check(circuit, exported);
  }

  @Test
  void whatIsMeasuredUnderAConditionAndUsedAgainIsRefused() {
    String text =
        THREE
            + "qubit q; bit a; bit b; a = measure q; reset q; h q; if (a) b = measure q; x q;"
            + " b = measure q;";
    List<Diagnostic> said = QuantinuumExporter.export(circuit(text)).diagnostics();

    assertEquals("b = measure q;", said.getFirst().span().in(text));
    assertTrue(said.getFirst().message().contains("Reset it behind the measurement"));
  }

  @Test
  void nativeGatesKeepTheirNames() {
    Circuit circuit =
        circuit(
            """
            OPENQASM 2.0;
            include "hqslib1.inc";
            qreg q[2];
            creg c[2];
            U1q(pi/2,0.3) q[0];
            ZZ q[0],q[1];
            Rz(0.7) q[1];
            RZZ(0.4) q[0],q[1];
            U1q(1,2) q[1];
            measure q -> c;
            """);
    Exported exported = QuantinuumExporter.export(circuit);

    assertTrue(
        exported
            .text()
            .contains("U1q(pi/2,0.3) q[0];\nZZ q[0],q[1];\nrz(0.7) q[1];\nRZZ(0.4) q[0],q[1];\n"),
        exported::text);
    check(circuit, exported);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include \"qelib1.inc\"; include \"hqslib1.inc\";",
        "include \"hqslib1_dev.inc\";"
      })
  void theFileIsReadInTheWaysThatOthersIncludeIt(String includes) {
    Circuit circuit =
        circuit("OPENQASM 2.0; " + includes + " qreg q[1]; creg c[2]; if(c[0]==1) U1q(1,2) q[0];");

    assertEquals(1, circuit.operations().size());
  }

  @Test
  void everyGateOfTheCatalogue() {
    for (var gate : GateCatalogue.standard().gates()) {
      Circuit circuit = CatalogueCircuits.of(gate);
      check(circuit, QuantinuumExporter.export(circuit));
    }
  }

  @Test
  void programsMadeByChance() {
    programs(30);
  }

  @Tag("campaign")
  @Test
  void manyProgramsMadeByChance() {
    programs(Cases.scaled(2000));
  }

  private static void programs(int count) {
    int written = 0;
    for (int seed = 0; seed < count; seed++) {
      for (Kind kind : Kind.values()) {
        Circuit circuit = RandomPrograms.of(seed, kind);
        Exported exported = QuantinuumExporter.export(circuit);
        if (exported.isFaithful()) {
          check(circuit, exported);
          written++;
        } else {
          assertEquals(Kind.FEEDBACK, kind, () -> exported.diagnostics().toString());
        }
      }
    }
    assertFalse(written < count * 3);
    System.out.printf("Quantinuum: %d of %d programs written%n", written, count * 4);
  }
}
