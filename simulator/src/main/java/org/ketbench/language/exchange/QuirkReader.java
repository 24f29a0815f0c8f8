package org.ketbench.language.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;
import org.ketbench.circuit.GateCatalogue;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.language.Diagnostic;

/**
 * Reads circuits of Quirk: its JSON, or a link that carries it. The gates of a column act under all
 * controls of the column; a wire that is measured gets the bit of its number.
 */
final class QuirkReader {
  private static final int MOST_WIRES = 1000;
  private static final Pattern POWER = Pattern.compile("([XYZ])\\^(-?)(½|¼|⅛|¹⁄₁₆|⅟₁₆|⅟₃₂)");
  private static final Pattern SIZED = Pattern.compile("(QFT†|QFT|inc|dec|Reverse|rev)(\\d{1,2})");
  private static final Set<String> NOTHING =
      Set.of(
          "…", "1", "Bloch", "Density", "Chance", "Sample", "Amps", "Prob", "I", "•", "◦", "⊕", "⊖",
          "⊗", "(/)", "Swap");
  private static final Map<String, String> FIXED =
      Map.of("H", "h", "X", "x", "Y", "y", "Z", "z", "NeGate", "neg", "i", "i", "-i", "-i");

  private final GateCatalogue catalogue = GateCatalogue.standard();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private final Map<String, Matrix> custom = new HashMap<>();
  private final Map<String, Json.Arr> circuits = new HashMap<>();
  private boolean measures;
  private int wires;

  private QuirkReader() {}

  static Imported read(String text) {
    QuirkReader reader = new QuirkReader();
    try {
      Json json = Json.parse(json(text));
      return reader.program(json);
    } catch (ReadException problem) {
      reader.diagnostics.add(problem.diagnostic());
      boolean link = !text.stripLeading().startsWith("{");
      return Imported.failed(
          link
              ? reader.diagnostics.stream()
                  .map(each -> Diagnostic.error(Span.NONE, each.code(), each.message()))
                  .toList()
              : reader.diagnostics);
    }
  }

