package org.ketbench.language.export;

import java.util.List;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Gate;

/** Takes gates that are applied as they are, without modifiers, and global phases. */
interface Plain {
  void gate(Gate gate, List<Angle> arguments, int... qubits) throws NotExpressible;

  void phase(Angle angle);
}
