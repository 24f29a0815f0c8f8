package org.ketbench.language.openqasm.lower;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Children;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Statement;

/**
 * What a statement may do to what surrounds it, told from its text alone; rather too much than too
 * little.
 */
final class Effects {
  private final Set<String> assigned = new HashSet<>();
  private boolean breaks;
  private boolean continues;
  private boolean returns;
  private boolean ends;

  /** The names of what may be assigned to. */
  Set<String> assigned() {
    return assigned;
  }

  /** Whether a loop around the statement may be left. */
  boolean breaks() {
    return breaks;
  }

  /** Whether an iteration of a loop around the statement may be ended. */
  boolean continues() {
    return continues;
  }

  /** Whether the subroutine around the statement may be left. */
  boolean returns() {
    return returns;
  }

  /** Whether the program may be ended, or a subroutine is called, which may do so. */
  boolean ends() {
    return ends;
  }

  /** Finds effects, and keeps them for a statement that is run again and again. */
  static final class Finder {
    private final IdentityHashMap<Statement, Effects> known = new IdentityHashMap<>();

    Effects of(Statement statement) {
      Effects found = known.get(statement);
      if (found == null) {
        found = new Effects();
        found.statement(statement);
        known.put(statement, found);
      }
      return found;
    }
  }

  /** All names in an expression. */
  static Set<String> reads(Expr expression) {
    Effects effects = new Effects();
    effects.names(expression);
    return effects.assigned;
  }

  /** Whether a subroutine is called. */
  static boolean calls(Expr expression) {
    Effects effects = new Effects();
    effects.expression(expression);
    return effects.ends;
  }

  private void names(Expr expression) {
    if (expression instanceof Expr.Identifier identifier) {
      assigned.add(identifier.name());
    } else if (!(expression instanceof Expr.Measure)) {
      parts(expression).forEach(this::names);
    }
  }

  private static Stream<Expr> parts(Expr expression) {
    return Children.of(expression).stream().filter(Expr.class::isInstance).map(Expr.class::cast);
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
        expression(branch.condition());
        statement(branch.then());
        statement(branch.otherwise());
      }
      case Statement.Switch choice -> {
        expression(choice.subject());
        choice.cases().forEach(one -> statement(one.body()));
        statement(choice.otherwise());
      }
      case Statement.For loop -> {
        expression(loop.over());
        loop(loop.body());
      }
      case Statement.While loop -> {
        expression(loop.condition());
        loop(loop.body());
      }
      case Statement.Break _ -> breaks = true;
      case Statement.Continue _ -> continues = true;
      case Statement.Return end -> {
        returns = true;
        expression(end.value());
      }
      case Statement.End _ -> ends = true;
      case Statement.Assignment assignment -> {
        roots(assignment.target());
        expression(assignment.target());
        expression(assignment.value());
      }
      case Statement.Measure measure -> roots(measure.target());
      case Statement.Alias alias -> roots(alias.value());
      case Statement.Declaration declaration -> expression(declaration.initializer());
      case Statement.ExpressionStatement alone -> expression(alone.expression());
      case Statement.GateCall call -> {
        call.arguments().forEach(this::expression);
        call.operands().forEach(this::roots);
      }
      default -> {}
    }
  }

  private void loop(Statement body) {
    boolean outerBreaks = breaks;
    boolean outerContinues = continues;
    statement(body);
    breaks = outerBreaks;
    continues = outerContinues;
  }

  /** The variables that are named in what is assigned to, or handed on by reference. */
  private void roots(@Nullable Expr target) {
    switch (target) {
      case null -> {}
      case Expr.Identifier identifier -> assigned.add(identifier.name());
      case Expr.Index index -> roots(index.base());
      case Expr.Parenthesized inner -> roots(inner.inner());
      case Expr.Concatenation both -> {
        roots(both.left());
        roots(both.right());
      }
      default -> {}
    }
  }

  /** A call may write to an array that it is given. */
  private void expression(@Nullable Expr expression) {
    if (expression instanceof Expr.Call call) {
      ends = true;
      call.arguments().forEach(this::roots);
    }
    if (expression != null) {
      parts(expression).forEach(this::expression);
    }
  }
}
