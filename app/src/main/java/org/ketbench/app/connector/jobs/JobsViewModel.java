package org.ketbench.app.connector.jobs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.work.Connector;
import org.ketbench.app.connector.work.Current;
import org.ketbench.app.connector.work.Newest;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.Budget;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobFilter;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.ledger.PriceEntry;

/** The jobs of the workspace that is looked at, from the ledger and kept up as they change. */
public final class JobsViewModel {
  private static final Texts TEXTS = Texts.beside(JobsViewModel.class);
  private static final int MOST = 5000;

  private final Current current;
  private final Newest loading;
  private final Map<String, JobLine.Of> jobs = new LinkedHashMap<>();
  private final ObservableList<JobLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.NONE);
  private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>();
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<StateFilter> state = new SimpleObjectProperty<>(StateFilter.ALL);
  private final StringProperty target = new SimpleStringProperty("");
  private final StringProperty tag = new SimpleStringProperty("");
  private final BooleanProperty grouped = new SimpleBooleanProperty();
  private final ObjectProperty<JobOrder> order = new SimpleObjectProperty<>(JobOrder.CREATED);
  private final BooleanProperty descending = new SimpleBooleanProperty(true);
  private final Set<@Nullable String> closed = new HashSet<>();
  private final List<Consumer<JobEntry>> listeners = new ArrayList<>();
  private boolean dirty;

  /**
   * What there is in all.
   *
   * @param live how many have not ended
   * @param undecided how many were prepared and never sent
   * @param targets that there are jobs of
   * @param tags that there are
   */
  public record Summary(int all, int live, int undecided, List<String> targets, List<String> tags) {
    static final Summary NONE = new Summary(0, 0, 0, List.of(), List.of());

    public Summary {
      targets = List.copyOf(targets);
      tags = List.copyOf(tags);
    }
  }

  public JobsViewModel(Current current) {
    this.current = current;
    loading = new Newest(current.tasks());
    current.name().subscribe((_, _) -> load());
    current.connector().subscribe((_, _) -> load());
    for (var each : List.of(text, state, target, tag, grouped, order, descending)) {
      each.addListener((_, _, _) -> later());
    }
  }

  /** What is to be seen, in order. */
  public ObservableList<JobLine> lines() {
    return lines;
  }

  public ReadOnlyObjectProperty<Summary> summary() {
    return summary.getReadOnlyProperty();
  }

  /** The id of the job that is looked at; null where there is none. */
  public ObjectProperty<@Nullable String> selected() {
    return selected;
  }

  /** What names, tags, targets and ids are searched for. */
  public StringProperty text() {
    return text;
  }

  public ObjectProperty<StateFilter> state() {
    return state;
  }

  /** The target whose jobs are wanted; empty for all. */
  public StringProperty target() {
    return target;
  }

  /** The tag that is wanted; empty for all. */
  public StringProperty tag() {
    return tag;
  }

  /** Whether jobs stand under the sessions that they are in. */
  public BooleanProperty grouped() {
    return grouped;
  }

  public ObjectProperty<JobOrder> order() {
    return order;
  }

  public BooleanProperty descending() {
    return descending;
  }

  /** Lets somebody hear of every job that is in another state. */
  public void listen(Consumer<JobEntry> listener) {
    listeners.add(listener);
  }

  /** The job of an id; null where it is not known. */
  public @Nullable JobEntry find(@Nullable String id) {
    JobLine.Of line = id == null ? null : jobs.get(id);
    return line == null ? null : line.entry();
  }

  /** How many of the jobs here were sent to the same target before this one and wait still. */
  int before(JobEntry job) {
    return (int)
        jobs.values().stream()
            .map(JobLine.Of::entry)
            .filter(each -> each.target().equals(job.target()))
            .filter(each -> each.state() == JobState.WAITING || each.state() == JobState.SENT)
            .filter(each -> each.created().isBefore(job.created()))
            .count();
  }

  /** Those that were prepared and never sent. */
  public List<JobEntry> undecided() {
    return jobs.values().stream()
        .map(JobLine.Of::entry)
        .filter(job -> job.state() == JobState.PREPARED)
        .toList();
  }

  /** Reads the jobs of the workspace from the ledger; asks nobody. */
  public void load() {
    Connector connector = current.connector().get();
    String workspace = current.name().get();
    if (connector == null || workspace.isEmpty()) {
      return;
    }
    Ledger ledger = connector.ledger();
    loading.ask(
        _ -> read(ledger, workspace),
        found -> {
          take(found);
          update();
        },
        _ -> update());
  }

  /** What has changed since it was read stays as it is known by now. */
  private void take(List<JobLine.Of> found) {
    Map<String, JobLine.Of> before = Map.copyOf(jobs);
    jobs.clear();
    for (JobLine.Of line : found) {
      JobLine.Of known = before.get(line.id());
      boolean newer = known != null && known.entry().changed().isAfter(line.entry().changed());
      jobs.put(line.id(), newer ? known : line);
    }
  }

  private static List<JobLine.Of> read(Ledger ledger, String workspace) {
    List<JobLine.Of> lines = new ArrayList<>();
    for (JobEntry job : ledger.jobs().list(JobFilter.ALL.in(workspace).first(MOST))) {
      lines.add(new JobLine.Of(job, price(ledger, job)));
    }
    return lines;
  }

  /** What was billed, where that is known; else what was expected. */
  private static String price(Ledger ledger, JobEntry job) {
    for (Budget.Share share : ledger.budget().shares(job.id())) {
      if (share.settled() != null) {
        return share.settled().isZero() ? TEXTS.get("price.free") : share.settled().toString();
      }
    }
    List<PriceEntry> prices = ledger.papers().prices(job.id());
    if (prices.isEmpty()) {
      return "";
    }
    PriceEntry price = prices.getFirst();
    return price.high().isZero() ? TEXTS.get("price.free") : TEXTS.get("price.upTo", price.high());
  }

  /** Takes note of a job that is in another state, or new. */
  public void changed(JobEntry job) {
    if (!job.workspace().equals(current.name().get())) {
      return;
    }
    JobLine.Of known = jobs.get(job.id());
    // A job is never younger than it was: what was under way for longer is dropped.
    if (known != null && known.entry().changed().isAfter(job.changed())) {
      return;
    }
    JobLine.Of line = new JobLine.Of(job, known == null ? "" : known.price());
    if (line.equals(known)) {
      return;
    }
    jobs.put(job.id(), line);
    later();
    listeners.forEach(each -> each.accept(job));
    if (known == null || job.state().isFinal()) {
      renewPrice(job);
    }
  }

  private void renewPrice(JobEntry job) {
    Connector connector = current.connector().get();
    if (connector == null) {
      return;
    }
    Ledger ledger = connector.ledger();
    current
        .tasks()
        .run(
            () -> price(ledger, job),
            price ->
                jobs.computeIfPresent(
                    job.id(),
                    (_, line) -> {
                      later();
                      return new JobLine.Of(line.entry(), price);
                    }),
            _ -> {});
  }

  /** Many changes that come together are shown together. */
  private void later() {
    if (!dirty) {
      dirty = true;
      current.tasks().show(this::update);
    }
  }

  /** Opens or closes the jobs of a session. */
  public void toggle(JobLine.Head head) {
    if (!closed.remove(head.session())) {
      closed.add(head.session());
    }
    later();
  }

  private void update() {
    dirty = false;
    List<JobLine.Of> wanted = new ArrayList<>();
    String searched = text.get().strip().toLowerCase(Locale.ROOT);
    Set<String> targets = new TreeSet<>();
    Set<String> tags = new TreeSet<>();
    int live = 0;
    int undecided = 0;
    for (JobLine.Of line : jobs.values()) {
      JobEntry job = line.entry();
      targets.add(job.target());
      tags.addAll(job.tags());
      live += job.state().isLive() || job.state() == JobState.SENT ? 1 : 0;
      undecided += job.state() == JobState.PREPARED ? 1 : 0;
      if (takes(job, searched)) {
        wanted.add(line);
      }
    }
    wanted.sort(order.get().comparator(descending.get()));
    show(grouped.get() ? grouped(wanted) : List.copyOf(wanted));
    summary.set(new Summary(jobs.size(), live, undecided, List.copyOf(targets), List.copyOf(tags)));
  }

  private boolean takes(JobEntry job, String searched) {
    return state.get().takes(job.state())
        && (target.get().isEmpty() || target.get().equals(job.target()))
        && (tag.get().isEmpty() || job.tags().contains(tag.get()))
        && (searched.isEmpty()
            || (job.name() + " " + job.tags() + " " + job.target() + " " + job.id())
                .toLowerCase(Locale.ROOT)
                .contains(searched));
  }

  private List<JobLine> grouped(List<JobLine.Of> wanted) {
    Map<String, List<JobLine.Of>> sessions = new LinkedHashMap<>();
    for (JobLine.Of line : wanted) {
      String session = Objects.requireNonNullElse(line.entry().session(), "");
      sessions.computeIfAbsent(session, _ -> new ArrayList<>()).add(line);
    }
    List<JobLine> all = new ArrayList<>();
    sessions.forEach(
        (session, inIt) -> {
          String id = session.isEmpty() ? null : session;
          boolean open = !closed.contains(id);
          String title =
              id == null
                  ? TEXTS.get("session.none", inIt.size())
                  : TEXTS.get("session.head", id, inIt.size());
          all.add(new JobLine.Head(id, title, open));
          if (open) {
            all.addAll(inIt);
          }
        });
    return all;
  }

  /** Only what differs is touched, so that a list that is being read stays where it is. */
  private void show(List<? extends JobLine> next) {
    boolean same = next.size() == lines.size();
    for (int at = 0; same && at < next.size(); at++) {
      same = next.get(at).id().equals(lines.get(at).id());
    }
    if (!same) {
      lines.setAll(next);
      return;
    }
    for (int at = 0; at < next.size(); at++) {
      if (!next.get(at).equals(lines.get(at))) {
        lines.set(at, next.get(at));
      }
    }
  }
}
