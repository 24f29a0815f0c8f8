package org.ketbench.language.openqasm.check;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * Checks a document and its includes in the order in which they are read.
 *
 * <p>{@code stdgates.inc}, {@code qelib1.inc} and {@code hqslib1.inc} always mean the built-in
 * gates, as they do in other tools: a file of that name beside the document is not looked at.
 */
final class Includes {
  private static final int DEEPEST = 32;
  private static final int MOST_FILES = 256;
  private static final int MOST_TEXT = 64 << 20;

  private final Check check;
  private final IncludeLoader loader;
  private final String document;
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> included = new HashSet<>();
  private int text;

  Includes(Check check, IncludeLoader loader, @Nullable Path document) {
    this.check = check;
    this.loader = loader;
    Path name = document == null ? null : document.getFileName();
    this.document = name == null ? "" : name.toString();
  }

  /** Checks all statements of a file, null for the document, and of what it includes. */
  Unit unit(@Nullable String file, SyntaxTree tree) {
    Map<Integer, Inclusion> inclusions = new HashMap<>();
    int size = tree.size();
    for (int chunk = 0; chunk < size; chunk++) {
      check.reporter.at(chunk);
      Statement statement = tree.statement(chunk);
      if (bare(statement) instanceof Statement.Include include) {
        inclusions.put(chunk, include(include, file));
        check.reporter.enter(file, tree);
      } else {
        check.statements.statement(statement);
      }
    }
    return new Unit(file, tree, inclusions);
  }

  private static Statement bare(Statement statement) {
    return statement instanceof Statement.Annotated annotated ? annotated.statement() : statement;
  }

  private Inclusion include(Statement.Include include, @Nullable String file) {
    String path = include.path();
    if (path.isEmpty()) {
      return new Inclusion.Refused();
    }
    List<Symbol.Gate> gates = check.library.file(path);
    if (gates != null) {
      library(include, gates);
      return new Inclusion.Library(path);
    }
    return switch (loader.load(path, file)) {
      case IncludeLoader.Failure(String code, String message) -> missing(include, code, message);
      case IncludeLoader.Source(String name, String source) -> source(include, name, source);
    };
  }

  /** Refuses a file whose declarations are missing from here on. */
  private Inclusion missing(Statement.Include include, String code, String message) {
    check.names.missAny();
    return refused(include, code, message);
  }

  private Inclusion refused(Statement.Include include, String code, String message) {
    check.reporter.error(include, code, message);
    return new Inclusion.Refused();
  }

  private void library(Statement.Include include, List<Symbol.Gate> gates) {
    String file = include.path();
    if (!included.add(file)) {
      duplicate(include, file);
      return;
    }
    if (check.library.isOfOtherVersion(file)) {
      check.reporter.warning(
          include,
          "other-library",
          "'"
              + file
              + "' is the library of another version. Include '"
              + check.library.usualFile()
              + "' in OpenQASM "
              + check.version
              + ".");
    }
    for (Symbol.Gate gate : gates) {
      Binding own = check.scopes.findGlobal(gate.name());
      if (own != null && !own.symbol.isBuiltIn() && check.library.isStandard(gate.name())) {
        check.reporter.error(
            include,
            "redeclared",
            "'"
                + file
                + "' brings '"
                + gate.name()
                + "', which is already declared. Include it first, and choose another name.",
            own.symbol,
            "first declared here");
      }
      check.scopes.provide(Binding.of(gate));
    }
  }

  private void duplicate(Statement.Include include, String file) {
    check.reporter.error(
        include, "duplicate-include", "'" + file + "' is already included. Remove this line.");
  }

  private Inclusion source(Statement.Include include, String name, String source) {
    if (open.contains(name) || name.equals(document)) {
      return refused(
          include,
          "circular-include",
          "'" + name + "' includes itself, directly or through another file. Remove this line.");
    }
    if (!included.add(name)) {
      duplicate(include, name);
      return new Inclusion.Refused();
    }
    text += source.length();
    if (open.size() >= DEEPEST || included.size() > MOST_FILES || text > MOST_TEXT) {
      return missing(
          include,
          "too-many-includes",
          "There are too many or too large files included. Put them together, or include less.");
    }
    SyntaxTree tree = SyntaxTree.parse(source);
    open.push(name);
    check.reporter.enter(name, tree);
    for (Diagnostic error : tree.errors()) {
      check.reporter.add(error.in(name));
    }
    Unit unit = unit(name, tree);
    open.pop();
    return new Inclusion.File(unit);
  }
}
