package org.ketbench.app.connector.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.work.Connector;
import org.ketbench.app.connector.work.Current;
import org.ketbench.app.connector.work.JobSources;
import org.ketbench.app.connector.work.Newest;
import org.ketbench.app.connector.work.Note;
import org.ketbench.app.connector.work.OpenWorkspace;
import org.ketbench.app.connector.work.Trouble;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.job.JobResult;
import org.ketbench.azure.job.ResultDesk;
import org.ketbench.azure.ledger.Audit;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.PriceEntry;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Spending;
import org.ketbench.azure.service.CostEstimate;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.Storage;
import org.ketbench.azure.target.Target;

/** The job that is looked at, and what can be done with it. */
public final class JobViewModel {
  private static final Texts TEXTS = Texts.beside(JobViewModel.class);

  private final Current current;
  private final JobsViewModel jobs;
  private final JobSources sources;
  private final Function<String, @Nullable Duration> queues;
  private final Newest reading;
  private final Newest fetching;
  private final Newest asking;
  private final ReadOnlyObjectWrapper<@Nullable JobPaper> paper = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable JobResult> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Beside> beside = new ReadOnlyObjectWrapper<>(Beside.NOTHING);
  private final ReadOnlyObjectWrapper<Note> message = new ReadOnlyObjectWrapper<>(Note.NONE);
  private final ReadOnlyObjectWrapper<List<String>> questions =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private String shownId = "";

  /**
   * What only the service has.
   *
   * @param cost null where it does not say
   */
  public record Beside(List<Storage.Blob> attachments, @Nullable CostEstimate cost) {
    static final Beside NOTHING = new Beside(List.of(), null);

