package org.ketbench.language.openqasm.service.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.language.Completion.Kind;
import org.ketbench.language.Snippet;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.check.SymbolType;
import org.ketbench.language.openqasm.service.GateSources;
import org.ketbench.language.openqasm.service.SymbolDocumentation;
import org.ketbench.language.openqasm.service.SymbolTexts;

/**
 * Offers gates with their parameters and qubits: those at hand first, others with their include.
 */
final class GateItems {
  /** What most programs are made of. */
  private static final Set<String> COMMON =
      Set.of("h", "x", "y", "z", "s", "t", "rx", "ry", "rz", "p", "cx", "cz", "ccx", "swap");

  private final Items items;
  private final Caret caret;
  private final Surroundings surroundings;
  private final SymbolDocumentation documentation;

  GateItems(
      Items items, Caret caret, Surroundings surroundings, SymbolDocumentation documentation) {
    this.items = items;
    this.caret = caret;
    this.surroundings = surroundings;
    this.documentation = documentation;
  }

  void add(List<Symbol> visible, GateSources sources) {
    List<String> operands = operandsIn(visible);
    for (Symbol symbol : visible) {
      if (symbol instanceof Symbol.Gate gate && gate.catalogue() == null) {
        add(0, gate, operands, List.of());
      }
    }
    for (CatalogueGate row : GateCatalogue.standard().gates()) {
      if (items.wants(row.name())) {
        Symbol.Gate gate = sources.symbol(row);
        boolean here = sources.isAtHand(row.name());
        int shelf = COMMON.contains(row.name()) ? 1 : 2;
        add(here ? shelf : 5, gate, operands, here ? List.of() : sources.bring(row));
      }
    }
  }

  private void add(int shelf, Symbol.Gate gate, List<String> operands, List<TextEdit> additional) {
    if (items.wants(gate.name())) {
      items.add(
          shelf,
          gate.name(),
          Kind.GATE,
          SymbolTexts.detail(gate),
          documentation.markdown(gate),
          snippet(gate, operands),
          additional);
    }
  }

  private Snippet snippet(Symbol.Gate gate, List<String> operands) {
    if (!surroundings.isLineFreeBehind()) {
      return Snippet.plain(gate.name());
    }
    StringBuilder text = new StringBuilder(gate.name());
    if (!gate.parameters().isEmpty()) {
      text.append("(«").append(String.join("», «", gate.parameters())).append("»)");
    }
    int needed = caret.controls() + gate.qubits().size();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < needed; i++) {
      boolean known = operands.size() >= needed;
      int own = i - caret.controls();
      names.add(known ? operands.get(i) : own < 0 ? "control" : gate.qubits().get(own));
    }
    if (needed > 0) {
      text.append(" «").append(String.join("», «", names)).append("»");
    }
    return Snippet.of(text.append(";«»").toString());
  }

  /** The first few qubits at hand, as they are written. */
  private static List<String> operandsIn(List<Symbol> visible) {
    List<String> operands = new ArrayList<>();
    for (Symbol symbol : visible) {
      if (symbol instanceof Symbol.Gate || !(symbol.type() instanceof SymbolType.Quantum type)) {
        continue;
      }
      if (type.size() == SymbolType.SINGLE) {
        operands.add(symbol.name());
      }
      for (int i = 0; i < Math.min(type.size(), 8); i++) {
        operands.add(symbol.name() + "[" + i + "]");
      }
    }
    return operands;
  }
}
