package org.ketbench.language.openqasm.service;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.language.openqasm.syntax.Annotation;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.Modifier;
import org.ketbench.language.openqasm.syntax.Name;
import org.ketbench.language.openqasm.syntax.Node;
import org.ketbench.language.openqasm.syntax.Statement;
import org.ketbench.language.openqasm.syntax.TypeNode;

/** The nodes directly in a node. */
public final class Children {
  private final Consumer<Node> found;

  private Children(Consumer<Node> found) {
    this.found = found;
  }

  /** Hands over the nodes directly in {@code node}, in order of place. */
  public static void of(Node node, Consumer<Node> found) {
    Children children = new Children(found);
    switch (node) {
      case Statement statement -> children.inStatement(statement);
      case Expr expression -> children.inExpression(expression);
      case TypeNode type -> children.inType(type);
      case Modifier modifier -> children.add(modifier.argument());
      case Name _, Annotation _ -> {}
    }
  }

  private void add(@Nullable Node node) {
    if (node != null) {
      found.accept(node);
    }
  }

  private void add(List<? extends Node> nodes) {
    nodes.forEach(found);
  }

  private void inStatement(Statement statement) {
    switch (statement) {
      case Statement.QubitDeclaration it -> nameAndSize(it.name(), it.size(), it.oldStyle());
      case Statement.CregDeclaration it -> nameAndSize(it.name(), it.size(), true);
      case Statement.Declaration it -> {
        add(it.type());
        add(it.name());
        add(it.initializer());
      }
      case Statement.Alias it -> {
        add(it.name());
        add(it.value());
      }
      case Statement.Assignment it -> {
        add(it.target());
        add(it.value());
      }
      case Statement.ExpressionStatement it -> add(it.expression());
      case Statement.Annotated it -> {
        add(it.annotations());
        add(it.statement());
      }
      case Statement.CalibrationDefinition it -> add(it.name());
      case Statement.Scope it -> add(it.statements());
      case Statement.Return it -> add(it.value());
      case Statement.GateDefinition _,
          Statement.OpaqueDeclaration _,
          Statement.Subroutine _,
          Statement.Extern _ ->
          inDefinition(statement);
      case Statement.GateCall _,
          Statement.Measure _,
          Statement.Reset _,
          Statement.Barrier _,
          Statement.Nop _,
          Statement.Delay _ ->
          inAction(statement);
      case Statement.Box _,
          Statement.If _,
          Statement.For _,
          Statement.While _,
          Statement.Switch _ ->
          inBlock(statement);
      case Statement.Version _,
          Statement.Include _,
          Statement.Pragma _,
          Statement.CalibrationGrammar _,
          Statement.Calibration _,
          Statement.Break _,
          Statement.Continue _,
          Statement.End _,
          Statement.Empty _,
          Statement.Unreadable _ -> {}
    }
  }

  private void nameAndSize(Name name, @Nullable Expr size, boolean nameFirst) {
    add(nameFirst ? name : size);
    add(nameFirst ? size : name);
  }

  private void inDefinition(Statement statement) {
    switch (statement) {
      case Statement.GateDefinition it -> {
        add(it.name());
        add(it.parameters());
        add(it.qubits());
        add(it.body());
      }
      case Statement.OpaqueDeclaration it -> {
        add(it.name());
        add(it.parameters());
        add(it.qubits());
      }
      case Statement.Subroutine it -> {
        add(it.name());
        for (Statement.SubroutineParameter parameter : it.parameters()) {
          add(parameter.type());
          add(parameter.name());
          add(parameter.size());
        }
        add(it.returnType());
        add(it.body());
      }
      case Statement.Extern it -> {
        add(it.name());
        add(it.parameters());
        add(it.returnType());
      }
      default -> {}
    }
  }

  private void inAction(Statement statement) {
    switch (statement) {
      case Statement.GateCall it -> {
        add(it.modifiers());
        add(it.name());
        add(it.arguments());
        add(it.designator());
        add(it.operands());
      }
      case Statement.Measure it -> {
        add(it.operand());
        add(it.target());
      }
      case Statement.Reset it -> add(it.operand());
      case Statement.Barrier it -> add(it.operands());
      case Statement.Nop it -> add(it.operands());
      case Statement.Delay it -> {
        add(it.duration());
        add(it.operands());
      }
      default -> {}
    }
  }

  private void inBlock(Statement statement) {
    switch (statement) {
      case Statement.Box it -> {
        add(it.duration());
        add(it.body());
      }
      case Statement.If it -> {
        add(it.condition());
        add(it.then());
        add(it.otherwise());
      }
      case Statement.For it -> {
        add(it.type());
        add(it.variable());
        add(it.over());
        add(it.body());
      }
      case Statement.While it -> {
        add(it.condition());
        add(it.body());
      }
      case Statement.Switch it -> {
        add(it.subject());
        for (Statement.Case each : it.cases()) {
          add(each.labels());
          add(each.body());
        }
        add(it.otherwise());
      }
      default -> {}
    }
  }

  private void inExpression(Expr expression) {
    switch (expression) {
      case Expr.Parenthesized it -> add(it.inner());
      case Expr.Unary it -> add(it.operand());
      case Expr.Binary it -> {
        add(it.left());
        add(it.right());
      }
      case Expr.Concatenation it -> {
        add(it.left());
        add(it.right());
      }
      case Expr.Index it -> {
        add(it.base());
        add(it.indices());
      }
      case Expr.Range it -> {
        add(it.first());
        add(it.step());
        add(it.last());
      }
      case Expr.SetOf it -> add(it.members());
      case Expr.ArrayLiteral it -> add(it.elements());
      case Expr.Call it -> {
        add(it.callee());
        add(it.arguments());
      }
      case Expr.Cast it -> {
        add(it.type());
        add(it.operand());
      }
      case Expr.Measure it -> add(it.operand());
      case Expr.DurationOf it -> add(it.scope());
      case Expr.Identifier _,
          Expr.HardwareQubit _,
          Expr.IntLiteral _,
          Expr.BigIntLiteral _,
          Expr.FloatLiteral _,
          Expr.ImaginaryLiteral _,
          Expr.BoolLiteral _,
          Expr.BitStringLiteral _,
          Expr.TimingLiteral _,
          Expr.Missing _ -> {}
    }
  }

  private void inType(TypeNode type) {
    switch (type) {
      case TypeNode.Scalar it -> add(it.width());
      case TypeNode.Complex it -> add(it.component());
      case TypeNode.Array it -> {
        add(it.element());
        add(it.dimensions());
      }
      case TypeNode.ArrayReference it -> {
        add(it.element());
        add(it.dimensions());
        add(it.rank());
      }
    }
  }
}
