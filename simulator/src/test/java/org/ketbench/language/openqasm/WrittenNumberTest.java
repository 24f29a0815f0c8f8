package org.ketbench.language.openqasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenNumberTest {
  private static double read(String typed) {
    return WrittenNumber.read(typed).orElseThrow();
  }

  @Test
  void numbersAndPartsOfPiAreRead() {
    assertEquals(0.3, read(" 0.3 "));
    assertEquals(-2e-3, read("−2e-3"));
    assertEquals(Math.PI / 4, read("pi/4"), 1e-15);
    assertEquals(-3 * Math.PI / 8, read("-3*π/8"), 1e-15);
    assertEquals(3 * Math.PI / 8, read("3PI/8"), 1e-15);
    assertEquals(0.5 * Math.PI, read("0.5 pi"), 1e-15);
    assertEquals(Math.sqrt(2), read("sqrt(2)"), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "1, 2", "1) q; //", "1/0", "NaN", "1e999", "theta", "2 3"})
  void whatIsNoNumberIsNone(String typed) {
    assertTrue(WrittenNumber.read(typed).isEmpty(), typed);
  }
}