  private static String json(String text) {
    int link = text.indexOf("#circuit=");
    if (link < 0) {
      return text;
    }
    String encoded = text.substring(link + 9).strip();
    int end = 0;
    while (end < encoded.length() && encoded.charAt(end) >= ' ') {
      end++;
    }
    String line = encoded.substring(0, end);
    if (!line.contains("%")) {
      return line;
    }
    try {
      return URLDecoder.decode(line.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return line;
    }
  }

  private Imported program(Json json) throws ReadException {
    if (!(json instanceof Json.Obj program)
        || !(program.get("cols") instanceof Json.Arr(List<Json> columns, var _))) {
      throw new ReadException(json.span(), "wrong-value", "Quirk's circuits have \"cols\".");
    }
    if (program.get("gates") instanceof Json.Arr(List<Json> gates, var _)) {
      for (Json gate : gates) {
        define(gate);
      }
    }
    if (program.get("init") instanceof Json.Arr(List<Json> states, var _)) {
      for (int wire = 0; wire < states.size(); wire++) {
        start(states.get(wire), wire);
      }
    }
    columns(columns, 0, 0);
    QubitRegister qubits = new QubitRegister("q", 0, wires, false, Span.NONE);
    return Imported.of(
        new Circuit(
            wires == 0 ? List.of() : List.of(qubits),
            measures ? List.of(new BitRegister("c", 0, wires, false, Span.NONE)) : List.of(),
            List.of(),
            List.of(),
            List.of(),
            operations),
        diagnostics);
  }

  private void columns(List<Json> columns, int offset, int depth) {
    for (Json column : columns) {
      try {
        if (!(column instanceof Json.Arr(List<Json> cells, var _))) {
          throw new ReadException(column.span(), "wrong-value", "A column is a list of gates.");
        }
        if (offset + cells.size() > MOST_WIRES) {
          throw new ReadException(column.span(), "too-large", "There are too many wires.");
        }
        wires = Math.max(wires, offset + cells.size());
        column(cells, offset, depth);
      } catch (ReadException problem) {
        diagnostics.add(problem.diagnostic());
      }
    }
  }

  private void start(Json state, int wire) throws ReadException {
    if (wire >= MOST_WIRES) {
      throw new ReadException(state.span(), "too-large", "There are too many wires.");
    }
    wires = Math.max(wires, wire + 1);
    String text =
        switch (state) {
          case Json.Num(double value, var _) -> String.valueOf((int) value);
          case Json.Text(String value, var _) -> value;
          default -> "?";
        };
    List<String> gates =
        switch (text) {
          case "0" -> List.of();
          case "1" -> List.of("x");
          case "+" -> List.of("h");
          case "-" -> List.of("x", "h");
          case "i" -> List.of("h", "s");
          case "-i" -> List.of("h", "sdg");
          default ->
              throw new ReadException(
                  state.span(), "wrong-value", "A wire starts as 0, 1, +, -, i or -i.");
        };
    for (String gate : gates) {
      add(catalogue.get(gate), List.of(), List.of(), state.span(), wire);
    }
  }

  private void define(Json json) throws ReadException {
    if (!(json instanceof Json.Obj gate)
        || !(gate.get("id") instanceof Json.Text(String id, var _))) {
      throw new ReadException(json.span(), "wrong-value", "A gate of one's own has an \"id\".");
    }
    if (gate.get("circuit") instanceof Json.Obj inner
        && inner.get("cols") instanceof Json.Arr columns) {
      circuits.put(id, columns);
    } else if (gate.get("matrix") instanceof Json.Text(String matrix, Span span)) {
      custom.put(id, matrix(matrix, span));
    } else {
      throw new ReadException(
          json.span(), "wrong-value", "A gate of one's own has a \"matrix\" or a \"circuit\".");
    }
  }

  private static Matrix matrix(String text, Span span) throws ReadException {
    String inner = text.replaceAll("\\s", "").replace("√", "sqrt").replace("½", "0.5");
    String[] rows = inner.replaceAll("^\\{\\{|}}$", "").split("},\\{", -1);
    int size = rows.length;
    if (size < 2 || size > 16 || Integer.bitCount(size) != 1) {
      throw new ReadException(span, "wrong-value", "A matrix has 2, 4, 8 or 16 rows.");
    }
    double[] re = new double[size * size];
    double[] im = new double[size * size];
    for (int row = 0; row < size; row++) {
      String[] entries = rows[row].split(",", -1);
      if (entries.length != size) {
        throw new ReadException(span, "wrong-value", "A row of this matrix has another length.");
      }
      for (int column = 0; column < size; column++) {
        String entry = entries[column].replaceAll("sqrt(\\d+(?:\\.\\d+)?)", "sqrt($1)");
        double[] value = new QuilNumber(entry, Set.of(), span).complex();
        re[row * size + column] = value[0];
        im[row * size + column] = value[1];
      }
    }
    Matrix matrix = Matrix.of(size, re, im);
    if (!matrix.isUnitary(1e-4)) {
      throw new ReadException(span, "wrong-value", "This matrix is not unitary.");
    }
    return matrix;
  }

  private void column(List<Json> cells, int offset, int depth) throws ReadException {
    List<Control> controls = new ArrayList<>();
    Map<Integer, String> turned = new HashMap<>();
    List<Integer> swaps = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String name = name(cells.get(i));
      int wire = offset + i;
      switch (name) {
        case "•", "⊖", "(/)" -> controls.add(new Control(wire, true));
        case "◦", "⊕", "⊗" -> controls.add(new Control(wire, false));
        case "Swap" -> swaps.add(wire);
        default -> {}
      }
      if (name.equals("⊕") || name.equals("⊖")) {
        turned.put(wire, "h");
      } else if (name.equals("⊗") || name.equals("(/)")) {
        turned.put(wire, "sxdg");
      }
    }
    if (!swaps.isEmpty() && swaps.size() != 2) {
      throw new ReadException(
          cells.getFirst().span(), "wrong-value", "A column has two ends of a swap, or none.");
    }
    turn(turned, false);
    if (swaps.size() == 2) {
      Span span = cells.get(swaps.getFirst() - offset).span();
      add(catalogue.get("swap"), List.of(), controls, span, swaps.get(0), swaps.get(1));
    }
    for (int i = 0; i < cells.size(); i++) {
      try {
        gate(cells.get(i), controls, offset + i, depth);
      } catch (ReadException problem) {
        diagnostics.add(problem.diagnostic());
      }
    }
    turn(turned, true);
  }

