package org.ketbench.app.connector.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ketbench.azure.job.JobResult;

/**
 * An outcome of a job.
 *
 * @param key with the highest index of each register left
 * @param share of all shots
 * @param error the standard error of that
 */
record OutcomeRow(String key, int count, double share, double error) {

  /** The outcomes of a job, the most frequent first. */
  static List<OutcomeRow> of(JobResult result) {
    long shots = Math.max(1, result.counts().shots());
    List<OutcomeRow> rows = new ArrayList<>();
    for (Map.Entry<String, Integer> each : result.counts().byKey().entrySet()) {
      double share = (double) each.getValue() / shots;
      double error = Math.sqrt(share * (1 - share) / shots);
      rows.add(new OutcomeRow(each.getKey(), each.getValue(), share, error));
    }
    rows.sort(Comparator.comparingInt(OutcomeRow::count).reversed().thenComparing(OutcomeRow::key));
    return rows;
  }
}
