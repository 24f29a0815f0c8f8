package org.ketbench.language.openqasm.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads definitions of gates and subroutines. */
final class Definitions {
  private final Parser parser;
  private final Cursor cursor;
  private final Recovery recovery;
  private final ItemList.Item<Name> untypedName = this::untypedName;
  private final ItemList.Item<Statement.SubroutineParameter> parameter = this::parameter;
  private final ItemList.Item<TypeNode> externParameter = this::externParameter;

  Definitions(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.recovery = parser.recovery;
  }

  Statement gate() {
    int start = cursor.start();
    parser.statements.requireGlobal("A definition of a gate");
    cursor.next();
    Name name = parser.operands.name();
    List<Name> parameters = parameters();
    List<Name> qubits = qubits();
    Statement.Scope body = parser.statements.scope();
    recovery.endAfterBody();
    return new Statement.GateDefinition(start, cursor.lastEnd(), name, parameters, qubits, body);
  }

  private List<Name> parameters() {
    if (!cursor.at(TokenKind.LEFT_PARENTHESIS) || cursor.isLost()) {
      return List.of();
    }
    int open = cursor.start();
    cursor.next();
    if (cursor.take(TokenKind.RIGHT_PARENTHESIS)) {
      return List.of();
    }
    List<Name> parameters = ItemList.read(cursor, untypedName);
    recovery.close(open, TokenKind.RIGHT_PARENTHESIS);
    return parameters;
  }

  private List<Name> qubits() {
    if (cursor.isLost()) {
      return List.of();
    }
    if (cursor.at(TokenKind.LEFT_BRACE) || cursor.at(TokenKind.SEMICOLON)) {
      cursor.report(
          cursor.lastEnd(),
          cursor.lastEnd(),
          "missing-operand",
          "A gate needs names for its qubits: 'gate g a, b { … }'.");
      return List.of();
    }
    List<Name> qubits = ItemList.readOpen(cursor, untypedName);
    if (cursor.at(TokenKind.LEFT_BRACKET)) {
      cursor.fail("unexpected-token", "The qubits of a gate are single ones. Remove the brackets.");
    }
    return qubits;
  }

  private Name untypedName() {
    boolean typed = Types.scalarKeyword(cursor.kind()) != null || cursor.at(TokenKind.QUBIT);
    if (typed && !cursor.isVersion2()) {
      int start = cursor.start();
      TokenKind kind = cursor.kind();
      if (cursor.peek() == TokenKind.IDENTIFIER) {
        cursor.report(
            start,
            cursor.end(),
            "unexpected-type",
            "Parameters and qubits of a gate have no type. Remove " + kind.described() + ".");
        cursor.next();
      }
    }
    return parser.operands.name();
  }

  /** {@code opaque name(parameters) qubits;} behind its first word. */
  Statement opaque(int start) {
    Name name = parser.operands.name();
    List<Name> parameters = parameters();
    List<Name> qubits = qubits();
    recovery.endStatement(
        cursor.at(TokenKind.LEFT_BRACE) ? "An opaque gate has no body. Write 'gate' for one." : "");
    return new Statement.OpaqueDeclaration(start, cursor.lastEnd(), name, parameters, qubits);
  }

  Statement subroutine() {
    int start = cursor.start();
    parser.statements.requireGlobal("A definition of a subroutine");
    cursor.next();
    Name name = parser.operands.name();
    List<Statement.SubroutineParameter> parameters = subroutineParameters();
    TypeNode returnType = cursor.isLost() ? null : parser.types.optionalReturnType();
    Statement.Scope body = parser.statements.scope();
    recovery.endAfterBody();
    return new Statement.Subroutine(start, cursor.lastEnd(), name, parameters, returnType, body);
  }

  private List<Statement.SubroutineParameter> subroutineParameters() {
    int open = cursor.start();
    if (cursor.isLost() || !opensParameters()) {
      return List.of();
    }
    if (cursor.take(TokenKind.RIGHT_PARENTHESIS)) {
      return List.of();
    }
    List<Statement.SubroutineParameter> parameters = ItemList.read(cursor, parameter);
    recovery.close(open, TokenKind.RIGHT_PARENTHESIS);
    return parameters;
  }

