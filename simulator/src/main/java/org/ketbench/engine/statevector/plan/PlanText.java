package org.ketbench.engine.statevector.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ketbench.engine.Precision;

/** A plan in words. */
public final class PlanText {
  private static final double KIB = 1024;

  private PlanText() {}

  public static String of(Plan plan, Precision precision) {
    StringBuilder text = new StringBuilder();
    double block = 2.0 * precision.bytes() * Math.pow(2, plan.shape().block()) / KIB;
    text.append(
        String.format(
            Locale.ROOT,
            "%d qubits, %d stage%s. A stage works through the state in blocks of at most %.0f KiB,"
                + " which stay in a core's cache.%n",
            plan.qubits(),
            plan.stages().size(),
            plan.stages().size() == 1 ? "" : "s",
            block));
    int first = 0;
    while (first < plan.stages().size()) {
      int last = first;
      while (plan.stages().get(first).shared()
          && last + 1 < plan.stages().size()
          && plan.stages().get(last + 1).shared()) {
        last++;
      }
      text.append(stages(plan.stages().subList(first, last + 1), first + 1));
      first = last + 1;
    }
    return text.toString();
  }

  /** Stages of one kind, one after another, in one line. */
  private static String stages(List<Stage> stages, int number) {
    Layout layout = stages.getFirst().layout();
    Count count = new Count();
    int passes = 0;
    for (Stage stage : stages) {
      stage.passes().forEach(pass -> pass.steps().forEach(count::add));
      passes += stage.passes().size();
    }
    String name =
        stages.size() == 1
            ? "Stage " + number
            : "Stages " + number + "-" + (number + stages.size() - 1);
    String blocks =
        switch (stages.getFirst().way()) {
          case SHARED -> "the whole state as one block, shared by all threads";
          case IN_PLACE -> blocks(layout) + " in place";
          case GATHERED -> blocks(layout) + " gathered from the state and put back";
        };
    return String.format(
        Locale.ROOT,
        "%s: %s, resident qubits %s; %d pass%s over a block%s%n",
        name,
        blocks,
        residents(layout),
        passes,
        passes == 1 ? "" : "es",
        count.text());
  }

  private static String blocks(Layout layout) {
    return layout.blocks() + (layout.blocks() == 1 ? " block" : " blocks");
  }

  private static String residents(Layout layout) {
    List<String> ranges = new ArrayList<>();
    int first = 0;
    for (int position = 1; position <= layout.residents(); position++) {
      boolean runs =
          position < layout.residents()
              && layout.qubitAt(position) == layout.qubitAt(position - 1) + 1;
      if (!runs) {
        int from = layout.qubitAt(first);
        int to = layout.qubitAt(position - 1);
        ranges.add(from == to ? "" + from : from + "-" + to);
        first = position;
      }
    }
    return String.join(", ", ranges);
  }

  private static final class Count {
    private int rotations;
    private int sweeps;
    private int controlled;
    private int exchanges;
    private int multiplications;
    private int polynomials;
    private int matrices;

    void add(Step step) {
      switch (step) {
        case Step.Butterflies butterflies -> {
          rotations += butterflies.positions().length;
          sweeps++;
        }
        case Step.LaneButterflies butterflies -> {
          rotations += butterflies.positions().length;
          sweeps++;
        }
        case Step.Rotate rotate -> controlled++;
        case Step.Exchange exchange -> exchanges++;
        case Step.Permute permute -> exchanges++;
        case Step.LanePermute permute -> exchanges++;
        case Step.Multiply multiply -> multiplications++;
        case Step.Diagonal diagonal -> polynomials++;
        case Step.Matrix matrix -> matrices++;
      }
    }

    String text() {
      StringBuilder text = new StringBuilder();
      if (rotations > 0) {
        text.append(": ").append(rotations).append(" real rotations in ").append(sweeps);
        text.append(" sweeps");
      }
      part(text, controlled, "controlled rotation");
      part(text, exchanges, "exchange");
      part(text, polynomials, "phase polynomial");
      part(text, multiplications, "lone factor");
      part(text, matrices, "dense group");
      return text.append('.').toString();
    }

    private static void part(StringBuilder text, int count, String name) {
      if (count > 0) {
        text.append(text.isEmpty() ? ": " : ", ").append(count).append(' ').append(name);
        text.append(count == 1 ? "" : "s");
      }
    }
  }
}
