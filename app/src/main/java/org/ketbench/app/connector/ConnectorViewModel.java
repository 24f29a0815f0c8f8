package org.ketbench.app.connector;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.connect.ConnectViewModel;
import org.ketbench.app.connector.govern.GovernanceViewModel;
import org.ketbench.app.connector.govern.PoliciesViewModel;
import org.ketbench.app.connector.jobs.JobViewModel;
import org.ketbench.app.connector.jobs.JobsViewModel;
import org.ketbench.app.connector.submit.Sending;
import org.ketbench.app.connector.submit.SubmitViewModel;
import org.ketbench.app.connector.targets.TargetsViewModel;
import org.ketbench.app.connector.work.Ages;
import org.ketbench.app.connector.work.Connector;
import org.ketbench.app.connector.work.ConnectorPlace;
import org.ketbench.app.connector.work.Current;
import org.ketbench.app.connector.work.Health;
import org.ketbench.app.connector.work.JobSources;
import org.ketbench.app.connector.work.Listener;
import org.ketbench.app.connector.work.OpenWorkspace;
import org.ketbench.app.connector.work.Remembered;
import org.ketbench.app.connector.work.Tasks;
import org.ketbench.app.connector.work.Trouble;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.workspace.AddressBook;

/** The state of the tab: which workspace is looked at, and how it answers. */
public final class ConnectorViewModel implements AutoCloseable {
  private static final Texts TEXTS = Texts.beside(ConnectorViewModel.class);

  private static final int BETWEEN_LOADS = 10;
  private static final Pattern FAILURE =
      Pattern.compile("\\b(?:[a-z]+\\.)+[A-Z]\\w*(?:Exception|Error):?\\s*");

  private final ConnectorPlace place;
  private final Current current;
  private final Consumer<JobEntry> ended;
  private final Consumer<String> told;
  private final TargetsViewModel targets;
  private final JobsViewModel jobs;
  private final JobViewModel job;
  private final SubmitViewModel submit;
  private final ConnectViewModel connect;
  private final GovernanceViewModel governance;
  private final PoliciesViewModel policies;
  private final Memory memory;
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Banner> banner = new ReadOnlyObjectWrapper<>(Banner.NONE);
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private @Nullable Trouble failure;
  private int ticks;
  private boolean begun;
  private boolean closed;

  /**
   * @param document tells the file of the document that is worked on
   * @param inputs tells the values that its parameters have in the window
   * @param ended hears of every job that has ended, on the window's thread
   * @param told takes what is to be told, on the window's thread
   */
  public ConnectorViewModel(
      ConnectorPlace place,
      Tasks tasks,
      Supplier<Optional<Path>> document,
      Supplier<Map<String, Double>> inputs,
      Consumer<JobEntry> ended,
      Consumer<String> told) {
    this.place = place;
    this.ended = ended;
    this.told = told;
    current = new Current(tasks, place.time());
    var sources = new JobSources(place.folder().resolve("sources"));
    targets = new TargetsViewModel(current, opening);
    jobs = new JobsViewModel(current);
    job = new JobViewModel(current, jobs, sources, targets::queue);
    policies = new PoliciesViewModel(tasks, place.folder(), document);
    submit =
        new SubmitViewModel(
            current,
            targets,
            policies,
            new Sending(current, this::sent, sources, policies::now),
            inputs);
    connect = new ConnectViewModel(current, place.entrance(), this::added);
    governance = new GovernanceViewModel(current);
    memory = new Memory(place.folder(), tasks, targets, jobs, told);
    governance.wanted().subscribe((_, is) -> readPolicies(is));
    jobs.summary().subscribe(_ -> update());
  }

  /** The document may have got a file since they were read. */
  private void readPolicies(boolean looked) {
    if (looked) {
      policies.read();
    }
  }

  public Current current() {
    return current;
  }

  public TargetsViewModel targets() {
    return targets;
  }

  public JobsViewModel jobs() {
    return jobs;
  }

  public JobViewModel job() {
    return job;
  }

  public SubmitViewModel submit() {
    return submit;
  }

  public ConnectViewModel workspaces() {
    return connect;
  }

  public GovernanceViewModel governance() {
    return governance;
  }

  public PoliciesViewModel policies() {
    return policies;
  }

  /** A workspace was added, or the list of them has changed. */
  private void added(String name) {
    Connector connector = current.connector().get();
    if (connector == null) {
      return;
    }
    current
        .tasks()
        .run(
            connector::names,
            all -> {
              names.setAll(all);
              if (!name.isEmpty()) {
                choose(name);
                connect();
              } else if (!all.contains(current.name().get())) {
                choose(AddressBook.LOCAL);
              }
            },
            this::failed);
  }

  /** The names of all workspaces. */
  public ObservableList<String> names() {
    return names;
  }

  public ReadOnlyObjectProperty<Banner> banner() {
    return banner.getReadOnlyProperty();
  }

  /** Whether a workspace is being opened. */
  public ReadOnlyBooleanProperty opening() {
    return opening.getReadOnlyProperty();
  }

