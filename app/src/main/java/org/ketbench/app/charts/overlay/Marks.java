package org.ketbench.app.charts.overlay;

import java.util.List;
import java.util.Map;
import org.ketbench.circuit.Operation;

/**
 * What is known about single places of the circuit.
 *
 * @param outcomes of measurements, where one run is looked at or bits are pinned
 * @param conditions whether what depends on them happens in that run
 */
record Marks(
    List<DisplayValue> displays,
    Map<Operation, Boolean> outcomes,
    Map<Operation, Boolean> conditions) {
  static final Marks NONE = new Marks(List.of(), Map.of(), Map.of());

  Marks {
    displays = List.copyOf(displays);
    outcomes = Map.copyOf(outcomes);
    conditions = Map.copyOf(conditions);
  }
}
