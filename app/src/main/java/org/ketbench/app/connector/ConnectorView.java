package org.ketbench.app.connector;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.connect.ConnectView;
import org.ketbench.app.connector.govern.GovernanceView;
import org.ketbench.app.connector.govern.PoliciesView;
import org.ketbench.app.connector.jobs.JobView;
import org.ketbench.app.connector.jobs.JobsView;
import org.ketbench.app.connector.results.ResultPage;
import org.ketbench.app.connector.targets.TargetsView;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;

/** The tab: the workspace above, and its targets and jobs below. */
final class ConnectorView extends BorderPane {
  private static final Texts TEXTS = Texts.beside(ConnectorView.class);
  private static final int GOVERNANCE = 3;
  private static final Duration TICK = Duration.seconds(1);

  private final ConnectorViewModel model;
  private final Steering steering;
  private final TabPane pages = new TabPane();
  private final ComboBox<String> workspaces = new ComboBox<>();
  private final Label banner = new Label();
  private final HBox bannerLine = new HBox(8);
  private final Button first = new Button();
  private final Button second = new Button();
  private final ObservableValue<Boolean> lowestFirst;
  private @Nullable JobView job;
  private boolean filling;

  /**
   * @param lowestFirst whether labels begin with the first bit
   */
  ConnectorView(ConnectorViewModel model, Steering steering, ObservableValue<Boolean> lowestFirst) {
    this.model = model;
    this.steering = steering;
    setId("connector");
    getStyleClass().addAll("connector", "tool-window");
    this.lowestFirst = lowestFirst;
    var now = model.current().now();
    pages.setId("connector-pages");
    pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    page("targets", () -> new TargetsView(model.targets(), now, steering::submit, steering::fix));
    page("jobs", this::jobs);
    page("workspaces", () -> new ConnectView(model.workspaces(), steering::use, steering::browse));
    page("governance", this::governance);
    pages
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(at -> model.governance().wanted().set(at.intValue() == GOVERNANCE));
    setTop(new VBox(bar(), bannerLine()));
    setCenter(pages);
    model.names().subscribe(this::list);
    model.current().name().subscribe(this::mark);
    model.banner().subscribe(this::show);
    var ticking = new Timeline(new KeyFrame(TICK, _ -> model.tick()));
    ticking.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                ticking.stop();
              } else {
                ticking.play();
              }
            });
  }

  private Node governance() {
    var policies = new PoliciesView(model.policies());
    return new GovernanceView(
        model.governance(), model.current().now(), policies, this::openJob, steering::save);
  }

  private void openJob(String id) {
    model.jobs().selected().set(id);
    open("jobs");
  }

  private Node jobs() {
    var result = new ResultPage(model.job(), lowestFirst);
    job = new JobView(model.job(), result, steering::deed, steering::save);
    var list = new JobsView(model.jobs(), model.current().now(), steering::dropped);
    var split = new SplitPane(list, job);
    split.setDividerPositions(0.58);
    return split;
  }

  /** A page is made when it is first looked at. */
  private void page(String key, Supplier<Node> content) {
    var tab = new Tab(TEXTS.get("page." + key));
    tab.setId("connector-page-" + key);
    tab.selectedProperty()
        .subscribe(
            is -> {
              if (is && tab.getContent() == null) {
                tab.setContent(content.get());
              }
            });
    pages.getTabs().add(tab);
  }

  /** Brings one of the pages to the front. */
  void open(String key) {
    pages.getTabs().stream()
        .filter(tab -> ("connector-page-" + key).equals(tab.getId()))
        .findFirst()
        .ifPresent(pages.getSelectionModel()::select);
  }

  /** Shows what the chosen job gave. */
  void showResult() {
    if (job != null) {
      job.showResult();
    }
  }

  private Node bar() {
    workspaces.setId("connector-workspace");
    workspaces.getStyleClass().add("small");
    workspaces.setAccessibleText(TEXTS.get("bar.workspace"));
    workspaces
        .valueProperty()
        .subscribe(
            (_, name) -> {
              if (!filling && name != null) {
                model.choose(name);
              }
            });
    var name = new Label(TEXTS.get("bar.workspace"));
    name.setLabelFor(workspaces);
    var busy = new ProgressIndicator();
    busy.setPrefSize(16, 16);
    busy.setMaxSize(16, 16);
    busy.visibleProperty().bind(model.current().tasks().running().greaterThan(0));
    busy.setAccessibleText(TEXTS.get("bar.busy"));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var submit = new Button(TEXTS.get("bar.submit"));
    submit.setId("connector-submit");
    submit.getStyleClass().addAll("small", "accent");
    Tips.put(submit, TEXTS.get("bar.submit.help"));
    submit.setOnAction(_ -> steering.submit(null));
    var bar = new HBox(8, name, workspaces, busy, space, submit);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("connector-bar");
    return bar;
  }

  private Node bannerLine() {
    banner.setId("connector-banner");
    banner.setWrapText(true);
    banner.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(banner, Priority.ALWAYS);
    for (Button each : java.util.List.of(first, second)) {
      each.getStyleClass().add("small");
      each.setMinWidth(USE_PREF_SIZE);
      each.managedProperty().bind(each.visibleProperty());
    }
    first.setId("connector-banner-first");
    second.setId("connector-banner-second");
    bannerLine.getChildren().setAll(banner, first, second);
    bannerLine.getStyleClass().add("connector-banner");
    bannerLine.setAlignment(Pos.CENTER_LEFT);
    bannerLine.managedProperty().bind(bannerLine.visibleProperty());
    return bannerLine;
  }

  private void list() {
    filling = true;
    workspaces.getItems().setAll(model.names());
    filling = false;
    mark(model.current().name().get());
  }

  private void mark(String name) {
    filling = true;
    workspaces.setValue(name.isEmpty() ? null : name);
    filling = false;
  }

  private void show(Banner now) {
    banner.setText(now.text());
    bannerLine.setVisible(now.kind() != Banner.Kind.NONE);
    switch (now.kind()) {
      case FAILED, OFFLINE -> offer(first, "banner.tryAgain", model::refresh);
      case SIGNED_OUT -> offer(first, "banner.signIn", steering::signIn);
      case NOT_CONNECTED -> offer(first, "banner.connect", model::connect);
      case UNDECIDED -> offer(first, "banner.send", model.job()::sendUndecided);
      case NONE -> first.setVisible(false);
    }
    if (now.kind() == Banner.Kind.UNDECIDED) {
      offer(second, "banner.discard", model.job()::discardUndecided);
    } else {
      second.setVisible(false);
    }
  }

  private static void offer(Button button, String key, Runnable action) {
    button.setText(TEXTS.get(key));
    button.setOnAction(_ -> action.run());
    button.setVisible(true);
  }

  /** What puts this in its colours. */
  static String styles() {
    return Objects.requireNonNull(ConnectorView.class.getResource("Connector.css"))
        .toExternalForm();
  }
}
