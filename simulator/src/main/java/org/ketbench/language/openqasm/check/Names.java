package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Span;
import org.ketbench.language.Severity;
import org.ketbench.language.openqasm.syntax.DeclaredNames;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Declares and looks up names, and says what is wrong about them. */
final class Names {
  /* Looking ahead walks over the whole program, so it is done only for the first mistakes. */
  private static final int MOST_SEARCHES = 50;

  private final Check check;
  private int searches;
  private boolean anyMissing;
  private boolean includeMissed;

  Names(Check check) {
    this.check = check;
  }

  /** What a name in an expression stands for, null where that is not known. */
  @Nullable Binding value(Node place, String name) {
    Binding binding = check.scopes.find(name);
    if (binding == null) {
      undeclared(place, name);
      return null;
    }
    return used(place, binding);
  }

  /** The gate or subroutine that a statement calls, null where that is not known. */
  @Nullable Binding gate(Name name) {
    Binding binding = check.scopes.find(name.text());
    if (binding == null) {
      binding = impliedGate(name);
    }
    return binding == null ? null : used(name, binding);
  }

  /** The subroutine or gate that an expression calls, null where there is none. */
  @Nullable Binding callee(Name name) {
    Binding binding = check.scopes.find(name.text());
    return binding == null ? null : used(name, binding);
  }

  private @Nullable Binding used(Node place, Binding binding) {
    binding.used = true;
    if (check.recorder != null) {
      check.recorder.reference(check.reporter.file(), check.reporter.span(place), binding.symbol);
    }
    return binding.symbol instanceof Symbol.Mistaken ? null : binding;
  }

  private @Nullable Binding impliedGate(Name name) {
    Symbol.Gate gate = check.library.implied(name.text());
    if (gate == null) {
      unknownGate(name);
      return null;
    }
    check.reporter.add(
        Severity.INFORMATION,
        check.reporter.span(name),
        "non-standard-gate",
        "Gate '"
            + name.text()
            + "' is not in "
            + check.library.usualFile()
            + ", so other tools may not know it. Define it to be safe.");
    Binding binding = Binding.of(gate);
    check.scopes.provide(binding);
    return binding;
  }

  /** Said of the first gate of the library alone: one line mends them all. */
  private void missingInclude(Name name) {
    String file = check.library.usualFile();
    if (!includeMissed) {
      check.reporter.error(
          name,
          "missing-include",
          "Gate '"
              + name.text()
              + "' is in "
              + file
              + ", which is not included. Add 'include \""
              + file
              + "\";' at the top.");
    }
    includeMissed = true;
  }

  private void unknownGate(Name name) {
    String text = name.text();
    if (text.isEmpty()) {
      return;
    }
    if (hiddenHere(name, text) || isUnreadable(text)) {
      mistaken(text);
      return;
    }
    if (check.library.isStandard(text)) {
      missingInclude(name);
    } else {
      unknown(name, "unknown-gate", "Gate", () -> notKnown("Gate", text, gateNames(), "define it"));
    }
    mistaken(text);
  }

  /** Says of a gate or function that it is defined too late, or not at all. */
  private void unknown(Name name, String code, String kind, Supplier<String> notKnown) {
    boolean later = isDeclaredLater(name.text());
    check.reporter.error(
        name,
        later ? "used-too-early" : code,
        later
            ? kind
                + " '"
                + name.text()
                + "' is defined only further down. Move its definition before this."
            : notKnown.get());
  }

  private List<String> gateNames() {
    List<String> names = visible(symbol -> symbol instanceof Symbol.Gate);
    GateCatalogue.standard().gates().stream().map(CatalogueGate::name).forEach(names::add);
    return names;
  }

  private List<String> visible(Predicate<Symbol> wanted) {
    List<String> names = new ArrayList<>();
    for (Binding binding : check.scopes.visible()) {
      if (wanted.test(binding.symbol) && !(binding.symbol instanceof Symbol.Mistaken)) {
        names.add(binding.symbol.name());
      }
    }
    return names;
  }

  private static String notKnown(
      String kind, String text, Iterable<String> candidates, String remedy) {
    String nearest = Suggestions.nearest(text, candidates);
    return kind
        + " '"
        + text
        + "' is not known. "
        + (nearest == null
            ? "Check the spelling, or " + remedy + " first."
            : "Did you mean '" + nearest + "'?");
  }

  void unknownFunction(Name name) {
    String text = name.text();
    if (text.isEmpty() || hiddenHere(name, text)) {
      return;
    }
    if (!isUnreadable(text)) {
      unknown(name, "unknown-function", "Function", () -> functionNotKnown(text));
    }
    mistaken(text);
  }

