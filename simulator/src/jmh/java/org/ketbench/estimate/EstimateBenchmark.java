package org.ketbench.estimate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.JobReader;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.model.Watch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Estimates from counts: parameters are read, a result is found, nothing is kept between calls. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EstimateBenchmark {
  private static final LogicalCounts FACTORING =
      new LogicalCounts(12_581, 12, 12, 12, 3_730_000_000L, 0, 1_080_000_000L);
  private static final LogicalCounts DYNAMICS = new LogicalCounts(100, 0, 112_110, 2_001, 0, 0, 0);
  private static final List<String> PAIRS =
      List.of(
          "qubit_gate_ns_e3 surface_code",
          "qubit_gate_ns_e4 surface_code",
          "qubit_gate_us_e3 surface_code",
          "qubit_gate_us_e4 surface_code",
          "qubit_maj_ns_e4 surface_code",
          "qubit_maj_ns_e6 surface_code",
          "qubit_maj_ns_e4 floquet_code",
          "qubit_maj_ns_e6 floquet_code");

  @Benchmark
  public Object factoringSingleGate() {
    return estimate(FACTORING, "qubit_gate_ns_e3 surface_code", false);
  }

  @Benchmark
  public Object factoringSingleMajorana() {
    return estimate(FACTORING, "qubit_maj_ns_e4 floquet_code", false);
  }

  @Benchmark
  public Object factoringFrontierGate() {
    return estimate(FACTORING, "qubit_gate_ns_e3 surface_code", true);
  }

  @Benchmark
  public Object factoringFrontierMajorana() {
    return estimate(FACTORING, "qubit_maj_ns_e4 floquet_code", true);
  }

  /** 189 points. */
  @Benchmark
  public Object dynamicsFrontier() {
    return estimate(DYNAMICS, "qubit_gate_us_e3 surface_code", true);
  }

  @Benchmark
  public int eightPairsFrontier() {
    int points = 0;
    for (String pair : PAIRS) {
      points += estimate(FACTORING, pair, true);
    }
    return points;
  }

  private static int estimate(LogicalCounts counts, String pair, boolean frontier) {
    String[] names = pair.split(" ");
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.putObject("qubitParams").put("name", names[0]);
    item.putObject("qecScheme").put("name", names[1]);
    item.put("estimateType", frontier ? "frontier" : "singlePoint");
    return BatchEstimator.estimate(counts, JobReader.read(item), Watch.NONE).points().size();
  }
}
