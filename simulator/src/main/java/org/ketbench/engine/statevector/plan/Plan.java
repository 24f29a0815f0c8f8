package org.ketbench.engine.statevector.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * A circuit ready to run.
 *
 * @param qubits how many qubits the state in memory has, which is never less than a row needs
 */
public record Plan(int qubits, Shape shape, List<Stage> stages) {
  public Plan {
    stages = List.copyOf(stages);
  }

  /** Both plans, one after the other. */
  public Plan then(Plan next) {
    return new Plan(qubits, shape, Stream.concat(stages.stream(), next.stages.stream()).toList());
  }
}
