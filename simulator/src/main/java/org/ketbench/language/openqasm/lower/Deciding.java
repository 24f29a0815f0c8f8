package org.ketbench.language.openqasm.lower;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Expr;
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
      unclear |= Effects.calls(expression);
      names.addAll(Effects.reads(expression));
    }
  }

  private void all(List<? extends Statement> statements) {
    statements.forEach(this::statement);
  }

  private void statement(@Nullable Statement statement) {
    switch (statement) {
      case null -> {}
      case Statement.Scope scope -> all(scope.statements());
      case Statement.Annotated annotated -> statement(annotated.statement());
      case Statement.Box box -> statement(box.body());
      case Statement.If branch -> {
        read(branch.condition());
        statement(branch.then());
        statement(branch.otherwise());
      }
      case Statement.Switch choice -> {
        read(choice.subject());
        choice.cases().forEach(each -> each.labels().forEach(this::read));
        choice.cases().forEach(each -> statement(each.body()));
        statement(choice.otherwise());
      }
      case Statement.For loop -> {
        read(loop.over());
        names.add(loop.variable().text());
        statement(loop.body());
      }
      case Statement.While loop -> {
        read(loop.condition());
        statement(loop.body());
      }
      case Statement.Declaration declaration -> {
        Expr value = declaration.initializer();
        if (value != null && names.contains(declaration.name().text())) {
          read(value);
        }
        unclear |= value != null && Effects.calls(value);
      }
      case Statement.Assignment assignment -> {
        if (Effects.reads(assignment.target()).stream().anyMatch(names::contains)) {
          read(assignment.target());
          read(assignment.value());
        }
        unclear |= Effects.calls(assignment.value()) || Effects.calls(assignment.target());
      }
      case Statement.ExpressionStatement alone -> unclear |= Effects.calls(alone.expression());
      case Statement.GateCall call -> unclear |= call.arguments().stream().anyMatch(Effects::calls);
      case Statement.Alias alias -> read(alias.value());
      case Statement.Return end -> read(end.value());
      default -> {}
    }
  }
}
