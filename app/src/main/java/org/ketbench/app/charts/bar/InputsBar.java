package org.ketbench.app.charts.bar;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.parts.WhenSeen;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Parameter;

/** Gives the parameters of the circuit values, each by a field and a slider. */
final class InputsBar extends VBox {
  private static final Texts TEXTS = Texts.beside(InputsBar.class);

  /** Of more rows than this the charts would see nothing; they scroll. */
  private static final int MOST_ROWS = 4;

  private static final double ROW = 2.4;

  private final ResultsViewModel results;
  private final GridPane rows = new GridPane(6, 2);
  private final ScrollPane scroll = new ScrollPane(rows);
  private final Label missing = new Label();
  private final TreeMap<String, InputRow> known = new TreeMap<>();
  private List<Parameter> shown = List.of();

  InputsBar(ResultsViewModel results) {
    this.results = results;
    setId("inputs");
    missing.setId("inputsMissing");
    missing.setWrapText(true);
    missing.getStyleClass().add("differs");
    missing.managedProperty().bind(missing.visibleProperty());
    missing.visibleProperty().bind(missing.textProperty().isNotEmpty());
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("inputs");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    WhenSeen.fill(this, scroll, missing);
    results.answer().subscribe(_ -> update());
    results.stale().subscribe(_ -> update());
    results.inputs().subscribe(_ -> update());
  }

  private void update() {
    Circuit circuit = results.circuit();
    List<Parameter> wanted = circuit == null ? List.of() : circuit.parameters();
    if (!names(wanted).equals(names(shown))) {
      shown = wanted;
      show();
    }
    Map<String, Double> values = results.inputs().get();
    known.forEach((name, row) -> row.show(values.get(name)));
    List<String> without = names(shown).stream().filter(name -> !values.containsKey(name)).toList();
    missing.setText(
        without.isEmpty() ? "" : TEXTS.get("inputs.missing", String.join(", ", without)));
    setVisible(!shown.isEmpty());
  }

  private static List<String> names(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::name).toList();
  }

  private void show() {
    known.clear();
    rows.getChildren().clear();
    for (int each = 0; each < shown.size(); each++) {
      Parameter parameter = shown.get(each);
      var row = new InputRow(parameter, value -> set(parameter.name(), value));
      row.addTo(rows, each);
      known.put(parameter.name(), row);
    }
    String height = ROW * Math.min(MOST_ROWS, shown.size()) + "em";
    scroll.setStyle("-fx-min-height: " + height + "; -fx-pref-height: " + height);
  }

  private void set(String name, @Nullable Double value) {
    Map<String, Double> next = new TreeMap<>(results.inputs().get());
    if (value == null) {
      next.remove(name);
    } else {
      next.put(name, value);
    }
    results.inputs().set(Map.copyOf(next));
  }
}
