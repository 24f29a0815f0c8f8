package org.ketbench.app.charts.histogram;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.draw.DrawnCells;
import org.ketbench.app.charts.histogram.HistogramViewModel.Shown;
import org.ketbench.app.charts.parts.Kets;
import org.ketbench.app.charts.parts.SeedField;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.shell.results.ResultsView;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;

/** The outcomes of measurements as bars. */
public final class HistogramView implements ResultsView {
  private static final Texts TEXTS = Texts.beside(HistogramView.class);
  private static final double LETTERS = 19;
  private static final int MOST_SHOTS = 1_000_000_000;
  private static final int COLOURS = 5;
  private static final int MOST_BITS = 32;
  private static final double SMALLEST = 0.1;
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
  private static final double LARGEST = 4;

  /** As many letters high as leaves bars enough room below whole comparisons. */
  private static final double ROOMY = 36;

  private final HistogramViewModel model;
  private final ObservableValue<Boolean> lowestFirst;
  private final BorderPane node = new BorderPane();
  private final BarPainter painter;
  private final BitPicker bits;
  private final HistogramMenu menu;
  private final DrawnCells<Bar> bars;
  private final Label head = new Label();
  private final Label message = new Label();
  private final FlowPane legend = new FlowPane(10, 2);
  private final VBox comparisons = new VBox(2);
  private final ComboBox<String> registers = new ComboBox<>();
  private final Button draw = new Button();
  private final TextField target = new TextField();
  private final BooleanProperty wrongShots = new SimpleBooleanProperty();
  private boolean updating;
  private double zoom = 1;

  /**
   * @param lowestFirst whether labels begin with the first bit
   * @param folder where files are looked for first
   */
  public HistogramView(
      HistogramViewModel model,
      ObservableValue<Boolean> lowestFirst,
      Supplier<Optional<Path>> folder) {
    this.model = model;
    this.lowestFirst = lowestFirst;
    painter = new BarPainter(lowestFirst);
    bits = new BitPicker(model.kept());
    menu = new HistogramMenu(model, lowestFirst, folder);
    menu.scale().selectedProperty().addListener((_, _, _) -> update(model.shown().get()));
    bars = new DrawnCells<>("histogramBars", TEXTS.get("histogram.list"), painter);
    bars.onPick(model::pick);
    bars.onZoom(this::zoom);
    head.setId("histogramHead");
    head.getStyleClass().addAll("ket", "faint");
    message.setId("histogramMessage");
    message.setWrapText(true);
    message.getStyleClass().add("panel-message");
    message.managedProperty().bind(message.visibleProperty());
    message.visibleProperty().bind(message.textProperty().isNotEmpty());
    message
        .textProperty()
        .bind(
            Bindings.when(model.problem().isEmpty().and(model.nothingToDraw()))
                .then(TEXTS.get("histogram.none"))
                .otherwise(model.problem()));
    legend.setId("histogramLegend");
    comparisons.setId("histogramComparisons");
    var choices =
        new FlowPane(
            6, 4, shots(), seed(), draw, order(), target, registers, bits.node(), menu.node());
    var top = new VBox(4, choices, legend, comparisons, message, head);
    top.getStyleClass().add("panel-head");
    choices.getStyleClass().add("histogram-choices");
    node.setTop(top);
    node.setCenter(bars);
    node.getStyleClass().add("histogram");
    registers.setId("histogramRegister");
    registers.getStyleClass().add("small");
    registers.setAccessibleText(TEXTS.get("histogram.register"));
    registers.setConverter(names(name -> name.isEmpty() ? TEXTS.get("histogram.all") : name));
    registers.managedProperty().bind(registers.visibleProperty());
    registers
        .valueProperty()
        .addListener(
            (_, _, name) -> {
              if (!updating) {
                model.register().set(name == null ? "" : name);
              }
            });
    bits.node().managedProperty().bind(bits.node().visibleProperty());
    target.setId("histogramTarget");
    target.getStyleClass().add("small");
    target.setPrefColumnCount(7);
    target.setAccessibleText(TEXTS.get("histogram.target"));
    Tips.put(target, TEXTS.get("histogram.target"));
    target.visibleProperty().bind(model.order().isEqualTo(BarOrder.BY_DISTANCE));
    target.managedProperty().bind(target.visibleProperty());
    target.textProperty().bindBidirectional(model.target());
    draw.setId("drawShots");
    draw.getStyleClass().addAll("small", "accent");
    draw.textProperty()
        .bind(
            model
                .drawing()
                .map(running -> TEXTS.get(running ? "histogram.stop" : "histogram.draw")));
    draw.disableProperty().bind(wrongShots.or(model.nothingToDraw()));
    draw.setOnAction(
        _ -> {
          if (model.drawing().get()) {
            model.stop();
          } else {
            model.draw();
          }
        });
    model.shown().subscribe(this::update);
  }

