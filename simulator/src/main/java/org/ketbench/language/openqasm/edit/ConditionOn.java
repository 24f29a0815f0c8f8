package org.ketbench.language.openqasm.edit;

import java.math.BigInteger;

/** What an operation is made conditional on. */
public sealed interface ConditionOn {
  /** The bit with this number of the circuit is 1, or is 0. */
  record Bit(int bit, boolean value) implements ConditionOn {}

  /** A register has a value; index 0 is its low bit. */
  record Register(String name, BigInteger value) implements ConditionOn {}
}
