package org.ketbench.language.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ketbench.circuit.QubitRegister;

/** How the qubits of a circuit are called in the text that is written. */
final class QubitsText {
  private final String[] names;

  QubitsText(List<QubitRegister> registers, List<String> registerNames) {
    int count = registers.isEmpty() ? 0 : registers.getLast().first() + registers.getLast().size();
    names = new String[count];
    for (int i = 0; i < registers.size(); i++) {
      QubitRegister register = registers.get(i);
      for (int k = 0; k < register.size(); k++) {
        names[register.first() + k] = name(register, registerNames.get(i), k);
      }
    }
  }

  private QubitsText(List<String> names) {
    this.names = names.toArray(String[]::new);
  }

  /** For the body of a gate definition. */
  static QubitsText of(List<String> names) {
    return new QubitsText(names);
  }

  private static String name(QubitRegister register, String name, int index) {
    if (name.equals(QubitRegister.HARDWARE)) {
      return name + index;
    }
    return register.scalar() ? name : name + "[" + index + "]";
  }

  String of(int qubit) {
    return names[qubit];
  }

  int count() {
    return names.length;
  }

  String list(IntStream qubits) {
    return list(qubits, ", ");
  }

  String list(IntStream qubits, String between) {
    return qubits.mapToObj(this::of).collect(Collectors.joining(between));
  }
}
