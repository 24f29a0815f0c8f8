package org.ketbench.language.openqasm.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.ketbench.circuit.BitRegister;
import org.ketbench.circuit.QubitRegister;
import org.ketbench.circuit.Span;
import org.ketbench.circuit.classical.Type;
import org.ketbench.circuit.classical.Variable;

/**
 * The registers and variables of the circuit. What is local to a scope has its place again each
 * time that the scope is entered, so that a loop does not need new memory for each iteration.
 */
final class Memory {
  private final List<QubitRegister> qubitRegisters = new ArrayList<>();
  private final List<BitRegister> bitRegisters = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private final List<String> visible = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final IdentityHashMap<Object, Deque<BitRegister>> freeRegisters = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Deque<Variable>> freeVariables = new IdentityHashMap<>();
  private int qubits;
  private int bits;
  private boolean locals;

  List<QubitRegister> qubitRegisters() {
    return qubitRegisters;
  }

  List<BitRegister> bitRegisters() {
    return bitRegisters;
  }

  List<Variable> variables() {
    return variables;
  }

  int qubits() {
    return qubits;
  }

  int bits() {
    return bits;
  }

  /** The names that are a program's result, empty when everything in memory is. */
  List<String> results() {
    return locals ? visible : List.of();
  }

  QubitRegister declareQubits(String name, int size, boolean scalar, Span declaration) {
    QubitRegister register = new QubitRegister(name, qubits, size, scalar, declaration);
    names.add(name);
    qubitRegisters.add(register);
    qubits += size;
    return register;
  }

  BitRegister declareBits(String name, int size, boolean scalar, Span declaration) {
    visible.add(name);
    return newRegister(name, size, scalar, declaration);
  }

  Variable declareVariable(String name, Type type) {
    visible.add(name);
    return newVariable(name, type);
  }

  /** A register for as long as the leases hold; {@code owner} stands for its declaration. */
  BitRegister lendBits(
      Object owner, String name, int size, boolean scalar, Span declaration, Leases leases) {
    locals = true;
    Deque<BitRegister> free = freeRegisters.computeIfAbsent(owner, key -> new ArrayDeque<>());
    BitRegister found = free.isEmpty() || free.peek().size() != size ? null : free.pop();
    BitRegister lent = found == null ? newRegister(fresh(name), size, scalar, declaration) : found;
    leases.add(() -> free.push(lent));
    return lent;
  }

  /** A variable for as long as the leases hold; {@code owner} stands for its declaration. */
  Variable lendVariable(Object owner, String name, Type type, Leases leases) {
    locals = true;
    Deque<Variable> free = freeVariables.computeIfAbsent(owner, key -> new ArrayDeque<>());
    Variable found = free.isEmpty() || !free.peek().type().equals(type) ? null : free.pop();
    Variable lent = found == null ? newVariable(fresh(name), type) : found;
    leases.add(() -> free.push(lent));
    return lent;
  }

  private BitRegister newRegister(String name, int size, boolean scalar, Span declaration) {
    BitRegister register = new BitRegister(name, bits, size, scalar, declaration);
    names.add(name);
    bitRegisters.add(register);
    bits += size;
    return register;
  }

  private Variable newVariable(String name, Type type) {
    Variable variable = new Variable(variables.size(), name, type);
    names.add(name);
    variables.add(variable);
    return variable;
  }

  private String fresh(String wanted) {
    IntFunction<String> candidate = i -> i == 0 ? wanted : wanted + "_" + i;
    int i = 0;
    while (names.contains(candidate.apply(i))) {
      i++;
    }
    return candidate.apply(i);
  }
}
