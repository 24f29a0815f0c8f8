package org.ketbench.engine.statevector.kernel;

import org.ketbench.engine.statevector.plan.PhasePolynomial;

/** A place for one complex number, in double precision for every kind of kernel. */
final class ComplexPlace {
  final double[] parts = PhasePolynomial.one();
}
