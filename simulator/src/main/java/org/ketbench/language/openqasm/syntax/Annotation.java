package org.ketbench.language.openqasm.syntax;

/** A line {@code @name content} before a statement. */
public record Annotation(int start, int end, String name, String content) implements Node {}
