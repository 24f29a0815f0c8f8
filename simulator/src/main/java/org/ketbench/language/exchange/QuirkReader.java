package org.ketbench.language.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Matrix;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.UnitaryGate;
import org.ketbench.language.Diagnostic;

/**
 * Reads circuits of Quirk: its JSON, or a link that carries it. The wire on top is qubit 0, the low
 * bit, as there. The gates of a column act under all controls of the column; a wire that is
 * measured gets the bit of its number.
 */
final class QuirkReader {
  private static final int MOST_WIRES = 1000;
  private static final int DEEPEST = 20;
  private static final Pattern POWER = Pattern.compile("([XYZ])\\^(-?)(½|⅓|¼|⅛|¹⁄₁₆|⅟₁₆|⅟₃₂)");
  private static final Pattern SIZED =
      Pattern.compile(
          "(QFT†|QFT|inc|dec|Reverse|rev|<<|>>|PhaseGradient|PhaseUngradient)(\\d{1,2})");
  private static final Pattern FORMULA = Pattern.compile("R([xyz])ft|([XYZ])\\^ft");
  private static final Pattern DISPLAY =
      Pattern.compile("(Amps|Chance|Sample|Density|Bloch|Prob)\\d*");
  private static final Set<String> NOTHING =
      Set.of("…", "1", "I", "•", "◦", "⊕", "⊖", "⊗", "(/)", "Swap");
  private static final Set<String> FIXED = Set.of("H", "X", "Y", "Z");
  private static final Map<String, Double> PHASES =
      Map.of("NeGate", 1.0, "i", 0.5, "-i", -0.5, "√i", 0.25, "√-i", -0.25);

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private final QuirkGates gates = new QuirkGates(operations, diagnostics);
  private final Map<String, Matrix> custom = new HashMap<>();
  private final Map<String, Json.Arr> circuits = new HashMap<>();
  private boolean measures;
  private boolean displays;
  private int wires;

  private QuirkReader() {}

  static Imported read(String text) {
    QuirkReader reader = new QuirkReader();
    try {
      Json json = Json.parse(QuirkText.json(text));
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
    columns(columns, List.of(), 0, 0);
    if (displays) {
      diagnostics.add(
          Diagnostic.information(
              Span.NONE, "displays-left-out", "Displays show and do nothing; they are left out."));
    }
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

  private void columns(List<Json> columns, List<Control> outer, int offset, int depth) {
    for (Json column : columns) {
      try {
        if (!(column instanceof Json.Arr(List<Json> cells, var _))) {
          throw new ReadException(column.span(), "wrong-value", "A column is a list of gates.");
        }
        if (offset + cells.size() > MOST_WIRES) {
          throw new ReadException(
              column.span(), "too-large", "There are too many wires; 1000 are the most.");
        }
        wires = Math.max(wires, offset + cells.size());
        column(cells, outer, offset, depth);
      } catch (ReadException problem) {
        diagnostics.add(problem.diagnostic());
      }
    }
  }

  private void start(Json state, int wire) throws ReadException {
    if (wire >= MOST_WIRES) {
      throw new ReadException(
          state.span(), "too-large", "There are too many wires; 1000 are the most.");
    }
    wires = Math.max(wires, wire + 1);
    String text =
        switch (state) {
          case Json.Num(double value, var _) when value == 0 || value == 1 ->
              value == 0 ? "0" : "1";
          case Json.Text(String value, var _) -> value;
          default -> "?";
        };
    gates.start(text, wire, state.span());
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
      custom.put(id, QuirkText.matrix(matrix, span));
    } else {
      throw new ReadException(
          json.span(), "wrong-value", "A gate of one's own has a \"matrix\" or a \"circuit\".");
    }
  }

  private void column(List<Json> cells, List<Control> outer, int offset, int depth)
      throws ReadException {
    List<Control> controls = new ArrayList<>(outer);
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
      gates.plain("swap", controls, span, swaps.get(0), swaps.get(1));
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
          gates.plain(name, List.of(), Span.NONE, wire);
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
    Matcher power = POWER.matcher(name);
    Matcher sized = SIZED.matcher(name);
    Matcher formula = FORMULA.matcher(name);
    Double phase = PHASES.get(name);
    Matrix matrix = custom.get(name);
    Json.Arr circuit = circuits.get(name);
    if (NOTHING.contains(name)) {
      return;
    }
    if (DISPLAY.matcher(name).matches()) {
      displays = true;
    } else if (name.equals("Measure")) {
      measure(controls, span, wire);
    } else if (FIXED.contains(name)) {
      gates.plain(name.toLowerCase(Locale.ROOT), controls, span, wire);
    } else if (phase != null) {
      gates.phase(phase, controls, span);
    } else if (power.matches()) {
      double exponent = QuirkGates.exponent(power.group(3));
      double signed = power.group(2).isEmpty() ? exponent : -exponent;
      gates.powered(power.group(1), signed, controls, span, wire);
    } else if (formula.matches()) {
      formula(formula, cell, controls, wire);
    } else if (matrix != null) {
      int count = Integer.numberOfTrailingZeros(matrix.size());
      reserve(wire + count, span);
      int[] on = Qubits.range(wire, count).toArray();
      gates.add(new UnitaryGate(called(name), matrix), List.of(), controls, span, on);
    } else if (circuit != null && depth < DEEPEST) {
      columns(circuit.items(), controls, wire, depth + 1);
    } else if (sized.matches()) {
      int count = Integer.parseInt(sized.group(2));
      reserve(wire + count, span);
      if (!gates.wide(sized.group(1), count, controls, span, wire)) {
        throw QuirkGates.unknown(name, span);
      }
    } else {
      throw QuirkGates.unknown(name, span);
    }
  }

  private static String called(String id) {
    String name = id.replaceAll("[^A-Za-z0-9_]", "");
    return name.isEmpty() ? "custom" : name;
  }

  private void reserve(int end, Span span) throws ReadException {
    if (end > MOST_WIRES) {
      throw new ReadException(span, "too-large", "There are too many wires; 1000 are the most.");
    }
    wires = Math.max(wires, end);
  }

  private void measure(List<Control> controls, Span span, int wire) throws ReadException {
    if (!controls.isEmpty()) {
      throw new ReadException(
          span, "wrong-value", "A measurement has no controls. Put it into a column of its own.");
    }
    measures = true;
    operations.add(new Operation.Measure(wire, wire, span));
  }

  private void formula(Matcher kind, Json cell, List<Control> controls, int wire)
      throws ReadException {
    Span span = cell.span();
    @Nullable Json argument = cell instanceof Json.Obj object ? object.get("arg") : null;
    String text =
        switch (argument) {
          case Json.Text(String formula, var _) -> formula;
          case Json.Num(double number, var _) -> String.valueOf(number);
          case null, default ->
              throw new ReadException(
                  span,
                  "missing-field",
                  "This gate turns with time unless \"arg\" says how far; add it.");
        };
    if (QuirkText.dependsOnTime(text)) {
      throw new ReadException(
          span,
          "unknown-gate",
          "This gate changes with time. Replace 't' in its formula by a number.");
    }
    var angle = QuirkText.angle(text, span);
    if (kind.group(1) != null) {
      gates.rotation("r" + kind.group(1), angle, controls, span, wire);
    } else {
      gates.powered(kind.group(2), angle.radians(), controls, span, wire);
    }
  }
}
