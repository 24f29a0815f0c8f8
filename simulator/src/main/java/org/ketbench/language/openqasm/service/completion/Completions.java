package org.ketbench.language.openqasm.service.completion;

import java.util.List;
import org.ketbench.language.Completion;
import org.ketbench.language.Completion.Kind;
import org.ketbench.language.Snippet;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.service.GateSources;
import org.ketbench.language.openqasm.service.KeywordHelp;
import org.ketbench.language.openqasm.service.SymbolDocumentation;

/** Finds the ways to go on at a place. */
public final class Completions {
  private final Checked checked;
  private final IncludableFiles files;

  public Completions(Checked checked, IncludableFiles files) {
    this.checked = checked;
    this.files = files;
  }

  /** The completions at a position, best first. */
  public List<Completion> at(int position) {
    Caret caret = CaretFinder.at(checked.tree(), position);
    if (caret.expected() == Expected.NOTHING) {
      return List.of();
    }
    Items items = new Items(caret);
    Surroundings surroundings = new Surroundings(checked, caret);
    SymbolDocumentation documentation = new SymbolDocumentation(checked);
    List<Symbol> visible = checked.names().visibleAt(caret.replaces().start());
    KeywordItems keywords = new KeywordItems(items, surroundings);
    SymbolItems symbols = new SymbolItems(items, caret, visible, documentation);
    GateItems gates = new GateItems(items, caret, surroundings, documentation);
    switch (caret.expected()) {
      case STATEMENT -> {
        gates.add(visible, new GateSources(checked));
        keywords.statements(caret);
        if (caret.place() != Caret.Place.GATE) {
          symbols.assignable(2);
        }
      }
      case GATE -> {
        gates.add(visible, new GateSources(checked));
        keywords.modifiers(4);
        keywords.word(4, "gphase");
      }
      case QUBITS -> symbols.qubits(0);
      case QUBITS_OR_BITS -> {
        symbols.qubits(0);
        symbols.bits(2);
      }
      case BITS -> symbols.bits(0);
      case ANGLE -> {
        symbols.angles(1);
        symbols.values(0);
        symbols.functions(4);
      }
      case CONDITION -> {
        symbols.bits(0);
        values(symbols, keywords);
      }
      case WHOLE_NUMBER, VALUE -> values(symbols, keywords);
      case ASSIGNED -> {
        keywords.word(0, "measure");
        values(symbols, keywords);
      }
      case LOOP_VALUES -> {
        range(items, "[0:«3»] {\n  «»\n}", "[first:last]", surroundings);
        range(items, "{«0, 1, 2»} {\n  «»\n}", "{values}", surroundings);
        symbols.values(1);
      }
      case TYPE -> keywords.plainTypes();
      case PARAMETER_TYPE -> keywords.parameterTypes();
      case IN -> keywords.plain(0, "in", Kind.KEYWORD);
      case CASE -> {
        keywords.word(0, "case");
        keywords.word(0, "default");
      }
      case VERSION -> versions(items);
      case FILE -> files(items, caret);
      case NOTHING -> {}
    }
    return items.sorted();
  }

  private static void values(SymbolItems symbols, KeywordItems keywords) {
    symbols.values(2);
    symbols.subroutines(3);
    keywords.literals(4);
    symbols.functions(5);
    keywords.casts(6);
  }

  private static void range(Items items, String shape, String label, Surroundings surroundings) {
    items.add(
        0, label, Kind.SNIPPET, "", KeywordHelp.markdown("for"), surroundings.indented(shape));
  }

  private static void versions(Items items) {
    for (String version : List.of("3.0", "3.1", "2.0")) {
      items.add(0, version, Kind.CONSTANT, "", "", Snippet.plain(version + ";"));
    }
  }

  private void files(Items items, Caret caret) {
    for (IncludableFiles.Named file : files.list()) {
      Snippet snippet = Snippet.plain(caret.inString() ? file.path() : "\"" + file.path() + "\";");
      items.add(0, file.path(), Kind.FILE, file.detail(), "", snippet);
    }
  }
}
