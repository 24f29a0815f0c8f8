package org.ketbench.azure.target;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;

/**
 * Why a circuit cannot run on a target as it is.
 *
 * @param place what of the circuit it is about; null where it is about all of it
 * @param fixes what would help, the best first; empty where nothing known does
 */
public record Obstacle(Kind kind, @Nullable Span place, String reason, List<Fix> fixes) {
  public Obstacle {
    fixes = List.copyOf(fixes);
  }

  /** The reason and what helps, for people. */
  public String sentence() {
    return fixes.isEmpty()
        ? reason
        : reason
            + " What helps: "
            + String.join("; ", fixes.stream().map(Fix::text).toList())
            + ".";
  }

  /** What kind of obstacle it is. */
  public enum Kind {
    UNAVAILABLE("unavailable"),
    RETIRED("retired"),
    ANALOG("analog"),
    QUBITS("too-many-qubits"),
    SHOTS("shots"),
    FEEDBACK("feedback"),
    NOT_EXPRESSIBLE("not-expressible"),
    PARAMETER("parameter"),
    OPTION("option");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * What to do about it.
   *
   * @param value a number of shots or a target, where the remedy takes one; else empty
   * @param text for people
   */
  public record Fix(Remedy remedy, String value, String text) {}

  /** What can be done. */
  public enum Remedy {
    DEFER_MEASUREMENTS,
    /** Gates of fixed angles under conditions in place of one whose angle depends on outcomes. */
    DECOMPOSE,
    FEWER_SHOTS,
    OTHER_TARGET,
    GIVE_VALUE,
    WAIT
  }
}
