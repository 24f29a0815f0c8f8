package org.ketbench.language.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.compile.RandomPrograms;
import org.ketbench.compile.RandomPrograms.Kind;
import org.ketbench.language.export.ExportOptions;
import org.ketbench.language.export.Exported;
import org.ketbench.language.export.IonqExporter;
import org.ketbench.language.export.IonqExporter.Gates;
import org.ketbench.language.openqasm.testing.Cases;

/** What is written as IonQ's JSON and read again gives the same distribution. */
final class IonqRoundTripTest {
  private static final ExportOptions DEFERRED = new ExportOptions(true);

  @Test
  void aBellPairSaysWhichQubitShowsWhichBit() {
    Circuit circuit =
        new CircuitBuilder(2, 2).gate("h", 0).gate("cx", 0, 1).measure(0, 1).measure(1, 0).build();
    Exported exported = IonqExporter.export(circuit, Gates.QIS, ExportOptions.STANDARD);

    assertEquals(
        """
        {
          "format": "ionq.circuit.v1",
          "gateset": "qis",
          "qubits": 2,
          "registers": {"c": [1, 0]},
          "circuit": [
            {"gate": "h", "target": 0},
            {"gate": "cnot", "control": 0, "target": 1}
          ]
        }
        """,
        exported.text());
    assertEquals("10", exported.bits().key(position -> position == 0));
  }

  @Test
  void feedbackIsRefusedWithAWayOut() {
    Circuit circuit =
        new CircuitBuilder(2, 1)
            .measure(0, 0)
            .when(CircuitBuilder.bit(0), then -> then.gate("x", 1))
            .build();
    Exported exported = IonqExporter.export(circuit, Gates.QIS, ExportOptions.STANDARD);

    assertFalse(exported.isFaithful());
    assertTrue(exported.diagnostics().getFirst().message().contains("--defer-measurements"));
    assertTrue(IonqExporter.export(circuit, Gates.QIS, DEFERRED).isFaithful());
  }

  @Test
  void programsMadeByChance() {
    programs(12);
  }

  @Tag("campaign")
  @Test
  void manyProgramsMadeByChance() {
    programs(Cases.scaled(2000));
  }

  private static void programs(int count) {
    for (int seed = 0; seed < count; seed++) {
      for (Kind kind : Kind.values()) {
        Circuit circuit = RandomPrograms.of(seed, kind);
        for (Gates gates : Gates.values()) {
          Exported exported = IonqExporter.export(circuit, gates, DEFERRED);
          RoundTrip.check(circuit, exported, IonqReader.read(exported.text()), seed);
        }
      }
    }
  }
}
