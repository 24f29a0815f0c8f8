package org.ketbench.app.connector.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.parts.NoteLine;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.service.Storage;

/** One job in all its detail. */
public final class JobView extends BorderPane {
  private static final Texts TEXTS = Texts.beside(JobView.class);

  private final JobViewModel model;
  private final Consumer<Deed> deeds;
  private final Label title = new Label();
  private final Label state = new Label();
  private final NoteLine message = new NoteLine("job-message");
  private final TextField name = new TextField();
  private final TextField tags = new TextField();
  private final HBox editing = new HBox(6);
  private final VBox asked = new VBox(4);
  private final Label questions = new Label();
  private final Button cancel = button("cancel");
  private final Button send = button("send");
  private final Button again = button("again");
  private final Button overlay = button("overlay");
  private final MenuButton more = new MenuButton(TEXTS.get("deed.more"));
  private final MenuItem portal = item("portal", () -> deed(Deed.PORTAL));
  private final MenuItem delete = item("delete", this::delete);
  private final MenuItem bundle = item("bundle", () -> deed(Deed.BUNDLE));
  private final MenuItem open = item("open", () -> deed(Deed.OPEN_CIRCUIT));
  private final TabPane pages = new TabPane();

  /** What is done with a job outside of the list. */
  public enum Deed {
    /** Lays its result over the histogram. */
    OVERLAY,
    PORTAL,
    BUNDLE,
    OPEN_CIRCUIT
  }

  /**
   * @param result shows what the job gave
   * @param deeds does what the list cannot do itself
   * @param save asks for a file and writes what lies beside the job into it
   */
  public JobView(
      JobViewModel model, Node result, Consumer<Deed> deeds, Consumer<Storage.Blob> save) {
    this.model = model;
    this.deeds = deeds;
    setId("job-view");
    getStyleClass().add("job-view");
    pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    pages.setId("job-pages");
    var overview = new OverviewPage(model, save);
    var sent = new SentPage(model);
    var audit = new AuditPage(model);
    page("overview", overview.node());
    page("result", result);
    page("sent", sent.node());
    page("audit", audit.node());
    setTop(head());
    setCenter(pages);
    model.paper().subscribe(this::show);
    model.message().subscribe(message::say);
    model.questions().subscribe(this::ask);
    model.busy().subscribe(is -> setCursor(is ? javafx.scene.Cursor.WAIT : null));
  }

  private void page(String key, Node content) {
    var tab = new Tab(TEXTS.get("page." + key), content);
    tab.setId("job-page-" + key);
    pages.getTabs().add(tab);
  }

  private static Button button(String key) {
    var button = new Button(TEXTS.get("deed." + key));
    dress(button, key);
    return button;
  }

  private static void dress(ButtonBase button, String key) {
    button.setId("job-" + key);
    button.getStyleClass().add("small");
    Tips.put(button, TEXTS.get("deed." + key + ".help"));
  }

  private static MenuItem item(String key, Runnable action) {
    var item = new MenuItem(TEXTS.get("deed." + key));
    item.setId("job-" + key);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void deed(Deed what) {
    deeds.accept(what);
  }

  private Node head() {
    title.getStyleClass().add("panel-heading");
    state.getStyleClass().add("job-state");
    state.setId("job-state");
    cancel.setOnAction(_ -> model.cancel());
    send.setOnAction(_ -> model.send());
    again.setOnAction(_ -> model.again());
    overlay.getStyleClass().add("accent");
    overlay.setOnAction(_ -> deed(Deed.OVERLAY));
    dress(more, "more");
    more.getItems().setAll(item("edit", this::edit), open, bundle, portal, delete);
    for (Node each : List.of(cancel, send, again, overlay)) {
      each.managedProperty().bind(each.visibleProperty());
    }
    var buttons = new FlowPane(6, 4, overlay, cancel, send, again, more);
    var words = new HBox(8, title, state);
    words.getStyleClass().add("job-title");
    prepareEditing();
    prepareQuestions();
    var head = new VBox(6, words, buttons, editing, asked, message);
    head.getStyleClass().add("job-head");
    return head;
  }

  private void prepareEditing() {
    name.setId("job-name");
    name.setAccessibleText(TEXTS.get("edit.name"));
    tags.setId("job-tags");
    tags.setPromptText(TEXTS.get("edit.tags"));
    tags.setAccessibleText(TEXTS.get("edit.tags"));
    var keep = new Button(TEXTS.get("edit.keep"));
    keep.setId("job-keep");
    keep.setOnAction(_ -> keep());
    name.setOnAction(_ -> keep());
    tags.setOnAction(_ -> keep());
    for (Node each : List.of(name, tags, keep)) {
      each.getStyleClass().add("small");
    }
    HBox.setHgrow(name, Priority.ALWAYS);
    editing.getChildren().setAll(name, tags, keep);
    hide(editing);
  }

  private static void hide(Node node) {
    node.managedProperty().bind(node.visibleProperty());
    node.setVisible(false);
  }

  private void prepareQuestions() {
    questions.setWrapText(true);
    var approve = new Button(TEXTS.get("again.approve"));
    approve.setId("job-approve");
    approve.getStyleClass().addAll("small", "accent");
    approve.setOnAction(_ -> model.againApproved());
    asked.getChildren().setAll(questions, approve);
    asked.getStyleClass().add("connector-message");
    hide(asked);
  }

  private void ask(List<String> what) {
    questions.setText(String.join(" ", what));
    asked.setVisible(!what.isEmpty());
  }

  private void edit() {
    JobPaper paper = model.paper().get();
    if (paper != null) {
      name.setText(paper.job().name());
      tags.setText(String.join(" ", paper.job().tags()));
      editing.setVisible(true);
      name.requestFocus();
      name.selectAll();
    }
  }

  private void keep() {
    JobPaper paper = model.paper().get();
    if (paper == null) {
      return;
    }
    List<String> words =
        Arrays.stream(tags.getText().split("[,\\s]+", -1)).filter(each -> !each.isEmpty()).toList();
    model.change(name.getText(), words);
    editing.setVisible(false);
  }

  private void delete() {
    model.delete();
  }

  private void show(@Nullable JobPaper paper) {
    setVisible(paper != null);
    if (paper == null) {
      return;
    }
    JobEntry job = paper.job();
    title.setText(job.name());
    state.setText(JobWords.state(job.state()));
    state.getStyleClass().setAll("label", "job-state", JobWords.style(job.state()));
    boolean unsent = job.state() == JobState.PREPARED || job.state() == JobState.SENT;
    cancel.setVisible(!job.state().isFinal());
    cancel.setText(TEXTS.get(unsent ? "deed.discard" : "deed.cancel"));
    send.setVisible(unsent);
    again.setVisible(job.state().isFinal() && paper.intent() != null);
    overlay.setVisible(job.state() == JobState.SUCCEEDED);
    delete.setDisable(!job.state().isFinal() || job.deleted());
    portal.setDisable(job.workspace().equals("local"));
    bundle.setDisable(paper.intent() == null);
    open.setDisable(paper.intent() == null);
  }

  /** Brings the page of the result to the front. */
  public void showResult() {
    pages.getSelectionModel().select(1);
  }
}
