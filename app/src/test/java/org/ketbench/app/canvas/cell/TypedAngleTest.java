package org.ketbench.app.canvas.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypedAngleTest {
  @ParameterizedTest
  @CsvSource({
    "2π, 2*pi",
    "2pi/3, 2*pi/3",
    "0.5 pi, 0.5*pi",
    "-3π/4, -3*pi/4",
    "π/2, pi/2",
    "pi/2, pi/2",
    "2*pi, 2*pi",
    "q2pi, q2pi",
    "2pivot, 2pivot"
  })
  void aNumberBeforePiIsAFactor(String typed, String written) {
    assertEquals(written, TypedAngle.text(typed));
  }
}
