package org.ketbench.language.openqasm.check;

import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Statement;

/** Warns, once, of statements of version 3 in a program that says it is of version 2. */
final class NewerStatements {
  private final Check check;
  private boolean said;

  NewerStatements(Check check) {
    this.check = check;
  }

  void notice(Statement statement) {
    String word = word(statement);
    if (word == null || said || !check.version.written() || check.reporter.file() != null) {
      return;
    }
    said = true;
    check.reporter.warning(
        statement,
        "newer-version-needed",
        word
            + " of OpenQASM 3, but the version line says "
            + check.version
            + ", and other tools refuse this. Write 'OPENQASM 3.0;' and include 'stdgates.inc'.");
  }

  private static @Nullable String word(Statement statement) {
    return switch (statement) {
      case Statement.QubitDeclaration declaration ->
          declaration.oldStyle() ? null : "This declaration is";
      case Statement.Declaration _, Statement.Alias _ -> "This declaration is";
      case Statement.Subroutine _, Statement.Extern _ -> "Subroutines are";
      case Statement.For _, Statement.While _ -> "Loops are";
      case Statement.Switch _ -> "'switch' is";
      case Statement.Scope _, Statement.Box _ -> "Blocks in braces are";
      case Statement.Assignment _ -> "Assignments are";
      case Statement.Delay _ -> "'delay' is";
      default -> null;
    };
  }
}
