package org.ketbench.app.charts.structure;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.ask.Structure;
import org.ketbench.app.charts.ask.StructureWork;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.shell.results.ResultsView;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.circuit.Circuit;
import org.ketbench.result.AmplitudeTable;

/** Pictures of how the qubits hang together, one at a time. */
public final class StructureView implements ResultsView {
  private static final Texts TEXTS = Texts.beside(StructureView.class);
  private static final double LETTERS = 21;
  private static final double STALE = 0.55;

  private final ResultsViewModel results;
  private final StructureViewModel model;
  private final ObservableValue<Boolean> lowestFirst;
  private final BorderPane node = new BorderPane();
  private final StackPane charts = new StackPane();
  private final Label message = new Label();
  private final FlowPane choices = new FlowPane(6, 4);
  private final QubitPicker qubits;
  private final ComboBox<Integer> cut = new ComboBox<>();
  private final ToggleButton city = new ToggleButton(TEXTS.get("matrix.city"));
  private final MatrixChart density = new MatrixChart("structureDensity", "density");
  private final MatrixChart operator = new MatrixChart("structureOperator", "operator");
  private final LinksChart links = new LinksChart();
  private @Nullable CutsChart cuts;
  private final SphereChart sphere = new SphereChart();
  private final Map<Picture, Node> nodes = new EnumMap<>(Picture.class);
  private boolean updating;

  /**
   * @param lowestFirst whether labels begin with the first qubit
   */
  public StructureView(
      ResultsViewModel results, StructureViewModel model, ObservableValue<Boolean> lowestFirst) {
    this.results = results;
    this.model = model;
    this.lowestFirst = lowestFirst;
    qubits = new QubitPicker(model.qubits());
    nodes.put(Picture.DENSITY, density);
    nodes.put(Picture.LINKS, links);
    nodes.put(Picture.SPHERE, sphere);
    nodes.put(Picture.OPERATOR, operator);
    message.setId("structureMessage");
    message.setWrapText(true);
    message.getStyleClass().add("panel-message");
    message.managedProperty().bind(message.visibleProperty());
    message.visibleProperty().bind(message.textProperty().isNotEmpty());
    choices.getStyleClass().add("histogram-choices");
    city.setId("structureCity");
    city.getStyleClass().add("small");
    city.selectedProperty().addListener((_, _, _) -> update());
    cut.setId("structureCut");
    cut.getStyleClass().add("small");
    cut.setAccessibleText(TEXTS.get("cuts.choose"));
    cut.setConverter(new CutNames());
    cut.valueProperty()
        .addListener(
            (_, _, value) -> {
              if (!updating && value != null) {
                model.cut().set(value);
              }
            });
    var top = new VBox(4, pictures(), choices, message);
    top.getStyleClass().add("panel-head");
    node.setTop(top);
    node.setCenter(charts);
    node.getStyleClass().add("structure");
    model.found().subscribe(_ -> update());
    model.problem().subscribe(_ -> update());
    model.picture().subscribe(_ -> update());
    model.stale().subscribe(stale -> charts.setOpacity(stale && isSlow() ? STALE : 1));
    results.answer().subscribe(_ -> update());
    results.pinned().addListener((_, _, _) -> update());
    results.hovered().addListener((_, _, _) -> update());
    lowestFirst.addListener((_, _, _) -> update());
  }

  /** Pictures that come at once would only flicker. */
  private boolean isSlow() {
    return model.picture().get() == Picture.CUTS || model.picture().get() == Picture.LINKS;
  }

