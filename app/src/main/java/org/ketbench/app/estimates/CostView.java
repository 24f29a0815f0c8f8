package org.ketbench.app.estimates;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.estimates.StudiesViewModel.Costs;
import org.ketbench.app.estimates.chart.FlameChart;
import org.ketbench.app.estimates.chart.Look;
import org.ketbench.app.estimates.figures.Legible;
import org.ketbench.app.text.Texts;
import org.ketbench.circuit.Span;
import org.ketbench.estimate.count.Cost;
import org.ketbench.language.LineIndex;

/** Where counts come from, as a tree of figures and as a flame graph beside it. */
final class CostView {
  private static final Texts TEXTS = Texts.beside(CostView.class);
  private static final int OPEN = 3;

  private final BorderPane node = new BorderPane();
  private final ChoiceBox<By> by = new ChoiceBox<>();
  private final TreeTableView<Cost> tree = new TreeTableView<>();
  private final ChartCanvas flame;
  private final Consumer<Span> reveal;
  private @Nullable Costs shown;

  /** How parts are taken together. */
  enum By {
    SUBROUTINE,
    GATE,
    LINE
  }

  /**
   * @param reveal shows a place of the text
   */
  CostView(ObjectProperty<Look> look, Consumer<Span> reveal) {
    this.reveal = reveal;
    flame = new ChartCanvas("estimates-flame", TEXTS.get("chart.flame"), look, this::pick);
    by.setId("estimates-cost-by");
    by.getItems().setAll(By.values());
    by.setValue(By.SUBROUTINE);
    by.setConverter(new Words());
    by.valueProperty().addListener((_, _, _) -> show(shown));
    var label = new Label(TEXTS.get("cost.by"));
    label.setLabelFor(by);
    var bar = new HBox(6, label, by);
    bar.getStyleClass().add("estimates-bar");
    tree.setId("estimates-cost");
    tree.setShowRoot(true);
    tree.setAccessibleText(TEXTS.get("tab.cost"));
    tree.getStyleClass().add("edge-to-edge");
    column("part", 220, part -> part.label().strip().replaceAll("\\s+", " "));
    tree.getColumns().getFirst().getStyleClass().remove("number-column");
    column("states", 84, part -> Legible.count(part.tStates(perRotation())));
    column("share", 70, this::share);
    number("uses", Cost::uses);
    number("t", Cost::tCount);
    number("rotations", Cost::rotations);
    number("ccz", Cost::toffolis);
    number("measurements", Cost::measurements);
    tree.setOnMouseClicked(event -> revealIf(event.getClickCount() == 2));
    tree.setOnKeyPressed(event -> revealIf(event.getCode() == KeyCode.ENTER));
    var split = new SplitPane(tree, flame);
    split.setDividerPositions(0.5);
    node.setTop(bar);
    node.setCenter(split);
  }

  Node node() {
    return node;
  }

  FlameChart chart() {
    Costs now = shown;
    return new FlameChart(now == null ? null : grouped(now), perRotation());
  }

  private long perRotation() {
    return shown == null ? 1 : shown.perRotation();
  }

  private void number(String key, ToLongFunction<Cost> figure) {
    column(key, 84, part -> Legible.whole(figure.applyAsLong(part)));
  }

  private void column(String key, double width, Function<Cost, String> text) {
    TreeTableColumn<Cost, String> column = new TreeTableColumn<>(TEXTS.get("cost." + key));
    column.setId("cost-" + key);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.getStyleClass().add("number-column");
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue().getValue())));
    tree.getColumns().add(column);
  }

  private String share(Cost part) {
    TreeItem<Cost> root = tree.getRoot();
    double all = root == null ? 0 : root.getValue().tStates(perRotation());
    return all == 0 ? "–" : Legible.percent(part.tStates(perRotation()) / all);
  }

  void show(@Nullable Costs costs) {
    shown = costs;
    if (costs == null) {
      tree.setRoot(null);
    } else {
      tree.setRoot(item(grouped(costs), 0));
    }
    flame.chart().set(chart());
  }

  private Cost grouped(Costs costs) {
    Cost whole = costs.cost();
    return switch (by.getValue()) {
      case SUBROUTINE -> whole;
      case GATE -> with(whole, whole.byGate());
      case LINE -> with(whole, lines(costs, whole.byStatement()));
    };
  }

  private static Cost with(Cost whole, List<Cost> parts) {
    return new Cost(
        whole.kind(),
        whole.label(),
        whole.span(),
        whole.uses(),
        whole.tCount(),
        whole.rotations(),
        whole.toffolis(),
        whole.measurements(),
        parts);
  }

  private static List<Cost> lines(Costs costs, List<Cost> parts) {
    if (!(costs.source() instanceof Source.Text(var program))) {
      return parts;
    }
    LineIndex index = new LineIndex(program.document().text());
    return parts.stream()
        .map(
            part ->
                part.labelled(
                    TEXTS.get(
                        "cost.line", index.position(part.span().start()).line() + 1, part.label())))
        .toList();
  }

  private static TreeItem<Cost> item(Cost cost, int depth) {
    TreeItem<Cost> item = new TreeItem<>(cost);
    item.setExpanded(depth < OPEN);
    cost.parts().forEach(part -> item.getChildren().add(item(part, depth + 1)));
    return item;
  }

  private void revealIf(boolean meant) {
    TreeItem<Cost> chosen = tree.getSelectionModel().getSelectedItem();
    if (meant && chosen != null && !chosen.getValue().span().isEmpty()) {
      reveal.accept(chosen.getValue().span());
    }
  }

  /** Chooses the part of a bar, and shows its place in the text. */
  private void pick(int depth, int number) {
    List<Cost> parts = chart().parts();
    if (number >= parts.size()) {
      return;
    }
    Cost part = parts.get(number);
    select(tree.getRoot(), part);
    if (!part.span().isEmpty()) {
      reveal.accept(part.span());
    }
  }

  private void select(TreeItem<Cost> item, Cost part) {
    if (item.getValue().equals(part)) {
      for (TreeItem<Cost> each = item.getParent(); each != null; each = each.getParent()) {
        each.setExpanded(true);
      }
      tree.getSelectionModel().select(item);
      return;
    }
    item.getChildren().forEach(child -> select(child, part));
  }

  /** What the choices are called. */
  private static final class Words extends StringConverter<By> {
    @Override
    public String toString(@Nullable By choice) {
      return choice == null ? "" : TEXTS.get("cost.by." + choice.name());
    }

    @Override
    public By fromString(String name) {
      throw new UnsupportedOperationException("choices come from a list");
    }
  }
}
