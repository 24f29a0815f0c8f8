package org.ketbench.estimate.study;

import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.document.Job;
import org.ketbench.estimate.document.JobDocument;
import org.ketbench.estimate.document.JobReader;
import org.ketbench.estimate.model.ErrorCode;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.PhysicalEstimate;

/**
 * What the figures of an estimate depend on. Each input is taken to both ends of its range while
 * the others stay, which says how much it matters; and all are drawn from their ranges together,
 * evenly by their logarithm, which says between what the figures lie.
 */
public final class Sensitivity {
  private static final int DRAWS = 200;
  private static final long SEED = 1;

  private final LogicalCounts counts;
  private final ObjectNode parameters;
  private final Watch watch;

  private Sensitivity(LogicalCounts counts, Job job, Watch watch) {
    this.counts = counts;
    this.parameters = JobDocument.of(job).put("estimateType", "singlePoint");
    this.watch = watch;
  }

  /** An input and what it may be; times are in nanoseconds. */
  public record Range(String path, double low, double nominal, double high) {}

  /** What comes of an input at both ends of its range; nothing where there is no estimate. */
  public record Influence(
      Range range, Optional<PhysicalEstimate> atLow, Optional<PhysicalEstimate> atHigh) {

    /** By which factor the figure changes from one end to the other; infinite where it ends. */
    public double factor(Objective figure) {
      if (atLow.isEmpty() || atHigh.isEmpty()) {
        return Double.POSITIVE_INFINITY;
      }
      double low = figure.of(atLow.get());
      double high = figure.of(atHigh.get());
      return Math.max(low, high) / Math.min(low, high);
    }
  }

  /** Between what nine of ten draws lie, and the middle one. */
  public record Band(double low, double middle, double high) {}

  /**
   * All of it.
   *
   * @param influences those that matter most for qubits and time together first
   * @param impossible how many of the draws have no estimate
   */
  public record Result(
      List<Influence> influences, Band qubits, Band nanoseconds, int draws, int impossible) {}

  /** The inputs of a job that are numbers, each from a part to a multiple of what it is. */
  public static List<Range> ranges(Job job, double factor) {
    ObjectNode node = JobDocument.of(job);
    List<Range> ranges = new ArrayList<>();
    node.path("qubitParams")
        .properties()
        .forEach(
            each -> {
              String path = "qubitParams." + each.getKey();
              if (each.getValue().isNumber()) {
                ranges.add(range(path, each.getValue().doubleValue(), factor));
              } else if (each.getValue().asText().endsWith(" ns")) {
                String text = each.getValue().asText();
                ranges.add(
                    range(path, Double.parseDouble(text.substring(0, text.length() - 3)), factor));
              }
            });
    for (String name : List.of("errorCorrectionThreshold", "crossingPrefactor")) {
      if (node.path("qecScheme").has(name)) {
        ranges.add(
            range("qecScheme." + name, node.path("qecScheme").path(name).doubleValue(), factor));
      }
    }
    if (node.path("errorBudget").isNumber()) {
      ranges.add(range("errorBudget", node.path("errorBudget").doubleValue(), factor));
    }
    return ranges;
  }

  private static Range range(String path, double value, double factor) {
    return new Range(path, value / factor, value, value * factor);
  }

  /**
   * How an estimate depends on these inputs.
   *
   * @throws EstimateException if the search was stopped
   */
  public static Result of(LogicalCounts counts, Job job, List<Range> ranges, Watch watch) {
    return new Sensitivity(counts, job, watch).study(ranges);
  }

  private Result study(List<Range> ranges) {
    List<Influence> influences = new ArrayList<>();
    for (Range range : ranges) {
      watch.progress("Varying " + range.path(), (double) influences.size() / ranges.size() / 2);
      influences.add(new Influence(range, at(range, range.low()), at(range, range.high())));
    }
    influences.sort(
        Comparator.comparingDouble(
                (Influence each) -> each.factor(Objective.QUBITS) * each.factor(Objective.TIME))
            .reversed());
    Random random = new Random(SEED);
    List<Double> qubits = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      watch.progress("Drawing from all ranges", 0.5 + 0.5 * i / DRAWS);
      ObjectNode drawn = parameters.deepCopy();
      for (Range range : ranges) {
        double low = Math.log(range.low());
        set(
            drawn,
            range.path(),
            Math.exp(low + random.nextDouble() * (Math.log(range.high()) - low)));
      }
      estimate(drawn)
          .ifPresent(
              point -> {
                qubits.add(Objective.QUBITS.of(point));
                times.add(Objective.TIME.of(point));
              });
    }
    return new Result(
        List.copyOf(influences), band(qubits), band(times), DRAWS, DRAWS - qubits.size());
  }

  private Optional<PhysicalEstimate> at(Range range, double value) {
    ObjectNode changed = parameters.deepCopy();
    set(changed, range.path(), value);
    return estimate(changed);
  }

  private static void set(ObjectNode item, String path, double value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      item.set(path, DoubleNode.valueOf(value));
      return;
    }
    ObjectNode group = (ObjectNode) item.path(path.substring(0, dot));
    String name = path.substring(dot + 1);
    group.set(
        name,
        name.endsWith("Time")
            ? TextNode.valueOf(Math.max(1, Math.round(value)) + " ns")
            : DoubleNode.valueOf(value));
  }

  private Optional<PhysicalEstimate> estimate(ObjectNode item) {
    watch.check();
    try {
      ItemResult.Found found = BatchEstimator.estimate(counts, JobReader.read(item), watch);
      return Optional.of(found.points().getFirst());
    } catch (EstimateException e) {
      if (e.code() == ErrorCode.CANCELLED) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static Band band(List<Double> values) {
    if (values.isEmpty()) {
      return new Band(Double.NaN, Double.NaN, Double.NaN);
    }
    List<Double> sorted = values.stream().sorted().toList();
    int last = sorted.size() - 1;
    return new Band(
        sorted.get((int) Math.round(0.05 * last)),
        sorted.get(last / 2),
        sorted.get((int) Math.round(0.95 * last)));
  }
}
