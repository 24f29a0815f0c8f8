package org.ketbench.app.connector.targets;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.parts.LeastWidths;
import org.ketbench.app.connector.parts.NoteLine;
import org.ketbench.app.connector.targets.TargetsViewModel.Shown;
import org.ketbench.app.connector.work.Ages;
import org.ketbench.app.connector.work.Note;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.azure.target.QueueTime;
import org.ketbench.azure.target.Target;

/** The targets as a table, with what the circuit would come to on each. */
public final class TargetsView extends BorderPane {
  private static final Texts TEXTS = Texts.beside(TargetsView.class);

  /** Words that most rows have, by the ids of their columns. */
  private static final Map<String, String> USUAL =
      Map.of(
          "targets-target",
          "State-vector simulator",
          "targets-availability",
          TEXTS.get("availability.unavailable"),
          "targets-profile",
          Target.Profile.ADAPTIVE_RIF.label(),
          "targets-verdict",
          "Decompose  cannot run");

  private final TargetsViewModel model;
  private final ObservableValue<Instant> now;
  private final Consumer<String> submit;
  private final Consumer<FixOf> fix;
  private final TableView<TargetRow> table = new TableView<>();
  private final Label age = new Label();
  private final NoteLine message = new NoteLine("targets-message");
  private final Button refresh = new Button(TEXTS.get("targets.refresh"));

  /** A fix of what keeps the circuit from a target. */
  public record FixOf(TargetRow row, Obstacle.Fix fix) {}

  /**
   * @param submit begins a submission to a target
   * @param fix does what helps
   */
  public TargetsView(
      TargetsViewModel model,
      ObservableValue<Instant> now,
      Consumer<String> submit,
      Consumer<FixOf> fix) {
    this.model = model;
    this.now = now;
    this.submit = submit;
    this.fix = fix;
    setId("targets-view");
    setTop(bar());
    setCenter(table());
    setBottom(message);
    model.shown().subscribe(this::show);
    now.subscribe(_ -> age(model.shown().get()));
  }

  private Node bar() {
    var text = new TextField();
    text.setId("targets-search");
    text.getStyleClass().add("small");
    text.setPromptText(TEXTS.get("targets.search"));
    text.setAccessibleText(TEXTS.get("targets.search"));
    text.textProperty().bindBidirectional(model.text());
    var shots = new TextField(Long.toString(model.shots().get()));
    shots.setId("targets-shots");
    shots.getStyleClass().add("small");
    shots.setPrefColumnCount(6);
    shots.setAccessibleText(TEXTS.get("targets.shots"));
    shots.textProperty().subscribe((_, words) -> shots(shots, words));
    model
        .shots()
        .subscribe(
            (_, count) -> {
              if (!shots.getText().strip().equals(count.toString())) {
                shots.setText(count.toString());
              }
            });
    var shotsName = new Label(TEXTS.get("targets.shots"));
    shotsName.setLabelFor(shots);
    var only = new CheckBox(TEXTS.get("targets.onlyRunnable"));
    only.setId("targets-only");
    only.selectedProperty().bindBidirectional(model.onlyRunnable());
    var defer = new CheckBox(TEXTS.get("targets.defer"));
    defer.setId("targets-defer");
    defer.selectedProperty().bindBidirectional(model.defer());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    age.setId("targets-age");
    age.getStyleClass().add("faint");
    refresh.setId("targets-refresh");
    refresh.getStyleClass().add("small");
    refresh.setOnAction(_ -> model.refresh());
    var bar = new HBox(8, text, shotsName, shots, only, defer, space, age, refresh);
    bar.getStyleClass().add("connector-bar");
    return bar;
  }

