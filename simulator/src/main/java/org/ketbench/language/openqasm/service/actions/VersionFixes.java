package org.ketbench.language.openqasm.service.actions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;
import org.ketbench.language.TextEdit;
import org.ketbench.language.openqasm.check.Library;
import org.ketbench.language.openqasm.syntax.Statement;

/** Mends version lines and includes. */
final class VersionFixes {
  private static final Pattern WANTED = Pattern.compile("'OPENQASM (\\d+\\.\\d+);'");

  private VersionFixes() {}

  /** Writes the version that a statement needs. */
  static void newer(Diagnostic diagnostic, Workplace place, Offers offers) {
    Matcher wanted = WANTED.matcher(diagnostic.message());
    if (wanted.find()
        && place.tree().size() > 0
        && place.tree().statement(0) instanceof Statement.Version version) {
      String line = "OPENQASM " + wanted.group(1) + ";";
      offers.preferred(
          diagnostic, "Write '" + line + "'", new TextEdit(place.tree().span(0, version), line));
    }
  }

  /** Writes the version line that an include of version 2 needs. */
  static void missing(Diagnostic diagnostic, Workplace place, Offers offers) {
    Matcher wanted = WANTED.matcher(diagnostic.message());
    if (wanted.find()) {
      int top = place.tree().span(0, place.tree().statement(0)).start();
      String line = "OPENQASM " + wanted.group(1) + ";";
      offers.preferred(
          diagnostic,
          "Add the version line '" + line + "'",
          TextEdit.insert(top, line + place.lineEnd()));
    }
  }

  /** Moves a version line to the top. */
  static void notFirst(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement.Version version = place.innermost(Statement.Version.class);
    if (version == null || place.tree().size() == 0) {
      return;
    }
    Span whole = place.span(version);
    TextEdit removed = TextEdit.delete(place.withLine(whole));
    if (place.tree().statement(0) instanceof Statement.Version) {
      offers.preferred(diagnostic, "Remove the second version line", removed);
    } else {
      int top = place.tree().span(0, place.tree().statement(0)).start();
      offers.preferred(
          diagnostic,
          "Move the version line to the top",
          TextEdit.insert(top, whole.in(place.text()) + place.lineEnd()),
          removed);
    }
  }

  /** Includes the library of this version. */
  static void otherLibrary(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement.Include include = place.innermost(Statement.Include.class);
    if (include != null) {
      String file = Library.of(place.checked().version()).usualFile();
      String text = "include \"" + file + "\";";
      offers.preferred(
          diagnostic, "Include '" + file + "'", new TextEdit(place.span(include), text));
    }
  }

  /** Removes an include that is there twice. */
  static void duplicateInclude(Diagnostic diagnostic, Workplace place, Offers offers) {
    Statement.Include include = place.innermost(Statement.Include.class);
    if (include != null) {
      Span whole = place.span(include);
      offers.preferred(diagnostic, "Remove this line", TextEdit.delete(place.withLine(whole)));
    }
  }
}
