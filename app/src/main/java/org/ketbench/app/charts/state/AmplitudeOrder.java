package org.ketbench.app.charts.state;

import java.util.Comparator;
import org.ketbench.app.charts.parts.Kets;
import org.ketbench.result.AmplitudeTable.Row;

/** How amplitudes are put in order. */
enum AmplitudeOrder {
  LARGEST,
  BY_LABEL,
  BY_PHASE;

  /**
   * @param lowestFirst whether labels are read from the first qubit
   */
  Comparator<Row> comparator(boolean lowestFirst) {
    return switch (this) {
      case LARGEST ->
          Comparator.comparingDouble(Row::probability).reversed().thenComparing(Row::index);
      case BY_LABEL ->
          lowestFirst
              ? Comparator.comparing(row -> Kets.digits(row.label(), true))
              : Comparator.comparing(Row::index);
      case BY_PHASE ->
          Comparator.<Row>comparingDouble(row -> Math.atan2(row.im(), row.re()))
              .thenComparing(Row::index);
    };
  }
}
