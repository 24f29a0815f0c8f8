package org.ketbench.estimate.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketbench.estimate.code.CodeTable;
import org.ketbench.estimate.code.FormulaScheme;
import org.ketbench.estimate.factory.Factory;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.physical.Layout;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** The words of a {@link Report}. */
final class ReportText {
  private static final String FORMATTED = "physicalCountsFormatted/";

  private final LogicalCounts counts;
  private final Job job;
  private final PhysicalEstimate point;
  private final Layout layout;
  private final ObjectNode formatted;
  private List<Report.Entry> entries = new ArrayList<>();

  ReportText(LogicalCounts counts, Job job, PhysicalEstimate point) {
    this.counts = counts;
    this.job = job;
    this.point = point;
    this.layout = point.layout();
    this.formatted = FormattedCounts.of(point, counts, job);
  }

  @SuppressWarnings("AnnotateFormatMethod") // every form stands beside its values
  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  private void add(String name, String label, String description, String explanation) {
    String value = formatted.path(name).asText();
    entries.add(new Report.Entry(FORMATTED + name, label, value, description, explanation));
  }

  private List<Report.Entry> taken() {
    List<Report.Entry> taken = entries;
    entries = new ArrayList<>();
    return taken;
  }

  List<Report.Entry> totals() {
    add(
        "runtime",
        "Runtime",
        "Total runtime",
        text(
            "logical cycles × cycle time = %,d × %,d ns = %,d ns",
            point.cycles(), point.patch().cycleTime(), point.runtime()));
    add(
        "rqops",
        "rQOPS",
        "Reliable quantum operations per second",
        text(
            "⌈logical qubits × clock frequency⌉ = ⌈%,d × %s Hz⌉",
            layout.logicalQubits(), number(point.clockFrequency())));
    add(
        "physicalQubits",
        "Physical qubits",
        "Number of physical qubits",
        text(
            "for the algorithm + for T factories = %,d + %,d = %,d",
            point.qubitsForAlgorithm(), point.qubitsForFactories(), point.physicalQubits()));
    return taken();
  }

  List<Report.Entry> breakdown() {
    long qubits = counts.numQubits();
    add(
        "algorithmicLogicalQubits",
        "Logical algorithmic qubits",
        "Number of logical qubits after layout",
        text(
            "2·Q + ⌈√(8·Q)⌉ + 1 with Q = %,d qubits of the program: %,d",
            qubits, layout.logicalQubits()));
    add(
        "algorithmicLogicalDepth",
        "Algorithmic depth",
        "Number of logical cycles of the program",
        text(
            "measurements + rotations + T gates + 3·(CCZ + CCiX) + T states per rotation·rotation"
                + " depth = %,d + %,d + %,d + 3·%,d + %d·%,d = %,d",
            counts.measurementCount(),
            counts.rotationCount(),
            counts.tCount(),
            counts.cczCount() + counts.ccixCount(),
            layout.tStatesPerRotation().orElse(0),
            counts.rotationDepth(),
            layout.depth()));
    add(
        "logicalDepth",
        "Logical depth",
        "Number of logical cycles performed",
        point.cycles() == layout.depth()
            ? "as many as the program has; the factories keep up"
            : text(
                "%,d, more than the %,d of the program, for the sake of T factories or a"
                    + " constraint",
                point.cycles(), layout.depth()));
    add(
        "clockFrequency",
        "Clock frequency",
        "Logical cycles per second",
        text("1 s / cycle time = 1 s / %,d ns", point.patch().cycleTime()));
    add(
        "numTstates",
        "Number of T states",
        "T states consumed by the program",
        text(
            "T gates + 4·(CCZ + CCiX) + T states per rotation·rotations = %,d + 4·%,d + %d·%,d ="
                + " %,d",
            counts.tCount(),
            counts.cczCount() + counts.ccixCount(),
            layout.tStatesPerRotation().orElse(0),
            counts.rotationCount(),
            layout.tStates()));
    point.factory().ifPresent(this::factoryBreakdown);
    add(
        "physicalQubitsForAlgorithm",
        "Physical algorithmic qubits",
        "Physical qubits of the logical qubits that the program runs on",
        text(
            "logical qubits × physical qubits of each = %,d × %,d = %,d",
            layout.logicalQubits(), point.patch().qubits(), point.qubitsForAlgorithm()));
    add(
        "requiredLogicalQubitErrorRate",
        "Required logical qubit error rate",
        "How often a logical qubit may fail in a cycle",
        text(
            "logical part of the budget / (logical qubits × cycles) = %s / (%,d × %,d)",
            number(point.budget().logical()), layout.logicalQubits(), layout.depth()));
    if (point.factory().isPresent()) {
      add(
          "requiredLogicalTstateErrorRate",
          "Required T state error rate",
          "How often a T state may be bad",
          text(
              "T state part of the budget / T states = %s / %,d",
              number(point.budget().tStates()), layout.tStates()));
    }
    if (layout.tStatesPerRotation().isPresent()) {
      add(
          "numTsPerRotation",
          "T states per rotation",
          "T states for each rotation by an arbitrary angle",
          text(
              "⌈0.53·log₂(rotations / rotation part of the budget) + 4.86⌉ = ⌈0.53·log₂(%,d / %s) +"
                  + " 4.86⌉ = %d",
              counts.rotationCount(),
              number(point.budget().rotations()),
              layout.tStatesPerRotation().getAsLong()));
    }
    return taken();
  }

