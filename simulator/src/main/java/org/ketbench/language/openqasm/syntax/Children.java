package org.ketbench.language.openqasm.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The direct parts of nodes, in order of place. */
public final class Children {
  private final List<Node> found = new ArrayList<>();

  private Children() {}

  /** The nodes directly in this one; none of them overlap. */
  public static List<Node> of(Node node) {
    Children children = new Children();
    switch (node) {
      case Statement statement -> children.addOf(statement);
      case Expr expression -> children.addOf(expression);
      case TypeNode type -> children.addOf(type);
      case Modifier modifier -> children.add(modifier.argument());
      case Name _, Annotation _ -> {}
    }
    return List.copyOf(children.found);
  }

  private Children add(@Nullable Node node) {
    if (node != null) {
      found.add(node);
    }
    return this;
  }

  private Children add(List<? extends Node> nodes) {
    found.addAll(nodes);
    return this;
  }

  private void addOf(Statement statement) {
    switch (statement) {
      case Statement.CalibrationDefinition it -> add(it.name());
      case Statement.QubitDeclaration it -> addInOrder(it.name(), it.size());
      case Statement.CregDeclaration it -> addInOrder(it.name(), it.size());
      case Statement.Declaration it -> add(it.type()).add(it.name()).add(it.initializer());
      case Statement.Alias it -> add(it.name()).add(it.value());
      case Statement.GateDefinition it ->
          add(it.name()).add(it.parameters()).add(it.qubits()).add(it.body());
      case Statement.OpaqueDeclaration it -> add(it.name()).add(it.parameters()).add(it.qubits());
      case Statement.Subroutine it -> {
        add(it.name());
        it.parameters().forEach(one -> add(one.type()).add(one.name()).add(one.size()));
        add(it.returnType()).add(it.body());
      }
      case Statement.Extern it -> add(it.name()).add(it.parameters()).add(it.returnType());
      case Statement.GateCall it ->
          add(it.modifiers())
              .add(it.name())
              .add(it.arguments())
              .add(it.designator())
              .add(it.operands());
      case Statement.Measure it -> add(it.operand()).add(it.target());
      case Statement.Assignment it -> addInOrder(it.target(), it.value());
      case Statement.Reset it -> add(it.operand());
      case Statement.Barrier it -> add(it.operands());
      case Statement.Nop it -> add(it.operands());
      case Statement.Delay it -> add(it.duration()).add(it.operands());
      case Statement.Box it -> add(it.duration()).add(it.body());
      case Statement.If it -> add(it.condition()).add(it.then()).add(it.otherwise());
      case Statement.For it -> add(it.type()).add(it.variable()).add(it.over()).add(it.body());
      case Statement.While it -> add(it.condition()).add(it.body());
      case Statement.Switch it -> addSwitch(it);
      case Statement.Return it -> add(it.value());
      case Statement.ExpressionStatement it -> add(it.expression());
      case Statement.Scope it -> add(it.statements());
      case Statement.Annotated it -> add(it.annotations()).add(it.statement());
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

  private void addSwitch(Statement.Switch it) {
    add(it.subject());
    it.cases().forEach(one -> add(one.labels()).add(one.body()));
    add(it.otherwise());
    found.sort(Comparator.comparingInt(Node::start));
  }

  private void addOf(Expr expression) {
    switch (expression) {
      case Expr.Parenthesized it -> add(it.inner());
      case Expr.Unary it -> add(it.operand());
      case Expr.Binary it -> add(it.left()).add(it.right());
      case Expr.Concatenation it -> add(it.left()).add(it.right());
      case Expr.Index it -> add(it.base()).add(it.indices());
      case Expr.Range it -> add(it.first()).add(it.step()).add(it.last());
      case Expr.SetOf it -> add(it.members());
      case Expr.ArrayLiteral it -> add(it.elements());
      case Expr.Call it -> add(it.callee()).add(it.arguments());
      case Expr.Cast it -> add(it.type()).add(it.operand());
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

  private void addOf(TypeNode type) {
    switch (type) {
      case TypeNode.Scalar it -> add(it.width());
      case TypeNode.Complex it -> add(it.component());
      case TypeNode.Array it -> add(it.element()).add(it.dimensions());
      case TypeNode.ArrayReference it -> add(it.element()).add(it.dimensions()).add(it.rank());
    }
  }

  /** What may be written in either order. */
  private void addInOrder(Node one, @Nullable Node other) {
    if (other != null && other.end() <= one.start()) {
      add(other).add(one);
    } else {
      add(one).add(other);
    }
  }
}
