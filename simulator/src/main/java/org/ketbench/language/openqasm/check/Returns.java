package org.ketbench.language.openqasm.check;

import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Statement;

/** Finds out whether the end of a subroutine's body can be reached. */
final class Returns {
  private Returns() {}

  /** Whether every way through a statement ends in a return, or ends the program. */
  static boolean always(@Nullable Statement statement) {
    return switch (statement) {
      case null -> false;
      case Statement.Return _, Statement.End _ -> true;
      // What could not be read may have been a return.
      case Statement.Unreadable _ -> true;
      case Statement.Scope scope -> scope.statements().stream().anyMatch(Returns::always);
      case Statement.Box box -> always(box.body());
      case Statement.Annotated annotated -> always(annotated.statement());
      case Statement.If branch -> always(branch.then()) && always(branch.otherwise());
      case Statement.Switch choice ->
          always(choice.otherwise()) && choice.cases().stream().allMatch(it -> always(it.body()));
      default -> false;
    };
  }
}
