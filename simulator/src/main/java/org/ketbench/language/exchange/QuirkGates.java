package org.ketbench.language.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.language.Diagnostic;

/** Quirk's gates as gates of the catalogue; a gate of several wires has its low bit on top. */
final class QuirkGates {
  private static final int WIDEST = 16;

  /** What takes a state from 0, by the name of the state. */
  private static final Map<String, List<String>> STATES =
      Map.of(
          "0", List.of(),
          "1", List.of("x"),
          "+", List.of("h"),
          "-", List.of("x", "h"),
          "i", List.of("h", "s"),
          "-i", List.of("h", "sdg"));

  private static final Map<String, Double> EXPONENTS =
      Map.of(
          "½", 1.0 / 2,
          "⅓", 1.0 / 3,
          "¼", 1.0 / 4,
          "⅛", 1.0 / 8,
          "¹⁄₁₆", 1.0 / 16,
          "⅟₁₆", 1.0 / 16,
          "⅟₃₂", 1.0 / 32);

  private final GateCatalogue catalogue = GateCatalogue.standard();
  private final List<Operation> operations;
  private final List<Diagnostic> diagnostics;

  QuirkGates(List<Operation> operations, List<Diagnostic> diagnostics) {
    this.operations = operations;
    this.diagnostics = diagnostics;
  }

  /** Brings a wire from 0 into a state that it starts in. */
  void start(String state, int wire, Span span) throws ReadException {
    List<String> gates = STATES.get(state);
    if (gates == null) {
      throw new ReadException(span, "wrong-value", "A wire starts as 0, 1, +, -, i or -i.");
    }
    gates.forEach(gate -> plain(gate, List.of(), span, wire));
  }

  /** A gate of the catalogue. */
  void plain(String gate, List<Control> controls, Span span, int... wires) {
    add(catalogue.get(gate), List.of(), controls, span, wires);
  }

  void phase(double halfTurns, List<Control> controls, Span span) {
    add(catalogue.get("gphase"), List.of(Angle.of(halfTurns * Math.PI)), controls, span);
  }

  static double exponent(String text) {
    return EXPONENTS.getOrDefault(text, 1.0);
  }

  /** A power of X, Y or Z. */
  void powered(String axis, double exponent, List<Control> controls, Span span, int wire) {
    Map<Double, String> known =
        axis.equals("Z")
            ? Map.of(0.5, "s", -0.5, "sdg", 0.25, "t", -0.25, "tdg")
            : axis.equals("X") ? Map.of(0.5, "sx", -0.5, "sxdg") : Map.of();
    String name = known.get(exponent);
    if (name != null) {
      plain(name, controls, span, wire);
    } else if (axis.equals("Z")) {
      add(catalogue.get("p"), List.of(Angle.of(exponent * Math.PI)), controls, span, wire);
    } else {
      // Y^t is S X^t S†, whatever the power; a power of the gate itself would be the same only for
      // exponents up to 1.
      boolean y = axis.equals("Y");
      if (y) {
        plain("sdg", List.of(), span, wire);
      }
      plain("h", List.of(), span, wire);
      add(catalogue.get("p"), List.of(Angle.of(exponent * Math.PI)), controls, span, wire);
      plain("h", List.of(), span, wire);
      if (y) {
        plain("s", List.of(), span, wire);
      }
    }
  }

  /** Turns by an angle in radians. */
  void rotation(String gate, Angle angle, List<Control> controls, Span span, int wire) {
    add(catalogue.get(gate), List.of(angle), controls, span, wire);
  }

