package org.ketbench.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ketbench.estimate.count.Cost;
import org.ketbench.estimate.document.HardwareModel;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.physical.PhysicalEstimate;
import org.ketbench.estimate.study.BudgetSplit;
import org.ketbench.estimate.study.Sensitivity;

/** Prints answers beyond the reference estimator for people; each says so. */
final class StudyText {
  private static final String OURS = " (not of the reference estimator)";

  private final PrintWriter out;

  StudyText(PrintWriter out) {
    this.out = out;
  }

  void print(ItemResult.Found found, EstimateStudies.Answers answers) {
    PhysicalEstimate chosen = found.points().get(answers.chosen());
    line("Objective%s: %s", OURS, answers.goal().text());
    line("  %s%n", figures(chosen));
    BudgetSplit.Split split = answers.split();
    if (split != null) {
      line("Best split of the error budget%s", OURS);
      line(
          "  logical %.3g, T states %.3g, rotations %.3g",
          split.budget().logical(), split.budget().tStates(), split.budget().rotations());
      line("  best    %s", figures(split.point()));
      line("  usual   %s%n", figures(split.usual()));
    }
    Sensitivity.Result sensitivity = answers.sensitivity();
    if (sensitivity != null) {
      print(sensitivity);
    }
  }

  private void print(Sensitivity.Result result) {
    line("What the figures depend on%s", OURS);
    line(
        "  nine of ten draws need %,.0f to %,.0f physical qubits and %,.3g to %,.3g ns; %d of %d"
            + " have no estimate",
        result.qubits().low(),
        result.qubits().high(),
        result.nanoseconds().low(),
        result.nanoseconds().high(),
        result.impossible(),
        result.draws());
    for (Sensitivity.Influence each : result.influences()) {
      line(
          "  %-44s %10.3g: %-44s %10.3g: %s",
          each.range().path(),
          each.range().low(),
          figures(each.atLow()),
          each.range().high(),
          figures(each.atHigh()));
    }
    out.println();
  }

  void printCosts(Cost cost, List<Cost> rows, String by) {
    line("Cost by %s%s", by, OURS);
    line(
        "  %-30s %14s %14s %14s %14s %14s",
        by, "uses", "T gates", "rotations", "Toffoli gates", "measurements");
    rows.forEach(row -> printCost(row, 0));
    printCost(cost, 0);
    out.println();
  }

  void printTree(Cost cost, int depth) {
    printCost(cost, depth);
    cost.parts().forEach(part -> printTree(part, depth + 1));
  }

  private void printCost(Cost cost, int depth) {
    String label = "  ".repeat(depth) + cost.label().strip().replaceAll("\\s+", " ");
    line(
        "  %-30s %,14d %,14d %,14d %,14d %,14d",
        label, cost.uses(), cost.tCount(), cost.rotations(), cost.toffolis(), cost.measurements());
  }

  void printAngles(LogicalCounts exact, LogicalCounts tolerant) {
    line("Angles taken tolerantly%s", OURS);
    line(
        "  T gates %,d instead of %,d, rotations %,d instead of %,d, rotation depth %,d instead of"
            + " %,d%n",
        tolerant.tCount(),
        exact.tCount(),
        tolerant.rotationCount(),
        exact.rotationCount(),
        tolerant.rotationDepth(),
        exact.rotationDepth());
  }

  void printHardware(List<HardwareModel> models) {
    for (HardwareModel model : models) {
      line("%s: %s", model.name(), model.title());
      model.sources().forEach(source -> line("    %s", source));
      line("    %s", model.notes());
    }
  }

  private static String figures(Optional<PhysicalEstimate> point) {
    return point.map(StudyText::figures).orElse("no estimate");
  }

  private static String figures(PhysicalEstimate point) {
    return String.format(
        Locale.ROOT, "%,d physical qubits, %,d ns", point.physicalQubits(), point.runtime());
  }

  @SuppressWarnings("AnnotateFormatMethod") // every form stands beside its values
  private void line(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }
}
