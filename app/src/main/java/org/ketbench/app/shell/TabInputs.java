package org.ketbench.app.shell;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.settings.TabLayout;

/** Keeps the values of a circuit's parameters with its tab. */
final class TabInputs {
  private TabInputs() {}

  /** Brings the values of the tab that is worked in to the charts, and changes of them back. */
  static void keep(
      ObservableValue<@Nullable TabViewModel> active, ObjectProperty<Map<String, Double>> inputs) {
    active
        .flatMap(TabViewModel::layout)
        .map(TabLayout::inputs)
        .orElse(Map.of())
        .subscribe(inputs::set);
    inputs.addListener(
        (_, _, given) -> {
          TabViewModel tab = active.getValue();
          if (tab != null && !tab.layout().get().inputs().equals(given)) {
            tab.layout().set(tab.layout().get().inputs(given));
          }
        });
  }
}
