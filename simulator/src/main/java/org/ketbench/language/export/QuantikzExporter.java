package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.Operations;

/**
 * Writes a circuit as LaTeX for the package quantikz (version 2). Every wire is a row; what spans
 * several rows has its columns to itself, and a wide circuit goes on below.
 */
public final class QuantikzExporter {
  private static final int COLUMNS = 14;

  private final Notes notes = new Notes();
  private final Circuit circuit;
  private final TextLabels labels;
  private final List<String[]> columns = new ArrayList<>();
  private final int[] next;

  private QuantikzExporter(Circuit circuit) {
    this.circuit = circuit;
    this.labels = new TextLabels(circuit, false);
    this.next = new int[Math.max(1, circuit.qubitCount())];
  }

  public static Exported export(Circuit circuit) {
    return new QuantikzExporter(circuit).write();
  }

  /** A whole document, which LaTeX sets as one picture that is as large as it needs to be. */
  public static String document(Circuit circuit) {
    return "\\documentclass[border=4pt,varwidth=\\maxdimen]{standalone}\n"
        + "\\usepackage{tikz}\n\\usetikzlibrary{quantikz2}\n\\begin{document}\n"
        + export(circuit).text()
        + "\\end{document}\n";
  }

  private Exported write() {
    all(circuit.operations(), "");
    BitMap bits = BitMap.ofRegisters(circuit);
    StringBuilder text = new StringBuilder();
    text.append("% Needs \\usepackage{tikz} and \\usetikzlibrary{quantikz2}.\n");
    bits.lines().forEach(line -> text.append("% ").append(line).append('\n'));
    int first = 0;
    do {
      int last = Math.min(columns.size(), first + COLUMNS);
      text.append(first == 0 ? "" : "\n\n").append("\\begin{quantikz}\n");
      for (int wire = 0; wire < circuit.qubitCount(); wire++) {
        text.append("\\lstick{").append(escaped(circuit.qubitName(wire))).append("}");
        for (int column = first; column < last; column++) {
          text.append(" & ").append(columns.get(column)[wire]);
        }
        text.append(" & ").append(wire + 1 < circuit.qubitCount() ? "\\\\\n" : "\n");
      }
      text.append("\\end{quantikz}");
      first = last;
    } while (first < columns.size());
    text.append('\n');
    return new Exported(text.toString(), notes.diagnostics(), bits);
  }

  private void all(List<Operation> operations, String condition) {
    for (Operation operation : Operations.flattened(operations)) {
      switch (operation) {
        case Operation.Apply apply -> apply(apply, condition);
        case Operation.Measure(int qubit, int bit, var _) ->
            put(
                qubit,
                qubit,
                bit == Operation.Measure.NO_BIT
                    ? "\\meter{}"
                    : "\\meter{" + escaped(circuit.bitName(bit)) + "}");
        case Operation.Reset(int qubit, var _) ->
            put(qubit, qubit, "\\gate{\\ket{0}" + condition + "}");
        case Operation.Barrier(var on, var _) -> {
          int[] wires = on.toArray();
          if (wires.length > 0) {
            int column = columns.size();
            Arrays.fill(next, column);
            put(0, circuit.qubitCount() - 1, "\\slice{}");
          }
        }
        case Operation.Conditional(var test, var then, var otherwise, var _) -> {
          String text = escaped(labels.expression(test));
          all(then, joined(condition, text));
          all(otherwise, joined(condition, "\\neg(" + text + ")"));
        }
        case Operation.While(var test, var body, var _) ->
            frame(operation, "\\text{while }" + escaped(labels.expression(test)), body.size());
        case Operation.Block block ->
            frame(operation, "\\text{" + escapedText(block.label()) + "}", block.body().size());
        case Operation.Opaque(String name, var on, var _, var _) ->
            box(on.toArray(), "\\text{" + escapedText(name) + "}");
        case Operation.Delay(var on, String duration, var _) ->
            box(on.toArray(), "\\text{delay " + escapedText(duration) + "}");
        case Operation.Assign _, Operation.Jump _ ->
            notes.information(
                operation.span(),
                "not-drawn",
                "What is computed, and jumps, have no picture in quantikz; they are left out.");
      }
    }
  }

  private void frame(Operation operation, String label, int size) {
    int[] wires = Operations.qubits(operation).stream().toArray();
    box(wires, label + "\\ (" + size + ")");
  }

  private static String joined(String condition, String test) {
    return condition.isEmpty() ? "\\ \\text{if }" + test : condition + "\\wedge " + test;
  }

  /** A box from the first to the last of some wires. */
  private void box(int[] wires, String label) {
    if (wires.length == 0) {
      return;
    }
    int top = IntStream.of(wires).min().orElse(0);
    int bottom = IntStream.of(wires).max().orElse(0);
    String size = bottom > top ? "[" + (bottom - top + 1) + "]" : "";
    int column = put(top, bottom, "\\gate" + size + "{" + label + "}");
    for (int wire = top + 1; wire <= bottom; wire++) {
      columns.get(column)[wire] = "";
    }
  }

