package org.ketbench.estimate.code;

import org.ketbench.estimate.hardware.QubitModel;

/** An error-correcting code as parameters give it. */
public sealed interface QecScheme permits FormulaScheme, CodeTable {
  /** As it was written. */
  String name();

  /**
   * The code on these qubits.
   *
   * @throws org.ketbench.estimate.model.EstimateException if they are no good for it
   */
  Code on(QubitModel qubit);
}
