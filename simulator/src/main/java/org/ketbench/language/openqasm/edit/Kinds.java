package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/** Which statements do something to qubits, and which only declare. */
final class Kinds {
  private Kinds() {}

  static boolean isOperation(Located at) {
    return switch (at.statement()) {
      case Statement.Annotated annotated -> isOperation(at.child(annotated.statement()));
      case Statement.GateCall _,
          Statement.Measure _,
          Statement.Assignment _,
          Statement.Reset _,
          Statement.Barrier _,
          Statement.Nop _,
          Statement.Delay _,
          Statement.Box _,
          Statement.If _,
          Statement.For _,
          Statement.While _,
          Statement.Switch _,
          Statement.Break _,
          Statement.Continue _,
          Statement.End _,
          Statement.Return _,
          Statement.Scope _,
          Statement.ExpressionStatement _ ->
          true;
      case Statement.Declaration declaration -> hasEffect(declaration.initializer());
      default -> false;
    };
  }

  private static boolean hasEffect(@Nullable Expr initializer) {
    return initializer instanceof Expr.Measure || initializer instanceof Expr.Call;
  }

  /** What the user should know about a change within this statement's surroundings. */
  static List<String> notes(Located at) {
    List<String> notes = new ArrayList<>();
    if (at.enclosing(Statement.For.class) != null || at.enclosing(Statement.While.class) != null) {
      notes.add("This is in the body of a loop: every pass through it changes.");
    }
    Statement.Subroutine routine = at.enclosing(Statement.Subroutine.class);
    if (routine != null) {
      notes.add("This is in the body of '" + routine.name().text() + "': every call changes.");
    }
    Statement.GateDefinition gate = at.enclosing(Statement.GateDefinition.class);
    if (gate != null) {
      notes.add(
          "This is in the definition of '" + gate.name().text() + "': every use of it changes.");
    }
    return notes;
  }
}
