package org.ketbench.estimate.hardware;

import java.util.List;
import java.util.Optional;

/** The six sets of qubit parameters that the reference estimator knows by name. */
public final class QubitPresets {
  private static final long MICROSECONDS_100 = 100_000;

  /** All of them; the first is taken where a document names none. */
  public static final List<QubitModel> ALL =
      List.of(
          gates("qubit_gate_ns_e3", 100, 50, 1e-3, 1e-3),
          gates("qubit_gate_ns_e4", 100, 50, 1e-4, 1e-4),
          gates("qubit_gate_us_e3", MICROSECONDS_100, MICROSECONDS_100, 1e-3, 1e-6),
          gates("qubit_gate_us_e4", MICROSECONDS_100, MICROSECONDS_100, 1e-4, 1e-6),
          majorana("qubit_maj_ns_e4", 1e-4, 0.05),
          majorana("qubit_maj_ns_e6", 1e-6, 0.01));

  private QubitPresets() {}

  public static Optional<QubitModel> named(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static QubitModel gates(
      String name, long measurement, long gate, double error, double tError) {
    return new GateBasedQubit(
        name, measurement, gate, gate, gate, error, error, error, tError, error);
  }

  private static QubitModel majorana(String name, double error, double tError) {
    MeasurementError both = new MeasurementError(error, error);
    return new MajoranaQubit(name, 100, 100, 100, both, both, tError, error);
  }
}
