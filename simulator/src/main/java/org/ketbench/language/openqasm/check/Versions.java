package org.ketbench.language.openqasm.check;

import org.ketbench.circuit.Span;
import org.ketbench.language.Severity;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/**
 * Finds the version that a program is written in.
 *
 * <p>The version line is optional in version 3 but not in version 2, so a program without one is of
 * version 3. If it includes the library of version 2 it is read as that all the same, which finds
 * more of what is wrong with it than the missing line alone.
 */
final class Versions {
  private Versions() {}

  static LanguageVersion of(SyntaxTree tree) {
    boolean old = false;
    for (int chunk = 0; chunk < tree.size() && isHead(tree.statement(chunk)); chunk++) {
      switch (tree.statement(chunk)) {
        case Statement.Version(int _, int _, int major, int minor) when major > 0 -> {
          return new LanguageVersion(major, minor, true);
        }
        case Statement.Include(int _, int _, String path) -> old |= path.equals(Library.OLD_GATES);
        default -> {}
      }
    }
    return old ? new LanguageVersion(2, 0, false) : new LanguageVersion(3, 0, false);
  }

  /** Whether this may stand before a version line that was put in a wrong place. */
  private static boolean isHead(Statement statement) {
    return statement instanceof Statement.Version
        || statement instanceof Statement.Include
        || statement instanceof Statement.Pragma
        || statement instanceof Statement.Empty;
  }

  static void check(Reporter reporter, SyntaxTree tree, LanguageVersion version) {
    if (!version.written()) {
      if (version.isTwo()) {
        missing(reporter, tree);
      } else {
        assumed(reporter, tree);
      }
      return;
    }
    Span line = line(tree);
    if (version.major() != 2 && version.major() != 3) {
      reporter.add(
          Severity.ERROR,
          line,
          "unsupported-version",
          "OpenQASM " + version + " is not known. Write 'OPENQASM 3.0;' or 'OPENQASM 2.0;'.");
    } else if ((version.isTwo() && version.minor() > 0) || version.minor() > 2) {
      reporter.add(
          Severity.WARNING,
          line,
          "newer-version",
          "OpenQASM "
              + version
              + " is newer than what is known here; it is read as "
              + (version.isTwo() ? "2.0." : "3.2."));
    }
  }

  private static void assumed(Reporter reporter, SyntaxTree tree) {
    if (tree.size() > 0 && !(tree.statement(0) instanceof Statement.Unreadable)) {
      reporter.add(
          Severity.INFORMATION,
          tree.span(0, tree.statement(0)),
          "no-version",
          "There is no version line, so this is read as OpenQASM 3. Write 'OPENQASM 3.0;' first.");
    }
  }

  private static Span line(SyntaxTree tree) {
    for (int chunk = 0; chunk < tree.size(); chunk++) {
      if (tree.statement(chunk) instanceof Statement.Version version) {
        return tree.span(chunk, version);
      }
    }
    return Span.NONE;
  }

  private static void missing(Reporter reporter, SyntaxTree tree) {
    for (int chunk = 0; chunk < tree.size(); chunk++) {
      if (tree.statement(chunk) instanceof Statement.Include include
          && include.path().equals(Library.OLD_GATES)) {
        reporter.add(
            Severity.ERROR,
            tree.span(chunk, include),
            "missing-version",
            "'"
                + Library.OLD_GATES
                + "' is of OpenQASM 2, which needs a version line. Write 'OPENQASM 2.0;' before"
                + " everything else.");
        return;
      }
    }
  }
}
