package org.ketbench.language.openqasm.check;

import java.util.List;
import java.util.Map;
import org.ketbench.language.Document;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Checks the meaning of OpenQASM programs. */
public final class Checker {
  private Checker() {}

  /** Checks a program whose text has been read as {@code tree}. */
  public static Checked check(SyntaxTree tree, Document document, IncludeLoader loader) {
    return new Checked(
        document,
        new Unit(null, tree, Map.of()),
        new LanguageVersion(3, 0, false),
        tree.errors(),
        Map.of(),
        () -> new NameIndex(List.of(), List.of()));
  }
}
