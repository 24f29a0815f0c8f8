package org.ketbench.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.estimates.chart.Chart;
import org.ketbench.app.estimates.chart.FlameChart;
import org.ketbench.app.estimates.chart.FrontierChart;
import org.ketbench.app.estimates.chart.Look;
import org.ketbench.app.estimates.chart.Plot;
import org.ketbench.app.estimates.chart.SensitivityChart;
import org.ketbench.app.estimates.chart.SpaceChart;
import org.ketbench.app.estimates.figures.Export;
import org.ketbench.app.estimates.figures.Run;
import org.ketbench.estimate.document.BatchEstimator;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.document.Job;
import org.ketbench.estimate.model.Watch;
import org.ketbench.estimate.physical.PhysicalEstimate;
import org.ketbench.estimate.study.Objective;
import org.ketbench.estimate.study.Sensitivity;
import picocli.CommandLine.Option;

/** Estimates as a table or a chart, the same bytes as the window's. */
final class EstimateFile {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 560;
  private static final double OFF_BY = 2;

  @Option(names = "--csv", description = "A line for each point, as CSV on standard output.")
  private boolean csv;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file, whose name ends with .json, .csv, .svg or .png.")
  private @Nullable Path output;

  @Option(
      names = "--chart",
      paramLabel = "NAME",
      defaultValue = "frontier",
      description =
          "What a .svg or .png shows: frontier, space, cost or sensitivity (default: frontier).")
  private String chart;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      defaultValue = "light",
      completionCandidates = ThemeNames.class,
      converter = ThemeNames.class,
      description = "Colours of a chart: ${COMPLETION-CANDIDATES} (default: light).")
  private Theme theme;

  boolean isWanted() {
    return csv || output != null;
  }

  void deliver(
      Console console,
      List<ItemResult> results,
      Objective objective,
      EstimateSource source,
      Watch watch) {
    List<Run> runs = runs(results, objective);
    Path target = output;
    if (csv) {
      console.deliver("csv", out -> out.append(text(runs)), null);
    }
    if (target == null) {
      return;
    }
    String name = target.toString().toLowerCase(Locale.ROOT);
    String format = name.substring(name.lastIndexOf('.') + 1);
    Console.Bytes content =
        switch (format) {
          case "json" -> out -> out.write(Export.json(runs));
          case "csv" -> out -> out.write(Export.csv(runs));
          case "svg" -> {
            Plot plot = plot(runs, source, watch);
            yield out -> out.write(Export.svg(plot));
          }
          case "png" -> {
            Plot plot = plot(runs, source, watch);
            yield out -> out.write(Export.png(plot));
          }
          default ->
              throw usage(
                  "Cannot write '"
                      + target
                      + "': its name must end with .json, .csv, .svg or"
                      + " .png.");
        };
    console.deliverFile(format, content, target);
  }

  private static String text(List<Run> runs) throws IOException {
    return new String(Export.csv(runs), StandardCharsets.UTF_8);
  }

  private static List<Run> runs(List<ItemResult> results, Objective objective) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      String name =
          results.get(i) instanceof ItemResult.Found found ? name(found.job()) : "item " + i;
      runs.add(Run.of(name, results.get(i), objective));
    }
    return List.copyOf(runs);
  }

  private static String name(Job job) {
    String qubit = job.qubit().name();
    return (qubit.isEmpty() ? "custom qubits" : qubit) + " + " + job.scheme().name();
  }

  private Plot plot(List<Run> runs, EstimateSource source, Watch watch) {
    Run first = runs.stream().filter(run -> run.chosen() >= 0).findFirst().orElse(runs.getFirst());
    PhysicalEstimate point = first.chosen() < 0 ? null : first.points().get(first.chosen());
    Chart wanted =
        switch (chart) {
          case "frontier" -> new FrontierChart(runs, runs.indexOf(first));
          case "space" -> new SpaceChart(first.name(), point);
          case "cost" ->
              new FlameChart(
                  source.costs(watch),
                  point == null ? 1 : point.layout().tStatesPerRotation().orElse(1));
          case "sensitivity" -> sensitivity(first, watch);
          default ->
              throw usage(
                  "There is no chart '" + chart + "'; use frontier, space, cost or sensitivity.");
        };
    return wanted.plot(WIDTH, HEIGHT, Look.of(theme));
  }

  private static Chart sensitivity(Run run, Watch watch) {
    if (!(run.result() instanceof ItemResult.Found(var counts, var job, _, _))) {
      return new SensitivityChart(run.name(), null, null);
    }
    Job single = job.asFrontier(false);
    return new SensitivityChart(
        run.name(),
        BatchEstimator.estimate(counts, single, watch).points().getFirst(),
        Sensitivity.of(counts, single, Sensitivity.ranges(single, OFF_BY), watch));
  }

  private static CommandFailure usage(String message) {
    return new CommandFailure(ExitCode.WRONG_USAGE, List.of(Problem.of("", "usage", message)));
  }
}
