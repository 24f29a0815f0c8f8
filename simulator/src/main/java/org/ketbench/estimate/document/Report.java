package org.ketbench.estimate.document;

import java.util.ArrayList;
import java.util.List;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.physical.PhysicalEstimate;

/**
 * An estimate told in groups of figures, each with what it means and with the formula that it comes
 * from, numbers put in; and what is taken for granted.
 */
public record Report(List<Group> groups, List<String> assumptions) {
  public Report {
    groups = List.copyOf(groups);
    assumptions = List.copyOf(assumptions);
  }

  /** Figures that belong together. */
  public record Group(String title, boolean alwaysVisible, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One figure.
   *
   * @param path where it stands in the result document
   * @param value as people read it
   * @param description what it is
   * @param explanation how it is computed, with the numbers of this estimate
   */
  public record Entry(
      String path, String label, String value, String description, String explanation) {}

  private static final List<String> ASSUMPTIONS =
      List.of(
          "Physical qubits fail independently of each other, each operation at the rate given for"
              + " it.",
          "The program is run by measuring joint Pauli operators of logical qubits one after the"
              + " other; every logical qubit can meet every other in one cycle, for which the"
              + " layout pays with extra logical qubits.",
          "Clifford gates cost nothing: they are absorbed into the measurements.",
          "Rotations are made of T gates, and their errors add up.",
          "T states are distilled in copies of one factory that run side by side all the time;"
              + " moving T states to where they are used takes no time.",
          "Measurement outcomes are decoded as fast as they come, and what depends on them waits"
              + " for nothing.");

  /** The report on one point. */
  public static Report of(LogicalCounts counts, Job job, PhysicalEstimate point) {
    ReportText text = new ReportText(counts, job, point);
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("Physical resource estimates", true, text.totals()));
    groups.add(new Group("Resource estimates breakdown", false, text.breakdown()));
    groups.add(new Group("Logical qubit parameters", false, text.logicalQubit()));
    groups.add(new Group("T factory parameters", false, text.factory()));
    groups.add(new Group("Pre-layout logical resources", false, text.counts()));
    groups.add(new Group("Assumed error budget", false, text.budget()));
    groups.add(new Group("Physical qubit parameters", false, text.qubit()));
    groups.add(new Group("Constraints", false, text.constraints()));
    return new Report(groups, ASSUMPTIONS);
  }
}