  /** Whether a gate of several wires is known by this name. */
  boolean wide(String name, int count, List<Control> controls, Span span, int wire) {
    if (count < 1 || count > WIDEST) {
      return false;
    }
    switch (name) {
      case "QFT" -> fourier(count, false, controls, span, wire);
      case "QFT†" -> fourier(count, true, controls, span, wire);
      case "inc" -> {
        for (int i = count - 1; i >= 0; i--) {
          carry(i, controls, span, wire);
        }
      }
      case "dec" -> {
        for (int i = 0; i < count; i++) {
          carry(i, controls, span, wire);
        }
      }
      case "PhaseGradient", "PhaseUngradient" -> {
        // The amplitude of k gets the phase πk / 2^count.
        for (int i = 0; i < count; i++) {
          Angle angle = Angle.pi(name.equals("PhaseGradient") ? 1 : -1, 1L << (count - i));
          add(catalogue.get("p"), List.of(angle), controls, span, wire + i);
        }
      }
      case "<<", ">>" -> {
        boolean down = name.equals("<<");
        for (int i = 0; i + 1 < count; i++) {
          int at = wire + (down ? count - 2 - i : i);
          plain("swap", controls, span, at, at + 1);
        }
      }
      case "rev", "Reverse" -> {
        for (int i = 0; i < count / 2; i++) {
          plain("swap", controls, span, wire + i, wire + count - 1 - i);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void carry(int bit, List<Control> controls, Span span, int wire) {
    List<Control> all = new ArrayList<>(controls);
    for (int k = 0; k < bit; k++) {
      all.add(new Control(wire + k, true));
    }
    plain("x", all, span, wire + bit);
  }

  private void fourier(int count, boolean back, List<Control> controls, Span span, int wire) {
    List<Runnable> steps = new ArrayList<>();
    for (int i = count - 1; i >= 0; i--) {
      int target = wire + i;
      steps.add(() -> plain("h", controls, span, target));
      for (int k = i - 1; k >= 0; k--) {
        Angle angle = Angle.pi(back ? -1 : 1, 1L << (i - k));
        int control = wire + k;
        steps.add(
            () -> {
              List<Control> all = new ArrayList<>(controls);
              all.add(new Control(control, true));
              add(catalogue.get("p"), List.of(angle), all, span, target);
            });
      }
    }
    for (int i = 0; i < count / 2; i++) {
      int low = wire + i;
      int high = wire + count - 1 - i;
      steps.add(() -> plain("swap", controls, span, low, high));
    }
    (back ? steps.reversed() : steps).forEach(Runnable::run);
  }

  void add(Gate gate, List<Angle> angles, List<Control> controls, Span span, int... wires) {
    Qubits on = Qubits.of(wires);
    for (Control control : controls) {
      if (on.contains(control.qubit())) {
        diagnostics.add(
            Diagnostic.error(
                span, "repeated-qubit", "A gate lies over one of its controls; move one of them."));
        return;
      }
    }
    operations.add(
        gate instanceof CatalogueGate known
            ? Applied.of(known, angles, controls, on, span)
            : new Operation.Apply(gate, angles, 1, controls, on, span));
  }

  /** Why a gate has no meaning in a circuit, and what to do instead. */
  static ReadException unknown(String name, Span span) {
    @Nullable String why = null;
    if (name.matches("\\|.⟩⟨.\\|") || name.matches("[XYZ]Detector|[XYZ]DetectControlReset")) {
      why =
          "chooses an outcome, which no machine can. Measure the wire and keep the shots with that"
              + " outcome";
    } else if (name.matches(".*(\\^-?t\\d*|[XYZ]t|⌈t.*)")
        || name.matches("(Unc|C)ounting\\d+|(<<|>>)t\\d+|grad\\^-?t\\d+")) {
      why = "changes with time. Replace it by a gate with a fixed angle";
    } else if (name.matches(
        "input.*|setA|setB|setR|revinput.*|.*[AB]\\d*|.*mod.*|\\^.*|Flip<.*|.*\\(-?A.*")) {
      why = "does arithmetic on other wires. Replace it by plain gates";
    } else if (name.equals("0") || name.contains("UniversalNot")) {
      why = "is nothing that quantum mechanics allows. Remove it";
    }
    return new ReadException(
        span,
        "unknown-gate",
        why == null
            ? "Quirk's gate '"
                + name
                + "' is not known here, and the file has no \"matrix\" or \"circuit\" for it."
                + " Replace it by plain gates."
            : "Quirk's gate '" + name + "' cannot be read, since it " + why + ".");
  }
}
