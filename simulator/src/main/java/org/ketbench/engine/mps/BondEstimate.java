package org.ketbench.engine.mps;

import java.util.Arrays;
import org.ketbench.circuit.CatalogueGate;
import org.ketbench.circuit.Matrices;
import org.ketbench.engine.program.Instruction;
import org.ketbench.engine.program.Program;

/**
 * How wide bonds can become at most, from the gates alone: a gate across a cut makes the bond there
 * wider by a factor of four at most, by two if one of its qubits only controls it.
 */
final class BondEstimate {
  private final double[] bits;
  private double widest;
  private double work;

  /**
   * @param most bonds of more bits than this need not be looked at any further
   */
  BondEstimate(Program program, double most) {
    int qubits = program.circuit().qubitCount();
    bits = new double[Math.max(1, qubits)];
    for (Instruction instruction : program.code()) {
      if (instruction instanceof Instruction.Gate gate) {
        int[] on = Matrices.positions(gate.apply());
        if (on.length > 1) {
          add(on, gate, qubits);
          if (widest > most) {
            return;
          }
        }
      }
    }
  }

  private void add(int[] on, Instruction.Gate gate, int qubits) {
    int first = Arrays.stream(on).min().orElse(0);
    int last = Arrays.stream(on).max().orElse(0);
    double grows = controls(gate) ? 1 : 2 * Math.floor(on.length / 2.0);
    for (int cut = first; cut < last; cut++) {
      bits[cut] = Math.min(bits[cut] + grows, Math.min(cut + 1, qubits - cut - 1));
      widest = Math.max(widest, bits[cut]);
      work += Math.scalb(1.0, (int) (3 * Math.min(20, bits[cut])));
    }
  }

  /** Whether one qubit only controls what happens to another, or both only turn phases alike. */
  private static boolean controls(Instruction.Gate gate) {
    int catalogueControls =
        gate.apply().gate() instanceof CatalogueGate known ? known.controls() : 0;
    boolean turns = gate.apply().gate().name().matches("r[xyz][xyz]|xx|yy|zz");
    return gate.apply().width() == 2
        && (turns || catalogueControls + gate.apply().controls().size() > 0);
  }

  /** The logarithm to base 2 of the widest bond. */
  double widest() {
    return widest;
  }

  /** About how many numbers are computed. */
  double work() {
    return work;
  }
}
