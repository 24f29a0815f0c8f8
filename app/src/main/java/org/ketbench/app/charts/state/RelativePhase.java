package org.ketbench.app.charts.state;

import java.util.Comparator;
import java.util.List;
import org.ketbench.result.AmplitudeTable.Row;

/** Amplitudes without the phase that they have in common, which no measurement can tell. */
final class RelativePhase {
  private static final double NOTHING = 1e-12;

  private RelativePhase() {}

  /** The same rows turned so that the first basis state that is not 0 has a positive amplitude. */
  static List<Row> of(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.probability() > NOTHING)
        .min(Comparator.comparing(Row::index))
        .map(first -> turned(rows, first))
        .orElse(rows);
  }

  private static List<Row> turned(List<Row> rows, Row first) {
    double size = Math.hypot(first.re(), first.im());
    double cos = first.re() / size;
    double sin = first.im() / size;
    return rows.stream()
        .map(
            row ->
                new Row(
                    row.index(),
                    row.label(),
                    row.re() * cos + row.im() * sin,
                    row.index().equals(first.index()) ? 0 : row.im() * cos - row.re() * sin))
        .toList();
  }
}
