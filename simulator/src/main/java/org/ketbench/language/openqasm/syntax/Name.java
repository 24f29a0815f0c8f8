package org.ketbench.language.openqasm.syntax;

/** An identifier where something is declared or called; empty text where one is missing. */
public record Name(int start, int end, String text) implements Node {}
