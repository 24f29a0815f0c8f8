package org.ketbench.language.openqasm.service;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.DocumentSymbol;
import org.ketbench.language.DocumentSymbol.Kind;
import org.ketbench.language.openqasm.syntax.Children;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.TypeNode;

/**
 * Lists what a document declares. Blocks are in the list only where something is declared in them,
 * since a program may have thousands.
 */
final class Outline {
  private final SyntaxTree tree;
  private int offset;

  private Outline(SyntaxTree tree) {
    this.tree = tree;
  }

  static List<DocumentSymbol> of(SyntaxTree tree) {
    Outline outline = new Outline(tree);
    List<DocumentSymbol> symbols = new ArrayList<>();
    for (int chunk = 0; chunk < tree.size(); chunk++) {
      outline.offset = tree.offset(chunk);
      outline.add(tree.statement(chunk), symbols);
    }
    return List.copyOf(symbols);
  }

  private void add(Statement statement, List<DocumentSymbol> symbols) {
    switch (statement) {
      case Statement.Include it ->
          symbols.add(
              new DocumentSymbol(it.path(), Kind.FILE, "include", span(it), span(it), List.of()));
      case Statement.QubitDeclaration it ->
          declared(it.name(), Kind.QUBITS, it, "qubit" + size(it.size()), symbols);
      case Statement.CregDeclaration it ->
          declared(it.name(), Kind.BITS, it, "bit" + size(it.size()), symbols);
      case Statement.Declaration it -> declared(it.name(), kind(it), it, text(it.type()), symbols);
      case Statement.Alias it -> declared(it.name(), Kind.ALIAS, it, text(it.value()), symbols);
      case Statement.GateDefinition it -> gate(it, symbols);
      case Statement.OpaqueDeclaration it ->
          symbols.add(
              symbol(
                  it.name(),
                  Kind.GATE,
                  it,
                  "opaque",
                  gateChildren(it.parameters(), it.qubits(), null)));
      case Statement.Subroutine it -> subroutine(it, symbols);
      case Statement.Extern it -> declared(it.name(), Kind.FUNCTION, it, "extern", symbols);
      case Statement.CalibrationDefinition it ->
          declared(it.name(), Kind.FUNCTION, it, "defcal", symbols);
      case Statement.Annotated it -> add(it.statement(), symbols);
      case Statement.Scope it -> it.statements().forEach(inner -> add(inner, symbols));
      default -> block(statement, symbols);
    }
  }

  private void block(Statement statement, List<DocumentSymbol> symbols) {
    String title =
        switch (statement) {
          case Statement.If it -> "if (" + text(it.condition()) + ")";
          case Statement.For it -> "for " + it.variable().text() + " in " + values(it.over());
          case Statement.While it -> "while (" + text(it.condition()) + ")";
          case Statement.Switch it -> "switch (" + text(it.subject()) + ")";
          case Statement.Box _ -> "box";
          default -> null;
        };
    if (title == null) {
      return;
    }
    List<DocumentSymbol> children = new ArrayList<>();
    if (statement instanceof Statement.For loop) {
      declared(loop.variable(), Kind.VARIABLE, loop.variable(), text(loop.type()), children);
    }
    for (Node child : Children.of(statement)) {
      if (child instanceof Statement inner) {
        add(inner, children);
      }
    }
    if (!children.isEmpty()) {
      Span selection = new Span(span(statement).start(), span(statement).start());
      symbols.add(new DocumentSymbol(title, Kind.BLOCK, "", span(statement), selection, children));
    }
  }

  private String values(Expr over) {
    return over instanceof Expr.Range ? "[" + text(over) + "]" : text(over);
  }

  private void gate(Statement.GateDefinition it, List<DocumentSymbol> symbols) {
    String detail = SymbolTexts.gate(it.name().text(), texts(it.parameters()), texts(it.qubits()));
    symbols.add(
        symbol(
            it.name(),
            Kind.GATE,
            it,
            detail,
            gateChildren(it.parameters(), it.qubits(), it.body())));
  }

  private List<DocumentSymbol> gateChildren(
      List<Name> parameters, List<Name> qubits, Statement.@Nullable Scope body) {
    List<DocumentSymbol> children = new ArrayList<>();
    parameters.forEach(name -> declared(name, Kind.PARAMETER, name, "angle", children));
    qubits.forEach(name -> declared(name, Kind.QUBITS, name, "qubit", children));
    if (body != null) {
      add(body, children);
    }
    return children;
  }

  private void subroutine(Statement.Subroutine it, List<DocumentSymbol> symbols) {
    List<DocumentSymbol> children = new ArrayList<>();
    for (Statement.SubroutineParameter parameter : it.parameters()) {
      boolean quantum =
          parameter.type() instanceof TypeNode.Scalar scalar
              && (scalar.keyword() == TypeNode.Keyword.QUBIT
                  || scalar.keyword() == TypeNode.Keyword.QREG);
      declared(
          parameter.name(),
          quantum ? Kind.QUBITS : Kind.PARAMETER,
          parameter.name(),
          text(parameter.type()),
          children);
    }
    add(it.body(), children);
    symbols.add(symbol(it.name(), Kind.FUNCTION, it, "def", children));
  }

  private static Kind kind(Statement.Declaration declaration) {
    if (declaration.role() == Statement.Role.CONST) {
      return Kind.CONSTANT;
    }
    if (declaration.role() == Statement.Role.INPUT) {
      return Kind.PARAMETER;
    }
    return declaration.type() instanceof TypeNode.Scalar scalar
            && scalar.keyword() == TypeNode.Keyword.BIT
        ? Kind.BITS
        : Kind.VARIABLE;
  }

  private void declared(
      Name name, Kind kind, Node whole, String detail, List<DocumentSymbol> symbols) {
    if (!name.text().isEmpty()) {
      symbols.add(symbol(name, kind, whole, detail, List.of()));
    }
  }

  private DocumentSymbol symbol(
      Name name, Kind kind, Node whole, String detail, List<DocumentSymbol> children) {
    String shown = name.text().isEmpty() ? "(no name)" : name.text();
    return new DocumentSymbol(shown, kind, detail, span(whole), span(name), children);
  }

  private static List<String> texts(List<Name> names) {
    return names.stream().map(Name::text).toList();
  }

  private String size(@Nullable Expr size) {
    return size == null ? "" : "[" + text(size) + "]";
  }

  private String text(Node node) {
    return span(node).in(tree.text()).replaceAll("\\s+", " ");
  }

  private Span span(Node node) {
    return new Span(offset + node.start(), offset + node.end());
  }
}
