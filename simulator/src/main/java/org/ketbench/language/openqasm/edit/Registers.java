package org.ketbench.language.openqasm.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Type;
import org.ketbench.language.openqasm.check.Symbol;
import org.ketbench.language.openqasm.check.SymbolType;

/** The registers of a program and the numbers of their qubits and bits in the circuit. */
final class Registers {
  /**
   * A register.
   *
   * @param symbol null for the hardware qubits
   */
  record Register(@Nullable Symbol symbol, String name, int first, int size, boolean scalar) {
    Element element(int index) {
      if (name.equals(QubitRegister.HARDWARE)) {
        return new Element(null, name + index, Element.NONE);
      }
      return new Element(symbol, name, scalar ? Element.NONE : index);
    }
  }

  private final List<Register> qubits;
  private final List<Register> bits;

  private Registers(List<Register> qubits, List<Register> bits) {
    this.qubits = qubits;
    this.bits = bits;
  }

  /** By the circuit where there is one; while there are errors, by the declarations alone. */
  static Registers of(Map<String, Symbol> globals, @Nullable Circuit circuit) {
    List<Register> qubits = new ArrayList<>();
    List<Register> bits = new ArrayList<>();
    if (circuit != null) {
      for (QubitRegister each : circuit.qubitRegisters()) {
        Symbol symbol = globals.get(each.name());
        qubits.add(new Register(symbol, each.name(), each.first(), each.size(), each.scalar()));
      }
      for (BitRegister each : circuit.bitRegisters()) {
        Symbol symbol = globals.get(each.name());
        bits.add(new Register(symbol, each.name(), each.first(), each.size(), each.scalar()));
      }
    } else {
      declared(globals, qubits, bits);
    }
    return new Registers(List.copyOf(qubits), List.copyOf(bits));
  }

  private static void declared(
      Map<String, Symbol> globals, List<Register> qubits, List<Register> bits) {
    int qubit = 0;
    int bit = 0;
    for (Symbol symbol : globals.values()) {
      if (symbol instanceof Symbol.QubitRegister register && register.type().isKnown()) {
        int size = register.type().count();
        qubits.add(new Register(symbol, symbol.name(), qubit, size, !register.type().isRegister()));
        qubit += size;
      } else if (symbol instanceof Symbol.Variable
          && symbol.type() instanceof SymbolType.Classical(Type.Bits(int width))) {
        boolean scalar = width == Type.MACHINE;
        bits.add(new Register(symbol, symbol.name(), bit, scalar ? 1 : width, scalar));
        bit += scalar ? 1 : width;
      }
    }
  }

  List<Register> qubits() {
    return qubits;
  }

  List<Register> bits() {
    return bits;
  }

  int qubitCount() {
    return qubits.isEmpty() ? 0 : qubits.getLast().first + qubits.getLast().size;
  }

  Register ofQubit(int qubit) throws Refusal {
    for (Register register : qubits) {
      if (register.first <= qubit && qubit < register.first + register.size) {
        return register;
      }
    }
    throw new Refusal("There is no qubit " + qubit + ".");
  }

  /** A qubit by its number; of a device's, there are more than those that are used. */
  Element qubit(int qubit) throws Refusal {
    boolean beyond = qubit >= qubitCount() && !qubits.isEmpty();
    if (beyond && qubits.getLast().name.equals(QubitRegister.HARDWARE)) {
      return qubits.getLast().element(qubit - qubits.getLast().first);
    }
    Register register = ofQubit(qubit);
    return register.element(qubit - register.first);
  }

  Element bit(int bit) throws Refusal {
    for (Register register : bits) {
      if (register.first <= bit && bit < register.first + register.size) {
        return register.element(bit - register.first);
      }
    }
    throw new Refusal("There is no bit " + bit + ".");
  }

  /** The number of a qubit in the circuit, or -1 for one that is none of its registers'. */
  int number(Element element) {
    for (Register register : qubits) {
      if (register.symbol != null && register.symbol == element.register()) {
        return register.first + (register.scalar ? 0 : element.index());
      }
      if (register.symbol == null
          && element.register() == null
          && element.name().startsWith(QubitRegister.HARDWARE)) {
        return register.first + Integer.parseInt(element.name().substring(1));
      }
    }
    return -1;
  }

  @Nullable Register named(String name) {
    for (List<Register> all : List.of(qubits, bits)) {
      for (Register register : all) {
        if (register.name.equals(name)) {
          return register;
        }
      }
    }
    return null;
  }

  boolean isQuantum(Register register) {
    return qubits.contains(register);
  }

  /** The place of a register's name where it is declared in the document. */
  static Span declaration(Register register) throws Refusal {
    Symbol symbol = register.symbol;
    if (symbol == null) {
      throw new Refusal("Hardware qubits are not declared anywhere.");
    }
    if (symbol.file() != null) {
      throw new Refusal(
          "'"
              + symbol.name()
              + "' is declared in the file '"
              + symbol.file()
              + "'. Edit it there.");
    }
    return symbol.declaration();
  }
}
