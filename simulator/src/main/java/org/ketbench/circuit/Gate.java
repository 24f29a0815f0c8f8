package org.ketbench.circuit;

import java.util.List;

/** A unitary that can be applied by name: of the catalogue, defined in the text, or as a matrix. */
public sealed interface Gate permits CatalogueGate, DefinedGate, PoweredGate, UnitaryGate {
  String name();

  List<String> parameters();

  int qubitCount();
}
