package org.ketbench.language.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Parameter;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Variable;

/** Names for a circuit's things in a language that has words of its own. */
final class ScriptNames {
  private static final Set<String> PYTHON =
      Set.of(
          ("False None True and as assert async await break class continue def del elif else except"
                  + " finally for from global if import in is lambda nonlocal not or pass raise"
                  + " return try while with yield match case type print range list math pi np numpy"
                  + " cirq sympy circuit part expr q otherwise Circuit FreeParameter Parameter"
                  + " QuantumCircuit QuantumRegister ClassicalRegister UnitaryGate Clbit")
              .split(" "));

  private static final Set<String> QSHARP =
      Set.of(
          ("namespace open import export as operation function newtype struct is Adj Ctl body"
               + " adjoint controlled self auto distribute invert intrinsic let mutable use borrow"
               + " if elif else for in while repeat until fixup within apply return fail set new"
               + " and or not true false Zero One PauliI PauliX PauliY PauliZ Int BigInt Double"
               + " Bool Qubit Pauli Result Range String Unit Adjoint Controlled Main q internal I X"
               + " Y Z H S T SX CNOT CZ CY CCNOT SWAP R1 Rx Ry Rz Rxx Ryy Rzz M Reset ResetAll"
               + " MResetEachZ Message Length")
              .split(" "));

  private final Set<String> taken;
  private final Notes notes;
  private final Map<BitRegister, String> registers = new HashMap<>();
  private final Map<String, String> parameters = new HashMap<>();
  private final Map<Variable, String> variables = new HashMap<>();

  private ScriptNames(Set<String> words, Circuit circuit, Notes notes) {
    this.taken = new HashSet<>(words);
    this.notes = notes;
    for (BitRegister register : circuit.bitRegisters()) {
      registers.put(register, claim(register.name(), register.declaration()));
    }
    for (Parameter parameter : circuit.parameters()) {
      parameters.put(parameter.name(), claim(parameter.name(), parameter.declaration()));
    }
    for (Variable variable : circuit.variables()) {
      variables.put(variable, claim(variable.name(), Span.NONE));
    }
  }

  static ScriptNames python(Circuit circuit, Notes notes) {
    return new ScriptNames(PYTHON, circuit, notes);
  }

  static ScriptNames qsharp(Circuit circuit, Notes notes) {
    return new ScriptNames(QSHARP, circuit, notes);
  }

  private String claim(String wanted, Span place) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < wanted.length(); i++) {
      char c = wanted.charAt(i);
      name.append(c == '_' || (c < 128 && Character.isLetterOrDigit(c)) ? c : '_');
    }
    if (Character.isDigit(name.charAt(0)) || name.charAt(0) == '_') {
      name.insert(0, 'x');
    }
    String free = name.toString();
    for (int i = 1; !taken.add(free); i++) {
      free = name + "_" + i;
    }
    if (!free.equals(wanted)) {
      notes.information(place, "renamed", "'" + wanted + "' is called '" + free + "' there.");
    }
    return free;
  }

  String of(BitRegister register) {
    return registers.getOrDefault(register, register.name());
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, name);
  }

  List<String> parameters() {
    List<String> all = new ArrayList<>(parameters.values());
    all.sort(null);
    return all;
  }

  String of(Variable variable) {
    return variables.getOrDefault(variable, variable.name());
  }

  /** How a bit is written. */
  String bit(Circuit circuit, int bit) {
    for (BitRegister register : circuit.bitRegisters()) {
      if (register.contains(bit)) {
        return register.scalar()
            ? of(register)
            : of(register) + "[" + (bit - register.first()) + "]";
      }
    }
    throw new IllegalArgumentException("no bit " + bit);
  }
}
