package org.ketbench.app.connector.submit;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.command.Availability;
import org.ketbench.app.connector.parts.FieldMark;
import org.ketbench.app.connector.parts.NoteLine;
import org.ketbench.app.connector.parts.Parts;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.azure.target.Obstacle;

/** A job being prepared, at the side of the window. */
public final class SubmitSheet extends BorderPane {
  private static final Texts TEXTS = Texts.beside(SubmitSheet.class);
  private static final Parts PARTS = new Parts(TEXTS);

  private final SubmitViewModel model;
  private final ComboBox<String> target = new ComboBox<>();
  private final TextField name = new TextField();
  private final TextField shots = new TextField();
  private final TextField seed = new TextField();
  private final TextField tags = new TextField();
  private final SessionField session;
  private final CheckBox defer = new CheckBox(TEXTS.get("sheet.defer"));
  private final CheckBox high = new CheckBox(TEXTS.get("sheet.high"));
  private final ParameterFields parameters;
  private final OptionFields options;
  private final Label optionsHead = PARTS.heading("sheet.options");
  private final OfferCard card;
  private final CheckBox approve = new CheckBox();
  private final NoteLine message = new NoteLine("submit-message");
  private final TextArea report = new TextArea();
  private final Button send = new Button(TEXTS.get("sheet.send"));
  private final Button dryRun = new Button(TEXTS.get("sheet.dryRun"));
  private final Label why = new Label();
  private boolean filling;

