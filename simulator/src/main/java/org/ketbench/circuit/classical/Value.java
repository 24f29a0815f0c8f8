package org.ketbench.circuit.classical;

import java.math.BigInteger;
import java.util.List;

/** A classical value together with its type. */
public sealed interface Value {
  Type type();

  record Bool(boolean value) implements Value {
    @Override
    public Type type() {
      return new Type.Bool();
    }
  }

  /** Bits as an unsigned number; index 0 is the low bit. */
  record Bits(BigInteger value, Type.Bits type) implements Value {}

  record Int(BigInteger value, Type.Int type) implements Value {}

  record Floating(double value, Type.Floating type) implements Value {}

  /** An angle in radians, in [0, 2π), rounded to its type's width. */
  record Angle(double value, Type.AngleType type) implements Value {}

  record Complex(double re, double im, Type.Complex type) implements Value {}

  /** A duration in seconds, or in device cycles ({@code dt}) when {@code cycles} is true. */
  record Duration(double value, boolean cycles) implements Value {
    @Override
    public Type type() {
      return new Type.Duration();
    }
  }

  /** The elements of an array in row order; each of the array's scalar element type. */
  record Array(List<Value> elements, Type.Array type) implements Value {
    public Array {
      elements = List.copyOf(elements);
    }
  }
}
