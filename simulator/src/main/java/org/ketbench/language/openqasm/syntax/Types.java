package org.ketbench.language.openqasm.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads types. */
final class Types {
  private final Parser parser;
  private final Cursor cursor;
  private final Recovery recovery;

  Types(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.recovery = parser.recovery;
  }

  /** The keyword of a classical scalar type, null if there is none. */
  static TypeNode.@Nullable Keyword scalarKeyword(TokenKind kind) {
    return switch (kind) {
      case BIT -> TypeNode.Keyword.BIT;
      case BOOL -> TypeNode.Keyword.BOOL;
      case INT -> TypeNode.Keyword.INT;
      case UINT -> TypeNode.Keyword.UINT;
      case FLOAT_TYPE -> TypeNode.Keyword.FLOAT;
      case ANGLE -> TypeNode.Keyword.ANGLE;
      case DURATION -> TypeNode.Keyword.DURATION;
      case STRETCH -> TypeNode.Keyword.STRETCH;
      case COMPLEX -> TypeNode.Keyword.COMPLEX;
      default -> null;
    };
  }

  TypeNode scalarOrArray() {
    return cursor.at(TokenKind.ARRAY) ? array() : scalar("a type, such as 'int' or 'bit'");
  }

  /** A classical scalar type; {@code expected} says in a message what was looked for. */
  TypeNode scalar(String expected) {
    int start = cursor.start();
    TypeNode.Keyword keyword = scalarKeyword(cursor.kind());
    if (keyword == null) {
      noType(expected);
      return new TypeNode.Scalar(cursor.lastEnd(), cursor.lastEnd(), TypeNode.Keyword.INT, null);
    }
    cursor.next();
    if (keyword == TypeNode.Keyword.COMPLEX) {
      return complex(start);
    }
    Expr width = null;
    if (cursor.at(TokenKind.LEFT_BRACKET)) {
      if (hasNoWidth(keyword)) {
        cursor.fail(
            "unexpected-token",
            "This type has no size. Remove the brackets"
                + (keyword == TypeNode.Keyword.BOOL ? ", or use 'bit' for a register." : "."));
      } else {
        width = designator();
      }
    }
    return new TypeNode.Scalar(start, cursor.lastEnd(), keyword, width);
  }

  private static boolean hasNoWidth(TypeNode.Keyword keyword) {
    return keyword == TypeNode.Keyword.BOOL
        || keyword == TypeNode.Keyword.DURATION
        || keyword == TypeNode.Keyword.STRETCH;
  }

  private void noType(String expected) {
    if (cursor.at(TokenKind.VOID)) {
      cursor.fail("missing-type", "'void' cannot be written. Leave the type away.");
    } else {
      cursor.fail("missing-type", "Expected " + expected + " here.");
    }
  }

  private TypeNode complex(int start) {
    if (!cursor.at(TokenKind.LEFT_BRACKET)) {
      return new TypeNode.Complex(start, cursor.lastEnd(), null);
    }
    int open = cursor.start();
    cursor.next();
    if (!cursor.enter()) {
      return new TypeNode.Complex(start, cursor.lastEnd(), null);
    }
    TypeNode component = scalar("the type of its two parts, such as 'complex[float[64]]',");
    cursor.leave();
    recovery.close(open, TokenKind.RIGHT_BRACKET);
    return new TypeNode.Complex(start, cursor.lastEnd(), component);
  }

  /** {@code [size]} */
  Expr designator() {
    int open = cursor.start();
    cursor.next();
    if (cursor.at(TokenKind.RIGHT_BRACKET)) {
      cursor.report(
          open, cursor.end(), "missing-expression", "A size is missing in these brackets.");
      cursor.next();
      return parser.expressions.missing();
    }
    Expr size = parser.expressions.expression();
    recovery.close(open, TokenKind.RIGHT_BRACKET);
    return size;
  }

  @Nullable Expr optionalDesignator() {
    return cursor.at(TokenKind.LEFT_BRACKET) ? designator() : null;
  }

  /** {@code qubit} with or without a size. */
  TypeNode qubit() {
    int start = cursor.start();
    cursor.next();
    Expr size = optionalDesignator();
    return new TypeNode.Scalar(start, cursor.lastEnd(), TypeNode.Keyword.QUBIT, size);
  }

  private TypeNode array() {
    int start = cursor.start();
    cursor.next();
    int open = cursor.start();
    TypeNode element = element();
    List<Expr> dimensions = cursor.isLost() ? List.of() : parser.expressions.list();
    recovery.close(open, TokenKind.RIGHT_BRACKET);
    return new TypeNode.Array(start, cursor.lastEnd(), element, dimensions);
  }

  /** {@code [type,} of an array. */
  private TypeNode element() {
    if (!cursor.at(TokenKind.LEFT_BRACKET)) {
      cursor.fail("missing-type", "An array needs its type and size: 'array[int, 4]'.");
      return scalar("");
    }
    cursor.next();
    TypeNode element = scalar("the type of the array's elements, such as 'array[int, 4]',");
    if (cursor.at(TokenKind.RIGHT_BRACKET) && !cursor.isLost()) {
      cursor.fail("missing-expression", "An array needs its size: 'array[int, 4]'.");
    } else {
      recovery.expect(TokenKind.COMMA);
    }
    return element;
  }

  /** {@code readonly array[int, 2]} or {@code mutable array[int, #dim = 2]}. */
  TypeNode arrayReference() {
    int start = cursor.start();
    boolean mutable = cursor.at(TokenKind.MUTABLE);
    cursor.next();
    if (!cursor.at(TokenKind.ARRAY)) {
      cursor.fail("missing-type", "Behind 'readonly' or 'mutable' stands an array type.");
    } else {
      cursor.next();
    }
    int open = cursor.start();
    TypeNode element = element();
    List<Expr> dimensions = List.of();
    Expr rank = null;
    if (cursor.take(TokenKind.DIM)) {
      recovery.expect(TokenKind.EQUALS);
      rank = parser.expressions.expression();
    } else if (!cursor.isLost()) {
      dimensions = parser.expressions.list();
    }
    recovery.close(open, TokenKind.RIGHT_BRACKET);
    return new TypeNode.ArrayReference(start, cursor.lastEnd(), mutable, element, dimensions, rank);
  }

  /** {@code -> type}, if it is there. */
  @Nullable TypeNode optionalReturnType() {
    return cursor.take(TokenKind.ARROW) ? scalar("the type of the result, such as 'bit',") : null;
  }
}
