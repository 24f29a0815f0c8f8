package org.ketbench.engine.stabilizer.clifford;

import java.util.List;

/**
 * Writes Clifford gates as moves. Gates of one qubit and the usual gates of two are looked up,
 * since their shortest writing matters when there are a million of them; all others are taken apart
 * qubit by qubit: moves that bring the images of its X and Z back to X and Z undo the gate.
 */
final class Synthesis {
  private static final List<Moves> OF_ONE =
      List.of(
          new Moves(),
          new Moves().add(Move.H, 0),
          new Moves().add(Move.S, 0),
          new Moves().add(Move.SX, 0),
          new Moves().add(Move.S, 0).add(Move.H, 0),
          new Moves().add(Move.H, 0).add(Move.S, 0));

  private static final List<Moves> OF_TWO =
      List.of(
          new Moves(),
          new Moves().add(Move.CX, 0, 1),
          new Moves().add(Move.CX, 1, 0),
          new Moves().add(Move.CZ, 0, 1),
          new Moves().add(Move.SWAP, 0, 1));

  private final PauliImages images;
  private final Moves undoing = new Moves();

  private Synthesis(PauliImages images) {
    this.images = images;
  }

  static Moves of(PauliImages images) {
    List<Moves> known =
        switch (images.qubits()) {
          case 1 -> OF_ONE;
          case 2 -> OF_TWO;
          default -> List.of();
        };
    for (Moves candidate : known) {
      PauliImages its = new PauliImages(images.qubits());
      its.then(candidate);
      if (its.sameUpToSigns(images)) {
        return signed(images, candidate);
      }
    }
    return new Synthesis(images).takenApart();
  }

  /** Puts Pauli operators in front that make the signs right. */
  private static Moves signed(PauliImages images, Moves unsigned) {
    PauliImages its = new PauliImages(images.qubits());
    its.then(unsigned);
    Moves moves = new Moves();
    for (int qubit = 0; qubit < images.qubits(); qubit++) {
      boolean flipsX = its.negative(2 * qubit) != images.negative(2 * qubit);
      boolean flipsZ = its.negative(2 * qubit + 1) != images.negative(2 * qubit + 1);
      if (flipsX || flipsZ) {
        moves.add(flipsX ? flipsZ ? Move.Y : Move.Z : Move.X, qubit);
      }
    }
    for (int each = 0; each < unsigned.size(); each++) {
      moves.add(unsigned.kind(each), unsigned.first(each), unsigned.second(each));
    }
    return moves;
  }

  private Moves takenApart() {
    for (int qubit = 0; qubit < images.qubits(); qubit++) {
      onlyX(2 * qubit, qubit, qubit);
      int support = images.x(2 * qubit);
      int pivot = Integer.numberOfTrailingZeros(support);
      if (pivot != qubit) {
        undo(Move.SWAP, qubit, pivot);
      }
      fanIn(2 * qubit, qubit);
      if (images.x(2 * qubit + 1) != 0 || images.z(2 * qubit + 1) != 1 << qubit) {
        undo(Move.H, qubit, qubit);
        onlyX(2 * qubit + 1, qubit + 1, qubit);
        fanIn(2 * qubit + 1, qubit);
        undo(Move.H, qubit, qubit);
      }
      if (images.negative(2 * qubit)) {
        undo(Move.Z, qubit, qubit);
      }
      if (images.negative(2 * qubit + 1)) {
        undo(Move.X, qubit, qubit);
      }
    }
    return undoing.inverse();
  }

  /** Makes X of every factor of an image, from a qubit on; on {@code kept} only out of Y. */
  private void onlyX(int image, int from, int kept) {
    for (int qubit = from; qubit < images.qubits(); qubit++) {
      turnToX(image, qubit);
    }
    if (from > kept) {
      turnToX(image, kept);
    }
  }

  private void turnToX(int image, int qubit) {
    int bit = 1 << qubit;
    if ((images.z(image) & bit) != 0) {
      undo((images.x(image) & bit) != 0 ? Move.S : Move.H, qubit, qubit);
    }
  }

  private void fanIn(int image, int qubit) {
    for (int other = qubit + 1; other < images.qubits(); other++) {
      if ((images.x(image) & 1 << other) != 0) {
        undo(Move.CX, qubit, other);
      }
    }
  }

  private void undo(Move kind, int first, int second) {
    images.then(kind, first, second);
    undoing.add(kind, first, second);
  }
}
