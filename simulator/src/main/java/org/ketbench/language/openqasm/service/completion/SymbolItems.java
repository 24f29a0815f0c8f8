package org.ketbench.language.openqasm.service.completion;

import java.util.List;
import org.ketbench.circuit.classical.Type;
import org.ketbench.language.Completion.Kind;
import org.ketbench.language.Snippet;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.check.SymbolType;
import org.ketbench.language.openqasm.service.BuiltInFunctions;
import org.ketbench.language.openqasm.service.SymbolDocumentation;
import org.ketbench.language.openqasm.service.SymbolTexts;

/** Offers what the program declares, and the functions and constants of the language. */
final class SymbolItems {
  private static final int MOST_ELEMENTS = 16;

  private record KnownAngle(String text, String degrees) {}

  private static final List<KnownAngle> ANGLES =
      List.of(
          new KnownAngle("pi", "180°"),
          new KnownAngle("pi/2", "90°"),
          new KnownAngle("pi/4", "45°"),
          new KnownAngle("pi/8", "22.5°"),
          new KnownAngle("2*pi", "360°"));

  private final Items items;
  private final Caret caret;
  private final List<Symbol> visible;
  private final SymbolDocumentation documentation;

  SymbolItems(Items items, Caret caret, List<Symbol> visible, SymbolDocumentation documentation) {
    this.items = items;
    this.caret = caret;
    this.visible = visible;
    this.documentation = documentation;
  }

  /** Registers and their elements; those that the gate has already come last. */
  void qubits(int shelf) {
    for (Symbol symbol : visible) {
      if (symbol.type() instanceof SymbolType.Quantum type) {
        boolean used = caret.operands().contains(symbol.name());
        add(used ? 8 : shelf, symbol, Kind.QUBITS);
        elements(shelf + 1, symbol.name(), type.size(), Kind.QUBITS, "qubit");
      }
    }
  }

  void bits(int shelf) {
    for (Symbol symbol : visible) {
      if (symbol.type() instanceof SymbolType.Classical(Type.Bits(int width))
          && !(symbol instanceof Symbol.Constant)) {
        add(shelf, symbol, Kind.BITS);
        elements(shelf + 1, symbol.name(), width, Kind.BITS, "bit");
      }
    }
  }

  private void elements(int shelf, String name, int size, Kind kind, String detail) {
    if (size > MOST_ELEMENTS) {
      items.add(shelf, name + "[…]", kind, detail, "", Snippet.of(name + "[«0»]«»"));
      return;
    }
    for (int i = 0; i < size; i++) {
      String element = name + "[" + i + "]";
      boolean used = caret.operands().contains(element);
      items.add(used ? 9 : shelf, element, kind, detail, "", Snippet.plain(element));
    }
  }

  /** Everything that has a classical value. */
  void values(int shelf) {
    for (Symbol symbol : visible) {
      switch (symbol) {
        case Symbol.Variable it -> add(shelf, it, kindOf(it.type()));
        case Symbol.GateParameter it -> add(shelf, it, Kind.PARAMETER);
        case Symbol.Parameter it when !(it.type() instanceof SymbolType.Quantum) ->
            add(shelf, it, Kind.PARAMETER);
        case Symbol.Alias it when !(it.type() instanceof SymbolType.Quantum) ->
            add(shelf, it, kindOf(it.type()));
        case Symbol.Constant it -> add(it.isBuiltIn() ? shelf + 2 : shelf, it, Kind.CONSTANT);
        default -> {}
      }
    }
  }

  private static Kind kindOf(SymbolType type) {
    return type instanceof SymbolType.Classical(Type.Bits _) ? Kind.BITS : Kind.VARIABLE;
  }

  /** What can be given a new value or called in a statement of its own. */
  void assignable(int shelf) {
    for (Symbol symbol : visible) {
      if (symbol instanceof Symbol.Variable it && it.role() != Symbol.Role.INPUT) {
        add(shelf, it, kindOf(it.type()));
      }
    }
    subroutines(shelf);
  }

  void subroutines(int shelf) {
    for (Symbol symbol : visible) {
      if (symbol instanceof Symbol.Subroutine it) {
        String holes = it.parameters().isEmpty() ? "" : "«" + String.join("», «", names(it)) + "»";
        call(shelf, it.name(), SymbolTexts.detail(it), documentation.markdown(it), holes);
      }
    }
  }

  private static List<String> names(Symbol.Subroutine it) {
    return it.parameterNames().size() == it.parameters().size()
        ? it.parameterNames()
        : it.parameters().stream().map(SymbolType::text).toList();
  }

  void functions(int shelf) {
    for (BuiltInFunctions.Help each : BuiltInFunctions.all()) {
      List<String> names =
          each.parameters().stream().map(p -> p.substring(p.lastIndexOf(' ') + 1)).toList();
      String detail = String.join(", ", each.parameters()) + " -> " + each.result();
      call(shelf, each.name(), detail, each.help(), "«" + String.join("», «", names) + "»");
    }
  }

  private void call(int shelf, String name, String detail, String markdown, String holes) {
    Snippet snippet = Snippet.of(name + "(" + holes + ")«»");
    items.add(shelf, name, Kind.FUNCTION, detail, markdown, snippet);
  }

  void angles(int shelf) {
    for (KnownAngle angle : ANGLES) {
      Snippet snippet = Snippet.plain(angle.text());
      items.add(shelf, angle.text(), Kind.CONSTANT, angle.degrees(), "", snippet);
    }
  }

  private void add(int shelf, Symbol symbol, Kind kind) {
    if (items.wants(symbol.name())) {
      items.add(
          shelf,
          symbol.name(),
          kind,
          SymbolTexts.detail(symbol),
          documentation.markdown(symbol),
          Snippet.plain(symbol.name()));
    }
  }
}