  /** Controls on other axes are controls between two turns: the axis comes to z and back. */
  private void turn(Map<Integer, String> turned, boolean back) {
    turned.forEach(
        (wire, gate) -> {
          String name = gate.equals("sxdg") && !back ? "sx" : gate;
          add(catalogue.get(name), List.of(), List.of(), Span.NONE, wire);
        });
  }

  private static String name(Json cell) {
    return switch (cell) {
      case Json.Text(String text, var _) -> text;
      case Json.Num _ -> "1";
      case Json.Obj object when object.get("id") instanceof Json.Text(String id, var _) -> id;
      default -> "?";
    };
  }

  private void gate(Json cell, List<Control> controls, int wire, int depth) throws ReadException {
    String name = name(cell);
    Span span = cell.span();
    if (NOTHING.contains(name) || name.matches("(Amps|Chance|Sample|Density|Bloch)\\d*")) {
      return;
    }
    String fixed = FIXED.get(name);
    Matcher power = POWER.matcher(name);
    Matcher sized = SIZED.matcher(name);
    if (name.equals("Measure")) {
      measures = true;
      operations.add(new Operation.Measure(wire, wire, span));
    } else if (fixed != null && catalogue.find(fixed) != null) {
      add(catalogue.get(fixed), List.of(), controls, span, wire);
    } else if (fixed != null) {
      double phase =
          switch (fixed) {
            case "neg" -> 1;
            case "i" -> 0.5;
            default -> -0.5;
          };
      add(catalogue.get("gphase"), List.of(Angle.of(phase * Math.PI)), controls, span);
    } else if (power.matches()) {
      double exponent =
          switch (power.group(3)) {
            case "½" -> 0.5;
            case "¼" -> 0.25;
            case "⅛" -> 0.125;
            case "⅟₃₂" -> 1.0 / 32;
            default -> 1.0 / 16;
          };
      double signed = power.group(2).isEmpty() ? exponent : -exponent;
      powered(power.group(1), signed, controls, span, wire);
    } else if (name.matches("R[xyz]ft") || name.matches("[XYZ]ft")) {
      rotation(name, argument(cell), controls, span, wire);
    } else if (custom.containsKey(name)) {
      Matrix matrix = Objects.requireNonNull(custom.get(name));
      int count = Integer.numberOfTrailingZeros(matrix.size());
      wires = Math.max(wires, wire + count);
      int[] on = Qubits.range(wire, count).toArray();
      add(new UnitaryGate(name.replaceAll("\\W", ""), matrix), List.of(), controls, span, on);
    } else if (circuits.containsKey(name) && controls.isEmpty() && depth < 20) {
      columns(Objects.requireNonNull(circuits.get(name)).items(), wire, depth + 1);
    } else if (sized.matches()) {
      wide(sized.group(1), Integer.parseInt(sized.group(2)), controls, span, wire);
    } else {
      throw unknown(name, span);
    }
  }

  private static ReadException unknown(String name, Span span) {
    return new ReadException(
        span,
        "unknown-gate",
        "Quirk's gate '"
            + name
            + "' cannot be read: it changes with time, chooses an outcome, or"
            + " does arithmetic. Replace it by plain gates.");
  }

