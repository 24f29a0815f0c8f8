package org.ketbench.app.estimates.figures;

import java.util.List;
import java.util.Locale;
import org.ketbench.estimate.factory.Factory;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** A figure of a point that tables can show. */
public enum Column {
  QUBITS("physicalQubits", true),
  RUNTIME("runtimeNanoseconds", true),
  DISTANCE("codeDistance", true),
  FACTORIES("tFactories", true),
  FACTORY_SHARE("shareOfFactories", true),
  LOGICAL_QUBITS("logicalQubits", false),
  CYCLES("logicalCycles", false),
  DEPTH("algorithmicDepth", false),
  T_STATES("tStates", false),
  T_PER_ROTATION("tStatesPerRotation", false),
  ALGORITHM_QUBITS("qubitsForAlgorithm", false),
  FACTORY_QUBITS("qubitsForFactories", false),
  ONE_FACTORY("qubitsOfFactory", false),
  FACTORY_TIME("nanosecondsOfFactory", false),
  RQOPS("rqops", false),
  CYCLE_TIME("cycleNanoseconds", false),
  LOGICAL_ERROR("logicalErrorRate", false),
  VOLUME("qubitSeconds", false);

  private final String key;
  private final boolean usual;

  Column(String key, boolean usual) {
    this.key = key;
    this.usual = usual;
  }

  public static List<Column> all() {
    return List.of(values());
  }

  /** A name for files, with the unit. */
  public String key() {
    return key;
  }

  /** Whether tables show it unless told otherwise. */
  public boolean isUsual() {
    return usual;
  }

  /** The figure in full. */
  public Number value(PhysicalEstimate point) {
    return switch (this) {
      case QUBITS -> point.physicalQubits();
      case RUNTIME -> point.runtime();
      case DISTANCE -> point.patch().distance();
      case FACTORIES -> point.copies();
      case FACTORY_SHARE -> (double) point.qubitsForFactories() / (double) point.physicalQubits();
      case LOGICAL_QUBITS -> point.layout().logicalQubits();
      case CYCLES -> point.cycles();
      case DEPTH -> point.layout().depth();
      case T_STATES -> point.layout().tStates();
      case T_PER_ROTATION -> point.layout().tStatesPerRotation().orElse(0);
      case ALGORITHM_QUBITS -> point.qubitsForAlgorithm();
      case FACTORY_QUBITS -> point.qubitsForFactories();
      case ONE_FACTORY -> point.factory().map(Factory::qubits).orElse(0L);
      case FACTORY_TIME -> point.factory().map(Factory::duration).orElse(0L);
      case RQOPS -> point.rqops();
      case CYCLE_TIME -> point.patch().cycleTime();
      case LOGICAL_ERROR -> point.patch().errorRate();
      case VOLUME -> (double) point.physicalQubits() * point.runtime().doubleValue() / 1e9;
    };
  }

  /** The figure for people. */
  public String text(PhysicalEstimate point) {
    double value = value(point).doubleValue();
    return switch (this) {
      case DISTANCE, FACTORIES, T_PER_ROTATION, LOGICAL_QUBITS ->
          String.format(Locale.ROOT, "%,d", value(point).longValue());
      case RUNTIME, CYCLE_TIME -> Legible.time(value);
      case FACTORY_TIME -> value == 0 ? "–" : Legible.time(value);
      case FACTORY_SHARE -> Legible.percent(value);
      case LOGICAL_ERROR, VOLUME -> Legible.rate(value);
      default -> Legible.count(value);
    };
  }
}
