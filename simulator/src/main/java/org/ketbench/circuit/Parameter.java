package org.ketbench.circuit;

import org.ketbench.circuit.classical.Type;

/** A free parameter of a circuit, given a value only when it is run. */
public record Parameter(String name, Type type, Span declaration) {}
