package org.ketbench.language.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.language.export.JsonExporter;
import org.ketbench.language.export.QuilExporter;

/** Files that are no circuits at all end in a message, soon, whatever their size. */
final class HostileFilesTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private static List<String> texts(int size) {
    List<String> texts = new ArrayList<>();
    texts.add("");
    texts.add(" \n\t\r\n");
    texts.add("\u0000\u0001\u0002\uffff\ufffd\ud800BC\u00c0\u00de");
    texts.add("x".repeat(size));
    texts.add("(".repeat(size));
    texts.add("[".repeat(size));
    texts.add("{\"a\":".repeat(size / 5));
    texts.add("{\"cols\":[[\"" + "H".repeat(size) + "\"]]}");
    texts.add("define void @main() {\n" + " ".repeat(size));
    texts.add("define void @main() { ret void }\n@a = global [" + "1".repeat(size) + " x i8]");
    texts.add("RX(" + "-".repeat(size) + "1) 0");
    texts.add("RX(" + "(".repeat(size) + " 0");
    texts.add("DECLARE ro BIT[" + "9".repeat(size) + "]");
    texts.add("{\"qubits\": 1e" + "9".repeat(size) + "}");
    texts.add("{\"qubits\": 999999999, \"circuit\": []}");
    texts.add(
        "{\"format\":\"ketbench.circuit.v1\",\"qubits\":[{\"name\":\"q\",\"first\":0,"
            + "\"size\":999999999}],\"bits\":[],\"operations\":[]}");
    texts.add("H " + "1".repeat(size));
    return texts;
  }

  private static void read(ForeignFormat format, int size) {
    for (String text : texts(size)) {
      String start = format + ": " + text.substring(0, Math.min(60, text.length()));
      Imported imported = assertTimeoutPreemptively(SOON, () -> format.read(text), start);
      assertTrue(imported.circuit() != null || !imported.diagnostics().isEmpty(), start);
      imported
          .diagnostics()
          .forEach(
              each -> {
                assertTrue(each.span().end() <= text.length(), start);
                assertTrue(each.message().length() < 1000, start);
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void textsThatAreNoCircuits(ForeignFormat format) {
    read(format, 100_000);
  }

  @Tag("campaign")
  @ParameterizedTest
  @EnumSource
  void linesOfFiftyMegabytes(ForeignFormat format) {
    read(format, 50_000_000);
  }

  @ParameterizedTest
  @EnumSource
  void circuitsOfAnotherFormatAreRefused(ForeignFormat format) {
    Circuit circuit = new CircuitBuilder(2, 1).gate("h", 0).gate("cx", 0, 1).measure(1, 0).build();
    String json = JsonExporter.export(circuit).text();
    String quil = QuilExporter.export(circuit).text();
    for (String text : List.of(json, quil, "OPENQASM 3.0;\nqubit q;\nx q;\n")) {
      boolean own =
          (format == ForeignFormat.KETBENCH && text.equals(json))
              || (format == ForeignFormat.QUIL && text.equals(quil));
      Imported imported = format.read(text);
      assertEquals(own, imported.diagnostics().isEmpty(), () -> format + " of " + text);
      if (!own) {
        assertNull(imported.circuit());
        assertFalse(imported.diagnostics().getFirst().message().isBlank());
      }
    }
  }
}
