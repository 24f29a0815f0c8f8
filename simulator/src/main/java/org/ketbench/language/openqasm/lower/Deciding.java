package org.ketbench.language.openqasm.lower;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Children;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;

/**
 * The names that decide how long a while loop goes on: those in its condition, in all decisions in
 * its body, and in whatever is assigned to one of these. A variable that merely counts the
 * iterations is not among them, so that it does not hide that a loop has come back to where it was.
 */
final class Deciding {
  private final Set<String> names = new HashSet<>();
  private boolean unclear;

  private Deciding() {}

  /** These names; null where a subroutine is called, which may read and write more. */
  static @Nullable Set<String> names(Statement.While loop) {
    Deciding deciding = new Deciding();
    deciding.read(loop.condition());
    int before = -1;
    while (before != deciding.names.size()) {
      before = deciding.names.size();
      deciding.statement(loop.body());
    }
    return deciding.unclear ? null : deciding.names;
  }

  private void read(@Nullable Expr expression) {
    if (expression != null) {
      names.addAll(Effects.reads(expression));
    }
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Statement.If branch -> read(branch.condition());
      case Statement.Switch choice -> {
        read(choice.subject());
        choice.cases().forEach(each -> each.labels().forEach(this::read));
      }
      case Statement.For loop -> {
        read(loop.over());
        names.add(loop.variable().text());
      }
      case Statement.While loop -> read(loop.condition());
      case Statement.Declaration declaration -> {
        if (names.contains(declaration.name().text())) {
          read(declaration.initializer());
        }
      }
      case Statement.Assignment assignment -> {
        if (!Collections.disjoint(Effects.reads(assignment.target()), names)) {
          read(assignment.target());
          read(assignment.value());
        }
      }
      case Statement.Alias alias -> read(alias.value());
      case Statement.Return end -> read(end.value());
      default -> {}
    }
    for (Node part : Children.of(statement)) {
      if (part instanceof Statement inner) {
        statement(inner);
      } else if (part instanceof Expr expression) {
        unclear |= Effects.calls(expression);
      }
    }
  }
}
