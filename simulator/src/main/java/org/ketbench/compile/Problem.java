package org.ketbench.compile;

import org.ketbench.circuit.Span;

/** What a pass could not do, where it stands in the text, why, and what to do about it. */
public record Problem(Span span, String reason) {}
