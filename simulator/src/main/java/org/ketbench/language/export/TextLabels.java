package org.ketbench.language.export;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.ExpressionText;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.PoweredGate;
import org.ketbench.circuit.classical.Expression;
import org.ketbench.circuit.classical.Target;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Types;

/** The words in a drawing. */
public final class TextLabels {
  /** Of longer ones an ellipsis stands for what is too much. */
  private static final int LONGEST = 40;

  private static final Pattern INDEX = Pattern.compile("\\[\\d{1,6}]$");

  private final Circuit circuit;
  private final boolean ascii;

  public TextLabels(Circuit circuit, boolean ascii) {
    this.circuit = circuit;
    this.ascii = ascii;
  }

  /** What stands in a gate's box. */
  public String gate(Gate gate, List<Angle> arguments, double exponent) {
    String name = power(symbol(gate), exponent);
    return plain(arguments.isEmpty() ? name : name + "(" + angles(arguments) + ")");
  }

  private static String symbol(Gate gate) {
    return switch (gate) {
      case CatalogueGate known -> known.symbol();
      case PoweredGate(Gate base, double exponent) -> "(" + power(symbol(base), exponent) + ")";
      default -> gate.name();
    };
  }

  private static String power(String symbol, double exponent) {
    if (exponent == 1) {
      return symbol;
    }
    return exponent == -1 && !symbol.endsWith("†")
        ? symbol + "†"
        : symbol + "^" + Angle.of(exponent);
  }

  public String angles(List<Angle> angles) {
    return angles.stream().map(this::angle).collect(Collectors.joining(","));
  }

  public String angle(Angle angle) {
    return switch (angle) {
      case Angle.Formula(Expression formula) -> expression(formula);
      case Angle.PiFraction exact -> pi(exact.toString());
      case Angle.Radians(double radians) -> rounded(radians);
    };
  }

  /** Five digits are enough to recognise an angle. */
  private static String rounded(double value) {
    String exact = Angle.of(value).toString();
    if (exact.length() <= 7) {
      return exact;
    }
    String text = String.format(Locale.ROOT, "%.5g", value);
    if (text.contains("e")) {
      return text.replaceFirst("0+e", "e").replace(".e", "e");
    }
    return text.replaceFirst("0+$", "").replaceFirst("\\.$", "");
  }

  public String expression(Expression expression) {
    return plain(pi(ExpressionText.of(expression, circuit).replace(" ", "")));
  }

  public String bits(List<Integer> bits) {
    return expression(
        new Expression.Bits(bits, bits.size() == 1 ? Types.BIT : new Type.Bits(bits.size())));
  }

  public String slot(Target.Slot slot) {
    String indices = slot.indices().stream().map(this::expression).collect(Collectors.joining(","));
    return slot.variable().name() + (indices.isEmpty() ? "" : "[" + indices + "]");
  }

  public String jump(Operation.JumpKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private String pi(String text) {
    return ascii ? text : text.replaceAll("\\bpi\\b", "π").replace("*π", "π");
  }

  /** The text without characters that the style does not have, and cut where it is too long. */
  public String plain(String text) {
    String shown = ascii ? transliterated(text) : text;
    if (shown.length() <= LONGEST) {
      return shown;
    }
    // Without their indices the wires of a register with a long name would all be called alike.
    Matcher index = INDEX.matcher(shown);
    String end = index.find() ? index.group() : "";
    return shown.substring(0, wholeLetters(shown, LONGEST - 1 - end.length()))
        + (ascii ? "~" : "…")
        + end;
  }

  /** At most so many characters, and no half of a letter that has two. */
  private static int wholeLetters(String text, int most) {
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }

  private static String transliterated(String text) {
    return text.replace("√X", "SX")
        .replace("e^iγ", "phase")
        .replace("×", "x")
        .replace("○", "o")
        .replace("⟩", ">")
        .replace("†", "dg")
        .replace("π", "pi")
        .replaceAll("[^\\x20-\\x7e]", "?");
  }
}
