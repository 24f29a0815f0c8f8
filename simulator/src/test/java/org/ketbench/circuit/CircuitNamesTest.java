package org.ketbench.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CircuitNamesTest {
  private static Circuit with(List<QubitRegister> qubits, List<BitRegister> bits) {
    return new Circuit(qubits, bits, List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void qubitsAndBitsAreNamedByTheirRegisters() {
    Circuit circuit =
        with(
            List.of(
                new QubitRegister("a", 0, 2, false, Span.NONE),
                new QubitRegister("b", 2, 1, true, Span.NONE),
                new QubitRegister(QubitRegister.HARDWARE, 3, 2, false, Span.NONE)),
            List.of(
                new BitRegister("c", 0, 1, true, Span.NONE),
                new BitRegister("d", 1, 2, false, Span.NONE)));

    assertEquals(
        List.of("a[0]", "a[1]", "b", "$0", "$1"),
        IntStream.range(0, 5).mapToObj(circuit::qubitName).toList());
    assertEquals(
        List.of("c", "d[0]", "d[1]"), IntStream.range(0, 3).mapToObj(circuit::bitName).toList());
    assertThrows(IllegalArgumentException.class, () -> circuit.qubitName(5));
    assertThrows(IllegalArgumentException.class, () -> circuit.qubitName(-1));
    assertThrows(IllegalArgumentException.class, () -> circuit.bitName(3));
  }

  /** One after another through all registers this would take minutes. */
  @Test
  void aNameIsFoundAmongVeryManyRegisters() {
    int count = 300_000;
    Circuit circuit =
        with(
            IntStream.range(0, count)
                .mapToObj(i -> new QubitRegister("q" + i, i, 1, true, Span.NONE))
                .toList(),
            List.of());

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> IntStream.range(0, count).forEach(i -> assertEquals("q" + i, circuit.qubitName(i))));
  }
}
