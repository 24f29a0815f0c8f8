package org.ketbench.estimate.hardware;

import java.util.List;

/** How fast and how well physical qubits work; times are in nanoseconds. */
public sealed interface QubitModel permits GateBasedQubit, MajoranaQubit {
  String name();

  /** The largest error rate of a Clifford operation or of waiting. */
  double cliffordErrorRate();

  /** The largest rate at which a measurement says the wrong thing. */
  double readoutErrorRate();

  double tGateErrorRate();

  long tGateTime();

  /** The fields that {@link #cliffordErrorRate()} comes from, as parameters name them. */
  String cliffordFields();

  /** The names of this kind's times in a formula of a code's cycle, and then their values. */
  List<String> timeNames();

  double[] times();

  /** What a code has to withstand: the larger of both error rates. */
  default double codeErrorRate() {
    return Math.max(cliffordErrorRate(), readoutErrorRate());
  }
}
