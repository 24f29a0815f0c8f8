package org.ketbench.engine.statevector.plan;

import java.util.List;

/**
 * A circuit ready to run.
 *
 * @param qubits how many qubits the state in memory has, which is never less than a row needs
 */
public record Plan(int qubits, Shape shape, List<Stage> stages) {
  public Plan {
    stages = List.copyOf(stages);
  }
}
