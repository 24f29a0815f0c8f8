package org.ketbench.language.openqasm.service;

import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Span;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Checked;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Where new includes, definitions and declarations go in a document. */
public final class Insertions {
  private final SyntaxTree tree;
  private final boolean versionTwo;

  public Insertions(Checked checked) {
    this.tree = checked.tree();
    this.versionTwo = checked.version().isTwo();
  }

  /** An include behind the version line and the includes at the top. */
  public TextEdit include(String file) {
    return inNewLine(behindHead(), "include \"" + file + "\";");
  }

  /** The definition of a standard gate; null for a gate that is not made of others. */
  public @Nullable TextEdit definition(CatalogueGate row) {
    return definition(row, versionTwo);
  }

  /** As {@link #definition(CatalogueGate)}, without global phases where version 2 has none. */
  public @Nullable TextEdit definition(CatalogueGate row, boolean inVersionTwo) {
    String text = definitionText(row, inVersionTwo);
    return text == null ? null : inNewLine(behindHead(), text);
  }

  private static @Nullable String definitionText(CatalogueGate row, boolean inVersionTwo) {
    String body = row.definitionText();
    if (body == null) {
      return null;
    }
    StringBuilder kept = new StringBuilder();
    for (String part : body.split(";", -1)) {
      String statement = part.strip();
      if (!statement.isEmpty() && !(inVersionTwo && statement.startsWith("gphase"))) {
        kept.append(' ').append(statement).append(';');
      }
    }
    return SymbolTexts.gate(row.name(), row.parameters(), row.qubitNames()) + " {" + kept + " }";
  }

  /** A declaration behind the version line, the includes and the declarations that follow them. */
  public TextEdit declaration(String text) {
    return inNewLine(behindDeclarations(), text);
  }

  /** A statement in its own line before the top-level statement at a position. */
  public TextEdit before(int position, String text) {
    int start = position;
    for (int chunk = 0; chunk < tree.size(); chunk++) {
      Span span = tree.span(chunk, tree.statement(chunk));
      if (span.start() <= position && position <= span.end()) {
        start = span.start();
        break;
      }
    }
    return TextEdit.insert(start, text + lineEnd() + indentAt(start));
  }

  private int behindHead() {
    int end = 0;
    for (int chunk = 0; chunk < tree.size(); chunk++) {
      Statement statement = tree.statement(chunk);
      if (!(statement instanceof Statement.Version) && !(statement instanceof Statement.Include)) {
        break;
      }
      end = tree.span(chunk, statement).end();
    }
    return end;
  }

  private int behindDeclarations() {
    int end = 0;
    for (int chunk = 0; chunk < tree.size(); chunk++) {
      Statement statement = tree.statement(chunk);
      boolean head =
          switch (statement) {
            case Statement.Version _,
                Statement.Include _,
                Statement.GateDefinition _,
                Statement.OpaqueDeclaration _,
                Statement.QubitDeclaration _,
                Statement.CregDeclaration _,
                Statement.Declaration _,
                Statement.Empty _ ->
                true;
            default -> false;
          };
      if (!head) {
        break;
      }
      end = tree.span(chunk, statement).end();
    }
    return end;
  }

  /** In a line of its own below the line of a position, or above everything at position 0. */
  private TextEdit inNewLine(int position, String text) {
    if (position == 0) {
      int first = firstStatement();
      return TextEdit.insert(first, text + lineEnd());
    }
    return TextEdit.insert(endOfLine(position), lineEnd() + text);
  }

  /** Behind a comment at the top of the file, which belongs to the whole of it. */
  private int firstStatement() {
    return tree.size() == 0
        ? tree.text().length()
        : startOfLine(tree.span(0, tree.statement(0)).start());
  }

  private int startOfLine(int position) {
    int start = position;
    while (start > 0 && isBlank(tree.text().charAt(start - 1))) {
      start--;
    }
    boolean first = start == 0 || isLineEnd(tree.text().charAt(start - 1));
    return first ? start : position;
  }

  private int endOfLine(int position) {
    int end = position;
    String text = tree.text();
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    if (text.startsWith("//", end)) {
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      return end;
    }
    return position;
  }

  /** The blanks before a position, if nothing else is before it in its line. */
  private String indentAt(int position) {
    int start = startOfLine(position);
    return tree.text().substring(start, position);
  }

  private String lineEnd() {
    int at = tree.text().indexOf('\n');
    return at > 0 && tree.text().charAt(at - 1) == '\r' ? "\r\n" : "\n";
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
