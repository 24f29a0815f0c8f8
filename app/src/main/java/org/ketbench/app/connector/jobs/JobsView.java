package org.ketbench.app.connector.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.parts.LeastWidths;
import org.ketbench.app.connector.parts.SpareColumns;
import org.ketbench.app.connector.work.Ages;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;

/** The jobs as a table that is live. */
public final class JobsView extends BorderPane {
  private static final Texts TEXTS = Texts.beside(JobsView.class);

  /** Words that most rows have, by the ids of their columns. */
  private static final Map<String, String> USUAL =
      Map.of(
          "jobs-column-state",
          "●  " + JobWords.state(JobState.SUCCEEDED),
          "jobs-column-name",
          "Untitled",
          "jobs-column-target",
          "local.sim.noisy",
          "jobs-column-shots",
          "10000",
          "jobs-column-price",
          "up to 98.72 USD",
          "jobs-column-time",
          Ages.length(Duration.ofSeconds(3599)),
          "jobs-column-age",
          Ages.ago(Instant.EPOCH, Instant.EPOCH.plusSeconds(3599)));

  private static final List<String> SPARE =
      List.of("jobs-column-tags", "jobs-column-shots", "jobs-column-time");

  private final JobsViewModel model;
  private final ObservableValue<Instant> now;
  private final Consumer<Point2D> dropped;
  private final TableView<JobLine> table = new TableView<>();
  private final ComboBox<String> target = new ComboBox<>();
  private final ComboBox<String> tag = new ComboBox<>();

  /** Seen by nobody; the letters of the table are as large as those of this. */
  private final Label letters = new Label();

  private boolean filling;

  /**
   * @param dropped takes the place on the screen to which the chosen job was dragged
   */
  public JobsView(JobsViewModel model, ObservableValue<Instant> now, Consumer<Point2D> dropped) {
    this.model = model;
    this.now = now;
    this.dropped = dropped;
    setId("jobs-view");
    letters.setManaged(false);
    letters.setVisible(false);
    getChildren().add(letters);
    setTop(bar());
    setCenter(table());
    model.summary().subscribe(this::show);
    model.selected().subscribe(_ -> select());
    model.lines().addListener((ListChangeListener<JobLine>) _ -> select());
  }

  private Node bar() {
    var text = new TextField();
    text.setId("jobs-search");
    text.getStyleClass().add("small");
    text.setPromptText(TEXTS.get("jobs.search"));
    text.setAccessibleText(TEXTS.get("jobs.search"));
    text.textProperty().bindBidirectional(model.text());
    var state = new ComboBox<StateFilter>();
    state.setId("jobs-state");
    state.getStyleClass().add("small");
    state.setAccessibleText(TEXTS.get("jobs.state"));
    state.getItems().setAll(StateFilter.values());
    state.setConverter(names(each -> TEXTS.get("filter." + each.name().toLowerCase(Locale.ROOT))));
    state.valueProperty().bindBidirectional(model.state());
    prepare(target, "jobs-target", "jobs.target", "jobs.anyTarget", model.target()::set);
    prepare(tag, "jobs-tag", "jobs.tag", "jobs.anyTag", model.tag()::set);
    var grouped = new ToggleButton(TEXTS.get("jobs.grouped"));
    grouped.setId("jobs-grouped");
    grouped.setMinWidth(USE_PREF_SIZE);
    grouped.getStyleClass().add("small");
    grouped.selectedProperty().bindBidirectional(model.grouped());
    var bar = new FlowPane(8, 4, text, state, target, tag, grouped);
    bar.getStyleClass().add("connector-bar");
    return bar;
  }

  private void prepare(
      ComboBox<String> box, String id, String name, String any, Consumer<String> set) {
    box.setId(id);
    box.getStyleClass().add("small");
    box.setAccessibleText(TEXTS.get(name));
    box.getItems().setAll("");
    box.setValue("");
    box.setConverter(names(each -> each.isEmpty() ? TEXTS.get(any) : each));
    box.valueProperty()
        .subscribe(
            (_, value) -> {
              if (!filling) {
                set.accept(Objects.requireNonNullElse(value, ""));
              }
            });
  }