  private @Nullable String argument(Json cell) {
    return cell instanceof Json.Obj object
            && object.get("arg") instanceof Json.Text(String text, var _)
        ? text
        : null;
  }

  private void powered(String axis, double exponent, List<Control> controls, Span span, int wire) {
    Map<Double, String> known =
        axis.equals("Z")
            ? Map.of(0.5, "s", -0.5, "sdg", 0.25, "t", -0.25, "tdg")
            : axis.equals("X") ? Map.of(0.5, "sx", -0.5, "sxdg") : Map.of();
    String name = known.get(exponent);
    if (name != null) {
      add(catalogue.get(name), List.of(), controls, span, wire);
    } else if (axis.equals("Z")) {
      Angle angle = Angle.pi(Math.round(exponent * 32), 32);
      add(catalogue.get("p"), List.of(angle), controls, span, wire);
    } else {
      Gate gate = catalogue.get(axis.equals("X") ? "x" : "y");
      operations.add(
          new Operation.Apply(gate, List.of(), exponent, controls, Qubits.of(wire), span));
    }
  }

  private void rotation(
      String name, @Nullable String argument, List<Control> controls, Span span, int wire)
      throws ReadException {
    if (argument == null || argument.matches(".*\\bt\\b.*")) {
      throw unknown(name, span);
    }
    Angle angle = new QuilNumber(argument.replace("π", "pi"), Set.of(), span).angle();
    if (name.startsWith("R")) {
      add(
          catalogue.get(name.substring(0, 2).replace('R', 'r')),
          List.of(angle),
          controls,
          span,
          wire);
    } else {
      powered(name.substring(0, 1), angle.radians(), controls, span, wire);
    }
  }

  private void wide(String name, int count, List<Control> controls, Span span, int wire)
      throws ReadException {
    if (count < 1 || count > 16) {
      throw unknown(name + count, span);
    }
    wires = Math.max(wires, wire + count);
    switch (name) {
      case "QFT" -> fourier(count, false, controls, span, wire);
      case "QFT†" -> fourier(count, true, controls, span, wire);
      case "inc" -> {
        for (int i = count - 1; i >= 0; i--) {
          List<Control> all = new ArrayList<>(controls);
          for (int k = 0; k < i; k++) {
            all.add(new Control(wire + k, true));
          }
          add(catalogue.get("x"), List.of(), all, span, wire + i);
        }
      }
      case "dec" -> {
        for (int i = 0; i < count; i++) {
          List<Control> all = new ArrayList<>(controls);
          for (int k = 0; k < i; k++) {
            all.add(new Control(wire + k, true));
          }
          add(catalogue.get("x"), List.of(), all, span, wire + i);
        }
      }
      default -> {
        for (int i = 0; i < count / 2; i++) {
          add(catalogue.get("swap"), List.of(), controls, span, wire + i, wire + count - 1 - i);
        }
      }
    }
  }

  private void fourier(int count, boolean back, List<Control> controls, Span span, int wire) {
    List<Runnable> steps = new ArrayList<>();
    for (int i = count - 1; i >= 0; i--) {
      int target = wire + i;
      steps.add(() -> add(catalogue.get("h"), List.of(), controls, span, target));
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
      steps.add(() -> add(catalogue.get("swap"), List.of(), controls, span, low, high));
    }
    (back ? steps.reversed() : steps).forEach(Runnable::run);
  }

  private void add(
      Gate gate, List<Angle> angles, List<Control> controls, Span span, int... qubits) {
    Qubits on = Qubits.of(qubits);
    for (Control control : controls) {
      if (on.contains(control.qubit())) {
        diagnostics.add(
            Diagnostic.error(span, "repeated-qubit", "A gate lies over one of its controls."));
        return;
      }
    }
    operations.add(
        gate instanceof CatalogueGate known
            ? Applied.of(known, angles, controls, on, span)
            : new Operation.Apply(gate, angles, 1, controls, on, span));
  }
}
