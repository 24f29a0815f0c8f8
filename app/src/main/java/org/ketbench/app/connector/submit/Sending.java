package org.ketbench.app.connector.submit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.govern.Policies;
import org.ketbench.app.connector.targets.OpenCircuit;
import org.ketbench.app.connector.work.Current;
import org.ketbench.app.connector.work.JobSources;
import org.ketbench.app.connector.work.Note;
import org.ketbench.app.connector.work.OpenWorkspace;
import org.ketbench.app.connector.work.Trouble;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.job.Plan;
import org.ketbench.azure.job.Planner.Offered;
import org.ketbench.azure.job.Submitter.Origin;
import org.ketbench.azure.ledger.Audit;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.SessionCreation;
import org.ketbench.language.export.TextDrawing;

/**
 * Sends jobs in the background. A job is in the ledger, and in the list, before the first byte
 * leaves, so whatever happens on the way it is there and says how far it came.
 */
public final class Sending {
  private static final Texts TEXTS = Texts.beside(Sending.class);

  private final Current current;
  private final Consumer<JobEntry> changed;
  private final JobSources sources;
  private final Supplier<Policies> policies;

  /**
   * @param changed hears of the job in each state, on the window's thread
   * @param sources keeps the texts that jobs are made of
   * @param policies that hold now
   */
  public Sending(
      Current current,
      Consumer<JobEntry> changed,
      JobSources sources,
      Supplier<Policies> policies) {
    this.current = current;
    this.changed = changed;
    this.sources = sources;
    this.policies = policies;
  }

  /**
   * What is to be sent.
   *
   * @param circuit what the plan was made of
   * @param agreed what the user has approved
   * @param offered the targets as they were last told
   * @param session how the session is opened that the job begins; null where it begins none
   */
  record Order(
      OpenWorkspace workspace,
      Plan plan,
      OpenCircuit circuit,
      Origin origin,
      List<String> agreed,
      List<Offered> offered,
      @Nullable SessionCreation session) {}

  /**
   * What came of it.
   *
   * @param plan as it is now, where it turned out that it cannot be sent
   * @param opened whether a session was opened for it
   */
  record Outcome(Note note, @Nullable Plan plan, boolean opened) {
    Outcome(Note note) {
      this(note, null, false);
    }

    Outcome with(boolean session) {
      return new Outcome(note, plan, session);
    }
  }

  /** Where sending has come to. */
  private record Step(@Nullable JobEntry job, Outcome outcome) {}

  void send(Order order, Consumer<Outcome> done) {
    current
        .tasks()
        .run(
            () -> sent(order),
            step -> {
              JobEntry job = step.job();
              if (job != null) {
                changed.accept(job);
                attach(order, job);
              }
              done.accept(step.outcome());
            },
            trouble -> done.accept(new Outcome(Note.of(trouble))));
  }

  private Step sent(Order order) {
    OpenWorkspace workspace = order.workspace();
    Plan plan = renewed(order);
    if (!plan.isPossible()) {
      return new Step(
          null,
          new Outcome(
              Note.trouble(TEXTS.get("message.changed", plan.obstacles().getFirst().reason())),
              plan,
              false));
    }
    boolean opened = opened(order, plan);
    JobEntry job = workspace.submitter().prepare(plan, order.origin());
    tell(job);
    sources.keep(job.id(), order.circuit().name(), order.circuit().text());
    if (!order.agreed().isEmpty()) {
      var desk = workspace.desk();
      desk.ledger()
          .audit()
          .add(
              Audit.Event.of(desk.actor(), "approved", job.id(), String.join(" ", order.agreed())),
              desk.time().now());
    }
    Step step = sent(workspace, job);
    return new Step(step.job(), step.outcome().with(opened));
  }

  /** Opens the session that the job begins; opening it once more under its id changes nothing. */
  private static boolean opened(Order order, Plan plan) {
    String id = plan.profile().session();
    if (order.session() == null || id == null) {
      return false;
    }
    order.workspace().actions().openSession(id, order.session());
    return true;
  }

  /**
   * The plan with the targets as they are now: one may have been withdrawn since they were listed.
   * Where the service cannot be asked, the job is prepared all the same and waits.
   */
  private static Plan renewed(Order order) {
    Plan plan = order.plan();
    try {
      return order.workspace().planner().plan(plan.source(), plan.profile());
    } catch (ServiceException | ConnectorException e) {
      return order.workspace().planner().plan(plan.source(), plan.profile(), order.offered());
    }
  }

  private static Step sent(OpenWorkspace workspace, JobEntry job) {
    try {
      JobEntry sent = workspace.submitter().send(job.id());
      workspace.follow(sent);
      return new Step(sent, new Outcome(Note.told(TEXTS.get("message.sent", sent.name()))));
    } catch (ConnectorException | ServiceException e) {
      JobEntry now = workspace.desk().ledger().jobs().find(job.id()).orElse(job);
      if (now.state() == JobState.SENT) {
        workspace.follow(now);
      }
      return new Step(now, new Outcome(Note.of(Trouble.of(e))));
    }
  }

  /** A picture beside the program is good to have; a job without one is as good. */
  private void attach(Order order, JobEntry job) {
    if (job.state() == JobState.PREPARED
        || job.state() == JobState.REFUSED
        || !policies.get().is(Policies.Switch.ATTACH_DRAWING)) {
      return;
    }
    current
        .tasks()
        .run(
            () -> {
              String drawing = TextDrawing.of(order.circuit().circuit());
              order
                  .workspace()
                  .actions()
                  .attach(job.id(), "circuitDiagram.txt", drawing, "text/plain");
              return job;
            },
            _ -> {},
            _ -> {});
  }

  private void tell(JobEntry job) {
    current.tasks().show(() -> changed.accept(job));
  }

  void useCached(OpenWorkspace workspace, String job) {
    current
        .tasks()
        .run(
            () -> {
              var desk = workspace.desk();
              desk.ledger()
                  .audit()
                  .add(
                      Audit.Event.of(desk.actor(), "cached", job, TEXTS.get("audit.cached")),
                      desk.time().now());
              return desk.ledger().jobs().find(job);
            },
            found -> found.ifPresent(changed),
            _ -> {});
  }
}
