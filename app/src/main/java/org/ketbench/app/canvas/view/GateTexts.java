package org.ketbench.app.canvas.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.GateDialect;

/** How a gate of the catalogue is written in each language that has a name for it. */
final class GateTexts {
  private final String arguments;
  private final int qubits;

  private GateTexts(CatalogueGate gate) {
    arguments = String.join(", ", gate.parameters());
    qubits = gate.qubitCount();
  }

  /** One line for each language, our own first. */
  static List<String> of(CatalogueGate gate) {
    var texts = new GateTexts(gate);
    List<String> lines = new ArrayList<>();
    lines.add("OpenQASM  " + gate.name() + texts.inParentheses() + " " + texts.names() + ";");
    new TreeMap<>(gate.aliases()).forEach((dialect, name) -> lines.add(texts.of(dialect, name)));
    return lines;
  }

  private String of(GateDialect dialect, String name) {
    return switch (dialect) {
      case QISKIT -> "Qiskit    circuit." + name + "(" + joined(arguments, numbers(", ")) + ")";
      case CIRQ -> "Cirq      cirq." + name + inParentheses() + "(" + variables() + ")";
      case BRAKET -> "Braket    circuit." + name + "(" + joined(numbers(", "), arguments) + ")";
      case QSHARP -> "Q#        " + name + "(" + joined(arguments, names()) + ");";
      case QUIL -> "Quil      " + name + inParentheses() + " " + numbers(" ");
      case IONQ -> "IonQ      \"gate\": \"" + name + "\"";
      case QUANTINUUM -> "hqslib1   " + name + inParentheses() + " " + names() + ";";
    };
  }

  private String inParentheses() {
    return arguments.isEmpty() ? "" : "(" + arguments + ")";
  }

  private static String joined(String first, String second) {
    return first.isEmpty() ? second : second.isEmpty() ? first : first + ", " + second;
  }

  private String names() {
    return each("q[%d]", ", ");
  }

  private String variables() {
    return each("q%d", ", ");
  }

  private String numbers(String separator) {
    return each("%d", separator);
  }

  private String each(String form, String separator) {
    return IntStream.range(0, qubits)
        .mapToObj(form::formatted)
        .collect(Collectors.joining(separator));
  }
}