  private void factoryBreakdown(Factory factory) {
    add(
        "numTfactories",
        "Number of T factories",
        "Copies of the factory that run side by side",
        text(
            "⌈T states / (T states of a run × runs within the runtime)⌉: %,d states, %,d of a run,"
                + " a run takes %,d ns of %,d ns",
            layout.tStates(), factory.outputs(), factory.duration(), point.runtime()));
    add(
        "numTfactoryRuns",
        "Number of T factory runs",
        "How often all factories run",
        text(
            "⌈T states / (factories × T states of a run)⌉ = ⌈%,d / (%,d × %,d)⌉ = %,d",
            layout.tStates(), point.copies(), factory.outputs(), point.factoryRuns()));
    add(
        "physicalQubitsForTfactories",
        "Physical T factory qubits",
        "Physical qubits of all T factories",
        text(
            "factories × qubits of each = %,d × %,d = %,d",
            point.copies(), factory.qubits(), point.qubitsForFactories()));
    add(
        "physicalQubitsForTfactoriesPercentage",
        "Share of the T factories",
        "Part of all physical qubits that makes T states",
        text("%,d / %,d", point.qubitsForFactories(), point.physicalQubits()));
  }

  List<Report.Entry> logicalQubit() {
    entries.add(
        entry(
            "jobParams/qecScheme/name",
            "QEC scheme",
            job.scheme().name(),
            "Name of the error-correcting code",
            "as chosen"));
    switch (job.scheme()) {
      case FormulaScheme scheme ->
          logicalQubit(
              text(
                  "the smallest odd d with a·d^k·(p/p*)^((d+1)/2) ≤ %s, where a = %s, k = %d, p* ="
                      + " %s and p = %s",
                  number(point.requiredLogicalErrorRate()),
                  number(scheme.crossingPrefactor()),
                  scheme.power(),
                  number(scheme.threshold()),
                  number(job.qubit().codeErrorRate())),
              text(
                  "%s with codeDistance = %d",
                  scheme.physicalQubits().text(), point.patch().distance()),
              text(
                  "%s = %,d ns with codeDistance = %d",
                  scheme.cycleTime().text(), point.patch().cycleTime(), point.patch().distance()),
              text(
                  "%s·%d^%d·(%s / %s)^%d",
                  number(scheme.crossingPrefactor()),
                  point.patch().distance(),
                  scheme.power(),
                  number(job.qubit().codeErrorRate()),
                  number(scheme.threshold()),
                  (point.patch().distance() + 1) / 2));
      case CodeTable _ ->
          logicalQubit(
              text(
                  "the first row of the table with a logical error rate of %s or less",
                  number(point.requiredLogicalErrorRate())),
              "physical qubits of a block / logical qubits in it, rounded up; whole blocks for the"
                  + " program",
              "from the table",
              "from the table");
    }
    return taken();
  }

  private void logicalQubit(String distance, String qubits, String cycleTime, String errorRate) {
    entries.add(
        entry(
            "logicalQubit/codeDistance",
            "Code distance",
            Integer.toString(point.patch().distance()),
            "Distance of the code for the program's qubits",
            distance));
    add(
        "physicalQubitsPerLogicalQubit",
        "Physical qubits",
        "Physical qubits of one logical qubit",
        qubits);
    add("logicalCycleTime", "Logical cycle time", "Duration of one logical cycle", cycleTime);
    add(
        "logicalErrorRate",
        "Logical qubit error rate",
        "How often a logical qubit fails in a cycle",
        errorRate);
  }

