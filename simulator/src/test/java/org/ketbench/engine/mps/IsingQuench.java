package org.ketbench.engine.mps;

import java.util.BitSet;
import org.ketbench.circuit.Operation;
import org.ketbench.circuit.classical.Evaluator;
import org.ketbench.engine.statevector.Circuits;

/**
 * A chain of spins with {@code H = -Σ Z Z - field·Σ X}, all 0 at first, followed in steps of time;
 * and its energy by free fermions, which knows no tensors and no truncation.
 */
public final class IsingQuench {
  private final int spins;
  private final int steps;
  private final double time;
  private final double field;

  /** A chain of so many spins over so many steps, each of a length in time. */
  public IsingQuench(int spins, int steps, double time, double field) {
    this.spins = spins;
    this.steps = steps;
    this.time = time;
    this.field = field;
  }

  /** The gates of all steps. */
  public Circuits circuit() {
    Circuits circuit = new Circuits(spins);
    for (int step = 0; step < steps; step++) {
      for (int first = 0; first < 2; first++) {
        for (int spin = first; spin + 1 < spins; spin += 2) {
          circuit.gate("rzz", -2 * time, spin, spin + 1);
        }
      }
      for (int spin = 0; spin < spins; spin++) {
        circuit.gate("rx", -2 * field * time, spin);
      }
    }
    return circuit;
  }

  /** The state after all steps. */
  public MatrixProductState run(Truncation truncation) {
    MatrixProductState state = new MatrixProductState(spins, truncation);
    Fusion fusion = new Fusion(spins);
    for (Operation operation : circuit().build().operations()) {
      GateMatrices.give((Operation.Apply) operation, Evaluator.Environment.EMPTY, fusion::add);
    }
    Schedule.apply(state, fusion.steps());
    return state;
  }

  /** The energy of a state. */
  public double energy(MatrixProductState state) {
    Reader reader = new Reader(state);
    double energy = 0;
    for (int spin = 0; spin < spins; spin++) {
      BitSet one = new BitSet();
      one.set(spin);
      energy -= field * reader.mean(one, new BitSet());
      if (spin + 1 < spins) {
        BitSet two = (BitSet) one.clone();
        two.set(spin + 1);
        energy -= reader.mean(new BitSet(), two);
      }
    }
    return energy;
  }

  /** No energy is further from 0. */
  public double mostEnergy() {
    return spins - 1 + Math.abs(field) * spins;
  }

  /**
   * The energy of the same steps, from the means of pairs of Majorana operators: X on a spin is i
   * times its own two, Z on two neighbours i times the second of one and the first of the next.
   * Each gate turns two of them.
   */
  public double exactEnergy() {
    double[][] pairs = new double[2 * spins][2 * spins];
    for (int spin = 0; spin + 1 < spins; spin++) {
      pairs[2 * spin + 1][2 * spin + 2] = 1;
      pairs[2 * spin + 2][2 * spin + 1] = -1;
    }
    for (int step = 0; step < steps; step++) {
      for (int spin = 0; spin + 1 < spins; spin++) {
        turn(pairs, 2 * spin + 1, 2 * spin + 2, -2 * time);
      }
      for (int spin = 0; spin < spins; spin++) {
        turn(pairs, 2 * spin, 2 * spin + 1, -2 * field * time);
      }
    }
    double energy = 0;
    for (int spin = 0; spin < spins; spin++) {
      energy -= field * pairs[2 * spin][2 * spin + 1];
      energy -= spin + 1 < spins ? pairs[2 * spin + 1][2 * spin + 2] : 0;
    }
    return energy;
  }

  private static void turn(double[][] pairs, int a, int b, double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    for (int each = 0; each < pairs.length; each++) {
      double x = pairs[a][each];
      double y = pairs[b][each];
      pairs[a][each] = c * x + s * y;
      pairs[b][each] = c * y - s * x;
    }
    for (double[] row : pairs) {
      double x = row[a];
      double y = row[b];
      row[a] = c * x + s * y;
      row[b] = c * y - s * x;
    }
  }
}
