package org.ketbench.circuit.classical;

import java.util.List;

/** A classical type; a width of {@link #MACHINE} is the default one of 64 bits. */
public sealed interface Type {
  /** The width of a type that was written without one. */
  int MACHINE = -1;

  record Bool() implements Type {}

  /** A register of bits; a scalar {@code bit} has width {@link #MACHINE} and holds one. */
  record Bits(int width) implements Type {}

  record Int(int width, boolean signed) implements Type {}

  record Floating(int width) implements Type {}

  /** An angle of {@code width} bits: the fixed-point fraction of a turn. */
  record AngleType(int width) implements Type {}

  record Complex(int width) implements Type {}

  record Duration() implements Type {}

  record Stretch() implements Type {}

  record Array(Type element, List<Integer> dimensions) implements Type {
    public Array {
      dimensions = List.copyOf(dimensions);
    }
  }

  /** What a subroutine without a result returns. */
  record Nothing() implements Type {}
}
