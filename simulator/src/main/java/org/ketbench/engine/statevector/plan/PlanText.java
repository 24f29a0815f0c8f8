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
    int number = 1;
    for (Stage stage : plan.stages()) {
      text.append(stage(stage, number++));
    }
    return text.toString();
  }

  private static String stage(Stage stage, int number) {
    Layout layout = stage.layout();
    Count count = new Count();
    stage.passes().forEach(pass -> pass.steps().forEach(count::add));
    return String.format(
        Locale.ROOT,
        "Stage %d: %d block%s %s, resident qubits %s; %d pass%s over a block%s%n",
        number,
        layout.blocks(),
        layout.blocks() == 1 ? "" : "s",
        stage.way() == Stage.Way.GATHERED ? "gathered from the state and put back" : "in place",
        residents(layout),
        stage.passes().size(),
        stage.passes().size() == 1 ? "" : "es",
        count.text());
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
