package org.ketbench.language.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.compile.RandomPrograms;
import org.ketbench.compile.RandomPrograms.Kind;
import org.ketbench.language.Document;
import org.ketbench.language.export.JsonExporter;
import org.ketbench.language.openqasm.OpenQasm;
import org.ketbench.language.openqasm.testing.Cases;
import org.ketbench.language.openqasm.testing.ProgramGenerator;

/** What is written as JSON and read again is the same circuit, not one that does the same. */
final class JsonRoundTripTest {
  private static final String THREE = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";

  private static Circuit circuit(String text) {
    return Objects.requireNonNull(
        OpenQasm.analyze(Document.of("test.qasm", text)).circuit(), () -> text);
  }

  private static void check(Circuit circuit) {
    String text = JsonExporter.export(circuit).text();
    assertEquals(ForeignFormat.KETBENCH, ForeignFormat.of("circuit.json", text));
    Imported again = ForeignFormat.KETBENCH.read(text);
    assertEquals(List.of(), again.diagnostics(), () -> text);
    Circuit read = Objects.requireNonNull(again.circuit());
    assertEquals(Spanless.of(circuit), Spanless.of(read), () -> text);
    assertEquals(text, JsonExporter.export(read).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qubit q; bit c; c = measure q; if (c) { x q; } else { reset q; }",
        "qubit[3] q; bit[2] c; c = measure q[0:1]; if (c == 2) ctrl @ negctrl @ x q[0], q[1],"
            + " q[2];",
        "gate g(a) p, r { rx(a/2) p; cx p, r; gphase(sin(a)); } qubit[2] q;"
            + " inv @ g(pi/3) q[0], q[1]; pow(0.5) @ g(0.1) q[1], q[0]; pow(0.3) @ pow(2) @ g(1)"
            + " q[0], q[1];",
        "qubit q; bit c; int n = 0; while (n < 3) { h q; c = measure q; if (c) n += 1; }",
        "qubit q; bit[3] c; uint[3] n; angle[4] a; float[64] f; c[0] = measure q; n = uint[3](c);"
            + " a = angle[4](0.5) * n; f = 2.5 * n; rz(a) q; rx(sin(f)) q; c[1] = measure q;",
        "input float a; output bit c; qubit q; rx(2 * a) q; c = measure q;",
        "qubit[2] q; array[int[8], 2, 2] a; bit c; c = measure q[0]; a[1, 0] = int[8](c);"
            + " if (a[1, 0] == 1) x q[1];",
        "def f(qubit p) -> bit { h p; return measure p; } qubit q; bit c;"
            + " for int i in [0:2] { c = f(q); if (c) break; }",
        "qubit q; delay[100ns] q; barrier q; box { x q; } reset q;",
        "h $0; cx $0, $3; bit c; c = measure $3; if (!c) { end; }",
        "qubit[2] q; bit[4] c; c[0] = measure q[0]; c[1:2] = \"10\"; c = c << 1;"
            + " if (popcount(c) > 1 && ~c != \"0101\") z q[1];"
      })
  void everythingThatACircuitCanHold(String program) {
    check(circuit(THREE + program));
  }

  @Test
  void saysHowBitsMapBack() {
    Circuit circuit = new CircuitBuilder(1).bits("a", 1).bits("b", 2).measure(0, 2).build();

    assertTrue(JsonExporter.export(circuit).text().contains("\"bits b[2]: 1 2\""));
  }

  @Test
  void programsMadeByChance() {
    programs(40);
  }

  @Tag("campaign")
  @Test
  void manyProgramsMadeByChance() {
    programs(Cases.scaled(2000));
  }

  private static void programs(int count) {
    for (int seed = 0; seed < count; seed++) {
      for (Kind kind : Kind.values()) {
        check(RandomPrograms.of(seed, kind));
      }
      check(circuit(ProgramGenerator.version3(seed, ProgramGenerator.Layout.TIDY, 12)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'kind': 'gate', 'gate': 'hh', 'qubits': [0]} | 'hh' | There is no gate 'hh'",
        "{'kind': 'gate', 'gate': 'h', 'qubits': [7]} | 7 | A qubit is a whole number from 0 to 1",
        "{'kind': 'gate', 'gate': 'cx', 'qubits': [1, 1]} | {'kind': 'gate', 'gate': 'cx',"
            + " 'qubits': [1, 1]} | A qubit takes part in this gate twice.",
        "{'kind': 'measure', 'qubit': 0, 'bit': 1} | 1 | from 0 to 0; here is the number 1.0",
        "{'kind': 'mesure', 'qubit': 0} | 'mesure' | The kind of an operation is gate, measure",
        "{'kind': 'reset'} | {'kind': 'reset'} | The field \"qubit\" is missing here; add it.",
        "{'kind': 'if', 'condition': ['bits', [0], 'bit[2]'], 'then': []} | ['bits', [0], 'bit[2]']"
            + " | As many bits are read as their type says",
        "{'kind': 'if', 'condition': ['binary', '<<', ['bits', [0], 'bit'], ['float', 1, 'float'],"
            + " 'bool'], 'then': []} | ['binary', '<<', ['bits', [0], 'bit'], ['float', 1,"
            + " 'float'], 'bool'] | These types do not go together",
      })
  void saysWhatIsWrongAndWhere(String operation, String place, String message) {
    String text =
        """
        {"format": "ketbench.circuit.v1",
         "qubits": [{"name": "q", "first": 0, "size": 2}],
         "bits": [{"name": "c", "first": 0, "size": 1}],
         "operations": [%s]}
        """
            .formatted(operation.replace('\'', '"'));

    Imported imported = ForeignFormat.KETBENCH.read(text);

    assertNull(imported.circuit());
    var first = imported.diagnostics().getFirst();
    assertEquals(place.replace('\'', '"'), first.span().in(text));
    assertTrue(first.message().contains(message), first.message());
  }
}
