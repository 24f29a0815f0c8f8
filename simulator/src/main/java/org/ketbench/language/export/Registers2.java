package org.ketbench.language.export;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Qubits;
import org.ketbench.circuit.Span;
import org.ketbench.compile.NotExpressible;

/** A circuit's registers in OpenQASM 2: what they are called, and what is said with them. */
final class Registers2 {
  private final CodeWriter declarations = new CodeWriter();
  private final List<BitRegister> bits;
  private final List<String> bitNames = new ArrayList<>();
  private final QubitsText wires;
  private final BitsText bitTexts;
  private final boolean singleBits;

  /**
   * @param names those that are taken
   * @param singleBits whether a condition can be on one bit of a register
   */
  Registers2(Circuit circuit, Names names, Notes notes, boolean singleBits) {
    this.singleBits = singleBits;
    List<String> qubits = new ArrayList<>();
    for (QubitRegister register : circuit.qubitRegisters()) {
      boolean hardware = register.name().equals(QubitRegister.HARDWARE);
      String name = names.claim(hardware ? "q" : register.name());
      noteRename(notes, register.name(), name, register.declaration());
      declarations.line("qreg " + name + "[" + register.size() + "];");
      for (int i = 0; i < register.size(); i++) {
        qubits.add(name + "[" + i + "]");
      }
    }
    for (BitRegister register : circuit.bitRegisters()) {
      String name = names.claim(register.name());
      bitNames.add(name);
      noteRename(notes, register.name(), name, register.declaration());
      declarations.line("creg " + name + "[" + register.size() + "];");
    }
    this.wires = QubitsText.of(qubits);
    this.bits = circuit.bitRegisters().stream().map(Registers2::sized).toList();
    this.bitTexts = new BitsText(bits, bitNames, Names.ofVersion2());
  }

  /** Version 2 has no single bits, so a bit is the only one of its register. */
  private static BitRegister sized(BitRegister register) {
    return new BitRegister(
        register.name(), register.first(), register.size(), false, register.declaration());
  }

  private static void noteRename(Notes notes, String before, String after, Span place) {
    if (!before.equals(after)) {
      notes.information(
          place, "renamed", "'" + before + "' is called '" + after + "' in OpenQASM 2.");
    }
  }

  CodeWriter declarations() {
    return declarations;
  }

  List<BitRegister> bits() {
    return bits;
  }

  QubitsText wires() {
    return wires;
  }

  String measure(int qubit, int bit) throws NotExpressible {
    if (bit < 0) {
      throw new NotExpressible(
          "OpenQASM 2 cannot measure without keeping the outcome. Give the measurement a bit.");
    }
    return "measure " + wires.of(qubit) + " -> " + bitTexts.bit(bit) + ";";
  }

  /** A barrier changes no state, so that it need not be conditioned, which it cannot be. */
  String barrier(Qubits on) {
    Qubits all = on.size() == 0 ? Qubits.range(0, wires.count()) : on;
    return "barrier " + wires.list(all.stream(), ",") + ";";
  }

  /** What stands before each statement under a condition: one for each value of the register. */
  List<String> prefixes(Conditions2.@Nullable Test test) {
    if (test == null) {
      return List.of("");
    }
    String name = bitNames.get(test.register());
    int size = bits.get(test.register()).size();
    for (int i = 0; i < size && singleBits && size > 1 && test.values().size() > 1; i++) {
      for (boolean one : new boolean[] {true, false}) {
        if (isOneBit(test.values(), size, i, one)) {
          return List.of("if(" + name + "[" + i + "]==" + (one ? 1 : 0) + ") ");
        }
      }
    }
    return test.values().stream().map(value -> "if(" + name + "==" + value + ") ").toList();
  }

  /** What stands before a statement that is done where one bit is 1. */
  String condition(int register, int bit) {
    BitRegister asked = bits.get(register);
    String index = asked.size() == 1 ? "" : "[" + (bit - asked.first()) + "]";
    return "if(" + bitNames.get(register) + index + "==1) ";
  }

  /** Whether the values are all those of so many bits in which one bit is set, or not. */
  private static boolean isOneBit(List<BigInteger> values, int size, int bit, boolean one) {
    return values.size() == 1 << (size - 1)
        && values.stream().allMatch(value -> value.testBit(bit) == one);
  }
}
