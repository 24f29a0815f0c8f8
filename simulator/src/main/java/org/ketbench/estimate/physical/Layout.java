package org.ketbench.estimate.physical;

import java.util.OptionalLong;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Whole;

/**
 * A program laid out by parallel synthesis and sequential Pauli-based computation.
 *
 * @param logicalQubits with those between which the program's qubits meet
 * @param depth logical cycles at the least
 * @param tStates that are used up in all
 * @param tStatesPerRotation none where there are no rotations
 */
public record Layout(
    long logicalQubits, long depth, long tStates, OptionalLong tStatesPerRotation) {

  /** The layout of these counts where rotations may fail so often. */
  public static Layout of(LogicalCounts counts, double rotationBudget) {
    long qubits = counts.numQubits();
    long logical =
        Whole.plus(
            Whole.times(2, qubits, "logical qubits"),
            Whole.of(Math.ceil(Math.sqrt(8.0 * qubits)), "logical qubits") + 1,
            "logical qubits");
    long rotations = counts.rotationCount();
    OptionalLong perRotation =
        rotations == 0
            ? OptionalLong.empty()
            : OptionalLong.of(statesPerRotation(rotations, rotationBudget));
    long each = perRotation.orElse(0);
    long toffolis = Whole.plus(counts.cczCount(), counts.ccixCount(), "CCZ gates");
    String cycles = "logical cycles";
    long depth = Whole.plus(counts.measurementCount(), rotations, cycles);
    depth = Whole.plus(depth, counts.tCount(), cycles);
    depth = Whole.plus(depth, Whole.times(3, toffolis, cycles), cycles);
    depth = Whole.plus(depth, Whole.times(each, counts.rotationDepth(), cycles), cycles);
    String states = "T states";
    long tStates = Whole.plus(counts.tCount(), Whole.times(4, toffolis, states), states);
    tStates = Whole.plus(tStates, Whole.times(each, rotations, states), states);
    return new Layout(logical, depth, tStates, perRotation);
  }

  private static long statesPerRotation(long rotations, double budget) {
    double bits = Math.log(rotations / budget) / Math.log(2);
    return Whole.of(Math.ceil(0.53 * bits + 4.86), "T states for a rotation");
  }
}
