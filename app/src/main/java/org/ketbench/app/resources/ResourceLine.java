package org.ketbench.app.resources;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.estimates.figures.Legible;
import org.ketbench.app.resources.ResourcesViewModel.Shown;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.circuit.Metrics;
import org.ketbench.estimate.physical.PhysicalEstimate;

/** What a circuit takes in the status bar: its size, and what a machine would need for it. */
public final class ResourceLine {
  private static final Texts TEXTS = Texts.beside(ResourceLine.class);
  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final Label size = new Label();
  private final Button machine = new Button();
  private final StringProperty about = new SimpleStringProperty("");

  /**
   * @param open shows all about estimates
   */
  public ResourceLine(ResourcesViewModel resources, Runnable open) {
    size.setId("statusSize");
    machine.setId("statusMachine");
    machine.getStyleClass().add("status-button");
    machine.accessibleHelpProperty().bind(about);
    Tips.install(machine, this::explanation);
    machine.managedProperty().bind(machine.visibleProperty());
    machine.setOnAction(_ -> open.run());
    resources.shown().subscribe(this::show);
  }

  private Tooltip explanation() {
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(about);
    return tooltip;
  }

  /** How large the circuit is. */
  public Label size() {
    return size;
  }

  /** What a machine would need for it. */
  public Button machine() {
    return machine;
  }

  private void show(@Nullable Shown shown) {
    set(size, shown == null ? "" : size(shown));
    Machine now = shown == null ? null : shown.now().machine();
    PhysicalEstimate point = now == null ? null : now.point();
    machine.setVisible(point != null && now != null);
    if (point == null || now == null || shown == null) {
      return;
    }
    machine.pseudoClassStateChanged(STALE, now.stale());
    PhysicalEstimate before = before(shown, now);
    String text =
        TEXTS.get(
            "line.machine",
            spaced(Amounts.qubits(point), Amounts.qubitsChange(point, before)),
            spaced(Amounts.time(point), Amounts.timeChange(point, before)));
    if (!machine.getText().equals(text)) {
      machine.setText(text);
      machine.setAccessibleText(TEXTS.get("line.machine.spoken", text));
    }
    about.set(
        TEXTS.get(
            "line.machine.help",
            now.source(),
            now.run().name(),
            Legible.rate(now.setup().budget()),
            point.patch().distance()));
  }

  /** What to compare with; null where that is not known, or is about other machines. */
  static @Nullable PhysicalEstimate before(Shown shown, Machine now) {
    Machine saved = shown.before().machine();
    return saved != null && saved.isLike(now) ? saved.point() : null;
  }

  private static void set(Label label, String text) {
    if (!label.getText().equals(text)) {
      label.setText(text);
    }
  }

  private static String spaced(String... parts) {
    return String.join(" ", List.of(parts)).strip();
  }

  private static String size(Shown shown) {
    Metrics now = shown.now().size();
    if (now == null) {
      return TEXTS.get("line.errors");
    }
    Metrics before = shown.before().size() == null ? now : shown.before().size();
    return TEXTS.get(
        now.qubits() == 1 && before.qubits() == 1 ? "line.size.one" : "line.size",
        Amounts.whole(now.qubits(), before.qubits()),
        Amounts.whole(now.depth(), before.depth()),
        Amounts.whole(now.twoQubitGates(), before.twoQubitGates()),
        Amounts.whole(now.tCount(), before.tCount()));
  }
}
