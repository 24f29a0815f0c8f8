package org.ketbench.language;

/** A place in a text: line and column, both from 0, columns in UTF-16 units. */
public record Position(int line, int column) {}
