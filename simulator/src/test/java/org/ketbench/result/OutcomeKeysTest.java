package org.ketbench.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Span;

final class OutcomeKeysTest {
  private static final Circuit TWO_REGISTERS = circuit(List.of());

  private static Circuit circuit(List<String> outputs) {
    return new Circuit(
        List.of(),
        List.of(
            new BitRegister("a", 0, 2, false, Span.NONE),
            new BitRegister("b", 2, 1, true, Span.NONE)),
        List.of(),
        List.of(),
        outputs,
        List.of());
  }

  @Test
  void haveTheHighestIndexLeftAndASpaceBetweenRegisters() {
    int[] sources = {4, 7, 1};
    OutcomeKeys keys = OutcomeKeys.ofBits(TWO_REGISTERS, bit -> sources[bit]);
    assertEquals(0b1001_0010, keys.readQubits());
    assertEquals("01 0", keys.key(0b010));
    assertEquals("10 1", keys.key(0b101));
  }

  @Test
  void showAZeroForABitThatIsNeverWritten() {
    OutcomeKeys keys = OutcomeKeys.ofBits(TWO_REGISTERS, bit -> bit == 1 ? OutcomeKeys.ZERO : 3);
    assertEquals("00 0", keys.key(0));
    assertEquals("01 1", keys.key(1));
  }

  @Test
  void showOnlyDeclaredOutputs() {
    OutcomeKeys keys = OutcomeKeys.ofBits(circuit(List.of("b")), bit -> bit);
    assertEquals(List.of(new OutcomeKeys.Register("b", 1)), keys.registers());
    assertEquals("1", keys.key(1));
  }

  @Test
  void showAllQubitsAsOneRegisterWhenNothingIsMeasured() {
    OutcomeKeys keys = OutcomeKeys.ofQubits(3, qubit -> qubit);
    assertEquals(List.of(new OutcomeKeys.Register("q", 3)), keys.registers());
    assertEquals("011", keys.key(3));
  }

  @Test
  void nameCounts() {
    OutcomeKeys keys = OutcomeKeys.ofQubits(2, qubit -> qubit);
    Counts counts = new Counts(keys, new long[] {0, 3}, new int[] {5, 7});
    assertEquals(Map.of("00", 5, "11", 7), counts.byKey());
    assertEquals(12, counts.shots());
  }
}
