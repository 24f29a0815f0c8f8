package org.ketbench.language.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;

/** Reads types as OpenQASM 3 writes them. */
final class JsonTypes {
  private static final int WIDEST = 1_000_000;
  private static final Pattern SIZED =
      Pattern.compile("(bit|int|uint|float|angle)(?:\\[(\\d{1,7})])?");
  private static final Pattern COMPLEX = Pattern.compile("complex\\[float\\[(\\d{1,7})]]");
  private static final Pattern ARRAY = Pattern.compile("array\\[(.+?)((?:, \\d{1,7}){1,7})]");

  private JsonTypes() {}

  static Type of(Json value) throws ReadException {
    String text = JsonFields.text(value, "a type");
    Type type = scalar(text);
    if (type == null) {
      Matcher array = ARRAY.matcher(text);
      if (array.matches()) {
        type = array(scalar(array.group(1)), array.group(2));
      }
    }
    if (type == null) {
      throw JsonFields.wrong(value, "a type is written as in OpenQASM 3, such as \"uint[8]\"");
    }
    return type;
  }

  private static @Nullable Type array(@Nullable Type element, String sizes) {
    List<Integer> dimensions = new ArrayList<>();
    long elements = 1;
    for (String size : sizes.substring(2).split(", ", -1)) {
      dimensions.add(Integer.parseInt(size));
      elements *= Integer.parseInt(size);
      if (elements > WIDEST) {
        return null;
      }
    }
    return element == null ? null : new Type.Array(element, dimensions);
  }

  private static @Nullable Type scalar(String text) {
    switch (text) {
      case "bool" -> {
        return Types.BOOL;
      }
      case "complex" -> {
        return Types.COMPLEX;
      }
      case "duration" -> {
        return Types.DURATION;
      }
      case "stretch" -> {
        return new Type.Stretch();
      }
      case "void" -> {
        return Types.NOTHING;
      }
      default -> {}
    }
    Matcher complex = COMPLEX.matcher(text);
    if (complex.matches()) {
      return new Type.Complex(Integer.parseInt(complex.group(1)));
    }
    Matcher sized = SIZED.matcher(text);
    if (!sized.matches()) {
      return null;
    }
    int width = sized.group(2) == null ? Type.MACHINE : Integer.parseInt(sized.group(2));
    if (width == 0 || width > WIDEST) {
      return null;
    }
    return switch (sized.group(1)) {
      case "bit" -> new Type.Bits(width);
      case "int" -> new Type.Int(width, true);
      case "uint" -> new Type.Int(width, false);
      case "float" -> new Type.Floating(width);
      default -> new Type.AngleType(width);
    };
  }
}
