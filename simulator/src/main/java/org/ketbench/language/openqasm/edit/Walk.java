package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Modifier;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.TypeNode;

/** Goes through statements and through the expressions in them. */
final class Walk {
  private Walk() {}

  /** A statement and all in it, outer ones first. */
  static void statements(Located at, Consumer<Located> visitor) {
    visitor.accept(at);
    at.children().forEach(child -> statements(child, visitor));
  }

  /** The expressions of a statement itself, not of the statements in it. */
  static List<Expr> expressions(Statement statement) {
    return switch (statement) {
      case Statement.QubitDeclaration declaration -> list(declaration.size());
      case Statement.CregDeclaration declaration -> list(declaration.size());
      case Statement.Declaration declaration -> {
        List<Expr> all = new ArrayList<>(ofType(declaration.type()));
        all.addAll(list(declaration.initializer()));
        yield all;
      }
      case Statement.Alias alias -> list(alias.value());
      case Statement.GateCall call -> {
        List<Expr> all = new ArrayList<>();
        for (Modifier modifier : call.modifiers()) {
          all.addAll(list(modifier.argument()));
        }
        all.addAll(call.arguments());
        all.addAll(list(call.designator()));
        all.addAll(call.operands());
        yield all;
      }
      case Statement.Measure measure -> list(measure.operand(), measure.target());
      case Statement.Assignment assignment -> list(assignment.target(), assignment.value());
      case Statement.Reset reset -> list(reset.operand());
      case Statement.Barrier barrier -> barrier.operands();
      case Statement.Nop nop -> nop.operands();
      case Statement.Delay delay -> {
        List<Expr> all = new ArrayList<>(list(delay.duration()));
        all.addAll(delay.operands());
        yield all;
      }
      case Statement.Box box -> list(box.duration());
      case Statement.If branch -> list(branch.condition());
      case Statement.For loop -> list(loop.over());
      case Statement.While loop -> list(loop.condition());
      case Statement.Switch choice -> {
        List<Expr> all = new ArrayList<>(list(choice.subject()));
        choice.cases().forEach(each -> all.addAll(each.labels()));
        yield all;
      }
      case Statement.Return back -> list(back.value());
      case Statement.ExpressionStatement call -> list(call.expression());
      default -> List.of();
    };
  }

  private static List<Expr> ofType(TypeNode type) {
    return switch (type) {
      case TypeNode.Scalar scalar -> list(scalar.width());
      case TypeNode.Complex complex ->
          complex.component() == null ? List.of() : ofType(complex.component());
      case TypeNode.Array array -> array.dimensions();
      case TypeNode.ArrayReference reference -> reference.dimensions();
    };
  }

  /** The expressions directly in an expression. */
  static List<Expr> children(Expr expression) {
    return switch (expression) {
      case Expr.Parenthesized inner -> list(inner.inner());
      case Expr.Unary unary -> list(unary.operand());
      case Expr.Binary binary -> list(binary.left(), binary.right());
      case Expr.Concatenation both -> list(both.left(), both.right());
      case Expr.Index index -> {
        List<Expr> all = new ArrayList<>(list(index.base()));
        all.addAll(index.indices());
        yield all;
      }
      case Expr.Range range -> list(range.first(), range.step(), range.last());
      case Expr.SetOf set -> set.members();
      case Expr.ArrayLiteral array -> array.elements();
      case Expr.Call call -> call.arguments();
      case Expr.Cast cast -> list(cast.operand());
      case Expr.Measure measure -> list(measure.operand());
      default -> List.of();
    };
  }

  private static List<Expr> list(@Nullable Expr... some) {
    return Arrays.stream(some).filter(Objects::nonNull).map(Walk::present).toList();
  }

  private static Expr present(@Nullable Expr expression) {
    return Objects.requireNonNull(expression);
  }
}
