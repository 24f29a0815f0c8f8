package org.ketbench.app.charts.ask;

import java.util.List;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Matrix;

/** What can be found out about how a circuit's qubits hang together. */
public sealed interface Structure {
  Circuit circuit();

  /**
   * The state of some qubits when the others are ignored.
   *
   * @param qubits the first is the low bit of rows and columns
   */
  record Density(Circuit circuit, List<Integer> qubits, Matrix matrix) implements Structure {
    public Density {
      qubits = List.copyOf(qubits);
    }
  }

  /**
   * What each two qubits know of one another, in bits.
   *
   * @param qubits how many of the first qubits were looked at
   * @param entropies of each qubit by itself
   * @param shared for each pair (a, b) with a below b, at {@code b·(b-1)/2 + a}
   */
  record Links(Circuit circuit, int qubits, List<Double> entropies, List<Double> shared)
      implements Structure {
    public Links {
      entropies = List.copyOf(entropies);
      shared = List.copyOf(shared);
    }

    public double between(int one, int other) {
      int low = Math.min(one, other);
      int high = Math.max(one, other);
      return shared.get(high * (high - 1) / 2 + low);
    }
  }

  /**
   * The entropy of the first qubits after some of the columns.
   *
   * @param cut how many qubits are on the first side
   * @param moments after which columns, from 0
   * @param entropies as many of them as are known
   */
  record Cuts(Circuit circuit, int cut, List<Integer> moments, List<Double> entropies)
      implements Structure {
    public Cuts {
      moments = List.copyOf(moments);
      entropies = List.copyOf(entropies);
    }
  }

  /** What a circuit without measurements does to every basis state. */
  record Operator(Circuit circuit, Matrix matrix) implements Structure {}
}
