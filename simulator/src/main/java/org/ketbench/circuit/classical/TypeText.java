package org.ketbench.circuit.classical;

import java.util.stream.Collectors;

/** How a type is written in OpenQASM 3. */
public final class TypeText {
  private TypeText() {}

  public static String of(Type type) {
    return switch (type) {
      case Type.Bool _ -> "bool";
      case Type.Bits(int width) -> sized("bit", width);
      case Type.Int(int width, boolean signed) -> sized(signed ? "int" : "uint", width);
      case Type.Floating(int width) -> sized("float", width);
      case Type.AngleType(int width) -> sized("angle", width);
      case Type.Complex(int width) ->
          width == Type.MACHINE ? "complex" : "complex[float[" + width + "]]";
      case Type.Duration _ -> "duration";
      case Type.Stretch _ -> "stretch";
      case Type.Array(Type element, var dimensions) ->
          "array["
              + of(element)
              + dimensions.stream().map(size -> ", " + size).collect(Collectors.joining())
              + "]";
      case Type.Nothing _ -> "void";
    };
  }

  private static String sized(String name, int width) {
    return width == Type.MACHINE ? name : name + "[" + width + "]";
  }
}
