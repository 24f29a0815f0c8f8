package org.ketbench.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;

/**
 * How outcomes are written: a bit string for each register in order of declaration, its highest
 * index left, joined by single spaces. An outcome is a number with one bit for each simulated qubit
 * that is read; several bits of the circuit may show the same qubit, and some none.
 */
public final class OutcomeKeys {
  /** The name under which all qubits are shown when nothing is measured. */
  public static final String ALL_QUBITS = "q";

  /** A bit that was never written. */
  public static final int ZERO = -1;

  private final List<Register> registers;
  private final int[] sourceOfCharacter;
  private final long readQubits;

  /** A register of the result. */
  public record Register(String name, int size) {}

  /** Where a bit comes from: a simulated qubit, or {@link #ZERO}. */
  public interface Source {
    int of(int bit);
  }

  private OutcomeKeys(List<Register> registers, int[] sourceOfCharacter) {
    this.registers = List.copyOf(registers);
    this.sourceOfCharacter = sourceOfCharacter;
    long mask = 0;
    for (int source : sourceOfCharacter) {
      mask |= source >= 0 ? 1L << source : 0;
    }
    this.readQubits = mask;
  }

  /** For the classical registers that are the result of a circuit. */
  public static OutcomeKeys ofBits(Circuit circuit, Source qubitOfBit) {
    List<Register> registers = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    for (BitRegister register : circuit.bitRegisters()) {
      if (!circuit.outputs().isEmpty() && !circuit.outputs().contains(register.name())) {
        continue;
      }
      registers.add(new Register(register.name(), register.size()));
      for (int index = register.size() - 1; index >= 0; index--) {
        sources.add(qubitOfBit.of(register.first() + index));
      }
    }
    return new OutcomeKeys(registers, sources.stream().mapToInt(Integer::intValue).toArray());
  }

  /** For all qubits as one register. */
  public static OutcomeKeys ofQubits(int qubits, Source simulatedQubit) {
    int[] sources = new int[qubits];
    for (int index = 0; index < qubits; index++) {
      sources[qubits - 1 - index] = simulatedQubit.of(index);
    }
    return new OutcomeKeys(List.of(new Register(ALL_QUBITS, qubits)), sources);
  }

  public List<Register> registers() {
    return registers;
  }

  /** The simulated qubits that outcomes show. */
  public long readQubits() {
    return readQubits;
  }

  /** The key of an outcome; its bits are those of {@link #readQubits} in ascending order. */
  public String key(long outcome) {
    StringBuilder key = new StringBuilder(sourceOfCharacter.length + registers.size());
    int next = 0;
    for (Register register : registers) {
      if (next > 0 || !key.isEmpty()) {
        key.append(' ');
      }
      for (int each = 0; each < register.size(); each++) {
        int source = sourceOfCharacter[next++];
        key.append(source >= 0 && (outcome >>> rank(source) & 1) != 0 ? '1' : '0');
      }
    }
    return key.toString();
  }

  private int rank(int source) {
    return Long.bitCount(readQubits & ((1L << source) - 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutcomeKeys keys
        && registers.equals(keys.registers)
        && Arrays.equals(sourceOfCharacter, keys.sourceOfCharacter);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sourceOfCharacter);
  }
}