  private static <T> StringConverter<T> names(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    };
  }

  private void show(JobsViewModel.Summary summary) {
    filling = true;
    offer(target, summary.targets());
    offer(tag, summary.tags());
    filling = false;
  }

  private static void offer(ComboBox<String> box, List<String> values) {
    List<String> all = new java.util.ArrayList<>(List.of(""));
    all.addAll(values);
    if (!box.getItems().equals(all)) {
      String chosen = box.getValue();
      box.getItems().setAll(all);
      box.setValue(chosen);
    }
  }

  private Node table() {
    table.setId("jobs");
    table.getStyleClass().addAll("edge-to-edge", "jobs-table");
    table.setAccessibleText(TEXTS.get("jobs.table"));
    table.setItems(model.lines());
    var none = new Label(TEXTS.get("jobs.none"));
    none.getStyleClass().add("faint");
    none.setWrapText(true);
    table.setPlaceholder(none);
    table.getColumns().add(column("state", 116, JobOrder.STATE, _ -> new StateCell()));
    table.getColumns().add(words("name", 146, JobOrder.NAME, (line, _) -> line.entry().name()));
    table
        .getColumns()
        .add(words("target", 170, JobOrder.TARGET, (line, _) -> line.entry().target()));
    table
        .getColumns()
        .add(words("shots", 70, JobOrder.SHOTS, (line, _) -> "" + line.entry().shots()));
    table.getColumns().add(words("price", 124, null, (line, _) -> line.price()));
    table.getColumns().add(words("time", 104, null, JobWords::time));
    table
        .getColumns()
        .add(
            words(
                "age",
                96,
                JobOrder.CREATED,
                (line, then) -> Ages.ago(line.entry().created(), then)));
    table
        .getColumns()
        .add(words("tags", 110, null, (line, _) -> String.join(" ", line.entry().tags())));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    LeastWidths.keep(table, letters.fontProperty(), USUAL);
    SpareColumns.keep(table, SPARE);
    table.setSortPolicy(_ -> sort());
    table.setRowFactory(_ -> new Row());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (_, line) -> {
              if (!filling && line instanceof JobLine.Of job) {
                model.selected().set(job.id());
              }
            });
    return table;
  }

  /** The model puts them in order, because heads of sessions stay where they are. */
  private boolean sort() {
    if (!table.getSortOrder().isEmpty()) {
      TableColumn<JobLine, ?> first = table.getSortOrder().getFirst();
      if (first.getUserData() instanceof JobOrder order) {
        model.order().set(order);
        model.descending().set(first.getSortType() == TableColumn.SortType.DESCENDING);
      }
    }
    return true;
  }

  private void select() {
    String id = model.selected().get();
    JobLine chosen = table.getSelectionModel().getSelectedItem();
    if (id == null || (chosen != null && chosen.id().equals(id))) {
      return;
    }
    filling = true;
    for (int at = 0; at < model.lines().size(); at++) {
      if (model.lines().get(at).id().equals(id)) {
        table.getSelectionModel().clearAndSelect(at);
        break;
      }
    }
    filling = false;
  }

  private static TableColumn<JobLine, JobLine> column(
      String key,
      double width,
      @Nullable JobOrder order,
      javafx.util.Callback<TableColumn<JobLine, JobLine>, TableCell<JobLine, JobLine>> cells) {
    TableColumn<JobLine, JobLine> column = new TableColumn<>(TEXTS.get("column." + key));
    column.setId("jobs-column-" + key);
    column.setPrefWidth(width);
    column.setUserData(order);
    column.setSortable(order != null);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(cells);
    return column;
  }

  private TableColumn<JobLine, JobLine> words(
      String key,
      double width,
      @Nullable JobOrder order,
      BiFunction<JobLine.Of, Instant, String> of) {
    return column(key, width, order, _ -> new WordsCell(of, key.equals("name")));
  }

  /** Words that may change as time goes on. */
  private final class WordsCell extends TableCell<JobLine, JobLine> {
    private final BiFunction<JobLine.Of, Instant, String> of;
    private final boolean first;

    WordsCell(BiFunction<JobLine.Of, Instant, String> of, boolean first) {
      this.of = of;
      this.first = first;
      now.addListener(new javafx.beans.value.WeakChangeListener<>(listener));
    }

    /* Held by the cell, so that a table that is thrown away is forgotten. */
    private final javafx.beans.value.ChangeListener<Instant> listener = (_, _, _) -> write();

    @Override
    protected void updateItem(@Nullable JobLine line, boolean empty) {
      super.updateItem(line, empty);
      write();
    }

    private void write() {
      JobLine line = isEmpty() ? null : getItem();
      String words =
          switch (line) {
            case null -> "";
            case JobLine.Of job -> of.apply(job, now.getValue());
            case JobLine.Head head -> first ? head.text() : "";
          };
      if (!words.equals(getText())) {
        setText(words);
      }
    }
  }

  private static final class StateCell extends TableCell<JobLine, JobLine> {
    private final Region dot = new Region();
    private final Label words = new Label();
    private final HBox line = new HBox(6, dot, words);

    StateCell() {
      line.setAlignment(Pos.CENTER_LEFT);
      dot.getStyleClass().add("job-dot");
    }

    @Override
    protected void updateItem(@Nullable JobLine shown, boolean empty) {
      super.updateItem(shown, empty);
      setText(null);
      switch (empty ? null : shown) {
        case null -> setGraphic(null);
        case JobLine.Head head -> {
          setGraphic(null);
          setText(head.open() ? "▾" : "▸");
        }
        case JobLine.Of job -> {
          JobEntry entry = job.entry();
          words.setText(JobWords.state(entry.state()));
          dot.getStyleClass().setAll("job-dot", JobWords.style(entry.state()));
          setGraphic(line);
        }
      }
    }
  }

  /** A job can be dragged out of the list; filters, because cells keep releases to themselves. */
  private final class Row extends TableRow<JobLine> {
    private boolean dragging;

    Row() {
      setOnMouseClicked(
          _ -> {
            if (getItem() instanceof JobLine.Head head) {
              model.toggle(head);
            }
          });
      addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
      addEventFilter(MouseEvent.MOUSE_RELEASED, this::drop);
    }

    private void drag(MouseEvent event) {
      boolean away =
          !table
              .localToScene(table.getLayoutBounds())
              .contains(event.getSceneX(), event.getSceneY());
      if (away && !dragging && getItem() instanceof JobLine.Of job) {
        dragging = true;
        model.selected().set(job.id());
        setCursor(Cursor.CLOSED_HAND);
      }
    }

    private void drop(MouseEvent event) {
      if (dragging) {
        dragging = false;
        setCursor(null);
        dropped.accept(new Point2D(event.getScreenX(), event.getScreenY()));
      }
    }

    @Override
    protected void updateItem(@Nullable JobLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().remove("session-head");
      if (line instanceof JobLine.Head) {
        getStyleClass().add("session-head");
      }
      setAccessibleText(
          line instanceof JobLine.Of job && !empty
              ? TEXTS.get(
                  "jobs.spoken",
                  job.entry().name(),
                  JobWords.state(job.entry().state()),
                  job.entry().target())
              : "");
    }
  }
}
