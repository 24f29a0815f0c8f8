package org.ketbench.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;

/**
 * How outcomes are written: a bit string for each register in order of declaration, its highest
 * index left, joined by single spaces. An outcome is a number with one bit for each source that is
 * read, a simulated qubit or a classical bit; several bits of the circuit may show the same source,
 * and some none.
 */
public final class OutcomeKeys {
  /** The name under which all qubits are shown when nothing is measured. */
  public static final String ALL_QUBITS = "q";

  /** A bit that was never written. */
  public static final int ZERO = -1;

  private final List<Register> registers;
  private final int[] sourceOfCharacter;
  private final int[] read;
  private final int[] ranks;

  /** A register of the result. */
  public record Register(String name, int size) {}

  /** Where a bit comes from: a simulated qubit, or {@link #ZERO}. */
  public interface Source {
    int of(int bit);
  }

  private OutcomeKeys(List<Register> registers, int[] sourceOfCharacter) {
    this.registers = List.copyOf(registers);
    this.sourceOfCharacter = sourceOfCharacter;
    this.read =
        Arrays.stream(sourceOfCharacter)
            .filter(source -> source >= 0)
            .sorted()
            .distinct()
            .toArray();
    this.ranks =
        Arrays.stream(sourceOfCharacter)
            .map(source -> source >= 0 ? Arrays.binarySearch(read, source) : ZERO)
            .toArray();
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

  /** The sources that outcomes show, ascending: bit i of an outcome is that of the i-th. */
  public int[] read() {
    return read.clone();
  }

  /** The simulated qubits that outcomes show, where there are at most 64. */
  public long readQubits() {
    long mask = 0;
    for (int source : read) {
      if (source >= Long.SIZE) {
        throw new IllegalStateException("source " + source + " is beyond a mask");
      }
      mask |= 1L << source;
    }
    return mask;
  }

  /** The key of an outcome of at most 64 sources. */
  public String key(long outcome) {
    return key(Outcome.of(outcome));
  }

  /** The key of an outcome; its bits are those of {@link #read} in ascending order. */
  public String key(Outcome outcome) {
    StringBuilder key = new StringBuilder(ranks.length + registers.size());
    int next = 0;
    for (Register register : registers) {
      if (next > 0 || !key.isEmpty()) {
        key.append(' ');
      }
      for (int each = 0; each < register.size(); each++) {
        int rank = ranks[next++];
        key.append(rank >= 0 && outcome.bit(rank) ? '1' : '0');
      }
    }
    return key.toString();
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
