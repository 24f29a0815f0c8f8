package org.ketbench.engine.observable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;

final class PauliSumReaderTest {
  private static final Circuit FOUR_QUBITS =
      new CircuitBuilder().qubits("a", 2).qubits("b", 2).build();

  private static String read(String text) {
    StringBuilder read = new StringBuilder();
    for (PauliSum.Term term : PauliSumReader.read(text, FOUR_QUBITS).terms()) {
      read.append(term.coefficient()).append(' ').append(term.product()).append("; ");
    }
    return read.toString().strip();
  }

  @Test
  void readsSumsAsTheyAreWritten() {
    assertEquals("0.5 Z0Z1; 1.0 X2;", read("0.5*Z0Z1 + X2"));
    assertEquals("-1.0 X0Y3; -0.001 I;", read("-X0 Y3 - 1e-3"));
    assertEquals("2.0 Z3; 1.0 I;", read("2 Z(b[1]) + I"));
  }

  @Test
  void namesAQubitThatThereIsNot() {
    ObservableException e =
        assertThrows(ObservableException.class, () -> PauliSumReader.read("Z0X4", FOUR_QUBITS));
    assertEquals("no-such-qubit", e.code());
    assertTrue(String.valueOf(e.getMessage()).contains("0 to 3"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Z", "Z0Z0", "0.5*", "Z0 Q1", "Z0 +", "1..2*Z0", "X(a[7])", "Z0X1 X(a"})
  void saysWhereItCannotGoOn(String text) {
    ObservableException e =
        assertThrows(ObservableException.class, () -> PauliSumReader.read(text, FOUR_QUBITS));
    assertTrue(String.valueOf(e.getMessage()).endsWith("."), e.getMessage());
  }
}
