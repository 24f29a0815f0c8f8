package org.ketbench.estimate.count;

import java.util.Optional;

/**
 * What a part of a program comes to by its author's account, whatever it is made of.
 *
 * @param auxiliaryQubits qubits that are in use while it runs, besides those it is applied to
 * @param rotationDepth layers that its rotations take
 */
record Tally(
    long auxiliaryQubits,
    long tCount,
    long rotationCount,
    long rotationDepth,
    long cczCount,
    long ccixCount,
    long measurementCount) {

  /** How many layers it takes; what has no rotations is one. */
  long layers() {
    return Math.max(1, rotationDepth);
  }

  /** How many of its layers hold a rotation: all of them, or the first where there are too few. */
  long rotationLayers() {
    return rotationCount >= rotationDepth ? rotationDepth : Math.min(1, rotationCount);
  }

  /** Why it cannot be so on this many qubits; nothing where it can. */
  Optional<String> refusal(int qubits) {
    if (rotationDepth == 0 && rotationCount > 0) {
      return Optional.of(
          "rotationCount is " + rotationCount + ", so rotationDepth has to be 1 or more.");
    }
    long least = Math.ceilDiv(rotationCount, qubits);
    return rotationDepth >= least
        ? Optional.empty()
        : Optional.of(
            "rotationDepth "
                + rotationDepth
                + " is too small: "
                + rotationCount
                + " rotations on "
                + qubits
                + (qubits == 1 ? " qubit" : " qubits")
                + " take at least "
                + least
                + " layers.");
  }
}
