package org.ketbench.estimate.hardware;

import java.util.List;

/** Qubits whose Clifford operations are measurements of one or two of them. */
public record MajoranaQubit(
    String name,
    long oneQubitMeasurementTime,
    long twoQubitJointMeasurementTime,
    long tGateTime,
    MeasurementError oneQubitMeasurementErrorRate,
    MeasurementError twoQubitJointMeasurementErrorRate,
    double tGateErrorRate,
    double idleErrorRate)
    implements QubitModel {
  private static final List<String> TIMES =
      List.of("oneQubitMeasurementTime", "twoQubitJointMeasurementTime");

  @Override
  public double cliffordErrorRate() {
    return Math.max(
        idleErrorRate,
        Math.max(
            oneQubitMeasurementErrorRate.process(), twoQubitJointMeasurementErrorRate.process()));
  }

  @Override
  public double readoutErrorRate() {
    return Math.max(
        oneQubitMeasurementErrorRate.readout(), twoQubitJointMeasurementErrorRate.readout());
  }

  @Override
  public String cliffordFields() {
    return "oneQubitMeasurementErrorRate, twoQubitJointMeasurementErrorRate, idleErrorRate";
  }

  @Override
  public List<String> timeNames() {
    return TIMES;
  }

  @Override
  public double[] times() {
    return new double[] {oneQubitMeasurementTime, twoQubitJointMeasurementTime};
  }
}
