package org.ketbench.language.openqasm.service;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Inclusion;
import org.ketbench.language.openqasm.check.Library;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.check.Unit;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/** Which gates of the catalogue a program can name, and what it takes to name the others. */
public final class GateSources {
  private final Checked checked;
  private final Set<String> names = new HashSet<>();

  public GateSources(Checked checked) {
    this.checked = checked;
    Library library = Library.of(checked.version());
    library.builtIn().forEach(symbol -> names.add(symbol.name()));
    for (Symbol symbol : checked.globals().values()) {
      if (symbol instanceof Symbol.Gate) {
        names.add(symbol.name());
      }
    }
    collect(checked.unit(), library, new HashSet<>());
  }

  private void collect(Unit unit, Library library, Set<Unit> seen) {
    for (Inclusion inclusion : unit.inclusions().values()) {
      switch (inclusion) {
        case Inclusion.Library(String file) -> {
          List<Symbol.Gate> gates = library.file(file);
          if (gates != null) {
            gates.forEach(gate -> names.add(gate.name()));
          }
        }
        case Inclusion.File(Unit inner) -> {
          if (seen.add(inner)) {
            collect(inner, library, seen);
          }
        }
        case Inclusion.Refused() -> {}
      }
    }
  }

  /** Whether a gate with this name is built in, included or defined. */
  public boolean isAtHand(String name) {
    return names.contains(name);
  }

  public Symbol.Gate symbol(CatalogueGate row) {
    return new Symbol.Gate(row.name(), Span.NONE, null, row.parameters(), row.qubitNames(), row);
  }

  /**
   * The edits that make a gate known: its include or, where it is in none, its definition with
   * those of the gates that it is made of.
   */
  public List<TextEdit> bring(CatalogueGate row) {
    Map<String, TextEdit> edits = new LinkedHashMap<>();
    bring(row, edits);
    return List.copyOf(edits.values());
  }

  private void bring(CatalogueGate row, Map<String, TextEdit> edits) {
    Insertions insertions = new Insertions(checked);
    String file = fileWith(row);
    String key = file == null ? row.name() : file;
    if (edits.containsKey(key)) {
      return;
    }
    if (file != null) {
      edits.put(key, insertions.include(file));
      return;
    }
    String body = row.definitionText();
    TextEdit definition = insertions.definition(row);
    if (body == null || definition == null) {
      return;
    }
    for (Token token : Lexer.tokens(body)) {
      CatalogueGate part =
          token.kind() == TokenKind.IDENTIFIER
              ? GateCatalogue.standard().find(token.in(body))
              : null;
      if (part != null && part != row && !isAtHand(part.name())) {
        bring(part, edits);
      }
    }
    edits.put(key, definition);
  }

  /** The standard include of this version that has a gate, null where none has it. */
  public @Nullable String fileWith(CatalogueGate row) {
    boolean two = checked.version().isTwo();
    GateLibrary usual = two ? GateLibrary.QELIB1 : GateLibrary.STDGATES;
    return row.isIn(usual) ? Library.of(checked.version()).usualFile() : null;
  }
}
