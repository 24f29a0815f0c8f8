package org.ketbench.language.openqasm.service.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Library;
import org.ketbench.language.openqasm.check.Suggestions;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.service.BuiltInFunctions;
import org.ketbench.language.openqasm.service.GateSources;
import org.ketbench.language.openqasm.syntax.Statement;

/** Mends names that are not known: the nearest known one, an include or a definition. */
final class NameFixes {
  private static final int MOST_SUGGESTIONS = 3;

  /** Stands where a function might, without parentheses. */
  private static final String MEASURE = "measure";

  private NameFixes() {}

  /** Another gate that the call fits, or a definition of this one. */
  static void unknownGate(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement.GateCall call = place.innermost(Statement.GateCall.class);
    if (call == null) {
      return;
    }
    int arguments = call.arguments().size();
    int qubits = call.operands().size() - Calls.controls(call);
    CatalogueGate other = called(place.written());
    GateSources sources = new GateSources(place.checked());
    if (other != null && fits(other, arguments, qubits)) {
      replace(diagnostic, place, other.name(), true, offers);
    }
    List<String> names =
        names(
            place,
            symbol ->
                symbol instanceof Symbol.Gate gate
                    && gate.parameters().size() == arguments
                    && gate.qubits().size() == qubits);
    GateCatalogue.standard().gates().stream()
        .filter(gate -> sources.isAtHand(gate.name()) && fits(gate, arguments, qubits))
        .map(CatalogueGate::name)
        .forEach(names::add);
    suggest(diagnostic, place, names, offers);
    defineGate(diagnostic, place, offers);
  }

  private static boolean fits(CatalogueGate gate, int arguments, int qubits) {
    return gate.parameters().size() == arguments && gate.qubitCount() == qubits;
  }

  /** The gate that some other language calls so, in whatever case. */
  private static @Nullable CatalogueGate called(String name) {
    for (CatalogueGate gate : GateCatalogue.standard().gates()) {
      for (String alias : gate.aliases().values()) {
        if (alias.equalsIgnoreCase(name)) {
          return gate;
        }
      }
    }
    return null;
  }

  private static void defineGate(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement.GateCall call = place.innermost(Statement.GateCall.class);
    if (call == null || call.operands().isEmpty() || !call.modifiers().isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder("gate " + call.name().text());
    if (!call.arguments().isEmpty()) {
      List<String> parameters = numbered("t", call.arguments().size());
      text.append('(').append(String.join(", ", parameters)).append(')');
    }
    text.append(' ').append(String.join(", ", numbered("a", call.operands().size())));
    text.append(" { }");
    offers.fix(
        diagnostic,
        "Define gate '" + call.name().text() + "'",
        place.insertions().before(diagnostic.span().start(), text.toString()));
  }

  private static List<String> numbered(String letter, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(letter + i);
    }
    return names;
  }

  /** The include that has the gate. */
  static void missingInclude(Diagnostic diagnostic, Workplace place, Offers offers) {
    String file = Library.of(place.checked().version()).usualFile();
    offers.preferred(diagnostic, "Include '" + file + "'", place.insertions().include(file));
  }

  /** The definition of a gate that other tools may not know. */
  static void nonStandardGate(Diagnostic diagnostic, Workplace place, Offers offers) {
    CatalogueGate row = GateCatalogue.standard().find(place.written());
    if (row != null) {
      List<TextEdit> edits = new GateSources(place.checked()).bring(row);
      offers.preferred(
          diagnostic,
          "Insert the definition of '" + row.name() + "'",
          edits.toArray(TextEdit[]::new));
    }
  }

  static void unknownFunction(Diagnostic diagnostic, Workplace place, Offers offers) {
    if (place.written().equals("ln")) {
      offers.preferred(diagnostic, "Replace 'ln' by 'log'", new TextEdit(diagnostic.span(), "log"));
      return;
    }
    List<String> names = names(place, Symbol.Subroutine.class::isInstance);
    BuiltInFunctions.all().forEach(each -> names.add(each.name()));
    if (!isCalled(diagnostic.span().end(), place.text())) {
      names.add(MEASURE);
    }
    suggest(diagnostic, place, names, offers);
  }

  private static boolean isCalled(int end, String text) {
    return text.startsWith("(", end);
  }

  static void undeclared(Diagnostic diagnostic, Workplace place, Offers offers) {
    suggest(diagnostic, place, names(place, symbol -> !(symbol instanceof Symbol.Gate)), offers);
    DeclarationFixes.declare(diagnostic, place, offers);
  }

  private static List<String> names(Workplace place, Predicate<Symbol> wanted) {
    List<String> names = new ArrayList<>();
    for (Symbol symbol : place.visible()) {
      if (wanted.test(symbol)
          && !(symbol instanceof Symbol.Mistaken)
          && !symbol.name().equals(place.written())) {
        names.add(symbol.name());
      }
    }
    return names;
  }

  private static void suggest(
      Diagnostic diagnostic, Workplace place, List<String> names, Offers offers) {
    List<String> left = new ArrayList<>(names);
    for (int i = 0; i < MOST_SUGGESTIONS; i++) {
      String nearest = Suggestions.nearest(place.written(), left);
      if (nearest == null) {
        return;
      }
      left.removeIf(nearest::equals);
      replace(diagnostic, place, nearest, i == 0, offers);
    }
  }

  private static void replace(
      Diagnostic diagnostic, Workplace place, String name, boolean preferred, Offers offers) {
    String title = "Replace '" + place.written() + "' by '" + name + "'";
    TextEdit edit = new TextEdit(diagnostic.span(), name);
    if (preferred) {
      offers.preferred(diagnostic, title, edit);
    } else {
      offers.fix(diagnostic, title, edit);
    }
  }
}
