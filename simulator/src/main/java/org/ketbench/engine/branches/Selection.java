package org.ketbench.engine.branches;

import java.util.Map;
import java.util.OptionalLong;
import org.ketbench.engine.program.ClassicalState;

/**
 * Which ways through a program count.
 *
 * @param bits the values that bits of the circuit must have at the end
 * @param shot the seed of the one shot whose way is taken; empty for all ways
 */
public record Selection(Map<Integer, Boolean> bits, OptionalLong shot) {
  /** All ways through a program. */
  public static final Selection ALL = new Selection(Map.of(), OptionalLong.empty());

  public Selection {
    bits = Map.copyOf(bits);
  }

  /** The way that one shot takes. */
  public static Selection ofShot(long seed) {
    return new Selection(Map.of(), OptionalLong.of(seed));
  }

  /** The ways that end with these values of bits. */
  public static Selection having(Map<Integer, Boolean> bits) {
    return new Selection(bits, OptionalLong.empty());
  }

  boolean takes(ClassicalState classical) {
    return bits.entrySet().stream().allMatch(pin -> classical.bit(pin.getKey()) == pin.getValue());
  }
}
