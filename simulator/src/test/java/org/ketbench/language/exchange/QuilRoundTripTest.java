package org.ketbench.language.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.compile.RandomPrograms;
import org.ketbench.compile.RandomPrograms.Kind;
import org.ketbench.compile.Reference;
import org.ketbench.language.export.QuilExporter;
import org.ketbench.language.openqasm.testing.Cases;

/** What is written as Quil and read again gives the same distribution. */
final class QuilRoundTripTest {
  @Test
  void programsMadeByChance() {
    programs(25);
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
        var exported = QuilExporter.export(circuit);
        RoundTrip.check(circuit, exported, ForeignFormat.QUIL.read(exported.text()), seed);
      }
    }
  }

  @Test
  void jumpsBecomeConditionsAndLoops() {
    Imported imported =
        ForeignFormat.QUIL.read(
            """
            DECLARE ro BIT[2]
            LABEL @again
            RESET 0
            H 0
            MEASURE 0 ro[0]
            JUMP-UNLESS @again ro[0]
            DAGGER CONTROLLED RX(-pi) 0 1  # ro[0] is 1 here
            MEASURE 1 ro[1]
            """);

    assertEquals(List.of(), imported.diagnostics());
    assertEquals(
        1.0,
        Reference.distribution(Objects.requireNonNull(imported.circuit())).getOrDefault("11", 0.0),
        1e-9);
  }

  @Test
  void whatCannotBeReadIsSaidAtItsPlace() {
    String text = "DECLARE ro BIT[1]\nFOO 1\nMEASURE 0 ro[3]\n";
    var diagnostics = ForeignFormat.QUIL.read(text).diagnostics();

    assertEquals(
        List.of("FOO 1", "MEASURE 0 ro[3]"),
        diagnostics.stream().map(each -> each.span().in(text)).toList());
  }
}
