package org.ketbench.language.openqasm.service.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.Program;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.check.SymbolType;
import org.ketbench.language.openqasm.service.Insertions;
import org.ketbench.language.openqasm.service.NodePath;
import org.ketbench.language.openqasm.syntax.Lexer;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;
import org.ketbench.language.openqasm.syntax.Token;

/** A place in a checked program, with what fixes want to know about it. */
final class Workplace {
  private final Program program;
  private final Checked checked;
  private final Span span;
  private final NodePath path;
  private final Insertions insertions;

  Workplace(Program program, Span span) {
    this.program = program;
    this.checked = program.checked();
    this.span = span;
    this.path = NodePath.to(checked.tree(), span);
    this.insertions = new Insertions(checked);
  }

  /** Another place in the same program. */
  Workplace at(Span other) {
    return new Workplace(program, other);
  }

  /** Whether these edits leave fewer errors than there are. */
  boolean mends(List<TextEdit> edits) {
    return errorCount(program.edited(edits).checked()) < errorCount(checked);
  }

  private static long errorCount(Checked program) {
    return program.diagnostics().stream().filter(Diagnostic::isError).count();
  }

  Checked checked() {
    return checked;
  }

  SyntaxTree tree() {
    return checked.tree();
  }

  String text() {
    return checked.tree().text();
  }

  /** What is written at the place. */
  String written() {
    return span.in(text());
  }

  NodePath path() {
    return path;
  }

  Insertions insertions() {
    return insertions;
  }

  Span span(Node node) {
    return path.span(node);
  }

  String text(Node node) {
    return path.span(node).in(text());
  }

  /** The innermost node of a kind around the place. */
  <T extends Node> @Nullable T innermost(Class<T> kind) {
    return path.innermost(kind);
  }

  /** The tokens that are no trivia of the top-level statement at the place. */
  List<Token> tokens() {
    int chunk = path.chunk();
    int end = chunk + 1 > tree().size() ? text().length() : tree().offset(chunk + 1);
    return Lexer.tokens(text(), new Span(tree().offset(chunk), end)).stream()
        .filter(token -> !token.kind().isTrivia())
        .toList();
  }

  /** Names that can be seen at the place. */
  List<Symbol> visible() {
    return checked.names().visibleAt(span.start());
  }

  /** The symbol with this name that can be seen at the place. */
  @Nullable Symbol find(String name) {
    for (Symbol symbol : visible()) {
      if (symbol.name().equals(name)) {
        return symbol;
      }
    }
    return null;
  }

  /** The type of what this name stands for at the place, null where it stands for nothing. */
  @Nullable SymbolType typeOf(String name) {
    Symbol symbol = find(name);
    return symbol == null ? null : symbol.type();
  }

  /** Single qubits at hand, as written, leaving out those that these operands name. */
  List<String> freeQubits(Set<String> taken) {
    List<String> free = new ArrayList<>();
    for (Symbol symbol : visible()) {
      if (symbol instanceof Symbol.Gate
          || taken.contains(symbol.name())
          || !(symbol.type() instanceof SymbolType.Quantum type)) {
        continue;
      }
      if (type.size() == SymbolType.SINGLE) {
        free.add(symbol.name());
      }
      for (int i = 0; i < Math.min(type.size(), 64); i++) {
        String element = symbol.name() + "[" + i + "]";
        if (!taken.contains(element)) {
          free.add(element);
        }
      }
    }
    return free;
  }

  /** The declaration, at the top level, whose name is at a span of the document. */
  @Nullable Statement declarationAt(Span name) {
    NodePath way = NodePath.to(tree(), name);
    Statement statement = way.statement();
    return statement instanceof Statement.Annotated annotated ? annotated.statement() : statement;
  }

  /** A span and, if nothing else is in its line, the line's blanks and end. */
  Span withLine(Span part) {
    int start = part.start();
    while (start > 0 && isBlank(text().charAt(start - 1))) {
      start--;
    }
    int end = part.end();
    while (end < text().length() && isBlank(text().charAt(end))) {
      end++;
    }
    boolean lineStart = start == 0 || isLineEnd(text().charAt(start - 1));
    boolean lineEnd = end == text().length() || isLineEnd(text().charAt(end));
    if (!lineStart || !lineEnd) {
      return part;
    }
    if (end < text().length()) {
      end += text().startsWith("\r\n", end) ? 2 : 1;
    }
    return new Span(start, end);
  }

  /** The blanks at the start of the line of a position. */
  String indentAt(int position) {
    int start = position;
    while (start > 0 && !isLineEnd(text().charAt(start - 1))) {
      start--;
    }
    int end = start;
    while (end < text().length() && isBlank(text().charAt(end))) {
      end++;
    }
    return text().substring(start, end);
  }

  String lineEnd() {
    return text().contains("\r\n") ? "\r\n" : "\n";
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