  /**
   * @param rewrite changes the document so that it runs
   * @param close takes the sheet away
   */
  public SubmitSheet(SubmitViewModel model, Consumer<Obstacle.Remedy> rewrite, Runnable close) {
    this.model = model;
    parameters = new ParameterFields((key, text) -> edit(old -> old.value(key, text)));
    options = new OptionFields((path, text) -> edit(old -> old.option(path, text)));
    session = new SessionField(choice -> edit(old -> old.session(choice)));
    card = new OfferCard(model, rewrite);
    setId("submit-sheet");
    getStyleClass().addAll("connector", "submit-sheet");
    setTop(head(close));
    var scroll = new ScrollPane(content());
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "submit-scroll");
    setCenter(scroll);
    setBottom(foot());
    join();
    FieldMark.where(shots, text -> !text.strip().matches("[1-9][0-9]{0,9}"));
    FieldMark.where(seed, text -> !text.isBlank() && !text.strip().matches("-?[0-9]{1,18}"));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
    model.wish().subscribe(this::show);
    model.offer().subscribe(this::show);
    model.sendable().subscribe(this::show);
    model.message().subscribe(message::say);
    model.report().subscribe(this::report);
    model.sessions().choices().subscribe(session::offer);
  }

  private Node head(Runnable close) {
    var title = new Label(TEXTS.get("sheet.title"));
    title.getStyleClass().add("title-4");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var done = new Button("✕");
    done.setId("submit-close");
    done.getStyleClass().addAll("flat", "small");
    done.setAccessibleText(TEXTS.get("sheet.close"));
    Tips.put(done, TEXTS.get("sheet.close"));
    done.setOnAction(_ -> close.run());
    var line = new HBox(8, title, space, done);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("submit-head");
    return line;
  }

  /** What decides whether it is sent stands above what can be left as it is. */
  private Node content() {
    var first = new GridPane();
    line(first, "sheet.target", target, "submit-target");
    line(first, "sheet.shots", shots, "submit-shots");
    var rest = new GridPane();
    line(rest, "sheet.name", name, "submit-name");
    line(rest, "sheet.tags", tags, "submit-tags");
    line(rest, "sheet.seed", seed, "submit-seed");
    line(rest, "sheet.session", session, "submit-session");
    for (GridPane each : List.of(first, rest)) {
      each.getStyleClass().add("submit-grid");
    }
    defer.setId("submit-defer");
    defer.setWrapText(true);
    high.setId("submit-high");
    optionsHead.setId("submit-options-head");
    optionsHead.managedProperty().bind(optionsHead.visibleProperty());
    var content =
        new VBox(
            8,
            first,
            parameters,
            card.node(),
            rest,
            defer,
            high,
            optionsHead,
            options,
            card.sent());
    content.getStyleClass().add("submit-content");
    content.setMinWidth(0);
    return content;
  }

  private static void line(GridPane grid, String key, Region field, String id) {
    field.setId(id);
    field.getStyleClass().add("small");
    field.setMaxWidth(Double.MAX_VALUE);
    field.setAccessibleText(TEXTS.get(key));
    if (TEXTS.has(key + ".help")) {
      Tooltip.install(field, new Tooltip(TEXTS.get(key + ".help")));
      field.setAccessibleHelp(TEXTS.get(key + ".help"));
    }
    GridPane.setHgrow(field, Priority.ALWAYS);
    var label = new Label(TEXTS.get(key));
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), label, field);
  }

  private Node foot() {
    approve.setId("submit-approve");
    approve.setWrapText(true);
    approve.managedProperty().bind(approve.visibleProperty());
    approve.selectedProperty().bindBidirectional(model.approved());
    report.setId("submit-report");
    report.setEditable(false);
    report.setWrapText(true);
    report.setPrefRowCount(6);
    report.setAccessibleText(TEXTS.get("sheet.report"));
    report.managedProperty().bind(report.visibleProperty());
    why.setId("submit-why");
    why.setWrapText(true);
    why.getStyleClass().add("faint");
    why.managedProperty().bind(why.visibleProperty());
    send.setId("submit-send");
    send.getStyleClass().add("accent");
    send.setOnAction(_ -> model.send());
    dryRun.setId("submit-dry-run");
    Tips.put(dryRun, TEXTS.get("sheet.dryRun.help"));
    dryRun.setOnAction(_ -> model.dryRun());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var buttons = new HBox(8, dryRun, space, send);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    var foot = new VBox(6, approve, message, report, why, buttons);
    foot.getStyleClass().add("submit-foot");
    return foot;
  }

  /** Joins the fields to what is written in them. */
  private void join() {
    target
        .valueProperty()
        .subscribe(
            (_, id) -> edit(old -> id == null || id.equals(old.target()) ? old : old.target(id)));
    shots.textProperty().subscribe((_, text) -> edit(old -> old.shots(text)));
    for (TextField field : List.of(name, tags, seed)) {
      field
          .textProperty()
          .subscribe(
              (_, _) -> edit(old -> old.words(name.getText(), tags.getText(), seed.getText())));
    }
    defer.selectedProperty().subscribe((_, is) -> edit(old -> old.defer(is)));
    high.selectedProperty().subscribe((_, is) -> edit(old -> old.priority(is)));
  }

  private void edit(java.util.function.UnaryOperator<Wish> change) {
    if (!filling) {
      model.change(change);
    }
  }

  private void show(@Nullable Wish wish) {
    if (wish == null) {
      return;
    }
    filling = true;
    List<String> ids = model.offered().stream().map(each -> each.target().id()).toList();
    if (!target.getItems().equals(ids)) {
      target.getItems().setAll(ids);
    }
    target.setValue(wish.target());
    set(shots, wish.shots());
    set(name, wish.name());
    set(seed, wish.seed());
    set(tags, wish.tags());
    session.show(wish.session());
    defer.setSelected(wish.defer());
    high.setSelected(wish.highPriority());
    filling = false;
  }

  private static void set(TextField field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  private void show(@Nullable Offer offer) {
    Wish wish = model.wish().get();
    if (offer != null && wish != null) {
      parameters.show(model.parameters(), wish.values());
      options.show(offer.plan().target().options(), wish.options());
    }
    optionsHead.setVisible(!options.isEmpty());
    card.show(offer);
    List<String> questions =
        offer == null || offer.refusal() != null ? List.of() : offer.questions();
    approve.setVisible(!questions.isEmpty());
    approve.setText(TEXTS.get("sheet.approve", String.join(" ", questions)));
  }

  private void show(Availability sendable) {
    send.setDisable(!sendable.isAvailable());
    dryRun.setDisable(!model.mayTry());
    show(why, sendable.reason());
  }

  private static void show(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
  }

  private void report(String text) {
    report.setText(text);
    report.setVisible(!text.isEmpty());
  }

  /** What the keyboard goes to first. */
  public Node first() {
    return shots;
  }
}