  private FlowPane pictures() {
    var line = new FlowPane(4, 4);
    var group = new ToggleGroup();
    for (Picture picture : Picture.values()) {
      String key = "picture." + picture.name().toLowerCase(Locale.ROOT);
      var button = new ToggleButton(TEXTS.get(key));
      button.setId("structure-" + picture.name().toLowerCase(Locale.ROOT));
      button.getStyleClass().add("small");
      button.setToggleGroup(group);
      Tips.put(button, TEXTS.get(key + ".help"));
      button.setOnAction(_ -> model.picture().set(picture));
      model.picture().subscribe(now -> button.setSelected(now == picture));
      line.getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              }
            });
    return line;
  }

  @Override
  public String id() {
    return "structure";
  }

  @Override
  public String title() {
    return TEXTS.get("results.structure");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public double letters() {
    return LETTERS;
  }

  @Override
  public ObservableValue<Boolean> filled() {
    return results.answer().isNotNull();
  }

  @Override
  public void show(@Nullable Analysis analysis) {}

  @Override
  public void setOpen(boolean open) {
    model.open().set(open);
    update();
  }

  private void update() {
    if (!model.open().get()) {
      return;
    }
    Picture picture = model.picture().get();
    ResultsAnswer answer = results.answer().get();
    Circuit circuit = answer == null ? null : answer.question().circuit();
    Structure found = model.found().get();
    boolean first = lowestFirst.getValue();
    updating = true;
    List<Node> wanted = circuit == null ? List.of() : choices(picture, circuit);
    if (!choices.getChildren().equals(wanted)) {
      choices.getChildren().setAll(wanted);
    }
    if (circuit != null && picture == Picture.DENSITY) {
      qubits.show(circuit, model.shown(circuit.qubitCount()));
    }
    if (circuit != null && picture == Picture.CUTS) {
      showCuts(circuit);
    }
    updating = false;
    message.setText(message(picture, answer));
    switch (picture) {
      case DENSITY ->
          density.show(
              found instanceof Structure.Density some ? some.matrix() : null,
              first,
              city.isSelected());
      case OPERATOR ->
          operator.show(
              found instanceof Structure.Operator some ? some.matrix() : null,
              first,
              city.isSelected());
      case LINKS -> links.show(found instanceof Structure.Links some ? some : null);
      case CUTS ->
          cuts().show(found instanceof Structure.Cuts some ? some : null, results.moment());
      case SPHERE -> sphere.show(amplitudes(answer), first);
    }
    Node shown = nodes.get(picture);
    if (shown != null && !charts.getChildren().equals(List.of(shown))) {
      charts.getChildren().setAll(shown);
    }
  }

  private List<Node> choices(Picture picture, Circuit circuit) {
    return switch (picture) {
      case DENSITY -> List.of(qubits.node(), city);
      case OPERATOR -> List.of(city);
      case CUTS -> circuit.qubitCount() < 2 ? List.of() : List.of(cut);
      default -> List.of();
    };
  }

  /** Made when it is looked at for the first time, since that takes a while. */
  private CutsChart cuts() {
    CutsChart made = cuts == null ? new CutsChart() : cuts;
    cuts = made;
    nodes.put(Picture.CUTS, made);
    return made;
  }

  private void showCuts(Circuit circuit) {
    List<Integer> sides = IntStream.range(1, circuit.qubitCount()).boxed().toList();
    ((CutNames) cut.getConverter()).circuit = circuit;
    if (!cut.getItems().equals(sides)) {
      cut.getItems().setAll(sides);
    }
    cut.setValue(sides.isEmpty() ? null : model.side(circuit.qubitCount()));
  }

  private static @Nullable AmplitudeTable amplitudes(@Nullable ResultsAnswer answer) {
    AmplitudeTable table =
        answer == null || answer.state() == null ? null : answer.state().amplitudes();
    return table == null || table.qubits() > StructureWork.MOST_QUBITS ? null : table;
  }

  private String message(Picture picture, @Nullable ResultsAnswer answer) {
    if (!model.problem().get().isEmpty() || answer == null) {
      return model.problem().get();
    }
    int count = answer.qubits();
    return switch (picture) {
      case SPHERE ->
          count > StructureWork.MOST_QUBITS
              ? TEXTS.get("sphere.large", count, StructureWork.MOST_QUBITS)
              : amplitudes(answer) == null ? TEXTS.get("sphere.mixed") : "";
      case LINKS ->
          count > StructureWork.MOST_LINKED
              ? TEXTS.get("links.some", StructureWork.MOST_LINKED, count)
              : "";
      case CUTS -> count < 2 ? TEXTS.get("cuts.one") : "";
      default -> "";
    };
  }
}
