package org.ketbench.app.shell.results;

import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Metrics;

/** How large a circuit is, and of which gates it is made. */
public final class ResourcesView implements ResultsView {
  private static final Texts TEXTS = Texts.beside(ResourcesView.class);

  private final GridPane grid = new GridPane(12, 4);
  private final ScrollPane scroll = new ScrollPane(grid);

  public ResourcesView() {
    grid.getStyleClass().add("resources");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
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
  public void show(@Nullable Analysis analysis) {
    Metrics metrics = analysis == null ? null : analysis.metrics();
    if (metrics == null) {
      if (analysis == null) {
        grid.getChildren().clear();
      }
      return;
    }
    grid.getChildren().clear();
    add("qubits", metrics.qubits());
    add("bits", metrics.bits());
    add("gates", metrics.gates());
    add("depth", metrics.depth());
    add("twoQubit", metrics.twoQubitGates());
    add("t", metrics.tCount());
    add("tDepth", metrics.tDepth());
    add("measurements", metrics.measurements());
    add("resets", metrics.resets());
    add("conditionals", metrics.conditionals());
    if (!metrics.byGate().isEmpty()) {
      var heading = new Label(TEXTS.get("resources.byGate"));
      heading.getStyleClass().add("panel-heading");
      grid.add(heading, 0, grid.getRowCount(), 2, 1);
      for (Map.Entry<String, Long> gate : metrics.byGate().entrySet()) {
        addRow(gate.getKey(), gate.getValue());
      }
    }
  }

  private void add(String key, long value) {
    addRow(TEXTS.get("resources." + key), value);
  }

  private void addRow(String name, long value) {
    var label = new Label(name);
    label.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(label, Priority.ALWAYS);
    var number = new Label(String.format(Locale.ROOT, "%,d", value));
    number.getStyleClass().add("number");
    grid.addRow(grid.getRowCount(), label, number);
  }
}