  private void apply(Operation.Apply apply, String condition) {
    int own = apply.gate() instanceof CatalogueGate gate ? gate.controls() : 0;
    List<Control> controls = new ArrayList<>(apply.controls());
    int[] all = apply.qubits().toArray();
    for (int i = 0; i < own; i++) {
      controls.add(new Control(all[i], true));
    }
    int[] targets = Arrays.copyOfRange(all, own, all.length);
    if (targets.length == 0) {
      return;
    }
    int low = IntStream.of(targets).min().orElse(0);
    int high = IntStream.of(targets).max().orElse(0);
    boolean boxed = high - low + 1 == targets.length;
    boolean swap = isNamed(apply, "swap");
    boolean inside =
        controls.stream().anyMatch(control -> control.qubit() > low && control.qubit() < high);
    int top = low;
    int bottom = high;
    for (Control control : controls) {
      top = Math.min(top, control.qubit());
      bottom = Math.max(bottom, control.qubit());
    }
    if (!swap && (!boxed || inside)) {
      // The wires between are none of the gate's, so the box says which are.
      List<String> on = IntStream.of(all).mapToObj(circuit::qubitName).toList();
      String label = label(apply) + "\\ " + escaped(String.join(",", on)) + condition;
      int[] span = IntStream.rangeClosed(top, bottom).toArray();
      box(span, label);
      return;
    }
    int column = put(top, bottom, "");
    String[] cells = columns.get(column);
    if (swap) {
      cells[targets[0]] = "\\swap{" + (targets[1] - targets[0]) + "}";
      cells[targets[1]] = "\\targX{}";
    } else if (isNamed(apply, "x") && !controls.isEmpty() && condition.isEmpty()) {
      cells[low] = "\\targ{}";
    } else {
      String size = high > low ? "[" + (high - low + 1) + "]" : "";
      cells[low] = "\\gate" + size + "{" + label(apply) + condition + "}";
      for (int wire = low + 1; wire <= high; wire++) {
        cells[wire] = "";
      }
    }
    for (Control control : controls) {
      int to = control.qubit() < low ? low : control.qubit() > high ? high : low;
      cells[control.qubit()] =
          (control.positive() ? "\\ctrl{" : "\\octrl{") + (to - control.qubit()) + "}";
    }
  }

  private static boolean isNamed(Operation.Apply apply, String name) {
    if (!(apply.gate() instanceof CatalogueGate gate) || apply.exponent() != 1) {
      return false;
    }
    CatalogueGate base = gate.base();
    return base != null && base.canonical().name().equals(name);
  }

  private String label(Operation.Apply apply) {
    String symbol =
        apply.gate() instanceof CatalogueGate gate ? gate.symbol() : apply.gate().name();
    StringBuilder label = new StringBuilder(symbols(symbol));
    if (apply.exponent() != 1) {
      label.append("^{").append(IonqExporter.number(apply.exponent())).append('}');
    }
    if (!apply.arguments().isEmpty()) {
      List<String> angles = new ArrayList<>();
      apply
          .arguments()
          .forEach(angle -> angles.add(symbols(labels.expression(angle.expression()))));
      for (int i = 0; i < angles.size(); i++) {
        if (apply.arguments().get(i).isKnown()) {
          angles.set(
              i, apply.arguments().get(i).toString().replace("pi", "\\pi ").replace("*", ""));
        }
      }
      label.append('(').append(String.join(",", angles)).append(')');
    }
    return label.toString();
  }

  private static String symbols(String text) {
    return escaped(text)
        .replace("√X", "\\sqrt{X}")
        .replace("†", "^\\dagger ")
        .replace("π", "\\pi ")
        .replace("×", "\\times ")
        .replace("γ", "\\gamma ");
  }

  /** Puts a text on the first wire of a column in which all these wires are free. */
  private int put(int top, int bottom, String text) {
    int column = 0;
    for (int wire = top; wire <= bottom; wire++) {
      column = Math.max(column, next[wire]);
    }
    while (columns.size() <= column) {
      String[] empty = new String[Math.max(1, circuit.qubitCount())];
      Arrays.fill(empty, "\\qw");
      columns.add(empty);
    }
    if (!text.isEmpty()) {
      columns.get(column)[top] = text;
    }
    for (int wire = top; wire <= bottom; wire++) {
      next[wire] = column + 1;
    }
    return column;
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '_', '%', '#', '$', '&', '{', '}' -> safe.append('\\').append(c);
        case '\\' -> safe.append("\\backslash ");
        case '^' -> safe.append("\\wedge ");
        case '~' -> safe.append("\\sim ");
        default -> safe.append(c);
      }
    }
    return safe.toString()
        .replace("&&", "\\wedge ")
        .replace("\\&\\&", "\\wedge ")
        .replace("||", "\\vee ");
  }

  private static String escapedText(String text) {
    return escaped(text).replace("\\backslash ", "/").replace("\\wedge ", "");
  }
}
