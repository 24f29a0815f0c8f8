package org.ketbench.language.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.compile.RandomPrograms;
import org.ketbench.compile.RandomPrograms.Kind;
import org.ketbench.compile.Reference;
import org.ketbench.language.export.ExportOptions;
import org.ketbench.language.export.Exported;
import org.ketbench.language.export.QirExporter;
import org.ketbench.language.export.QirProfile;
import org.ketbench.language.openqasm.testing.Cases;

/** What is written as QIR and read again gives the same distribution. */
final class QirRoundTripTest {
  private static final ExportOptions DEFERRED = new ExportOptions(true);

  private static Exported base(Circuit circuit) {
    return QirExporter.export(circuit, QirProfile.BASE, DEFERRED);
  }

  private static Exported adaptive(Circuit circuit) {
    return QirExporter.export(circuit, QirProfile.ADAPTIVE_RI, ExportOptions.STANDARD);
  }

  private static void check(Circuit circuit, Exported exported, long seed) {
    RoundTrip.check(circuit, exported, ForeignFormat.QIR.read(exported.text()), seed);
  }

  @Test
  void theMapTellsWhereTheBitsAre() {
    Circuit circuit =
        new CircuitBuilder(2)
            .bits("a", 2)
            .bits("b", 2)
            .gate("x", 0)
            .measure(0, 3)
            .measure(1, 0)
            .build();
    Exported exported = adaptive(circuit);

    assertEquals("00 10", exported.bits().key(position -> position == 1));
    check(circuit, exported, 0);
  }

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
        check(circuit, base(circuit), seed);
        check(circuit, adaptive(circuit), seed);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Counts with memory until an outcome is one.
        """
        define void @main() #0 {
        entry:
          %n = alloca i64
          store i64 0, i64* %n
          br label %again
        again:
          call void @__quantum__qis__h__body(ptr null)
          call void @__quantum__qis__mresetz__body(ptr null, ptr null)
          %k = load i64, ptr %n
          %k1 = add i64 %k, 1
          store i64 %k1, ptr %n
          %r = call i1 @__quantum__rt__read_result(ptr null)
          br i1 %r, label %done, label %again
        done:
          %t = load i64, ptr %n
          %two = icmp eq i64 %t, 2
          call void @__quantum__rt__bool_record_output(i1 %two, ptr null)
          ret void
        }
        """,
        // The same with phis.
        """
        define void @main() #0 {
        entry:
          br label %again
        again:
          %k = phi i64 [0, %entry], [%k1, %again]
          call void @__quantum__qis__h__body(ptr null)
          call void @__quantum__qis__mresetz__body(ptr null, ptr null)
          %k1 = add i64 %k, 1
          %r = call i1 @__quantum__rt__read_result(ptr null)
          br i1 %r, label %done, label %again
        done:
          %two = icmp eq i64 %k1, 2
          call void @__quantum__rt__bool_record_output(i1 %two, ptr null)
          ret void
        }
        """
      })
  void loopsThatAnOutcomeEnds(String text) {
    Imported imported = ForeignFormat.QIR.read(text);

    assertEquals(List.of(), imported.diagnostics());
    assertEquals(
        0.25,
        Reference.distribution(Objects.requireNonNull(imported.circuit())).getOrDefault("1", 0.0),
        1e-9,
        () -> String.valueOf(imported.circuit()));
  }
}
