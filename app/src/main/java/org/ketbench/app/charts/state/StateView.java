package org.ketbench.app.charts.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.ask.ResultsAnswer;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.ask.ResultsWork;
import org.ketbench.app.charts.ask.WireState;
import org.ketbench.app.charts.draw.DrawnCells;
import org.ketbench.app.charts.parts.Kets;
import org.ketbench.app.charts.parts.Numbers;
import org.ketbench.app.charts.parts.WhenSeen;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.shell.results.ResultsView;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.circuit.Circuit;
import org.ketbench.result.AmplitudeTable;

/** The largest amplitudes as bars with their phases, and below them each qubit by itself. */
public final class StateView implements ResultsView {
  private static final Texts TEXTS = Texts.beside(StateView.class);
  private static final double LETTERS = 18;
  private static final double NO_REST = 1e-9;
  private static final double LIST_SHARE = 0.62;

  private final ResultsViewModel results;
  private final ObservableValue<Boolean> lowestFirst;
  private final VBox node = new VBox();
  private final SplitPane split = new SplitPane();
  private final BorderPane amplitudes = new BorderPane();
  private final DrawnCells<AmplitudeTable.Row> rows;
  private final DrawnCells<NamedWire> wires;
  private final Label moreWires = new Label();
  private final Label message = new Label();
  private final KetHeader order;
  private final Label rest = new Label();
  private final TextField filter = new TextField();
  private final HBox choices = new HBox(6);
  private final ComboBox<AmplitudeOrder> sorting = new ComboBox<>();
  private final ToggleButton relative = new ToggleButton(TEXTS.get("state.relative"));
  private @Nullable ResultsAnswer shown;

  /**
   * @param lowestFirst whether labels begin with the first qubit
   */
  public StateView(ResultsViewModel results, ObservableValue<Boolean> lowestFirst) {
    this.results = results;
    this.lowestFirst = lowestFirst;
    order = new KetHeader(results.lit());
    var painter = new AmplitudePainter(lowestFirst, results.lit());
    rows = new DrawnCells<>("stateRows", TEXTS.get("state.list"), painter);
    rows.onHover(
        (row, x, width) ->
            results
                .lit()
                .set(
                    row == null
                        ? ResultsViewModel.NOWHERE
                        : painter.qubitAt(row, x, width, rows.inks())));
    wires =
        new DrawnCells<>("stateWires", TEXTS.get("state.balls"), new BlochPainter(results.lit()));
    wires.onHover(
        (wire, _, _) -> results.lit().set(wire == null ? ResultsViewModel.NOWHERE : wire.qubit()));
    results.lit().addListener((_, _, _) -> light());
    message.setId("stateMessage");
    message.setWrapText(true);
    message.getStyleClass().add("panel-message");
    message.setMaxWidth(Double.MAX_VALUE);
    message.setMinHeight(Region.USE_PREF_SIZE);
    rest.setId("stateRest");
    rest.getStyleClass().add("faint");
    filter.setId("stateFilter");
    filter.setPromptText(TEXTS.get("state.filter"));
    filter.setAccessibleText(TEXTS.get("state.filter.help"));
    filter.getStyleClass().add("small");
    filter.setPrefColumnCount(8);
    filter.textProperty().addListener((_, _, _) -> list());
    sorting.setId("stateOrderChoice");
    sorting.getItems().setAll(AmplitudeOrder.values());
    sorting.setValue(AmplitudeOrder.LARGEST);
    sorting.setConverter(new OrderNames());
    sorting.getStyleClass().add("small");
    sorting.setAccessibleText(TEXTS.get("state.sort.help"));
    sorting.valueProperty().addListener((_, _, _) -> list());
    HBox.setHgrow(filter, Priority.ALWAYS);
    relative.setId("stateRelative");
    relative.getStyleClass().addAll("small", "time-button");
    relative.setAccessibleText(TEXTS.get("state.relative.help"));
    relative.setMinWidth(Region.USE_PREF_SIZE);
    Tips.put(relative, TEXTS.get("state.relative.help"));
    relative.selectedProperty().addListener((_, _, _) -> list());
    choices.getStyleClass().add("panel-head");
    choices.setVisible(false);
    choices.managedProperty().bind(choices.visibleProperty());
    WhenSeen.fill(choices, filter, sorting, relative);
    var head = new HBox(8, order, rest);
    HBox.setHgrow(order, Priority.ALWAYS);
    order.setMaxWidth(Double.MAX_VALUE);
    rest.setMinWidth(Region.USE_PREF_SIZE);
    head.getStyleClass().addAll("panel-head", "ket-head");
    amplitudes.setCenter(rows);
    amplitudes.setTop(new VBox(choices, head));
    moreWires.getStyleClass().add("faint");
    moreWires.managedProperty().bind(moreWires.visibleProperty());
    moreWires.visibleProperty().bind(moreWires.textProperty().isNotEmpty());
    var balls = new BorderPane(wires);
    balls.setBottom(moreWires);
    balls.getStyleClass().add("balls");
    split.setOrientation(Orientation.VERTICAL);
    split.getItems().setAll(amplitudes, balls);
    split.setDividerPositions(LIST_SHARE);
    // A side of a split pane that is lower than its words would show their middle, so what is said
    // stands above the sides.
    node.getChildren().setAll(message, split);
    VBox.setVgrow(split, Priority.ALWAYS);
    message.managedProperty().bind(message.visibleProperty());
    message.visibleProperty().bind(message.textProperty().isNotEmpty());
    results.answer().subscribe(this::show);
    lowestFirst.addListener((_, _, _) -> show(shown));
  }

