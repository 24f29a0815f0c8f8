package org.ketbench.app.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.QubitRegister;

/** Reads qubits as they are written behind options: {@code 0,3}, {@code 2-5}, {@code q[1]}, q. */
final class QubitList {
  private final Circuit circuit;
  private final String file;

  QubitList(Circuit circuit, String file) {
    this.circuit = circuit;
    this.file = file;
  }

  /** The qubits of a list, ascending. */
  List<Integer> read(String text) {
    TreeSet<Integer> qubits = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      add(part.strip(), qubits);
    }
    return List.copyOf(qubits);
  }

  /** The numbers of qubits in the documents of results: those of keys, the highest first. */
  static List<Integer> leftToRight(List<Integer> ascending) {
    return ascending.reversed();
  }

  private void add(String part, Set<Integer> qubits) {
    for (QubitRegister register : circuit.qubitRegisters()) {
      if (register.name().equals(part)) {
        IntStream.range(register.first(), register.first() + register.size()).forEach(qubits::add);
        return;
      }
    }
    for (int qubit = 0; qubit < circuit.qubitCount(); qubit++) {
      if (circuit.qubitName(qubit).equals(part)) {
        qubits.add(qubit);
        return;
      }
    }
    String[] ends = part.split("-", 2);
    int first = number(ends[0], part);
    int last = ends.length == 1 ? first : number(ends[1], part);
    if (last < first) {
      throw missing(part);
    }
    IntStream.rangeClosed(first, last).forEach(qubits::add);
  }

  private int number(String digits, String part) {
    if (!digits.strip().matches("[0-9]{1,9}")
        || Integer.parseInt(digits.strip()) >= circuit.qubitCount()) {
      throw missing(part);
    }
    return Integer.parseInt(digits.strip());
  }

  private CommandFailure missing(String part) {
    int count = circuit.qubitCount();
    return new CommandFailure(
        ExitCode.WRONG_USAGE,
        List.of(
            Problem.of(
                file,
                "no-such-qubit",
                "The program has no qubit '%s'; %s. Write numbers, names or ranges, as in 0,2-4."
                    .formatted(
                        part, count == 0 ? "it has none" : "its qubits are 0 to " + (count - 1)))));
  }
}
