package org.ketbench.app.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.estimates.figures.Legible;
import org.ketbench.app.resources.ResourcesViewModel.Shown;
import org.ketbench.app.shell.results.ResultsView;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Metrics;
import org.ketbench.estimate.model.LogicalCounts;
import org.ketbench.estimate.physical.PhysicalEstimate;

/**
 * How large a circuit is, of which gates it is made, and what it would take on a fault-tolerant
 * machine; beside each figure how it has changed since the file was saved.
 */
public final class ResourcesView implements ResultsView {
  private static final Texts TEXTS = Texts.beside(ResourcesView.class);

  private final ResourcesViewModel resources;
  private final GridPane grid = new GridPane(12, 4);
  private final ScrollPane scroll = new ScrollPane(grid);
  private final List<Line> lines = new ArrayList<>();
  private List<Words> shown = List.of();
  private boolean open;

  /** What a line says; a heading has a name only, a sentence too, and runs over all columns. */
  private record Words(Kind kind, String name, String value, String change) {}

  private enum Kind {
    HEADING,
    FIGURE,
    SENTENCE
  }

  /** The nodes of a line. */
  private record Line(Kind kind, Label name, Label value, Label change) {}

  public ResourcesView(ResourcesViewModel resources) {
    this.resources = resources;
    grid.setId("resources");
    grid.getStyleClass().add("resources");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    resources.whole().subscribe(_ -> update());
  }

  @Override
  public String id() {
    return "resources";
  }

  @Override
  public String title() {
    return TEXTS.get("results.resources");
  }

  @Override
  public Node node() {
    return scroll;
  }

  @Override
  public void show(@Nullable Analysis analysis) {}

  @Override
  public void setOpen(boolean is) {
    open = is;
    update();
  }

  private void update() {
    if (open) {
      put(words(resources.whole().get()));
    }
  }

  private static List<Words> words(Shown shown) {
    List<Words> words = new ArrayList<>();
    Metrics now = shown.now().size();
    if (now == null) {
      words.add(new Words(Kind.SENTENCE, TEXTS.get("resources.none"), "", ""));
      return words;
    }
    Metrics before = shown.before().size() == null ? now : shown.before().size();
    words.add(figure("qubits", now.qubits(), before.qubits()));
    words.add(figure("bits", now.bits(), before.bits()));
    words.add(figure("gates", now.gates(), before.gates()));
    words.add(figure("depth", now.depth(), before.depth()));
    words.add(figure("twoQubit", now.twoQubitGates(), before.twoQubitGates()));
    words.add(figure("t", now.tCount(), before.tCount()));
    words.add(figure("tDepth", now.tDepth(), before.tDepth()));
    words.add(figure("measurements", now.measurements(), before.measurements()));
    words.add(figure("resets", now.resets(), before.resets()));
    words.add(figure("conditionals", now.conditionals(), before.conditionals()));
    addMachine(shown, words);
    if (!now.byGate().isEmpty()) {
      words.add(new Words(Kind.HEADING, TEXTS.get("resources.byGate"), "", ""));
      for (Map.Entry<String, Long> gate : now.byGate().entrySet()) {
        long old = before.byGate().getOrDefault(gate.getKey(), 0L);
        words.add(
            new Words(
                Kind.FIGURE,
                gate.getKey(),
                Amounts.number(gate.getValue()),
                Amounts.change(gate.getValue(), old)));
      }
    }
    return words;
  }

  private static void addMachine(Shown shown, List<Words> words) {
    Machine machine = shown.now().machine();
    if (machine == null) {
      return;
    }
    words.add(new Words(Kind.HEADING, TEXTS.get("resources.machine"), "", ""));
    PhysicalEstimate point = machine.point();
    if (point == null) {
      words.add(new Words(Kind.SENTENCE, shown.problem(), "", ""));
      return;
    }
    PhysicalEstimate old = ResourceLine.before(shown, machine);
    words.add(
        new Words(
            Kind.FIGURE,
            TEXTS.get("resources.physicalQubits"),
            Amounts.qubits(point),
            Amounts.qubitsChange(point, old)));
    words.add(
        new Words(
            Kind.FIGURE,
            TEXTS.get("resources.runtime"),
            Amounts.time(point),
            Amounts.timeChange(point, old)));
    PhysicalEstimate before = old == null ? point : old;
    words.add(figure("distance", point.patch().distance(), before.patch().distance()));
    words.add(figure("factories", point.copies(), before.copies()));
    words.add(
        figure("logicalQubits", point.layout().logicalQubits(), before.layout().logicalQubits()));
    words.add(figure("tStates", point.layout().tStates(), before.layout().tStates()));
    LogicalCounts counts = machine.counts();
    words.add(
        new Words(
            Kind.SENTENCE,
            TEXTS.get(
                "resources.assumed",
                machine.source(),
                machine.run().name(),
                Legible.rate(machine.setup().budget()),
                counts.tCount(),
                counts.rotationCount(),
                counts.cczCount() + counts.ccixCount()),
            "",
            ""));
  }

  private static Words figure(String key, long now, long before) {
    return new Words(
        Kind.FIGURE,
        TEXTS.get("resources." + key),
        Amounts.number(now),
        Amounts.change(now, before));
  }

  /** Lines of the same kind are kept, so that only what has changed is laid out. */
  private void put(List<Words> next) {
    if (next.equals(shown)) {
      return;
    }
    shown = next;
    boolean fits = lines.size() == next.size();
    for (int i = 0; fits && i < next.size(); i++) {
      fits = lines.get(i).kind() == next.get(i).kind();
    }
    if (!fits) {
      grid.getChildren().clear();
      lines.clear();
      next.forEach(words -> lines.add(made(words.kind(), lines.size())));
    }
    for (int i = 0; i < next.size(); i++) {
      set(lines.get(i).name(), next.get(i).name());
      set(lines.get(i).value(), next.get(i).value());
      set(lines.get(i).change(), next.get(i).change());
    }
  }

  private static void set(Label label, String text) {
    if (!label.getText().equals(text)) {
      label.setText(text);
    }
  }

  private Line made(Kind kind, int row) {
    var name = new Label();
    var value = new Label();
    var change = new Label();
    name.setMaxWidth(Double.MAX_VALUE);
    value.getStyleClass().add("number");
    change.getStyleClass().addAll("number", "faint");
    switch (kind) {
      case HEADING -> {
        name.getStyleClass().add("panel-heading");
        grid.add(name, 0, row, 3, 1);
      }
      case SENTENCE -> {
        name.getStyleClass().add("faint");
        name.setWrapText(true);
        grid.add(name, 0, row, 3, 1);
      }
      case FIGURE -> {
        GridPane.setHgrow(name, Priority.ALWAYS);
        grid.addRow(row, name, value, change);
      }
    }
    return new Line(kind, name, value, change);
  }
}
