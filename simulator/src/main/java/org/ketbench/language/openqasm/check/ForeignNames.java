package org.ketbench.language.openqasm.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;

/** What gates are called elsewhere, in other languages and in books. */
final class ForeignNames {
  private static final Map<String, String> KNOWN = known();

  private ForeignNames() {}

  private static Map<String, String> known() {
    Map<String, String> known = new HashMap<>();
    for (CatalogueGate gate : GateCatalogue.standard().gates()) {
      gate.aliases().values().forEach(alias -> known.putIfAbsent(lower(alias), gate.name()));
    }
    known.putAll(
        Map.of(
            "not", "x",
            "hadamard", "h",
            "cnot", "cx",
            "toffoli", "ccx",
            "ccnot", "ccx",
            "fredkin", "cswap"));
    return Map.copyOf(known);
  }

  /** The name in OpenQASM of a gate that is called so elsewhere. */
  static @Nullable String find(String name) {
    return KNOWN.get(lower(name));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
