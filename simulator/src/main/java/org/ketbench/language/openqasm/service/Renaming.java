package org.ketbench.language.openqasm.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.Rename;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Reference;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/**
 * Renames what a program declares.
 *
 * <p>Whether a new name hides another one, or is hidden by one, is not worked out from scopes: the
 * renamed program is checked, and each renamed place has to stand for the same declaration there.
 */
final class Renaming {
  private final Checked checked;
  private final PlacedReferences references;
  private final Function<List<TextEdit>, Checked> edited;

  /**
   * @param edited checks the document after some edits
   */
  Renaming(Checked checked, PlacedReferences references, Function<List<TextEdit>, Checked> edited) {
    this.checked = checked;
    this.references = references;
    this.edited = edited;
  }

  Rename prepare(int position) {
    Reference reference = references.at(position);
    if (reference == null) {
      return new Rename.Refused(whyNot(position));
    }
    String reason = whyNot(reference.symbol());
    return reason != null
        ? new Rename.Refused(reason)
        : new Rename.Possible(reference.span(), reference.span().in(checked.tree().text()));
  }

  private String whyNot(int position) {
    Token token = TokenRun.around(checked.tree(), position).at(position);
    return token != null && token.kind().isKeyword()
        ? "'" + token.in(checked.tree().text()) + "' is a word of the language and keeps its name."
        : "There is no name here that could be changed.";
  }

  private @Nullable String whyNot(Symbol symbol) {
    if (symbol instanceof Symbol.Mistaken) {
      return "'" + symbol.name() + "' is not declared. Declare it first.";
    }
    if (symbol instanceof Symbol.Gate && symbol.isBuiltIn()) {
      return "'" + symbol.name() + "' is a standard gate and keeps its name.";
    }
    if (symbol.isBuiltIn()) {
      return "'" + symbol.name() + "' is part of the language and keeps its name.";
    }
    for (Reference each : checked.names().references(symbol)) {
      if (each.file() != null) {
        return "'" + symbol.name() + "' is also named in " + each.file() + ". Rename it there.";
      }
    }
    return null;
  }

  Rename to(int position, String newName) {
    if (!(prepare(position) instanceof Rename.Possible(Span _, String oldName))) {
      return prepare(position);
    }
    Reference reference = references.at(position);
    String problem = problemOf(newName);
    if (problem != null || reference == null) {
      return new Rename.Refused(problem == null ? whyNot(position) : problem);
    }
    List<TextEdit> edits = new ArrayList<>();
    if (!newName.equals(oldName)) {
      for (Reference each : checked.names().references(reference.symbol())) {
        edits.add(new TextEdit(each.span(), newName));
      }
    }
    String clash = edits.isEmpty() ? null : clash(reference.symbol(), newName, edits);
    return clash == null ? new Rename.Done(edits) : new Rename.Refused(clash);
  }

  /** What is wrong with a name by itself. */
  private static @Nullable String problemOf(String name) {
    List<Token> tokens = Lexer.tokens(name);
    if (tokens.size() == 1 && tokens.getFirst().kind().isKeyword()) {
      return "'" + name + "' is a word of the language. Choose another name.";
    }
    return tokens.size() == 1 && tokens.getFirst().kind() == TokenKind.IDENTIFIER
        ? null
        : "A name has letters, digits and underscores, and no digit in front.";
  }

  private @Nullable String clash(Symbol symbol, String newName, List<TextEdit> edits) {
    for (Symbol other : checked.names().visibleAt(symbol.declaration().end())) {
      if (other.name().equals(newName)) {
        return "'"
            + newName
            + (other.isBuiltIn() ? "' is part of the language." : "' is already declared.")
            + " Choose another name.";
      }
    }
    Checked after = edited.apply(edits);
    boolean same =
        errorCount(after.diagnostics()) <= errorCount(checked.diagnostics())
            && isSameThing(new PlacedReferences(after.names()), after, edits, newName.length());
    return same ? null : "With the name '" + newName + "' something else would be meant in places.";
  }

  private static long errorCount(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(Diagnostic::isError).count();
  }

  /** Whether all renamed places, and no others, name one symbol. */
  private static boolean isSameThing(
      PlacedReferences places, Checked after, List<TextEdit> edits, int length) {
    Symbol symbol = null;
    int shift = 0;
    for (TextEdit edit : edits) {
      Reference found = places.startingAt(edit.span().start() + shift);
      shift += length - edit.span().length();
      if (found == null || (symbol != null && found.symbol() != symbol)) {
        return false;
      }
      symbol = found.symbol();
    }
    return symbol == null || after.names().references(symbol).size() == edits.size();
  }
}
