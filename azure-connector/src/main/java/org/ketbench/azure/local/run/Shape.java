package org.ketbench.azure.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;

/** How the bits of a result are grouped: in the order in which the program records them. */
sealed interface Shape {

  /** One bit. */
  record Leaf() implements Shape {}

  /** Some in square brackets. */
  record Array(List<Shape> parts) implements Shape {
    public Array {
      parts = List.copyOf(parts);
    }
  }

  /** Some in round brackets. */
  record Tuple(List<Shape> parts) implements Shape {
    public Tuple {
      parts = List.copyOf(parts);
    }
  }

  /** How many bits there are. */
  default int size() {
    return switch (this) {
      case Leaf _ -> 1;
      case Array(List<Shape> parts) -> parts.stream().mapToInt(Shape::size).sum();
      case Tuple(List<Shape> parts) -> parts.stream().mapToInt(Shape::size).sum();
    };
  }

  /** An array for each register of bits that is a result; a tuple of them if there are several. */
  static Shape ofRegisters(Circuit circuit) {
    List<Shape> arrays = new ArrayList<>();
    for (BitRegister register : circuit.bitRegisters()) {
      if (circuit.outputs().isEmpty() || circuit.outputs().contains(register.name())) {
        List<Shape> bits = new ArrayList<>();
        for (int i = 0; i < register.size(); i++) {
          bits.add(new Leaf());
        }
        arrays.add(new Array(bits));
      }
    }
    return arrays.size() == 1 ? arrays.getFirst() : new Tuple(arrays);
  }

  /** What the calls in a QIR module record. */
  static Shape ofQir(String module) {
    return new Calls(module).whole();
  }

  /** Goes through the calls that record results, in the order of the text. */
  final class Calls {
    private static final Pattern CALL =
        Pattern.compile(
            "call\\s+void\\s+@__quantum__rt__(array|tuple|result|bool)_record_output\\("
                + "(?:i64\\s+(\\d{1,6}))?");

    private final Matcher found;

    private Calls(String module) {
      this.found = CALL.matcher(module);
    }

    private Shape whole() {
      List<Shape> all = new ArrayList<>();
      while (found.find()) {
        all.add(one());
      }
      return all.size() == 1 ? all.getFirst() : new Tuple(all);
    }

    private Shape one() {
      String kind = found.group(1);
      if (!kind.equals("array") && !kind.equals("tuple")) {
        return new Leaf();
      }
      int count = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
      List<Shape> parts = new ArrayList<>();
      while (parts.size() < count && found.find()) {
        parts.add(one());
      }
      return kind.equals("array") ? new Array(parts) : new Tuple(parts);
    }
  }
}
