package org.ketbench.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.ketbench.estimate.document.ItemResult;
import org.ketbench.estimate.document.Report;
import org.ketbench.estimate.model.EstimateException;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** Prints estimates for people: a frontier as a table, one point as groups of figures. */
final class EstimateText {
  private final PrintWriter out;
  private final boolean explain;

  EstimateText(PrintWriter out, boolean explain) {
    this.out = out;
    this.explain = explain;
  }

  void print(ItemResult result) {
    switch (result) {
      case ItemResult.Found found -> print(found);
      case ItemResult.Failed(EstimateException error) ->
          out.printf("No estimate: %s: %s%n%n", error.path(), error.getMessage());
    }
  }

  private void print(ItemResult.Found found) {
    out.printf("%s with %s%n%n", name(found.job().qubit().name()), found.job().scheme().name());
    if (found.job().frontier()) {
      printFrontier(found.points());
      return;
    }
    Report report = Report.of(found.counts(), found.job(), found.points().getFirst());
    for (Report.Group group : report.groups()) {
      print(group);
    }
    out.println("Assumptions");
    report.assumptions().forEach(each -> out.printf("  %s%n", each));
    out.println();
  }

  private static String name(String qubit) {
    return qubit.isEmpty() ? "Custom qubits" : qubit;
  }

  private void print(Report.Group group) {
    out.println(group.title());
    for (Report.Entry entry : group.entries()) {
      out.printf("  %-38s %s%n", entry.label(), entry.value());
      if (explain) {
        out.printf("      %s: %s%n", entry.description(), entry.explanation());
      }
    }
    out.println();
  }

  private void printFrontier(List<PhysicalEstimate> points) {
    out.printf(
        "%18s  %22s  %8s  %9s  %14s%n",
        "physical qubits", "runtime in ns", "distance", "factories", "cycles");
    for (PhysicalEstimate point : points) {
      out.printf(
          Locale.ROOT,
          "%,18d  %,22d  %8d  %9d  %,14d%n",
          point.physicalQubits(),
          point.runtime(),
          point.patch().distance(),
          point.copies(),
          point.cycles());
    }
    out.println();
  }
}