  /** A job that was sent is looked at from then on. */
  private void sent(JobEntry entry) {
    jobs.changed(entry);
    jobs.selected().set(entry.id());
  }

  /** Opens the workspace on this computer, the first time that anybody looks. */
  public void begin() {
    if (begun) {
      return;
    }
    begun = true;
    failure = null;
    opening.set(true);
    update();
    current
        .tasks()
        .run(
            () -> new Begun(Connector.open(place, new Background()), Remembered.in(place.folder())),
            begun -> {
              opening.set(false);
              Connector connector = begun.connector();
              if (closed) {
                connector.close();
                return;
              }
              memory.begin(begun.remembered());
              current.opened(connector);
              names.setAll(connector.names());
              choose(AddressBook.LOCAL);
            },
            trouble -> {
              this.begun = false;
              failed(trouble);
            });
  }

  /** What there is once all is open. */
  private record Begun(Connector connector, Remembered remembered) {}

  private void failed(Trouble trouble) {
    opening.set(false);
    failure = trouble;
    update();
  }

  /** Looks at a workspace. That of this computer is opened; others wait for {@link #connect}. */
  public void choose(String name) {
    if (name.equals(current.name().get()) && current.workspace().get() != null) {
      return;
    }
    failure = null;
    current.lookAt(name);
    jobs.selected().set(null);
    if (name.equals(AddressBook.LOCAL)) {
      connect();
    }
    update();
  }

  /** Opens the workspace that is looked at; this is what allows calls over a network. */
  public void connect() {
    Connector connector = current.connector().get();
    String name = current.name().get();
    if (connector == null) {
      begin();
      return;
    }
    failure = null;
    opening.set(true);
    update();
    current
        .tasks()
        .run(
            () -> connector.workspace(name),
            opened -> {
              opening.set(false);
              if (name.equals(current.name().get())) {
                current.use(opened);
                recover(opened);
              }
              update();
            },
            this::failed);
  }

  /** Finds out what became of jobs that were on their way when the program last ended. */
  private void recover(OpenWorkspace workspace) {
    current
        .tasks()
        .run(
            () -> workspace.recovery().find(),
            _ -> jobs.load(),
            trouble -> told.accept(trouble.text()));
  }

  /** Asks everything anew. */
  public void refresh() {
    if (current.workspace().get() == null) {
      connect();
    } else {
      targets.refresh();
      jobs.load();
      job.catchUp();
    }
  }

  private void update() {
    banner.set(found());
  }

  private Banner found() {
    Trouble trouble = failure;
    if (trouble != null) {
      return new Banner(Banner.Kind.FAILED, trouble.text());
    }
    String name = current.name().get();
    if (current.connector().get() == null || opening.get()) {
      return Banner.NONE;
    }
    OpenWorkspace workspace = current.workspace().get();
    if (workspace == null) {
      return new Banner(
          Banner.Kind.NOT_CONNECTED,
          TEXTS.get("banner.notConnected", name, jobs.summary().get().all()));
    }
    Health health = workspace.health();
    if (!health.isGood()) {
      String why = plain(health.why());
      String since = Ages.ago(health.since(), current.now().get());
      return health.state() == Health.State.SIGNED_OUT
          ? new Banner(Banner.Kind.SIGNED_OUT, TEXTS.get("banner.signedOut", name, why))
          : new Banner(Banner.Kind.OFFLINE, TEXTS.get("banner.offline", name, since, why));
    }
    int undecided = jobs.summary().get().undecided();
    return undecided == 0
        ? Banner.NONE
        : new Banner(Banner.Kind.UNDECIDED, TEXTS.get("banner.undecided", undecided));
  }

  /** Without the names that programs give to failures. */
  private static String plain(String why) {
    return FAILURE.matcher(why).replaceAll("");
  }

  /** Lets the time that is shown go on. */
  public void tick() {
    current.tick();
    ticks++;
    if (ticks % BETWEEN_LOADS == 0) {
      // Commands and other windows write into the same ledger.
      jobs.load();
    }
    if (banner.get().kind() == Banner.Kind.OFFLINE) {
      update();
    }
  }

  /** What stands in the status bar; empty while nothing runs. */
  public String status() {
    int live = jobs.summary().get().live();
    return live == 0 ? "" : TEXTS.get("status.running", live);
  }

  @Override
  public void close() {
    closed = true;
    Connector connector = current.connector().get();
    if (connector != null) {
      connector.close();
    }
  }

  /** Brings what happens in the background to the window's thread. */
  private final class Background implements Listener {
    @Override
    public void changed(JobEntry entry) {
      current
          .tasks()
          .show(
              () -> {
                jobs.changed(entry);
                if (entry.state().isFinal()) {
                  ended.accept(entry);
                }
              });
    }

    @Override
    public void health(String workspace, Health health) {
      current
          .tasks()
          .show(
              () -> {
                update();
                if (health.isGood()) {
                  job.catchUp();
                }
              });
    }

    @Override
    public void told(String message) {
      current.tasks().show(() -> told.accept(message));
    }
  }
}
