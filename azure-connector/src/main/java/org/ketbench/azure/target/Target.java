package org.ketbench.azure.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that runs circuits.
 *
 * @param qubits how many it has; null where only memory limits it
 * @param formats what it takes, the best first
 * @param maxShots the most shots of a job; null where no limit is known
 * @param exact whether it gives probabilities, which do not depend on the shots
 * @param jumps whether its own format may branch on outcomes although QIR for it may not
 * @param clifford whether it computes with Clifford gates only
 * @param options what can be asked of it besides shots
 * @param nativeGates what it does without compiling; empty where that is not known
 * @param tariff how it is billed
 * @param known whether the catalogue has it; what is said of others is guessed
 * @param note what else is worth knowing; may be empty
 */
public record Target(
    String id,
    String provider,
    String name,
    Kind kind,
    @Nullable Integer qubits,
    Profile profile,
    List<ProgramFormat> formats,
    @Nullable Integer maxShots,
    boolean exact,
    boolean jumps,
    boolean clifford,
    List<TargetOption> options,
    List<String> nativeGates,
    String connectivity,
    String tariff,
    boolean known,
    String note) {
  public Target {
    formats = List.copyOf(formats);
    options = List.copyOf(options);
    nativeGates = List.copyOf(nativeGates);
  }

  /** What stands behind a target. */
  public enum Kind {
    SIMULATOR,
    /** A simulator that errs as a machine does. */
    EMULATOR,
    /** Looks at the program and runs nothing. */
    CHECKER,
    HARDWARE
  }

  /** What programs may do beyond gates and final measurements. */
  public enum Profile {
    BASE,
    /** Branches on outcomes, and integers. */
    ADAPTIVE_RI,
    /** Likewise, and floating-point numbers. */
    ADAPTIVE_RIF,
    /** No circuits at all. */
    ANALOG;

    public boolean hasFeedback() {
      return this == ADAPTIVE_RI || this == ADAPTIVE_RIF;
    }

    /** The name by which the service knows it, as in {@code Adaptive_RI}. */
    public String label() {
      return switch (this) {
        case BASE -> "Base";
        case ADAPTIVE_RI -> "Adaptive_RI";
        case ADAPTIVE_RIF -> "Adaptive_RIF";
        case ANALOG -> "none";
      };
    }
  }

  /** This target with what the service itself says of it. */
  public Target with(@Nullable Integer newQubits, @Nullable Integer newMaxShots) {
    return new Target(
        id,
        provider,
        name,
        kind,
        newQubits == null ? qubits : newQubits,
        profile,
        formats,
        newMaxShots == null ? maxShots : newMaxShots,
        exact,
        jumps,
        clifford,
        options,
        nativeGates,
        connectivity,
        tariff,
        known,
        note);
  }
}
