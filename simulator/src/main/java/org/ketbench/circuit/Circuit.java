package org.ketbench.circuit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.classical.Value;
import org.ketbench.circuit.classical.Variable;

/**
 * An immutable circuit over named quantum and classical registers. Qubits and bits are numbered in
 * order of declaration; every operation remembers where in the text it came from.
 *
 * @param variables classical variables whose values are known only while the circuit runs
 * @param outputs names of the registers and variables that are the program's declared result; empty
 *     when all of them are
 */
public record Circuit(
    List<QubitRegister> qubitRegisters,
    List<BitRegister> bitRegisters,
    List<Variable> variables,
    List<Parameter> parameters,
    List<String> outputs,
    List<Operation> operations) {
  public Circuit {
    qubitRegisters = List.copyOf(qubitRegisters);
    bitRegisters = List.copyOf(bitRegisters);
    variables = List.copyOf(variables);
    parameters = List.copyOf(parameters);
    outputs = List.copyOf(outputs);
    operations = List.copyOf(operations);
  }

  public int qubitCount() {
    return qubitRegisters.isEmpty()
        ? 0
        : qubitRegisters.getLast().first() + qubitRegisters.getLast().size();
  }

  public int bitCount() {
    return bitRegisters.isEmpty()
        ? 0
        : bitRegisters.getLast().first() + bitRegisters.getLast().size();
  }

  /** How the text names the qubit with this number. */
  public String qubitName(int qubit) {
    int at = lastFrom(qubit, qubitRegisters.size(), index -> qubitRegisters.get(index).first());
    if (at < 0 || !qubitRegisters.get(at).contains(qubit)) {
      throw new IllegalArgumentException("no qubit " + qubit);
    }
    return qubitRegisters.get(at).nameOf(qubit);
  }

  /** How the text names the bit with this number. */
  public String bitName(int bit) {
    int at = lastFrom(bit, bitRegisters.size(), index -> bitRegisters.get(index).first());
    if (at < 0 || !bitRegisters.get(at).contains(bit)) {
      throw new IllegalArgumentException("no bit " + bit);
    }
    return bitRegisters.get(at).nameOf(bit);
  }

  /** The last of so many registers that begins at a number or before; -1 where there is none. */
  private static int lastFrom(int number, int registers, IntUnaryOperator first) {
    int low = 0;
    int high = registers;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (first.applyAsInt(middle) <= number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** This circuit with other operations. */
  public Circuit with(List<Operation> newOperations) {
    return new Circuit(qubitRegisters, bitRegisters, variables, parameters, outputs, newOperations);
  }

  /**
   * This circuit with values for some of its free parameters, each brought to its parameter's type.
   *
   * @throws IllegalArgumentException if there is no parameter of a name
   */
  public Circuit bind(Map<String, Value> values) {
    return Binding.bind(this, values);
  }

  /**
   * Versions of one program mostly differ in how many operations there are, or in where the last
   * one stands in the text. That is looked at first, before a hundred thousand that are alike.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Circuit circuit
            && endsAs(circuit)
            && qubitRegisters.equals(circuit.qubitRegisters)
            && bitRegisters.equals(circuit.bitRegisters)
            && variables.equals(circuit.variables)
            && parameters.equals(circuit.parameters)
            && outputs.equals(circuit.outputs)
            && operations.equals(circuit.operations));
  }

  private boolean endsAs(Circuit other) {
    return operations.size() == other.operations.size()
        && (operations.isEmpty() || operations.getLast().equals(other.operations.getLast()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(qubitRegisters, bitRegisters, variables, parameters, outputs, operations);
  }
}
