package org.ketbench.app.charts.histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.ketbench.app.text.Texts;

/** Chooses the bits whose outcomes are looked at, the others being ignored. */
final class BitPicker {
  private static final Texts TEXTS = Texts.beside(BitPicker.class);

  private final ObjectProperty<Set<Integer>> chosen;
  private final MenuButton button = new MenuButton();
  private final List<CheckBox> boxes = new ArrayList<>();
  private boolean updating;

  /**
   * @param chosen places of bits in a key, from the left; none for all
   */
  BitPicker(ObjectProperty<Set<Integer>> chosen) {
    this.chosen = chosen;
    button.setId("histogramBits");
    button.getStyleClass().add("small");
    button.setAccessibleText(TEXTS.get("histogram.bits"));
    button.setMaxWidth(160);
  }

  MenuButton node() {
    return button;
  }

  /** Offers bits of these names, from the left of a key. */
  void show(List<String> names) {
    updating = true;
    if (!boxes.stream().map(CheckBox::getText).toList().equals(names)) {
      boxes.clear();
      for (String name : names) {
        var box = new CheckBox(name);
        box.setId("histogramBit-" + boxes.size());
        box.selectedProperty().addListener((_, _, _) -> choose());
        boxes.add(box);
      }
      button.getItems().setAll(boxes.stream().map(BitPicker::item).toList());
    }
    Set<Integer> shown = chosen.get();
    List<String> kept = new ArrayList<>();
    for (int place = 0; place < boxes.size(); place++) {
      boolean is = shown.isEmpty() || shown.contains(place);
      boxes.get(place).setSelected(is);
      if (is) {
        kept.add(names.get(place));
      }
    }
    button.setText(
        kept.size() == names.size() ? TEXTS.get("histogram.bits.all") : String.join(", ", kept));
    updating = false;
  }

  private static MenuItem item(CheckBox box) {
    var item = new CustomMenuItem(box);
    item.setHideOnClick(false);
    return item;
  }

  private void choose() {
    if (updating) {
      return;
    }
    var next = new TreeSet<Integer>();
    for (int place = 0; place < boxes.size(); place++) {
      if (boxes.get(place).isSelected()) {
        next.add(place);
      }
    }
    chosen.set(next.size() == boxes.size() ? Set.of() : Set.copyOf(next));
  }
}
