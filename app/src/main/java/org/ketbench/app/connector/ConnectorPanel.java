package org.ketbench.app.connector;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.connector.govern.Policies;
import org.ketbench.app.connector.govern.PolicyFile;
import org.ketbench.app.connector.jobs.JobWords;
import org.ketbench.app.connector.submit.SubmitSheet;
import org.ketbench.app.connector.targets.OpenCircuit;
import org.ketbench.app.connector.work.ConnectorPlace;
import org.ketbench.app.connector.work.Tasks;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.shell.results.ResultsView;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.local.LocalSettings;

/** The connector's tab in the window. Nothing of it is made before it is first looked at. */
public final class ConnectorPanel implements ResultsView, CommandSource, AutoCloseable {
  private static final Texts TEXTS = Texts.beside(ConnectorPanel.class);

  /** The bars, and as many lines of a table as are of use. */
  private static final double LETTERS = 25;

  private final ConnectorPlace place;
  private final Executor background;
  private final Executor display;
  private final Surroundings around;
  private final ObservableValue<Boolean> lowestFirst;
  private final StackPane node = new StackPane();
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private @Nullable Made made;
  private @Nullable Analysis analysis;
  private @Nullable Path policiesOf;
  private boolean policiesRead;
  private boolean restarting;

  /** All of it, once it is made. */
  private record Made(ConnectorViewModel model, ConnectorView view, Steering steering) {}

  /**
   * @param background where work is done; it may wait long for a network, so no piece of it may
   *     wait for another
   * @param display the window's thread
   * @param lowestFirst whether labels begin with the first bit
   */
  public ConnectorPanel(
      ConnectorPlace place,
      Executor background,
      Executor display,
      Surroundings around,
      ObservableValue<Boolean> lowestFirst) {
    this.place = place;
    this.background = background;
    this.display = display;
    this.around = around;
    this.lowestFirst = lowestFirst;
    node.setMinHeight(0);
  }

  @Override
  public String id() {
    return "jobs";
  }

  @Override
  public String title() {
    return TEXTS.get("panel.title");
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
  public void show(@Nullable Analysis version) {
    follow(version);
    if (restarting) {
      return;
    }
    made().model().begin();
  }

  /** Takes another version of the document, whether the tab can be seen or not. */
  public void follow(@Nullable Analysis version) {
    analysis = version;
    if (made != null) {
      made.model().targets().circuit().set(circuit(version));
      readPolicies(made.model());
    }
  }

  /** Which policies hold depends on the project that the document is in. */
  private void readPolicies(ConnectorViewModel model) {
    Path file = around.documentFile().orElse(null);
    if (!policiesRead || !Objects.equals(file, policiesOf)) {
      policiesRead = true;
      policiesOf = file;
      model.policies().read();
    }
  }

  private static @Nullable OpenCircuit circuit(@Nullable Analysis version) {
    if (version == null) {
      return null;
    }
    var circuit = version.program().circuit();
    return circuit == null || circuit.qubitCount() == 0
        ? null
        : new OpenCircuit(name(version), version.document().text(), circuit);
  }

  private static String name(Analysis version) {
    var path = version.document().path();
    return path == null ? version.document().name() : String.valueOf(path.getFileName());
  }

  private Made made() {
    Made known = made;
    if (known != null) {
      return known;
    }
    var model =
        new ConnectorViewModel(
            place.with(this::paced),
            new Tasks(background, display),
            around::documentFile,
            around::inputs,
            this::ended,
            around::tell);
    var steering = new Steering(model, around, this::openSheet);
    var view = new ConnectorView(model, steering, lowestFirst);
    view.getStylesheets().add(ConnectorView.styles());
    model.jobs().summary().subscribe(_ -> status.set(model.status()));
    model.targets().circuit().set(circuit(analysis));
    model.submit().message().subscribe(_ -> showJobs());
    readPolicies(model);
    node.getChildren().setAll(view);
    var all = new Made(model, view, steering);
    made = all;
    return all;
  }

  /** As fast as may be, or with the times of real queues where a policy wishes so. */
  private LocalSettings paced(LocalSettings settings) {
    Policies person = PolicyFile.read(place.folder().resolve(PolicyFile.NAME));
    return person.is(Policies.Switch.REALISTIC_QUEUE) ? settings.atScale(1) : settings;
  }

  /** Once something was sent, what becomes of it is of interest. */
  private void showJobs() {
    if (made != null && made.model().jobs().selected().get() != null) {
      made.view().open("jobs");
    }
  }

  private void openSheet() {
    var sheet =
        new SubmitSheet(made().model().submit(), made().steering()::rewrite, around::closeSheet);
    sheet.getStylesheets().add(ConnectorView.styles());
    around.openSheet(sheet);
    sheet.first().requestFocus();
  }

  private void ended(JobEntry job) {
    Made known = made;
    boolean seen = known != null && job.id().equals(known.model().jobs().selected().get());
    if (known != null && seen && job.state() == JobState.SUCCEEDED) {
      known.view().showResult();
    }
    String text =
        TEXTS.get(
            "ended",
            job.name(),
            JobWords.state(job.state()).toLowerCase(java.util.Locale.ROOT),
            job.target());
    around.tell(text);
    if (!around.isInFront()
        && known != null
        && known.model().policies().now().is(Policies.Switch.NOTIFY_AT_END)) {
      background.execute(() -> around.outside().notify(TEXTS.get("ended.title"), text));
    }
  }

  /** How many jobs run, for the status bar; empty where none does. */
  public ReadOnlyStringProperty status() {
    return status.getReadOnlyProperty();
  }

  /** Lays the chosen job's result over the histogram. */
  private void overlay() {
    if (made != null) {
      made.steering().overlay();
    }
  }

  /** What it shows; made now where it is not yet. */
  public ConnectorViewModel model() {
    return made().model();
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.named("jobs.show", TEXTS).in("jobs", 0).runs(around::openTab),
        Command.named("jobs.submit", TEXTS)
            .in("jobs", 0)
            .keys("Shortcut+Shift+ENTER")
            .runs(
                () -> {
                  around.openTab();
                  made().steering().submit(null);
                }),
        Command.named("jobs.refresh", TEXTS)
            .in("jobs", 1)
            .runs(
                () -> {
                  around.openTab();
                  made().model().refresh();
                }),
        Command.named("jobs.overlay", TEXTS).in("jobs", 1).runs(this::overlay),
        Command.named("jobs.openBundle", TEXTS)
            .in("jobs", 2)
            .runs(() -> made().steering().openBundle()),
        Command.named("jobs.restart", TEXTS).in("jobs", 3).runs(this::restart));
  }

  /** Closes all that is open and begins anew, with the prices and policies that hold by then. */
  public void restart() {
    Made old = made;
    if (old == null || restarting) {
      return;
    }
    restarting = true;
    made = null;
    policiesRead = false;
    status.set("");
    node.getChildren().clear();
    background.execute(
        () -> {
          old.model().close();
          display.execute(this::restarted);
        });
  }

  private void restarted() {
    restarting = false;
    if (node.getScene() != null) {
      show(analysis);
    }
  }

  @Override
  public void close() {
    if (made != null) {
      made.model().close();
    }
  }
}