  private void shots(TextField field, String words) {
    boolean right = words.strip().matches("[1-9][0-9]{0,9}");
    field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), !right);
    if (right) {
      model.shots().set(Long.parseLong(words.strip()));
    }
  }

  private Node table() {
    table.setId("targets");
    table.getStyleClass().add("edge-to-edge");
    table.setAccessibleText(TEXTS.get("targets.table"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    var none = new Label();
    none.getStyleClass().add("faint");
    table.setPlaceholder(none);
    TableColumn<TargetRow, TargetRow> favourite = whole("favourite", 34, _ -> new StarCell());
    favourite.setText("★");
    favourite.setSortable(false);
    table.getColumns().add(favourite);
    table.getColumns().add(words("target", 190, TargetsView::name));
    table.getColumns().add(words("provider", 92, row -> row.target().provider()));
    table.getColumns().add(words("availability", 92, TargetsView::availability));
    table.getColumns().add(queue());
    table.getColumns().add(qubits());
    table.getColumns().add(words("profile", 112, row -> row.target().profile().label()));
    table.getColumns().add(words("price", 164, TargetRow::price));
    TableColumn<TargetRow, TargetRow> verdict = whole("verdict", 440, _ -> new VerdictCell());
    verdict.setComparator(Comparator.comparing(row -> !row.runs()));
    table.getColumns().add(verdict);
    LeastWidths.keep(table, age.fontProperty(), USUAL);
    table.setRowFactory(_ -> row());
    table.setOnKeyPressed(
        event -> {
          TargetRow chosen = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            submit.accept(chosen.id());
            event.consume();
          }
        });
    return table;
  }

  private TableRow<TargetRow> row() {
    var row = new TableRow<TargetRow>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && row.getItem() != null) {
            submit.accept(row.getItem().id());
          }
        });
    return row;
  }

  private static String name(TargetRow row) {
    return row.target().name();
  }

  private static String availability(TargetRow row) {
    return TEXTS.get("availability." + row.status().availability().name().toLowerCase(Locale.ROOT));
  }

  private static TableColumn<TargetRow, String> words(
      String key, double width, Function<TargetRow, String> of) {
    TableColumn<TargetRow, String> column = new TableColumn<>(TEXTS.get("column." + key));
    column.setId("targets-" + key);
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(of.apply(cell.getValue())));
    return column;
  }

  private static TableColumn<TargetRow, TargetRow> whole(
      String key,
      double width,
      javafx.util.Callback<TableColumn<TargetRow, TargetRow>, TableCell<TargetRow, TargetRow>>
          cells) {
    TableColumn<TargetRow, TargetRow> column = new TableColumn<>(TEXTS.get("column." + key));
    column.setId("targets-" + key);
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(cells);
    return column;
  }

  private static TableColumn<TargetRow, TargetRow> queue() {
    TableColumn<TargetRow, TargetRow> column =
        whole(
            "queue",
            130,
            _ -> new WordsCell(row -> QueueTime.text(row.status().averageQueueTime())));
    column.setComparator(
        Comparator.comparing(
            row -> row.status().averageQueueTime(),
            Comparator.nullsLast(Comparator.naturalOrder())));
    return column;
  }

  private static TableColumn<TargetRow, TargetRow> qubits() {
    TableColumn<TargetRow, TargetRow> column =
        whole(
            "qubits",
            62,
            _ ->
                new WordsCell(
                    row -> row.target().qubits() == null ? "" : "" + row.target().qubits()));
    column.getStyleClass().add("number-column");
    column.setComparator(
        Comparator.comparing(
            row -> row.target().qubits(), Comparator.nullsLast(Comparator.naturalOrder())));
    return column;
  }

  private void show(Shown shown) {
    Map<String, TargetRow> next = new LinkedHashMap<>();
    shown.rows().forEach(row -> next.put(row.id(), row));
    List<String> before = table.getItems().stream().map(TargetRow::id).toList();
    if (table.getSortOrder().isEmpty()
        ? before.equals(List.copyOf(next.keySet()))
        : next.keySet().equals(Set.copyOf(before))) {
      renew(next);
    } else {
      replace(shown.rows());
    }
    if (table.getPlaceholder() instanceof Label none) {
      none.setText(TEXTS.get(emptiness(shown)));
    }
    refresh.setDisable(shown.busy());
    message.say(Note.trouble(shown.problem()));
    age(shown);
  }

  private static String emptiness(Shown shown) {
    if (shown.busy()) {
      return "targets.asking";
    }
    return shown.connected() ? "targets.none" : "targets.notConnected";
  }

  /** Only what differs is touched, so that nothing moves under the pointer. */
  private void renew(Map<String, TargetRow> next) {
    for (int at = 0; at < table.getItems().size(); at++) {
      TargetRow row = next.get(table.getItems().get(at).id());
      if (row != null && !row.equals(table.getItems().get(at))) {
        table.getItems().set(at, row);
      }
    }
  }

  private void replace(List<TargetRow> rows) {
    TargetRow chosen = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(rows);
    table.sort();
    if (chosen != null) {
      rows.stream()
          .filter(row -> row.id().equals(chosen.id()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
  }

  private void age(Shown shown) {
    age.setText(
        shown.busy()
            ? TEXTS.get("targets.asking")
            : shown.asOf() == null
                ? ""
                : TEXTS.get("targets.asOf", Ages.ago(shown.asOf(), now.getValue())));
  }

  private static final class WordsCell extends TableCell<TargetRow, TargetRow> {
    private final Function<TargetRow, String> of;

    WordsCell(Function<TargetRow, String> of) {
      this.of = of;
    }

    @Override
    protected void updateItem(@Nullable TargetRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(row == null || empty ? null : of.apply(row));
    }
  }

  private final class StarCell extends TableCell<TargetRow, TargetRow> {
    private final ToggleButton star = new ToggleButton();

    StarCell() {
      star.getStyleClass().addAll("flat", "small", "star");
      star.setOnAction(
          _ -> {
            TargetRow row = getItem();
            if (row != null) {
              model.toggleFavourite(row.id());
            }
          });
      setAlignment(Pos.CENTER);
    }

    @Override
    protected void updateItem(@Nullable TargetRow row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setGraphic(null);
        return;
      }
      star.setText(row.favourite() ? "★" : "☆");
      star.setSelected(row.favourite());
      star.setAccessibleText(TEXTS.get("targets.favourite", row.target().name()));
      setGraphic(star);
    }
  }

  /** Whether the circuit runs there, with a button for the next step either way. */
  private final class VerdictCell extends TableCell<TargetRow, TargetRow> {
    private final Label words = new Label();
    private final Button next = new Button();
    private final HBox line = new HBox(8, next, words);
    private final Tooltip whole = new Tooltip();

    VerdictCell() {
      line.setAlignment(Pos.CENTER_LEFT);
      next.getStyleClass().add("small");
      next.setMinWidth(USE_PREF_SIZE);
      whole.setWrapText(true);
      whole.setMaxWidth(480);
    }

    @Override
    protected void updateItem(@Nullable TargetRow row, boolean empty) {
      super.updateItem(row, empty);
      if (row == null || empty) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      Verdict verdict = Verdict.of(row, model.noCircuit());
      words.setText(verdict.text());
      words.getStyleClass().removeAll("check-good", "check-bad", "faint");
      words.getStyleClass().add(verdict.style());
      whole.setText(verdict.text());
      setTooltip(whole);
      next.setVisible(!verdict.button().isEmpty());
      next.setManaged(next.isVisible());
      next.setText(verdict.button());
      next.setId("next-" + row.id().replace('.', '-'));
      Obstacle.Fix help = verdict.fix();
      next.setOnAction(
          _ -> {
            if (help == null) {
              submit.accept(row.id());
            } else {
              fix.accept(new FixOf(row, help));
            }
          });
      setGraphic(line);
      setAccessibleText(verdict.text());
    }
  }
}
