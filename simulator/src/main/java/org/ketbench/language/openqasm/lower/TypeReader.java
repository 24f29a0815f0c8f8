package org.ketbench.language.openqasm.lower;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;
import org.ketbench.language.openqasm.syntax.Expr;
import org.ketbench.language.openqasm.syntax.TypeNode;

/** Turns types as they are written into what they mean, computing their widths. */
final class TypeReader {
  private final Machine machine;

  TypeReader(Machine machine) {
    this.machine = machine;
  }

  Type read(TypeNode type) {
    return switch (type) {
      case TypeNode.Scalar scalar -> scalar(scalar);
      case TypeNode.Complex complex ->
          complex.component() instanceof TypeNode.Scalar component
              ? new Type.Complex(width(component.width()))
              : Types.COMPLEX;
      case TypeNode.Array array -> new Type.Array(read(array.element()), sizes(array.dimensions()));
      case TypeNode.ArrayReference array ->
          new Type.Array(read(array.element()), sizes(array.dimensions()));
    };
  }

  private Type scalar(TypeNode.Scalar type) {
    int width = width(type.width());
    return switch (type.keyword()) {
      case BIT, CREG -> new Type.Bits(width);
      case BOOL -> Types.BOOL;
      case INT -> new Type.Int(width, true);
      case UINT -> new Type.Int(width, false);
      case FLOAT -> new Type.Floating(width);
      case ANGLE -> new Type.AngleType(width);
      case DURATION -> Types.DURATION;
      case STRETCH -> new Type.Stretch();
      case COMPLEX -> new Type.Complex(width);
      case QUBIT, QREG ->
          throw new Problem(type, "not-classical", "A classical type has to stand here.");
    };
  }

  private int width(@Nullable Expr written) {
    return written == null ? Type.MACHINE : size(written);
  }

  /** A size, which has to be a known number and not too large. */
  int size(Expr written) {
    long size = machine.places.known(written);
    if (size < 0 || size > machine.limits.qubits()) {
      throw new Problem(
          written,
          "size-out-of-range",
          "A size of " + size + " is not possible; use 0 to " + machine.limits.qubits() + ".");
    }
    return (int) size;
  }

  private List<Integer> sizes(List<Expr> dimensions) {
    List<Integer> sizes = new ArrayList<>(dimensions.size());
    long count = 1;
    for (Expr dimension : dimensions) {
      int size = size(dimension);
      sizes.add(size);
      count *= size;
      if (count > machine.limits.elements()) {
        throw new Problem(
            dimension,
            "array-too-large",
            "An array can have up to " + machine.limits.elements() + " elements.");
      }
    }
    return sizes;
  }
}
