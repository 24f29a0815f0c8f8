package org.ketbench.circuit.classical;

import java.util.Locale;

/** The built-in functions of OpenQASM 3. */
public enum Function {
  ARCCOS,
  ARCSIN,
  ARCTAN,
  CEILING,
  COS,
  EXP,
  FLOOR,
  LOG,
  MOD,
  POPCOUNT,
  POW,
  ROTL,
  ROTR,
  SIN,
  SQRT,
  TAN,
  REAL,
  IMAG;

  /** How many arguments the function takes. */
  public int arity() {
    return switch (this) {
      case MOD, POW, ROTL, ROTR -> 2;
      default -> 1;
    };
  }

  /** How the function is written in OpenQASM 3. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
