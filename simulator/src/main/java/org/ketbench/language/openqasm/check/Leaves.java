package org.ketbench.language.openqasm.check;

import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Statement;

/** Finds out whether a loop's body can leave the loop. */
final class Leaves {
  private Leaves() {}

  /** Whether there is a way out anywhere in a statement. */
  static boolean anywhere(@Nullable Statement statement) {
    return switch (statement) {
      case null -> false;
      case Statement.Break _, Statement.Return _, Statement.End _, Statement.Unreadable _ -> true;
      case Statement.Scope scope -> scope.statements().stream().anyMatch(Leaves::anywhere);
      case Statement.Box box -> anywhere(box.body());
      case Statement.Annotated annotated -> anywhere(annotated.statement());
      case Statement.If branch -> anywhere(branch.then()) || anywhere(branch.otherwise());
      case Statement.Switch choice ->
          anywhere(choice.otherwise())
              || choice.cases().stream().anyMatch(it -> anywhere(it.body()));
      // A break in an inner loop leaves only that one; to say nothing is the safer mistake.
      case Statement.For loop -> anywhere(loop.body());
      case Statement.While loop -> anywhere(loop.body());
      default -> false;
    };
  }
}
