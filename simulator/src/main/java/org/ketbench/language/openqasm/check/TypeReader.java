package org.ketbench.language.openqasm.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.circuit.classical.Value;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.TypeNode;

/** Turns types as they are written into types, and checks their sizes. */
final class TypeReader {
  static final SymbolType UNKNOWN = new SymbolType.Unknown();

  private static final int MOST_DIMENSIONS = 7;

  /* Registers and arrays larger than this are mistakes or attacks. */
  private static final int LARGEST = 1_000_000_000;

  private final Check check;

  TypeReader(Check check) {
    this.check = check;
  }

  /** A classical type, null where it is wrong. */
  @Nullable Type classical(TypeNode node) {
    return switch (node) {
      case TypeNode.Scalar scalar -> scalar(scalar);
      case TypeNode.Complex complex -> complex(complex);
      case TypeNode.Array array -> array(array);
      // The reader takes these only as parameters.
      case TypeNode.ArrayReference _ -> null;
    };
  }

  /** The type of a subroutine's parameter. */
  SymbolType parameter(TypeNode node, @Nullable Expr oldSize) {
    return switch (node) {
      case TypeNode.ArrayReference reference -> arrayReference(reference);
      // The reader has said that 'readonly' or 'mutable' is missing.
      case TypeNode.Array _ -> UNKNOWN;
      case TypeNode.Scalar(int _, int _, TypeNode.Keyword keyword, Expr width)
          when keyword == TypeNode.Keyword.QUBIT || keyword == TypeNode.Keyword.QREG ->
          quantum(oldSize == null ? width : oldSize);
      case TypeNode.Scalar(int _, int _, TypeNode.Keyword keyword, Expr width)
          when keyword == TypeNode.Keyword.CREG ->
          known(bits(oldSize == null ? width : oldSize));
      default -> known(classical(node));
    };
  }

  private static SymbolType known(@Nullable Type type) {
    return type == null ? UNKNOWN : new SymbolType.Classical(type);
  }

  /** A register of qubits, or one qubit without a size. */
  SymbolType quantum(@Nullable Expr size) {
    if (size == null) {
      return new SymbolType.Quantum(SymbolType.SINGLE);
    }
    // The specification would allow 0, but such a register is always a slip.
    Integer count = size(size, 1, "number of qubits");
    return count == null ? UNKNOWN : new SymbolType.Quantum(count);
  }

  /** A register of bits, or a bit without a size. */
  @Nullable Type bits(@Nullable Expr size) {
    if (size == null) {
      return Types.BIT;
    }
    Integer count = size(size, 0, "number of bits");
    return count == null ? null : new Type.Bits(count);
  }

  private @Nullable Type scalar(TypeNode.Scalar node) {
    Expr width = node.width();
    return switch (node.keyword()) {
      case BIT, CREG -> bits(width);
      case BOOL -> Types.BOOL;
      case DURATION -> Types.DURATION;
      case STRETCH -> new Type.Stretch();
      case COMPLEX -> Types.COMPLEX;
      case INT, UINT, FLOAT, ANGLE -> sized(node.keyword(), width);
      // The reader takes these only as parameters and declarations of their own.
      case QUBIT, QREG -> null;
    };
  }

  private @Nullable Type sized(TypeNode.Keyword keyword, @Nullable Expr node) {
    int width = Type.MACHINE;
    if (node != null) {
      Integer written = size(node, 1, "width of a type");
      if (written == null) {
        return null;
      }
      width = written;
    }
    return switch (keyword) {
      case INT -> new Type.Int(width, true);
      case UINT -> new Type.Int(width, false);
      case FLOAT -> new Type.Floating(width);
      default -> new Type.AngleType(width);
    };
  }

  private @Nullable Type complex(TypeNode.Complex node) {
    TypeNode component = node.component();
    if (component == null) {
      return Types.COMPLEX;
    }
    Type type = classical(component);
    if (type instanceof Type.Floating(int width)) {
      return new Type.Complex(width);
    }
    if (type != null) {
      check.reporter.error(
          component,
          "bad-component",
          "The parts of a complex number are floats: write 'complex[float[64]]'.");
    }
    return null;
  }

