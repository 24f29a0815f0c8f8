package org.ketbench.app.charts.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.ketbench.app.charts.ask.StructureWork;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;

/** Chooses a few of the qubits. */
final class QubitPicker {
  private static final Texts TEXTS = Texts.beside(QubitPicker.class);

  private final ObjectProperty<List<Integer>> chosen;
  private final MenuButton button = new MenuButton();
  private final List<CheckBox> boxes = new ArrayList<>();
  private boolean updating;

  QubitPicker(ObjectProperty<List<Integer>> chosen) {
    this.chosen = chosen;
    button.setId("structureQubits");
    button.getStyleClass().add("small");
    button.setAccessibleText(TEXTS.get("density.choose"));
    button.setMaxWidth(220);
  }

  MenuButton node() {
    return button;
  }

  void show(Circuit circuit, List<Integer> shown) {
    updating = true;
    int count = circuit.qubitCount();
    if (boxes.size() != count) {
      boxes.clear();
      for (int qubit = 0; qubit < count; qubit++) {
        boxes.add(box(qubit));
      }
      button.getItems().setAll(boxes.stream().map(QubitPicker::item).toList());
    }
    List<String> names = new ArrayList<>();
    for (int qubit = 0; qubit < count; qubit++) {
      CheckBox box = boxes.get(qubit);
      boolean is = shown.contains(qubit);
      box.setText(circuit.qubitName(qubit));
      box.setSelected(is);
      box.setDisable(!is && shown.size() >= StructureWork.MOST_QUBITS);
      if (is) {
        names.add(circuit.qubitName(qubit));
      }
    }
    button.setText(String.join(", ", names));
    updating = false;
  }

  private static MenuItem item(CheckBox box) {
    var item = new CustomMenuItem(box);
    item.setHideOnClick(false);
    return item;
  }

  private CheckBox box(int qubit) {
    var box = new CheckBox();
    box.setId("structureQubit-" + qubit);
    box.selectedProperty().addListener((_, _, _) -> choose());
    return box;
  }

  private void choose() {
    if (updating) {
      return;
    }
    var next = new TreeSet<Integer>();
    for (int qubit = 0; qubit < boxes.size(); qubit++) {
      if (boxes.get(qubit).isSelected()) {
        next.add(qubit);
      }
    }
    chosen.set(List.copyOf(next));
  }
}