  @Override
  public String id() {
    return "state";
  }

  @Override
  public String title() {
    return TEXTS.get("results.state");
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

  private void show(@Nullable ResultsAnswer answer) {
    shown = answer;
    list();
    if (answer == null) {
      set(message, TEXTS.get("state.none"));
      wires.show(List.of());
      return;
    }
    ResultsAnswer.State state = answer.state();
    set(message, message(answer));
    showWires(answer.question().circuit(), state == null ? List.of() : state.wires());
  }

  private String message(ResultsAnswer answer) {
    ResultsAnswer.State state = answer.state();
    if (state == null) {
      return results.where(answer) + answer.refusal();
    }
    if (state.ways() == 0) {
      return TEXTS.get("state.impossible");
    }
    if (state.amplitudes() != null) {
      return results.where(answer) + answer.refusal();
    }
    String mixed =
        answer.question().noise() != null
            ? TEXTS.get("state.noisy", answer.question().noise().name())
            : state.ways() == 1
                ? TEXTS.get("state.wide", answer.qubits())
                : TEXTS.get("state.mixed", state.ways());
    String error =
        state.error() == 0
            ? ""
            : " " + TEXTS.get("state.error", String.format(Locale.ROOT, "%.3f", state.error()));
    return mixed + error;
  }

  private void list() {
    ResultsAnswer answer = shown;
    AmplitudeTable table =
        answer == null || answer.state() == null ? null : answer.state().amplitudes();
    List<AmplitudeTable.Row> found = table == null ? List.of() : table.rows();
    List<AmplitudeTable.Row> all = relative.isSelected() ? RelativePhase.of(found) : found;
    String wanted = filter.getText().strip();
    List<AmplitudeTable.Row> listed = wanted.isEmpty() ? all : matching(all, wanted);
    if (sorting.getValue() != AmplitudeOrder.LARGEST) {
      listed = listed.stream().sorted(comparator()).toList();
    }
    rows.show(listed);
    if (rows.isVisible() == all.isEmpty()) {
      rows.setVisible(!all.isEmpty());
      choices.setVisible(!all.isEmpty());
      if (all.isEmpty()) {
        split.getItems().remove(amplitudes);
      } else {
        split.getItems().addFirst(amplitudes);
        split.setDividerPositions(LIST_SHARE);
      }
    }
    double sum = 0;
    for (AmplitudeTable.Row row : listed) {
      sum += row.probability();
    }
    double missing = Math.max(0, 1 - sum);
    set(
        rest,
        all.isEmpty()
            ? ""
            : TEXTS.get("state.rest", Numbers.percent(missing < NO_REST ? 0 : missing)));
    order.show(all.isEmpty() || answer == null ? List.of() : order(answer.question().circuit()));
  }

  private void light() {
    rows.redraw();
    wires.redraw();
  }

  /** A label that says what it said already need not be laid out again. */
  private static void set(Label label, String text) {
    if (!label.getText().equals(text)) {
      label.setText(text);
    }
  }

  private Comparator<AmplitudeTable.Row> comparator() {
    return sorting.getValue().comparator(lowestFirst.getValue());
  }

  private List<AmplitudeTable.Row> matching(List<AmplitudeTable.Row> all, String pattern) {
    return all.stream().filter(row -> matches(row, pattern)).toList();
  }

  /** A filter is a pattern of digits from the left, where anything else than 0 and 1 fits both. */
  private boolean matches(AmplitudeTable.Row row, String pattern) {
    String digits = Kets.digits(row.label(), lowestFirst.getValue());
    for (int place = 0; place < Math.min(pattern.length(), digits.length()); place++) {
      char wanted = pattern.charAt(place);
      if ((wanted == '0' || wanted == '1') && wanted != digits.charAt(place)) {
        return false;
      }
    }
    return true;
  }

  private List<KetHeader.NamedPlace> order(Circuit circuit) {
    return Kets.order(circuit.qubitCount(), lowestFirst.getValue()).stream()
        .map(qubit -> new KetHeader.NamedPlace(qubit, circuit.qubitName(qubit)))
        .toList();
  }

  private void showWires(Circuit circuit, List<WireState> states) {
    List<NamedWire> named = new ArrayList<>(states.size());
    for (int qubit = 0; qubit < states.size(); qubit++) {
      named.add(new NamedWire(qubit, circuit.qubitName(qubit), states.get(qubit)));
    }
    wires.show(named);
    set(
        moreWires,
        states.isEmpty() || circuit.qubitCount() <= states.size()
            ? ""
            : TEXTS.get("state.wires", ResultsWork.MOST_WIRES, circuit.qubitCount()));
  }

  private static final class OrderNames extends StringConverter<AmplitudeOrder> {
    @Override
    public String toString(@Nullable AmplitudeOrder value) {
      return value == null ? "" : TEXTS.get("state.sort." + value.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public AmplitudeOrder fromString(String text) {
      throw new UnsupportedOperationException("the choice is not typed");
    }
  }
}
