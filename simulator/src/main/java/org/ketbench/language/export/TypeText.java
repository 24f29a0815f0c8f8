package org.ketbench.language.export;

import java.util.stream.Collectors;
import org.ketbench.circuit.classical.Type;

/** How types are written in OpenQASM 3. */
final class TypeText {
  private TypeText() {}

  static String of(Type type) {
    return switch (type) {
      case Type.Bool _ -> "bool";
      case Type.Bits(int width) -> "bit" + size(width);
      case Type.Int(int width, boolean signed) -> (signed ? "int" : "uint") + size(width);
      case Type.Floating(int width) -> "float" + size(width);
      case Type.AngleType(int width) -> "angle" + size(width);
      case Type.Complex(int width) -> "complex[float" + size(width) + "]";
      case Type.Duration _ -> "duration";
      case Type.Stretch _ -> "stretch";
      case Type.Array(Type element, var dimensions) ->
          dimensions.stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", ", "array[" + of(element) + ", ", "]"));
      case Type.Nothing _ -> "void";
    };
  }

  private static String size(int width) {
    return width == Type.MACHINE ? "" : "[" + width + "]";
  }
}