  private @Nullable Type array(TypeNode.Array node) {
    Type element = element(node.element());
    List<Integer> dimensions = dimensions(node, node.dimensions());
    return element == null || dimensions == null ? null : new Type.Array(element, dimensions);
  }

  private @Nullable Type element(TypeNode node) {
    Type type = classical(node);
    if (type instanceof Type.Bits || type instanceof Type.Stretch || type instanceof Type.Array) {
      check.reporter.error(
          node,
          "bad-element-type",
          type instanceof Type.Bits
              ? "An array cannot hold bits. Use 'bool', or a register 'bit[n]'."
              : type instanceof Type.Array
                  ? "An array cannot hold arrays. Give it more dimensions: 'array[int, 2, 3]'."
                  : "An array cannot hold stretches. Use 'duration'.");
      return null;
    }
    return type;
  }

  private @Nullable List<Integer> dimensions(TypeNode array, List<Expr> nodes) {
    List<Integer> dimensions = new ArrayList<>();
    boolean known = !nodes.isEmpty();
    long count = 1;
    for (Expr node : nodes) {
      Integer size = size(node, 0, "size of an array");
      if (size == null) {
        known = false;
      } else {
        dimensions.add(size);
        count *= size;
        if (count > LARGEST) {
          check.reporter.error(node, "too-large", "This array is too large to be held.");
          return null;
        }
      }
    }
    if (nodes.isEmpty()) {
      check.reporter.error(
          array,
          "bad-dimensions",
          "An array needs its size: write 'array[int, 4]' for 4 elements.");
    } else if (nodes.size() > MOST_DIMENSIONS) {
      tooManyDimensions(array);
      return null;
    }
    return known ? dimensions : null;
  }

  private void tooManyDimensions(TypeNode array) {
    check.reporter.error(
        array,
        "bad-dimensions",
        "An array has at most " + MOST_DIMENSIONS + " dimensions. Use fewer.");
  }

  private SymbolType arrayReference(TypeNode.ArrayReference node) {
    Type element = element(node.element());
    Expr rank = node.rank();
    if (rank != null) {
      Integer dimensions = size(rank, 1, "number of dimensions");
      if (dimensions != null && dimensions > MOST_DIMENSIONS) {
        tooManyDimensions(node);
        return UNKNOWN;
      }
      return element == null || dimensions == null
          ? UNKNOWN
          : SymbolType.ArrayReference.ofRank(node.mutable(), element, dimensions);
    }
    List<Integer> dimensions = dimensions(node, node.dimensions());
    return element == null || dimensions == null
        ? UNKNOWN
        : new SymbolType.ArrayReference(node.mutable(), element, dimensions);
  }

  /** A constant size of at least {@code least}, null where it is wrong. */
  @Nullable Integer size(Expr node, int least, String what) {
    Typed typed = check.expressions.value(node);
    Type type = typed.classical();
    if (typed.isUnknown()) {
      return null;
    }
    if (type == null || !(Conversions.isReal(type) || type instanceof Type.Bits)) {
      check.reporter.error(
          node, "bad-size", "The " + what + " is an integer, not " + typed.type().text() + ".");
      return null;
    }
    if (!typed.constant()) {
      check.reporter.error(
          node,
          "not-constant",
          "The " + what + " must be known before the program runs. Use a number or a 'const'.");
      return null;
    }
    Value value = typed.value();
    return value == null ? null : checked(node, value, least, what);
  }

  private @Nullable Integer checked(Expr node, Value value, int least, String what) {
    Integer size = Constants.integer(value);
    if (size == null || size > LARGEST) {
      check.reporter.error(
          node,
          size == null && value instanceof Value.Floating ? "bad-size" : "too-large",
          size == null && value instanceof Value.Floating
              ? "The " + what + " is an integer. Round it first: 'int(…)'."
              : "The " + what + " is too large.");
      return null;
    }
    if (size < least) {
      check.reporter.error(
          node,
          "bad-size",
          "The " + what + " is " + size + ", but must be at least " + least + ".");
      return null;
    }
    if (value instanceof Value.Floating) {
      check.reporter.warning(
          node, "float-as-size", "The " + what + " is a float here. Use an integer constant.");
    }
    return size;
  }
}
