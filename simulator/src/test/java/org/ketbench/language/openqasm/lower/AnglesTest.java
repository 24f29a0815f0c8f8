package org.ketbench.language.openqasm.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnglesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pi/2 | pi/2",
        "-3*pi/4 | -3*pi/4",
        "2*pi/8 | pi/4",
        "pi*0.25 | pi/4",
        "π | pi",
        "tau/3 | 2*pi/3",
        "pi/2 + pi/4 | 3*pi/4",
        "pi - pi/3 | 2*pi/3",
        "-(pi/2**3) | -pi/8",
        "0.5 | 0.5",
        "0 | 0",
        "pi - pi | 0",
        "1/2*pi | 0",
        "1.0/2*pi | pi/2",
        "half | pi/2",
        "3*half | 3*pi/2",
        "turn | 3*pi/2",
        "n*pi/4 | 3*pi/4",
        "sqrt(4.0) | 2",
        "float(3) | 3",
      })
  void multiplesOfPiStayExact(String written, String kept) {
    assertEquals(
        "rz(" + kept + ") q\n",
        Lower.operations(
            "qubit q; const float half = pi/2; angle turn = -pi/2; int n = 3; rz("
                + written
                + ") q;"));
  }

  @ParameterizedTest
  @CsvSource({"angle[4], pi/2", "float[32], 1.5707963705062866", "float, pi/2"})
  void whatAVariableRoundsIsNotExactAnyMore(String type, String kept) {
    assertEquals(
        "rz(" + kept + ") q\n", Lower.operations("qubit q; " + type + " a = pi/2; rz(a) q;"));
  }
}
