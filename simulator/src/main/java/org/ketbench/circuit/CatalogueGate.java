package org.ketbench.circuit;

import java.util.List;

/** One row of the gate catalogue. */
public record CatalogueGate(String name, List<String> parameters, int qubitCount) implements Gate {}