  private boolean opensParameters() {
    if (cursor.take(TokenKind.LEFT_PARENTHESIS)) {
      return true;
    }
    int at = cursor.lastEnd();
    if (Types.scalarKeyword(cursor.kind()) != null || cursor.at(TokenKind.QUBIT)) {
      cursor.report(at, at, "missing-parenthesis", "A '(' is missing before the parameters.");
      return true;
    }
    cursor.fail(
        at,
        at,
        "missing-parenthesis",
        "The parameters are missing, in parentheses; write '()' for none.");
    return false;
  }

  /** A parameter, or a value that starts with a cast, where calibrations have either. */
  Object parameterOrCast() {
    TypeNode type = parameterType();
    if (cursor.at(TokenKind.LEFT_PARENTHESIS) && !cursor.isLost()) {
      return parser.expressions.continued(parser.expressions.cast(type));
    }
    return parameter(type);
  }

  private Statement.SubroutineParameter parameter() {
    return parameter(parameterType());
  }

  private Statement.SubroutineParameter parameter(TypeNode type) {
    Name name = parser.operands.name();
    Expr size = null;
    if (cursor.at(TokenKind.LEFT_BRACKET) && !cursor.isLost()) {
      size = sizeBehind(type);
    }
    return new Statement.SubroutineParameter(type, name, size);
  }

  private @Nullable Expr sizeBehind(TypeNode type) {
    boolean oldStyle =
        type instanceof TypeNode.Scalar scalar
            && (scalar.keyword() == TypeNode.Keyword.QREG
                || scalar.keyword() == TypeNode.Keyword.CREG);
    if (oldStyle) {
      return parser.types.designator();
    }
    String keyword = cursor.text(type.start(), type.end());
    cursor.fail(
        "size-after-name",
        "The size stands before the name: '%s[…]'.".formatted(LexicalErrors.shortened(keyword)));
    return null;
  }

  private TypeNode parameterType() {
    return switch (cursor.kind()) {
      case QUBIT -> parser.types.qubit();
      case QREG -> oldStyle(TypeNode.Keyword.QREG);
      case CREG -> oldStyle(TypeNode.Keyword.CREG);
      case READONLY, MUTABLE -> parser.types.arrayReference();
      case ARRAY -> {
        cursor.fail(
            "missing-type", "An array parameter says 'readonly' or 'mutable' before its type.");
        yield parser.types.scalarOrArray();
      }
      default -> parser.types.scalar("the type of a parameter, such as 'qubit q' or 'int n',");
    };
  }

  private TypeNode oldStyle(TypeNode.Keyword keyword) {
    TypeNode type = new TypeNode.Scalar(cursor.start(), cursor.end(), keyword, null);
    cursor.next();
    return type;
  }

  Statement extern() {
    int start = cursor.start();
    parser.statements.requireGlobal("'extern'");
    cursor.next();
    Name name = parser.operands.name();
    int open = cursor.start();
    List<TypeNode> parameters = List.of();
    if (!cursor.isLost() && opensParameters() && !cursor.take(TokenKind.RIGHT_PARENTHESIS)) {
      parameters = ItemList.read(cursor, externParameter);
      recovery.close(open, TokenKind.RIGHT_PARENTHESIS);
    }
    TypeNode returnType = cursor.isLost() ? null : parser.types.optionalReturnType();
    recovery.endStatement();
    return new Statement.Extern(start, cursor.lastEnd(), name, parameters, returnType);
  }

  private TypeNode externParameter() {
    int start = cursor.start();
    switch (cursor.kind()) {
      case CREG -> {
        cursor.next();
        Expr size = parser.types.optionalDesignator();
        return new TypeNode.Scalar(start, cursor.lastEnd(), TypeNode.Keyword.CREG, size);
      }
      case READONLY, MUTABLE -> {
        return parser.types.arrayReference();
      }
      default -> {
        TypeNode type = parser.types.scalar("the type of a parameter, such as 'int[32]',");
        if (cursor.at(TokenKind.IDENTIFIER) && !cursor.isLost()) {
          cursor.fail("unexpected-token", "Parameters of an extern have no names, only types.");
        }
        return type;
      }
    }
  }
}
