package org.ketbench.language.openqasm.service.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Reference;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.syntax.DeclaredNames;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/** Mends a name that is declared twice: one declaration goes, or gets a name of its own. */
final class RedeclarationFixes {
  /** What a name is used as, as far as that tells which of two declarations is meant. */
  private enum Use {
    QUBIT,
    GATE,
    VALUE
  }

  private final Diagnostic diagnostic;
  private final Workplace place;
  private final Offers offers;

  private RedeclarationFixes(Diagnostic diagnostic, Workplace place, Offers offers) {
    this.diagnostic = diagnostic;
    this.place = place;
    this.offers = offers;
  }

  static void offer(Diagnostic diagnostic, Workplace place, Offers offers) {
    RedeclarationFixes fixes = new RedeclarationFixes(diagnostic, place, offers);
    Statement statement = place.path().statement();
    if (statement instanceof Statement.Include) {
      fixes.renameWhatTheLibraryHas();
    } else if (statement != null && !(statement instanceof Statement.CalibrationDefinition)) {
      Name declared = DeclaredNames.of(statement);
      if (declared != null && place.span(declared).equals(diagnostic.span())) {
        fixes.leaveOneOut(statement, declared);
      }
      fixes.renameSecond();
    }
  }

  /** Leaves out what says again what the first declaration says; a value is still assigned. */
  private void leaveOneOut(Statement second, Name name) {
    Diagnostic.Related first = first();
    Statement declaration =
        first == null || first.file() != null ? null : place.declarationAt(first.span());
    if (first == null || declaration == null) {
      return;
    }
    Span before = place.at(first.span()).span(declaration);
    Span again = place.span(second);
    if (second instanceof Statement.Declaration(_, _, Statement.Role role, _, _, Node value)
        && value != null
        && role != Statement.Role.CONST) {
      Span type = new Span(again.start(), diagnostic.span().start());
      boolean alike =
          sameWords(new Span(before.start(), first.span().start()), type)
              && declaration instanceof Statement.Declaration;
      TextEdit edit = TextEdit.delete(type);
      if (alike && place.mends(List.of(edit))) {
        offers.preferred(
            diagnostic, "Assign to '" + name.text() + "' instead of declaring it again", edit);
      }
      return;
    }
    TextEdit edit = TextEdit.delete(place.withLine(again));
    if (sameWords(before, again) && place.mends(List.of(edit))) {
      offers.preferred(diagnostic, "Remove the second declaration of '" + name.text() + "'", edit);
    }
  }

  private boolean sameWords(Span first, Span second) {
    return words(first).equals(words(second));
  }

  private List<String> words(Span span) {
    return Lexer.tokens(place.text(), span).stream()
        .filter(token -> !token.kind().isTrivia())
        .map(token -> token.in(place.text()))
        .toList();
  }

  /** Where the name is declared first, null for what the language or its library brings. */
  private Diagnostic.@Nullable Related first() {
    return diagnostic.related().isEmpty() ? null : diagnostic.related().getFirst();
  }

  /** Gives the second declaration another name, and to those behind it that mean it. */
  private void renameSecond() {
    String name = place.written();
    int end = endOfScope();
    List<Reference> uses =
        place.checked().names().references().stream()
            .filter(each -> each.file() == null && each.symbol().name().equals(name))
            .filter(each -> each.span().start() >= diagnostic.span().end())
            .filter(each -> each.span().end() <= end && mayMean(each.symbol()))
            .toList();
    String free = FreeName.of(place, name);
    meanings()
        .map(meant -> renamed(uses.stream().filter(meant).toList(), free))
        .filter(place::mends)
        .findFirst()
        .ifPresent(
            edits ->
                offers.preferred(
                    diagnostic,
                    "Rename the second '" + name + "' to '" + free + "'",
                    edits.toArray(TextEdit[]::new)));
  }

  /** Which uses may mean the second of two declarations, the likeliest first. */
  private Stream<Predicate<Reference>> meanings() {
    return Stream.concat(
        Stream.of(each -> true), Stream.of(Use.values()).map(use -> each -> useOf(each) == use));
  }

  private Use useOf(Reference reference) {
    Workplace used = place.at(reference.span());
    Statement.GateCall call = used.innermost(Statement.GateCall.class);
    if (call != null && used.span(call.name()).equals(reference.span())) {
      return Use.GATE;
    }
    return DeclarationFixes.isUsedAsQubit(used) ? Use.QUBIT : Use.VALUE;
  }

  /** Names of the first declaration, or of neither because nobody can tell. */
  private boolean mayMean(Symbol symbol) {
    Diagnostic.Related first = first();
    return symbol.isBuiltIn()
        || (first != null
            && symbol.declaration().equals(first.span())
            && Objects.equals(symbol.file(), first.file()));
  }

  private int endOfScope() {
    for (Node node : place.path().nodes().reversed()) {
      boolean scope =
          switch (node) {
            case Statement.Scope _ -> true;
            case Statement.GateDefinition it -> !isDeclared(it.name());
            case Statement.Subroutine it -> !isDeclared(it.name());
            default -> false;
          };
      if (scope) {
        return place.span(node).end();
      }
    }
    return place.text().length();
  }

  private boolean isDeclared(Name name) {
    return place.span(name).equals(diagnostic.span());
  }

  private List<TextEdit> renamed(List<Reference> uses, String free) {
    List<TextEdit> edits = new ArrayList<>();
    edits.add(new TextEdit(diagnostic.span(), free));
    uses.forEach(each -> edits.add(new TextEdit(each.span(), free)));
    return List.copyOf(edits);
  }

  /** Renames what the program declares before a library that brings the same name. */
  private void renameWhatTheLibraryHas() {
    Diagnostic.Related first = first();
    Symbol own =
        first == null || first.file() != null
            ? null
            : place.checked().names().symbolAt(first.span().start());
    if (own == null) {
      return;
    }
    String free = FreeName.of(place, own.name());
    List<TextEdit> edits =
        place.checked().names().references(own).stream()
            .map(each -> new TextEdit(each.span(), free))
            .toList();
    if (place.mends(edits)) {
      offers.preferred(
          diagnostic,
          "Rename '" + own.name() + "' to '" + free + "'",
          edits.toArray(TextEdit[]::new));
    }
  }
}
