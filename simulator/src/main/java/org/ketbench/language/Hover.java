package org.ketbench.language;

import org.ketbench.circuit.Span;

/** What is known about the thing at {@code span}, as Markdown. */
public record Hover(Span span, String markdown) {}
