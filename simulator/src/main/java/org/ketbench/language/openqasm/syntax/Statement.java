package org.ketbench.language.openqasm.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.BinaryOperator;

/** A statement as it is written; its span runs from its first to behind its last token. */
public sealed interface Statement extends Node {
  /** {@code OPENQASM 3.1;} */
  record Version(int start, int end, int major, int minor) implements Statement {}

  /** {@code include "path";} */
  record Include(int start, int end, String path) implements Statement {}

  /** {@code pragma …} or {@code #pragma …} to the end of the line. */
  record Pragma(int start, int end, String content) implements Statement {}

  /** {@code defcalgrammar "openpulse";} */
  record CalibrationGrammar(int start, int end, String grammar) implements Statement {}

  /** {@code cal { … }}; what is in the braces is kept as text only. */
  record Calibration(int start, int end) implements Statement {}

  /** {@code defcal name … { … }}; what follows the name is kept as text only. */
  record CalibrationDefinition(int start, int end, Name name) implements Statement {}

  /** {@code qubit[4] q;}, or {@code qreg q[4];} when {@code oldStyle}. */
  record QubitDeclaration(int start, int end, Name name, @Nullable Expr size, boolean oldStyle)
      implements Statement {}

  /** {@code creg c[4];} */
  record CregDeclaration(int start, int end, Name name, @Nullable Expr size) implements Statement {}

  /** {@code const float x = 1.5;}, {@code input angle t;}, {@code array[int, 3] a = {1, 2, 3};} */
  record Declaration(
      int start, int end, Role role, TypeNode type, Name name, @Nullable Expr initializer)
      implements Statement {}

  /** What a declaration is for. */
  enum Role {
    VARIABLE,
    CONST,
    INPUT,
    OUTPUT
  }

  /** {@code let a = q[0:2] ++ r;} */
  record Alias(int start, int end, Name name, Expr value) implements Statement {}

  /** {@code gate name(parameters) qubits { … }} */
  record GateDefinition(
      int start, int end, Name name, List<Name> parameters, List<Name> qubits, Scope body)
      implements Statement {}

  /** {@code opaque name(parameters) qubits;} of version 2. */
  record OpaqueDeclaration(int start, int end, Name name, List<Name> parameters, List<Name> qubits)
      implements Statement {}

  /** {@code def name(parameters) -> type { … }} */
  record Subroutine(
      int start,
      int end,
      Name name,
      List<SubroutineParameter> parameters,
      @Nullable TypeNode returnType,
      Scope body)
      implements Statement {}

  /** One parameter of a subroutine; {@code size} is that of the old style {@code creg c[4]}. */
  record SubroutineParameter(TypeNode type, Name name, @Nullable Expr size) {}

  /** {@code extern name(types) -> type;} */
  record Extern(
      int start, int end, Name name, List<TypeNode> parameters, @Nullable TypeNode returnType)
      implements Statement {}

  /**
   * {@code ctrl @ rx(pi/2) q[0], q[1];}, also {@code gphase(x);} and what might be a call of a
   * subroutine with qubits but without parentheses.
   *
   * @param designator the duration of {@code name[100ns] q;}
   */
  record GateCall(
      int start,
      int end,
      List<Modifier> modifiers,
      Name name,
      List<Expr> arguments,
      @Nullable Expr designator,
      List<Expr> operands)
      implements Statement {}

  /** {@code measure q;} or {@code measure q -> c;} */
  record Measure(int start, int end, Expr operand, @Nullable Expr target) implements Statement {}

  /** {@code c = …;}, {@code x += …;}; the operator is null for a plain one. */
  record Assignment(int start, int end, Expr target, @Nullable BinaryOperator operator, Expr value)
      implements Statement {}

  record Reset(int start, int end, Expr operand) implements Statement {}

  /** No operands stand for all qubits. */
  record Barrier(int start, int end, List<Expr> operands) implements Statement {}

  /** {@code nop q;} */
  record Nop(int start, int end, List<Expr> operands) implements Statement {}

  record Delay(int start, int end, Expr duration, List<Expr> operands) implements Statement {}

  record Box(int start, int end, @Nullable Expr duration, Scope body) implements Statement {}

  /** Both branches may be a {@link Scope} or a single statement. */
  record If(int start, int end, Expr condition, Statement then, @Nullable Statement otherwise)
      implements Statement {}

  /** {@code for int i in [0:3] { … }}; what it runs over is a Range, a SetOf or an expression. */
  record For(int start, int end, TypeNode type, Name variable, Expr over, Statement body)
      implements Statement {}

  record While(int start, int end, Expr condition, Statement body) implements Statement {}

  record Switch(int start, int end, Expr subject, List<Case> cases, @Nullable Scope otherwise)
      implements Statement {}

  /** {@code case 1, 2 { … }}; positions as in nodes. */
  record Case(int start, int end, List<Expr> labels, Scope body) {}

  record Break(int start, int end) implements Statement {}

  record Continue(int start, int end) implements Statement {}

  record End(int start, int end) implements Statement {}

  record Return(int start, int end, @Nullable Expr value) implements Statement {}

  record ExpressionStatement(int start, int end, Expr expression) implements Statement {}

  /** {@code { … }} */
  record Scope(int start, int end, List<Statement> statements) implements Statement {}

  /** A statement behind its annotations. */
  record Annotated(int start, int end, List<Annotation> annotations, Statement statement)
      implements Statement {}

  /** A lone semicolon. */
  record Empty(int start, int end) implements Statement {}

  /** What could not be read as a statement; the tree's errors say why. */
  record Unreadable(int start, int end) implements Statement {}
}
