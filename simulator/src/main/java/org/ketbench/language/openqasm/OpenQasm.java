package org.ketbench.language.openqasm;

import org.ketbench.language.Document;
import org.ketbench.language.openqasm.check.Checker;
import org.ketbench.language.openqasm.check.IncludeLoader;
import org.ketbench.language.openqasm.lower.Limits;
import org.ketbench.language.openqasm.syntax.SyntaxTree;

/** Reads OpenQASM 3 and 2. */
public final class OpenQasm {
  private OpenQasm() {}

  /** Reads a program; files that it includes are looked for beside the document. */
  public static Program analyze(Document document) {
    return analyze(document, IncludeLoader.beside(document), Limits.standard());
  }

  public static Program analyze(Document document, IncludeLoader includes, Limits limits) {
    SyntaxTree tree = SyntaxTree.parse(document.text());
    return new Program(document, Checker.check(tree, document, includes), includes, limits);
  }
}
