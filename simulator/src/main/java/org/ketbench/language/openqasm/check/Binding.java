package org.ketbench.language.openqasm.check;

import org.jspecify.annotations.Nullable;

/** A name in a scope: its symbol, and what the checker keeps about it on the way. */
final class Binding {
  private static final SymbolType GATE = new SymbolType.Callable("gate");

  final Symbol symbol;

  /** The symbol's type, which some symbols would make anew each time. */
  final SymbolType type;

  /** How many qubits there are in a register or alias whose qubits are known; -1 otherwise. */
  final int qubits;

  /**
   * The register that the qubits are of; the qubit at {@code i} is {@code start + i * step} there.
   */
  final Binding root;

  final int start;
  final int step;

  /** The gate that the symbol is, for a quick look. */
  final Symbol.@Nullable Gate gate;

  /** The qubits that a register, qubit or alias names, where they are known. */
  final @Nullable QubitSet set;

  /** What happened to the qubits of a declared register. */
  final @Nullable QubitHistory history;

  boolean used;

  private Binding(Symbol symbol, int qubits, @Nullable QubitHistory history) {
    this.symbol = symbol;
    this.type = symbol instanceof Symbol.Gate ? GATE : symbol.type();
    this.gate = symbol instanceof Symbol.Gate it ? it : null;
    this.qubits = qubits;
    this.root = this;
    this.start = 0;
    this.step = 1;
    this.set = qubits >= 0 ? QubitSet.all(this, qubits) : null;
    this.history = history;
  }

  private Binding(Symbol.Alias alias, @Nullable QubitSet set) {
    QubitSet.Slice slice = set == null ? null : set.onlySlice();
    this.symbol = alias;
    this.type = alias.type();
    this.gate = null;
    this.set = set;
    this.history = null;
    if (slice != null && slice.register() instanceof Binding register) {
      this.qubits = slice.count();
      this.root = register;
      this.start = slice.start();
      this.step = slice.step();
    } else {
      this.qubits = -1;
      this.root = this;
      this.start = 0;
      this.step = 1;
    }
  }

  static Binding of(Symbol symbol) {
    return new Binding(symbol, -1, null);
  }

  /** Qubits that are none but these: a parameter, or a qubit of a gate. */
  static Binding ofQubits(Symbol symbol) {
    boolean known = symbol.type() instanceof SymbolType.Quantum quantum && quantum.isKnown();
    return new Binding(symbol, known ? ((SymbolType.Quantum) symbol.type()).count() : -1, null);
  }

  static Binding ofRegister(Symbol.QubitRegister register) {
    int count = register.type().count();
    return new Binding(register, count, new QubitHistory(count));
  }

  static Binding ofAlias(Symbol.Alias alias, @Nullable QubitSet set) {
    return new Binding(alias, set);
  }

  /** Whether this is a register whose qubits are known by their indices. */
  boolean isIndexable() {
    return qubits >= 0 && type instanceof SymbolType.Quantum quantum && quantum.isRegister();
  }
}
