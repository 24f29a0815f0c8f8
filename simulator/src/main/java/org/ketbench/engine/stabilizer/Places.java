package org.ketbench.engine.stabilizer;

import java.util.BitSet;
import org.ketbench.circuit.Matrices;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;

/** The qubits of a circuit that anything happens to, numbered without gaps. */
final class Places {
  private final int[] placeOf;
  private final int count;

  private Places(int qubits, BitSet used) {
    placeOf = new int[qubits];
    int next = 0;
    for (int qubit = 0; qubit < qubits; qubit++) {
      placeOf[qubit] = used.get(qubit) ? next++ : -1;
    }
    count = next;
  }

  static Places of(Program program) {
    BitSet used = new BitSet();
    for (Instruction instruction : program.code()) {
      switch (instruction) {
        case Instruction.Gate gate -> {
          for (int qubit : Matrices.positions(gate.apply())) {
            used.set(qubit);
          }
        }
        case Instruction.Measure measure -> used.set(measure.qubit());
        case Instruction.Reset reset -> used.set(reset.qubit());
        case Instruction.Noise noise -> noise.qubits().stream().forEach(used::set);
        case Instruction.Wait _,
            Instruction.Assign _,
            Instruction.Branch _,
            Instruction.Goto _ -> {}
      }
    }
    return new Places(program.circuit().qubitCount(), used);
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The number of a qubit of the circuit; -1 where nothing happens to it. */
  int of(int qubit) {
    return placeOf[qubit];
  }

  int[] of(int[] qubits) {
    int[] places = new int[qubits.length];
    for (int each = 0; each < qubits.length; each++) {
      places[each] = placeOf[qubits[each]];
    }
    return places;
  }
}
