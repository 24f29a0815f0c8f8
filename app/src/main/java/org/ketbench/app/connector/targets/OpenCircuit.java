package org.ketbench.app.connector.targets;

import org.ketbench.azure.job.CircuitSource;
import org.ketbench.circuit.Circuit;

/**
 * The circuit that is worked on.
 *
 * @param name of its document
 * @param text of its document, as it was when the circuit was made of it
 */
public record OpenCircuit(String name, String text, Circuit circuit) {

  CircuitSource source() {
    return new CircuitSource(name, circuit);
  }
}
