package org.ketbench.language.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;

/** How bits map back is said in every file, and can be kept as data. */
final class BitMapTest {
  /** Bit 1 of the second register is the outcome of qubit 0, bit 0 of it is never written. */
  private static Circuit circuit() {
    return new CircuitBuilder(2)
        .bits("a", 1)
        .bits("b", 2)
        .gate("x", 0)
        .measure(0, 2)
        .measure(1, 0)
        .build();
  }

  private static List<Exported> all() {
    Circuit circuit = circuit();
    List<Exported> all = new ArrayList<>();
    for (QirProfile profile : QirProfile.values()) {
      all.add(QirExporter.export(circuit, profile, ExportOptions.STANDARD));
    }
    for (IonqExporter.Gates gates : IonqExporter.Gates.values()) {
      all.add(IonqExporter.export(circuit, gates, ExportOptions.STANDARD));
    }
    all.add(OpenQasm3Exporter.export(circuit));
    all.add(OpenQasm2Exporter.export(circuit));
    all.add(QuantinuumExporter.export(circuit));
    all.add(QuilExporter.export(circuit));
    all.add(QsharpExporter.export(circuit));
    all.add(QiskitExporter.export(circuit));
    all.add(CirqExporter.export(circuit));
    all.add(BraketExporter.export(circuit, ExportOptions.STANDARD));
    all.add(QuantikzExporter.export(circuit));
    all.add(JsonExporter.export(circuit));
    return all;
  }

  @Test
  void everyFileSaysHowBitsMapBack() {
    for (Exported exported : all()) {
      boolean ionq = exported.text().contains("ionq.circuit");
      assertTrue(
          ionq
              ? exported.text().contains("\"registers\": {\"a\": [1], \"b\": [null, 0]}")
              : exported.text().contains("bits b[2]: "),
          exported::text);
    }
  }

  @Test
  void theMapIsTheSameAgainWhenItWasKept() {
    for (Exported exported : all()) {
      assertEquals(exported.bits(), BitMapJson.read(BitMapJson.write(exported.bits())));
    }
    assertEquals(
        "{\"origin\":\"qubit\",\"registers\":[{\"name\":\"a\",\"positions\":[1]},"
            + "{\"name\":\"b\",\"positions\":[null,0]}]}",
        BitMapJson.write(
            IonqExporter.export(circuit(), IonqExporter.Gates.QIS, ExportOptions.STANDARD).bits()));
  }

  @Test
  void whatIsNoMapIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> BitMapJson.read("{"));
    assertThrows(IllegalArgumentException.class, () -> BitMapJson.read("{\"registers\":[]}"));
    assertThrows(
        IllegalArgumentException.class,
        () -> BitMapJson.read("{\"origin\":\"moon\",\"registers\":[]}"));
  }

  @Test
  void anOutcomeBecomesTheRegistersAgain() {
    BitMap bits =
        IonqExporter.export(circuit(), IonqExporter.Gates.QIS, ExportOptions.STANDARD).bits();

    assertEquals("0 10", bits.key(qubit -> qubit == 0));
    assertEquals("1 00", bits.key(qubit -> qubit == 1));
  }
}
