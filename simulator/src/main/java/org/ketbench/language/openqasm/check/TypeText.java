package org.ketbench.language.openqasm.check;

import org.ketbench.circuit.classical.Type;

/** Writes classical types as a program does. */
public final class TypeText {
  private TypeText() {}

  public static String of(Type type) {
    return switch (type) {
      case Type.Bool() -> "bool";
      case Type.Bits(int width) -> "bit" + designator(width);
      case Type.Int(int width, boolean signed) -> (signed ? "int" : "uint") + designator(width);
      case Type.Floating(int width) -> "float" + designator(width);
      case Type.AngleType(int width) -> "angle" + designator(width);
      case Type.Complex(int width) ->
          width == Type.MACHINE ? "complex" : "complex[float[" + width + "]]";
      case Type.Duration() -> "duration";
      case Type.Stretch() -> "stretch";
      case Type.Array array -> {
        StringBuilder text = new StringBuilder("array[").append(of(array.element()));
        for (int dimension : array.dimensions()) {
          text.append(", ").append(dimension);
        }
        yield text.append(']').toString();
      }
      case Type.Nothing() -> "void";
    };
  }

  private static String designator(int width) {
    return width == Type.MACHINE ? "" : "[" + width + "]";
  }
}
