package org.ketbench.compile;

import java.util.List;
import org.ketbench.circuit.Angle;
import org.ketbench.circuit.Control;
import org.ketbench.circuit.Gate;

/** Takes gates of a set one after another, and global phases. */
public interface GateSink {
  void gate(Gate gate, List<Angle> arguments, List<Control> controls, int... qubits)
      throws NotExpressible;

  void phase(Angle angle);
}