  private TextField shots() {
    var field = new TextField();
    field.setId("shots");
    field.getStyleClass().add("small");
    field.setPrefColumnCount(6);
    field.setAccessibleText(TEXTS.get("histogram.shots"));
    field.setText(Integer.toString(model.shots().get()));
    field
        .textProperty()
        .addListener(
            (_, _, text) -> {
              boolean right = text.strip().matches("[1-9][0-9]{0,9}");
              long value = right ? Long.parseLong(text.strip()) : 0;
              boolean taken = right && value <= MOST_SHOTS;
              field.pseudoClassStateChanged(WRONG, !taken);
              wrongShots.set(!taken);
              if (taken) {
                model.shots().set((int) value);
              }
            });
    return field;
  }

  private HBox seed() {
    var field =
        new SeedField("shotsSeed", TEXTS.get("histogram.seed"), next -> model.seed().set(next));
    model.seed().subscribe(now -> field.show(now.longValue()));
    var name = new Label(TEXTS.get("histogram.seed.name"));
    name.setLabelFor(field);
    var named = new HBox(4, name, field);
    named.setAlignment(Pos.CENTER_LEFT);
    return named;
  }

  private ComboBox<BarOrder> order() {
    var order = new ComboBox<BarOrder>();
    order.setId("histogramOrder");
    order.getStyleClass().add("small");
    order.setAccessibleText(TEXTS.get("histogram.order"));
    order.getItems().setAll(BarOrder.values());
    order.setConverter(
        names(each -> TEXTS.get("histogram.order." + each.name().toLowerCase(Locale.ROOT))));
    order.valueProperty().bindBidirectional(model.order());
    return order;
  }

  private static <T> StringConverter<T> names(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("the choice is not typed");
      }
    };
  }

  private void zoom(double factor) {
    zoom = Math.clamp(zoom * factor, SMALLEST, LARGEST);
    painter.zoom(zoom);
    bars.resized();
  }

  /** Saves and reads files without asking for them. */
  HistogramMenu menu() {
    return menu;
  }

  @Override
  public String id() {
    return "histogram";
  }

  @Override
  public String title() {
    return TEXTS.get("results.histogram");
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
    return model.nothingToDraw().not();
  }

  @Override
  public void show(@Nullable Analysis analysis) {}

  @Override
  public void setOpen(boolean open) {
    model.open().set(open);
  }

  private void update(Shown shown) {
    updating = true;
    painter.prepare(shown.bars(), shown.label());
    double largest = shown.bars().stream().mapToDouble(Bar::largest).max().orElse(1);
    painter.full(menu.scale().isSelected() && largest > 0 ? largest : 1);
    bars.show(shown.bars());
    head.setText(shown.head());
    boolean fits = shown.bars().isEmpty() || !shown.target().isEmpty();
    target.pseudoClassStateChanged(WRONG, !fits);
    if (target.getText().isBlank()) {
      target.setPromptText(Kets.key(shown.target(), lowestFirst.getValue()));
    }
    bits.show(shown.bits());
    bits.node().setVisible(shown.bits().size() > 1 && shown.bits().size() <= MOST_BITS);
    legend.getChildren().clear();
    for (int each = 0; each < shown.series().size(); each++) {
      var sample = new Region();
      sample.getStyleClass().addAll("legend-sample", "series-" + each % COLOURS);
      var entry = new HBox(4, sample, new Label(shown.series().get(each).name()));
      entry.getStyleClass().add("legend-entry");
      legend.getChildren().add(entry);
    }
    comparisons.getChildren().setAll(shown.comparisons().stream().map(this::line).toList());
    List<String> names =
        java.util.stream.Stream.concat(java.util.stream.Stream.of(""), shown.registers().stream())
            .toList();
    if (!registers.getItems().equals(names)) {
      registers.getItems().setAll(names);
      registers.setValue(names.contains(model.register().get()) ? model.register().get() : "");
    }
    registers.setVisible(shown.registers().size() > 1);
    updating = false;
  }

  private Label line(Comparison comparison) {
    var label =
        new Label(
            TEXTS.get(
                comparison.exceedsShotNoise() ? "compare.differs" : "compare.same",
                comparison.other().name(),
                String.format(Locale.ROOT, "%.4f", comparison.variation()),
                String.format(Locale.ROOT, "%.4f", comparison.noise()),
                String.format(Locale.ROOT, "%.4f", comparison.fidelity()),
                test(comparison)));
    label.setTooltip(new Tooltip(label.getText()));
    // Where there is little room it is for the bars.
    label
        .wrapTextProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> node.getHeight() > ROOMY * head.getFont().getSize(),
                node.heightProperty(),
                head.fontProperty()));
    label.getStyleClass().add(comparison.exceedsShotNoise() ? "differs" : "faint");
    return label;
  }

  private static String test(Comparison comparison) {
    var test = comparison.test();
    return test == null
        ? ""
        : TEXTS.get(
            "compare.test",
            String.format(Locale.ROOT, "%.1f", test.statistic()),
            test.degrees(),
            String.format(Locale.ROOT, "%.3g", test.pValue()));
  }
}