    public Beside {
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * @param queues how long jobs wait for a target on average, where that is known
   */
  public JobViewModel(
      Current current,
      JobsViewModel jobs,
      JobSources sources,
      Function<String, @Nullable Duration> queues) {
    this.current = current;
    this.queues = queues;
    this.jobs = jobs;
    this.sources = sources;
    reading = new Newest(current.tasks());
    fetching = new Newest(current.tasks());
    asking = new Newest(current.tasks());
    jobs.selected().subscribe(_ -> read());
    jobs.listen(this::changed);
  }

  /** What is written down about it; null where no job is chosen. */
  public ReadOnlyObjectProperty<@Nullable JobPaper> paper() {
    return paper.getReadOnlyProperty();
  }

  /** What it gave; null as long as it gave nothing. */
  public ReadOnlyObjectProperty<@Nullable JobResult> result() {
    return result.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Beside> beside() {
    return beside.getReadOnlyProperty();
  }

  /** What came of the last thing that was asked for; empty where there is nothing to be said. */
  public ReadOnlyObjectProperty<Note> message() {
    return message.getReadOnlyProperty();
  }

  /** What has to be approved before it is sent once more; empty where nothing is asked. */
  public ReadOnlyObjectProperty<List<String>> questions() {
    return questions.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  private void changed(JobEntry job) {
    if (job.id().equals(jobs.selected().get())) {
      read();
    }
  }

  private void read() {
    String id = jobs.selected().get();
    Connector connector = current.connector().get();
    JobEntry job = jobs.find(id);
    if (job == null || connector == null) {
      shownId = "";
      reading.drop();
      fetching.drop();
      asking.drop();
      paper.set(null);
      result.set(null);
      beside.set(Beside.NOTHING);
      message.set(Note.NONE);
      questions.set(List.of());
      return;
    }
    if (!job.id().equals(shownId)) {
      shownId = job.id();
      result.set(null);
      beside.set(Beside.NOTHING);
      message.set(Note.NONE);
      questions.set(List.of());
    }
    reading.ask(
        _ -> JobPaper.of(connector.ledger(), sources, job),
        found -> {
          paper.set(found);
          fetch(found);
        },
        this::failed);
  }

  /** Fetches what could not be had while the service did not answer. */
  public void catchUp() {
    if (paper.get() != null && result.get() == null) {
      read();
    }
  }

  /** Fetches the result of a job that has succeeded; one that was kept is read again. */
  private void fetch(JobPaper found) {
    OpenWorkspace workspace = current.workspace().get();
    JobEntry job = found.job();
    if (workspace == null) {
      return;
    }
    if (job.state() == JobState.SUCCEEDED && result.get() == null) {
      fetching.ask(
          _ -> workspace.results().result(job),
          gave -> {
            result.set(gave);
            if (found.kept() == null) {
              readAgain(job);
            }
          },
          this::failed);
    }
    if (job.state().isFinal() && !job.deleted() && beside.get().equals(Beside.NOTHING)) {
      asking.ask(_ -> besides(workspace, job), beside::set, _ -> {});
    }
  }

  private void readAgain(JobEntry job) {
    Connector connector = current.connector().get();
    if (connector != null) {
      reading.ask(_ -> JobPaper.of(connector.ledger(), sources, job), paper::set, this::failed);
    }
  }

  private static Beside besides(OpenWorkspace workspace, JobEntry job) {
    if (job.state() == JobState.REFUSED || job.state() == JobState.DISCARDED) {
      return Beside.NOTHING;
    }
    CostEstimate cost =
        workspace
            .desk()
            .patience()
            .call(() -> workspace.desk().service().job(job.id()))
            .costEstimate();
    return new Beside(workspace.actions().attachments(job.id()), cost);
  }

  private void failed(Trouble trouble) {
    busy.set(false);
    message.set(Note.of(trouble));
  }

  /** Does something with the job at the service, and shows how the job is then. */
  private void act(Function<OpenWorkspace, JobEntry> work, Function<JobEntry, Note> said) {
    OpenWorkspace workspace = current.workspace().get();
    if (workspace == null) {
      message.set(Note.trouble(TEXTS.get("job.notOpen")));
      return;
    }
    busy.set(true);
    message.set(Note.NONE);
    questions.set(List.of());
    current
        .tasks()
        .run(
            () -> work.apply(workspace),
            job -> {
              busy.set(false);
              message.set(said.apply(job));
              jobs.changed(job);
              workspace.follow(job);
              read();
            },
            trouble -> {
              failed(trouble);
              read();
            });
  }

  private void withJob(Consumer<String> what) {
    String id = jobs.selected().get();
    if (id != null) {
      what.accept(id);
    }
  }

  public void cancel() {
    withJob(id -> act(at -> at.actions().cancel(id), JobViewModel::cancelled));
  }

  private static Note cancelled(JobEntry job) {
    return job.state().isFinal() ? Note.NONE : Note.told(TEXTS.get("job.cancelAsked"));
  }

  private static Note sentAgain(JobEntry job) {
    return switch (job.state()) {
      case PREPARED, SENT, REFUSED ->
          Note.trouble(TEXTS.get("job.notSent", String.valueOf(job.errorMessage())));
      case DISCARDED -> Note.NONE;
      default -> Note.told(TEXTS.get("job.again"));
    };
  }

  /** Sends a job that was prepared, or finds out what became of one that was sent. */
  public void send() {
    withJob(id -> act(at -> sent(at, id), _ -> Note.NONE));
  }

  private static JobEntry sent(OpenWorkspace workspace, String id) {
    return workspace.submitter().send(id);
  }

  public void delete() {
    withJob(id -> act(at -> at.actions().delete(id), _ -> Note.told(TEXTS.get("job.deleted"))));
  }

  /** Gives it another name and other tags, in one go. */
  public void change(String name, List<String> tags) {
    if (!name.isBlank()) {
      withJob(id -> act(at -> at.actions().change(id, name.strip(), tags, null), _ -> Note.NONE));
    }
  }

  /** Counts a result although it is doubted. */
  public void accept() {
    decide(ResultDesk::accept);
  }

  /** Lets a doubted result not count. */
  public void refuse() {
    decide(ResultDesk::refuse);
  }

  private void decide(BiFunction<ResultDesk, JobEntry, JobResult> what) {
    OpenWorkspace workspace = current.workspace().get();
    JobEntry job = jobs.find(jobs.selected().get());
    if (workspace != null && job != null) {
      fetching.ask(
          _ -> what.apply(workspace.results(), job),
          decided -> {
            result.set(decided);
            readAgain(job);
          },
          this::failed);
    }
  }

  /** Closes the session of the job; no more jobs can be added to it then. */
  public void closeSession() {
    OpenWorkspace workspace = current.workspace().get();
    JobEntry job = jobs.find(jobs.selected().get());
    if (workspace != null && job != null && job.session() != null) {
      String session = job.session();
      current
          .tasks()
          .run(
              () -> workspace.actions().closeSession(session),
              closed -> message.set(Note.told(TEXTS.get("session.closed", closed.status()))),
              this::failed);
    }
  }

  /** Looks at another job. */
  public void show(String id) {
    jobs.selected().set(id);
  }

  /** How long it waits and what is before it; empty where it does not wait. */
  public String waiting() {
    JobEntry job = jobs.find(jobs.selected().get());
    return job == null
        ? ""
        : JobWords.waiting(job, jobs.before(job), queues.apply(job.target()), current.now().get());
  }

  public ReadOnlyObjectProperty<Instant> now() {
    return current.now();
  }

  /** Asks the same once more as a new job, if it needs no approval; else asks for that. */
  public void again() {
    OpenWorkspace workspace = current.workspace().get();
    JobPaper known = paper.get();
    if (workspace == null || known == null) {
      message.set(Note.trouble(TEXTS.get("job.notOpen")));
      return;
    }
    current
        .tasks()
        .run(
            () -> spending(workspace, known),
            found -> {
              String refusal = found.refusal();
              if (refusal != null) {
                message.set(Note.trouble(refusal));
              } else if (found.questions().isEmpty()) {
                againApproved();
              } else {
                questions.set(found.questions());
              }
            },
            this::failed);
  }

  private static Spending spending(OpenWorkspace workspace, JobPaper known) {
    PriceEntry price = known.prices().isEmpty() ? null : known.prices().getFirst();
    boolean hardware =
        workspace
            .desk()
            .catalogue()
            .find(known.job().target())
            .map(target -> target.kind() == Target.Kind.HARDWARE)
            .orElse(true);
    return Spending.of(
        workspace.desk().ledger().budget(),
        workspace.name(),
        new Spending.Price(price, false, hardware),
        workspace.desk().time().now());
  }

  /** Asks the same once more as a new job, which the user has approved where that was needed. */
  public void againApproved() {
    List<String> agreed = questions.get();
    withJob(
        id ->
            act(
                at -> {
                  JobEntry job = at.submitter().again(id);
                  if (!agreed.isEmpty()) {
                    var desk = at.desk();
                    desk.ledger()
                        .audit()
                        .add(
                            Audit.Event.of(
                                desk.actor(), "approved", job.id(), String.join(" ", agreed)),
                            desk.time().now());
                  }
                  return sentOrKept(at, job);
                },
                JobViewModel::sentAgain));
  }

  /** A job that could not be sent is in the list all the same, and says so. */
  private JobEntry sentOrKept(OpenWorkspace workspace, JobEntry job) {
    current.tasks().show(() -> jobs.changed(job));
    try {
      return workspace.submitter().send(job.id());
    } catch (ConnectorException | ServiceException e) {
      return workspace.desk().ledger().jobs().find(job.id()).orElse(job);
    }
  }

  /** Sends all that was prepared and never sent. */
  public void sendUndecided() {
    undecided(job -> workspace -> sentOrKept(workspace, job));
  }

  /** Gives up all that was prepared and never sent. */
  public void discardUndecided() {
    undecided(job -> workspace -> workspace.submitter().discard(job.id()));
  }

  private void undecided(Function<JobEntry, Function<OpenWorkspace, JobEntry>> what) {
    for (JobEntry job : jobs.undecided()) {
      act(what.apply(job), JobViewModel::sentAgain);
    }
  }
}
