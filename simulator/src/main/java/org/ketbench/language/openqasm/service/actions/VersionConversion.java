package org.ketbench.language.openqasm.service.actions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.GateLibrary;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.check.Library;
import org.ketbench.language.openqasm.check.Reference;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.service.Insertions;
import org.ketbench.language.openqasm.syntax.Children;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.Token;
import org.ketbench.language.openqasm.syntax.TokenKind;

/**
 * Turns a program of OpenQASM 2 into one of OpenQASM 3 in place, so that comments and layout stay.
 * What is not a matter of spelling is the library: gates that {@code stdgates.inc} lacks get their
 * definition, and names that it takes, or that became words of the language, get an underscore.
 */
final class VersionConversion {
  private final Workplace place;
  private final SyntaxTree tree;
  private final List<TextEdit> edits = new ArrayList<>();
  private final Map<String, CatalogueGate> missing = new LinkedHashMap<>();
  private final Set<Span> touched = new LinkedHashSet<>();
  private boolean possible = true;
  private boolean usesLibrary;
  private boolean included;

  private VersionConversion(Workplace place) {
    this.place = place;
    this.tree = place.tree();
  }

  /** Offers the conversion if the program has no errors before or after it. */
  static void offer(Program program, Workplace place, Offers offers) {
    if (place.checked().hasErrors()) {
      return;
    }
    List<TextEdit> edits = new VersionConversion(place).convert();
    if (edits == null) {
      return;
    }
    if (!program.edited(edits).checked().hasErrors()) {
      offers.rewrite("Convert to OpenQASM 3", edits);
    }
  }

  private @Nullable List<TextEdit> convert() {
    names();
    for (int chunk = 0; chunk < tree.size(); chunk++) {
      Statement statement = tree.statement(chunk);
      Workplace here = place.at(tree.span(chunk, statement));
      statement(here, statement);
    }
    operators();
    head();
    edits.sort(Comparator.comparing(TextEdit::span));
    return possible ? List.copyOf(edits) : null;
  }

  private void statement(Workplace here, Statement statement) {
    switch (statement) {
      case Statement.Version it -> replace(here.span(it), "OPENQASM 3.0;");
      case Statement.OpaqueDeclaration _, Statement.Unreadable _ -> possible = false;
      case Statement.Include it -> {
        if (it.path().equals(Library.OLD_GATES)) {
          replace(here.span(it), "include \"" + Library.STANDARD_GATES + "\";");
          included = true;
        } else {
          possible = false;
        }
      }
      default -> nested(here, statement);
    }
  }

  private void nested(Workplace here, Node node) {
    switch (node) {
      case Statement.QubitDeclaration it ->
          declaration(here, it, it.name().start(), it.size(), "qubit");
      case Statement.CregDeclaration it ->
          declaration(here, it, it.name().start(), it.size(), "bit");
      case Statement.Measure it when it.target() != null -> measure(here, it, it.target());
      case Statement.GateCall it -> gate(here, it);
      case Expr.Call it when it.callee().text().equals("ln") ->
          replace(here.span(it.callee()), "log");
      default -> {}
    }
    Children.of(node).forEach(child -> nested(here, child));
  }

  /** {@code qreg q[2];} becomes {@code qubit[2] q;}; the name may be changed by itself. */
  private void declaration(
      Workplace here, Statement statement, int name, @Nullable Expr size, String word) {
    Span whole = here.span(statement);
    int offset = whole.start() - statement.start();
    int nameStart = offset + name;
    String brackets = size == null ? "" : "[" + here.text(size) + "]";
    replace(new Span(whole.start(), nameStart), word + brackets + " ");
    if (size != null) {
      int open = tree.text().indexOf('[', nameStart);
      replace(new Span(open, whole.end()), ";");
    }
  }

  private void measure(Workplace here, Statement.Measure it, Expr target) {
    Span operand = here.span(it.operand());
    Span to = here.span(target);
    // The names within are moved, so a new name for one has to go with them.
    String text = renamed(to) + " = measure " + renamed(operand);
    Span whole = new Span(here.span(it).start(), to.end());
    edits.removeIf(edit -> whole.encloses(edit.span()));
    replace(whole, text);
  }

  private String renamed(Span span) {
    List<TextEdit> inner =
        edits.stream()
            .filter(edit -> span.encloses(edit.span()))
            .map(edit -> new TextEdit(edit.span().shifted(-span.start()), edit.replacement()))
            .toList();
    return TextEdit.apply(span.in(tree.text()), inner);
  }

  private void gate(Workplace here, Statement.GateCall call) {
    Symbol symbol = here.checked().names().symbolAt(here.span(call.name()).start());
    if (!(symbol instanceof Symbol.Gate gate) || gate.catalogue() == null) {
      return;
    }
    CatalogueGate row = gate.catalogue();
    if (!row.name().equals(call.name().text())) {
      replace(here.span(call.name()), row.name());
    }
    need(row);
  }

  private void need(CatalogueGate row) {
    if (row.isIn(GateLibrary.STDGATES)) {
      usesLibrary = true;
    } else if (!row.isIn(GateLibrary.BUILTIN) && !missing.containsKey(row.name())) {
      String body = row.definitionText();
      if (body == null) {
        possible = false;
        return;
      }
      for (Token token : Lexer.tokens(body)) {
        CatalogueGate used =
            token.kind() == TokenKind.IDENTIFIER
                ? GateCatalogue.standard().find(token.in(body))
                : null;
        if (used != null && used != row) {
          need(used);
        }
      }
      missing.put(row.name(), row);
    }
  }

  /** Names that mean something else in version 3 get an underscore. */
  private void names() {
    for (Reference reference : place.checked().names().references()) {
      Symbol symbol = reference.symbol();
      if (reference.file() != null || symbol.isBuiltIn() || !isTaken(symbol)) {
        continue;
      }
      replace(reference.span(), symbol.name() + "_");
    }
  }

  private static boolean isTaken(Symbol symbol) {
    List<Token> tokens = Lexer.tokens(symbol.name());
    CatalogueGate row = GateCatalogue.standard().find(symbol.name());
    boolean local = symbol instanceof Symbol.GateParameter || symbol instanceof Symbol.GateQubit;
    boolean gate = row != null && (row.isIn(GateLibrary.STDGATES) || row.isIn(GateLibrary.BUILTIN));
    return (gate && !local) || tokens.size() != 1 || tokens.getFirst().kind().isKeyword();
  }

  private void operators() {
    for (Token token : Lexer.tokens(tree.text())) {
      if (token.kind() == TokenKind.CARET) {
        replace(new Span(token.start(), token.end()), "**");
      }
    }
  }

  /** The include, where the program managed without, and the definitions of missing gates. */
  private void head() {
    Insertions insertions = new Insertions(place.checked());
    if (usesLibrary && !included) {
      edits.add(insertions.include(Library.STANDARD_GATES));
    }
    for (CatalogueGate row : missing.values()) {
      TextEdit definition = insertions.definition(row, false);
      if (definition != null) {
        edits.add(definition);
      }
    }
  }

  private void replace(Span span, String text) {
    if (touched.add(span)) {
      edits.add(new TextEdit(span, text));
    }
  }
}
