package org.ketbench.estimate.count;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Annotation;
import org.ketbench.circuit.Annotation.Subject;
import org.ketbench.circuit.DefinedGate;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.PoweredGate;
import org.ketbench.circuit.Span;

/**
 * What the author of a program knows about parts of it that are not, or not yet, written out:
 * {@code @ketbench.estimates tCount=20 cczCount=3} before a gate, a subroutine, a call or a box
 * says what it counts as. Engines go by what is written; only estimates go by this.
 */
public final class Hints {
  /** The name of the annotation. */
  public static final String ANNOTATION = "ketbench.estimates";

  /** No hints: everything counts as what it is made of. */
  public static final Hints NONE = new Hints();

  private static final List<String> KEYS =
      List.of(
          "auxiliaryQubits",
          "tCount",
          "rotationCount",
          "rotationDepth",
          "cczCount",
          "ccixCount",
          "measurementCount");

  private final Map<String, Hint> gates = new HashMap<>();
  private final Map<String, Hint> subroutines = new HashMap<>();
  private final Map<Span, Hint> statements = new HashMap<>();

  /** A tally and where the text gives it. */
  record Hint(Tally tally, Annotation source) {
    /**
     * The tally for so many qubits.
     *
     * @throws NotCountable if it cannot be so on them
     */
    Tally on(int qubits) {
      tally
          .refusal(qubits)
          .ifPresent(
              reason -> {
                throw refusal(source, reason);
              });
      return tally;
    }
  }

  private Hints() {}

  /**
   * Reads annotations of {@link #ANNOTATION}.
   *
   * @throws NotCountable for one that cannot be read, or that is about nothing that is counted
   */
  public static Hints of(List<Annotation> annotations) {
    if (annotations.isEmpty()) {
      return NONE;
    }
    var hints = new Hints();
    annotations.forEach(hints::add);
    return hints;
  }

  private void add(Annotation annotation) {
    var hint = new Hint(read(annotation), annotation);
    Hint before =
        switch (annotation.subject()) {
          case Subject.OfGate(String gate) -> gates.put(gate, hint);
          case Subject.OfSubroutine(String routine) -> subroutines.put(routine, hint);
          case Subject.OfStatement(Span statement) -> statements.put(statement, hint);
          case Subject.OfOther(String what) ->
              throw refusal(
                  annotation,
                  "It belongs before a gate or def, or before a gate call, a call or a box of the"
                      + " document, and stands before "
                      + what
                      + ".");
        };
    if (before != null) {
      throw refusal(annotation, "There is another one for the same; keep one of them.");
    }
  }

  /** A tally may ask for more qubits than there is room to follow. */
  private static final long MOST_QUBITS = 10_000_000;

  private static Tally read(Annotation annotation) {
    long[] values = new long[KEYS.size()];
    String content = annotation.content().strip();
    if (content.isEmpty()) {
      throw refusal(annotation, "It says no counts, such as tCount=20 cczCount=3.");
    }
    for (String part : content.split("[\\s,]+", -1)) {
      int equals = part.indexOf('=');
      String key = part.substring(0, Math.max(0, equals));
      int number = KEYS.indexOf(key);
      if (number < 0) {
        throw refusal(
            annotation,
            "'" + part + "' is none of " + String.join("=N, ", KEYS) + "=N, without blanks.");
      }
      String digits = part.substring(equals + 1).replaceAll("(?<=\\d)_(?=\\d)", "");
      // Nineteen nines are more than fits into 63 bits, eighteen are less.
      if (!digits.matches("\\d{1,18}")) {
        throw refusal(
            annotation,
            "'" + part + "' has to be a whole number from 0 to 999,999,999,999,999,999.");
      }
      values[number] = Math.addExact(values[number], Long.parseLong(digits));
    }
    if (values[0] > MOST_QUBITS) {
      throw refusal(annotation, "auxiliaryQubits can be at most " + MOST_QUBITS + ".");
    }
    return new Tally(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
  }

  private static NotCountable refusal(Annotation annotation, String reason) {
    return new NotCountable("@" + ANNOTATION + ": " + reason, annotation.span(), annotation.file());
  }

  boolean isEmpty() {
    return gates.isEmpty() && subroutines.isEmpty() && statements.isEmpty();
  }

  /** What a gate counts as; null where it counts as what it is made of. */
  @Nullable Hint of(Gate gate) {
    return switch (gate) {
      case DefinedGate _ -> gates.get(gate.name());
      case PoweredGate powered -> of(powered.base());
      default -> null;
    };
  }

  /** What an operation counts as by its statement, or by what it calls; null as above. */
  @Nullable Hint of(Operation operation) {
    return switch (operation) {
      case Operation.Apply apply -> statements.get(apply.span());
      case Operation.Opaque opaque -> {
        Hint hint = statements.get(opaque.span());
        yield hint != null ? hint : gates.get(opaque.name());
      }
      case Operation.Block block when block.kind() == Operation.BlockKind.CALL -> {
        Hint hint = statements.get(block.span());
        yield hint != null ? hint : subroutines.get(block.label());
      }
      case Operation.Block block when block.kind() == Operation.BlockKind.BOX ->
          statements.get(block.span());
      default -> null;
    };
  }
}
