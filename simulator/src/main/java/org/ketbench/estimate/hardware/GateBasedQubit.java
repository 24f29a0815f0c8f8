package org.ketbench.estimate.hardware;

import java.util.List;

/** Qubits with gates on one and two of them, such as superconducting ones, ions or atoms. */
public record GateBasedQubit(
    String name,
    long oneQubitMeasurementTime,
    long oneQubitGateTime,
    long twoQubitGateTime,
    long tGateTime,
    double oneQubitMeasurementErrorRate,
    double oneQubitGateErrorRate,
    double twoQubitGateErrorRate,
    double tGateErrorRate,
    double idleErrorRate)
    implements QubitModel {
  private static final List<String> TIMES =
      List.of("oneQubitMeasurementTime", "oneQubitGateTime", "twoQubitGateTime");

  @Override
  public double cliffordErrorRate() {
    return Math.max(Math.max(oneQubitGateErrorRate, twoQubitGateErrorRate), idleErrorRate);
  }

  @Override
  public double readoutErrorRate() {
    return oneQubitMeasurementErrorRate;
  }

  @Override
  public String cliffordFields() {
    return "oneQubitGateErrorRate, twoQubitGateErrorRate, idleErrorRate";
  }

  @Override
  public List<String> timeNames() {
    return TIMES;
  }

  @Override
  public double[] times() {
    return new double[] {oneQubitMeasurementTime, oneQubitGateTime, twoQubitGateTime};
  }
}