  private String functionNotKnown(String text) {
    if (text.equals("ln")) {
      return "Function 'ln' is not known in OpenQASM 3. Write 'log', which has base e.";
    }
    List<String> names =
        visible(symbol -> symbol instanceof Symbol.Subroutine || symbol instanceof Symbol.Gate);
    FunctionRules.names().forEach(names::add);
    names.add("measure");
    return notKnown("Function", text, names, "define it with 'def'");
  }

  private void undeclared(Node place, String name) {
    if (name.isEmpty()) {
      return;
    }
    if (!hiddenHere(place, name) && !isUnreadable(name)) {
      if (isDeclaredLater(name)) {
        check.reporter.error(
            place,
            "used-too-early",
            "'" + name + "' is declared only further down. Move its declaration before this.");
        mistaken(name);
        return;
      }
      check.reporter.error(
          place,
          "undeclared",
          notKnown(
              "Name", name, visible(symbol -> !(symbol instanceof Symbol.Gate)), "declare it"));
    }
    mistaken(name);
  }

  /** Says so if the name is a global one that gates and subroutines cannot see. */
  private boolean hiddenHere(Node place, String name) {
    Binding outside = check.scopes.findGlobal(name);
    if (outside == null) {
      return false;
    }
    if (outside.symbol instanceof Symbol.Mistaken) {
      return true;
    }
    boolean gate = check.scopes.isWithin(Scopes.Kind.GATE);
    boolean qubits = outside.type instanceof SymbolType.Quantum;
    check.reporter.error(
        place,
        "not-visible-here",
        "'"
            + name
            + "' is declared outside, and a "
            + (gate ? "gate" : "subroutine")
            + " sees only constants, gates and subroutines from there. "
            + (gate && qubits
                ? "Name it among the gate's qubits."
                : gate ? "Make it a parameter or a constant." : "Pass it as a parameter."),
        outside.symbol,
        "declared here");
    outside.used = true;
    return true;
  }

  /** Whether a statement behind the current one declares the name globally. */
  private boolean isDeclaredLater(String name) {
    if (searches++ > MOST_SEARCHES) {
      return false;
    }
    SyntaxTree tree = check.reporter.tree();
    for (int chunk = check.reporter.chunk() + 1; chunk < tree.size(); chunk++) {
      Name declared = DeclaredNames.of(tree.statement(chunk));
      if (declared != null && declared.text().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** From here on any name may be declared in a file that could not be included. */
  void missAny() {
    anyMissing = true;
  }

  /** Whether the name may be declared in what could not be read, of which enough has been said. */
  private boolean isUnreadable(String name) {
    return anyMissing || check.unreadable.stream().anyMatch(text -> text.contains(name));
  }

  /** Remembers a name that is not declared, so that its other uses are not reported again. */
  void mistaken(String name) {
    Binding binding = Binding.of(new Symbol.Mistaken(name, Span.NONE, check.reporter.file()));
    if (check.scopes.isWithin(Scopes.Kind.GATE) || check.scopes.isWithin(Scopes.Kind.SUBROUTINE)) {
      check.scopes.declare(binding);
    } else {
      check.scopes.declareGlobal(binding);
    }
  }

  /** Declares a name in the current scope unless it is taken; says so then. */
  boolean declare(Name name, Binding binding) {
    String text = name.text();
    if (text.isEmpty()) {
      return false;
    }
    Binding other = check.scopes.findHere(text);
    if (other != null && !mayReplace(other)) {
      redeclared(name, other);
      if (!other.type.equals(binding.type)
          || !other.symbol.getClass().equals(binding.symbol.getClass())) {
        // Either may be meant where the name is used, so nothing is said about its uses.
        check.scopes.declare(
            Binding.of(new Symbol.Mistaken(text, Span.NONE, check.reporter.file())));
      }
      return false;
    }
    check.scopes.declare(binding);
    if (check.recorder != null) {
      check.recorder.declare(binding.symbol);
    }
    return true;
  }

  private boolean mayReplace(Binding other) {
    if (other.symbol instanceof Symbol.Mistaken) {
      return true;
    }
    if (!other.symbol.isBuiltIn()) {
      return false;
    }
    // Programs of version 2 often define what their library did not bring when they were written.
    return check.version.isTwo()
        && !check.library.isStandard(other.symbol.name())
        && !check.library.isBuiltIn(other.symbol);
  }

  private void redeclared(Name name, Binding other) {
    String text = name.text();
    Symbol symbol = other.symbol;
    String message;
    if (!symbol.isBuiltIn()) {
      message =
          "'" + text + "' is already declared. Choose another name, or remove one of the two.";
    } else if (symbol instanceof Symbol.Gate) {
      message = "'" + text + "' is already a gate of the library. Choose another name.";
    } else {
      message = "'" + text + "' is part of the language. Choose another name.";
    }
    check.reporter.error(name, "redeclared", message, symbol, "first declared here");
  }
}
