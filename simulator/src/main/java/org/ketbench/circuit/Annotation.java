package org.ketbench.circuit;

import org.jspecify.annotations.Nullable;

/**
 * What a text says about a part of a program for those who know what is meant; the circuit is the
 * same with and without it.
 *
 * @param name what stands behind the {@code @}
 * @param content the rest of its line
 * @param span where it stands
 * @param file the included file that it stands in, null for the document itself
 */
public record Annotation(
    String name, String content, Subject subject, Span span, @Nullable String file) {

  /** What an annotation is about. */
  public sealed interface Subject {
    /** All uses of a gate. */
    record OfGate(String gate) implements Subject {}

    /** All calls of a subroutine. */
    record OfSubroutine(String subroutine) implements Subject {}

    /** The operations that come from one statement. */
    record OfStatement(Span statement) implements Subject {}

    /** Something that becomes no operation of its own, and what that is. */
    record OfOther(String what) implements Subject {}
  }
}