  List<Report.Entry> factory() {
    String label = "T factory";
    if (point.factory().isEmpty()) {
      entries.add(entry("tfactory", label, "none", "No T states are needed", "nothing to distil"));
      return taken();
    }
    Factory factory = point.factory().get();
    add(
        "tfactoryPhysicalQubits",
        "Physical qubits",
        "Physical qubits of one T factory",
        "those of its largest round; rounds follow each other on the same qubits");
    add(
        "tfactoryRuntime",
        "Runtime",
        "Duration of one run of a T factory",
        text("all rounds together: %,d ns", factory.duration()));
    add(
        "numInputTstates",
        "Input T states",
        "T states that one run consumes",
        "inputs of a unit × units of the first round");
    add(
        "numUnitsPerRound",
        "Distillation units per round",
        "Copies of the unit in each round",
        "so many that a run fails to yield enough in 1 % of cases at most, over all rounds");
    add(
        "unitNamePerRound",
        "Distillation units",
        "The kind of unit in each round",
        "from the search over all sequences of units");
    add(
        "codeDistancePerRound",
        "Distillation code distances",
        "The distance in each round",
        "1 in the first round means physical qubits without a code");
    add(
        "physicalQubitsPerRound",
        "Physical qubits per round",
        "What each round takes",
        "units of the round × qubits of a unit");
    add(
        "tfactoryRuntimePerRound",
        "Runtime per round",
        "Duration of each round",
        "cycles of a unit × cycle time at the round's distance");
    add(
        "tstateLogicalErrorRate",
        "Logical T state error rate",
        "How often a T state of the factory is bad",
        text(
            "the T gate's own error rate %s taken through the rounds",
            number(job.qubit().tGateErrorRate())));
    return taken();
  }

  List<Report.Entry> counts() {
    add("logicalCountsNumQubits", "Logical qubits", "Qubits of the program", "counted");
    add("logicalCountsTCount", "T gates", "T gates of the program", "counted");
    add(
        "logicalCountsRotationCount",
        "Rotation gates",
        "Rotations that are no Clifford gate and no T gate",
        "counted");
    add(
        "logicalCountsRotationDepth",
        "Rotation depth",
        "Layers that hold at least one rotation",
        "counted");
    add("logicalCountsCczCount", "CCZ gates", "CCZ and Toffoli gates", "counted");
    add("logicalCountsCcixCount", "CCiX gates", "CCiX gates", "given directly only");
    add(
        "logicalCountsMeasurementCount",
        "Measurement operations",
        "Measurements of every kind",
        "counted");
    return taken();
  }

  List<Report.Entry> budget() {
    boolean parts = job.budget() instanceof BudgetRequest.Parts;
    String split = parts ? "as given" : "the total in equal parts for what the program has";
    add("errorBudget", "Total error budget", "How often the result may be wrong", "all parts");
    add("errorBudgetLogical", "Logical error probability", "Part for logical qubits", split);
    add("errorBudgetTstates", "T distillation error probability", "Part for T states", split);
    add("errorBudgetRotations", "Rotation synthesis error", "Part for rotations", split);
    return taken();
  }

  List<Report.Entry> qubit() {
    JobDocument.qubit(job.qubit())
        .properties()
        .forEach(
            each ->
                entries.add(
                    entry(
                        "jobParams/qubitParams/" + each.getKey(),
                        words(each.getKey()),
                        each.getValue().isTextual()
                            ? each.getValue().textValue()
                            : each.getValue().toString(),
                        "Of the physical qubits",
                        "as chosen")));
    return taken();
  }

  List<Report.Entry> constraints() {
    add("logicalDepthFactor", "Logical depth factor", "How much the program is slowed", "given");
    add("maxTFactories", "Maximum number of T factories", "Copies at the most", "given");
    add("maxDuration", "Maximum runtime duration", "Nanoseconds at the most", "given");
    add("maxPhysicalQubits", "Maximum number of physical qubits", "Qubits at the most", "given");
    return taken();
  }

  private static Report.Entry entry(
      String path, String label, String value, String description, String explanation) {
    return new Report.Entry(path, label, value, description, explanation);
  }

  /** {@code oneQubitGateTime} as "One qubit gate time". */
  private static String words(String name) {
    String spaced = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }

  private static String number(double value) {
    return value >= 1e-3 && value < 1e15 ? NumberText.plain(value) : Double.toString(value);
  }
}
