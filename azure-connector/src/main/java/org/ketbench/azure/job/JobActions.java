package org.ketbench.azure.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.policy.Classification;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.JobUpdate;
import org.ketbench.azure.service.Page;
import org.ketbench.azure.service.Query;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.Session;
import org.ketbench.azure.service.SessionCreation;
import org.ketbench.azure.service.SignedUri;
import org.ketbench.azure.service.Storage;

/** What can be done with a job that the service has, and with sessions. */
public final class JobActions {
  private final Desk desk;
  private final Adoption adoption;
  private final Submitter submitter;

  public JobActions(Desk desk, Submitter submitter) {
    this.desk = desk;
    this.submitter = submitter;
    adoption = new Adoption(desk);
  }

  /** How a job is now, by the service where it has it and may still change it. */
  public JobEntry refresh(String id) {
    JobEntry entry = entry(id);
    if (entry.state() == JobState.SENT || entry.state().isLive()) {
      return service(id, () -> Optional.ofNullable(submitter.look(id))).orElse(entry);
    }
    return entry;
  }

  /** Asks for the bills that had not come when their jobs ended. */
  public void askForBills() {
    for (JobEntry job : desk.ledger().jobs().unbilled(desk.workspace())) {
      service(job.id(), () -> Optional.ofNullable(submitter.look(job.id())));
    }
  }

  /** Asks to cancel; a job that the service does not have is given up. */
  public JobEntry cancel(String id) {
    JobEntry entry = entry(id);
    if (entry.state() == JobState.PREPARED || entry.state() == JobState.SENT) {
      JobEntry given = service(id, () -> submitter.discard(id));
      if (!given.state().isLive()) {
        return given;
      }
    }
    if (entry(id).state().isFinal()) {
      return entry(id);
    }
    return service(
        id,
        () -> {
          try {
            desk.patience().run(() -> desk.service().cancel(id));
          } catch (ServiceException failure) {
            // A job that has ended meanwhile cannot be cancelled; how it ended is told below.
            if (Classification.of(failure) != Reaction.RETRY_WITH_CHANGE) {
              throw failure;
            }
          }
          desk.note("cancel asked", id, "");
          Job now = desk.patience().call(() -> desk.service().job(id));
          return adoption.adopt(id, now);
        });
  }

  /** Makes the service forget a job that has ended; the ledger keeps it. */
  public JobEntry delete(String id) {
    JobEntry entry = entry(id);
    if (!entry.state().isFinal()) {
      throw new ConnectorException(
          Reaction.RETRY_WITH_CHANGE,
          "not-ended",
          "The job %s is %s; only one that has ended can be deleted. Cancel it first."
              .formatted(id, entry.state().label().toLowerCase(Locale.ROOT)));
    }
    return service(
        id,
        () -> {
          desk.patience().run(() -> desk.service().delete(id));
          return rewritten(id, "deleted", now -> "", (now, changes) -> changes.deleted());
        });
  }

  /** Gives a job another name, other tags or another priority; what is null stays. */
  public JobEntry change(
      String id, @Nullable String name, @Nullable List<String> tags, @Nullable String priority) {
    return service(
        id,
        () -> {
          entry(id);
          desk.patience().run(() -> desk.service().update(id, new JobUpdate(name, priority, tags)));
          return rewritten(
              id,
              "changed",
              JobEntry::name,
              (now, changes) ->
                  changes.named(
                      name == null ? now.name() : name,
                      tags == null ? now.tags() : tags,
                      priority == null ? now.priority() : priority));
        });
  }

  /**
   * Changes a job as it is now, not as it was when the service was asked: meanwhile it may have got
   * on, or somebody else may have changed something else of it.
   */
  private JobEntry rewritten(
      String id,
      String action,
      Function<JobEntry, String> detail,
      BiFunction<JobEntry, Entry, Entry> change) {
    return desk.ledger()
        .write(
            () -> {
              JobEntry now = entry(id);
              JobEntry after = change.apply(now, Entry.of(now)).changed(desk.time().now()).build();
              desk.ledger().jobs().update(after);
              desk.note(action, id, detail.apply(after));
              return after;
            });
  }

  /** Puts something beside a job's program, such as the circuit's drawing. */
  public void attach(String id, String name, String text, String type) {
    service(
        id,
        () -> {
          SignedUri container =
              desk.patience().call(() -> desk.service().containerUri("job-" + id));
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          desk.patience()
              .run(
                  () ->
                      desk.service()
                          .storage()
                          .upload(container.blobInContainer(name), bytes, type));
          desk.note("attached", id, name);
          return id;
        });
  }

  /** What lies beside a job's program. */
  public List<Storage.Blob> attachments(String id) {
    return service(
        id,
        () -> {
          SignedUri container =
              desk.patience().call(() -> desk.service().containerUri("job-" + id));
          return desk.patience().call(() -> desk.service().storage().list(container));
        });
  }

  /** One of the things that lie beside a job's program. */
  public byte[] attachment(String id, String name) {
    return service(
        id,
        () -> {
          SignedUri container =
              desk.patience().call(() -> desk.service().containerUri("job-" + id));
          return desk.patience()
              .call(() -> desk.service().storage().download(container.blobInContainer(name)));
        });
  }

  /** Opens a session, under an id that is given so that it can be repeated. */
  public Session openSession(String id, SessionCreation creation) {
    return service(
        "",
        () -> {
          Session opened = desk.patience().call(() -> desk.service().openSession(id, creation));
          desk.note("session opened", "", id + " on " + creation.target());
          return opened;
        });
  }

  public Session closeSession(String id) {
    return withSession(
        id,
        () -> {
          Session closed = desk.patience().call(() -> desk.service().closeSession(id));
          desk.note("session closed", "", id + ", " + closed.status());
          return closed;
        });
  }

  public Session session(String id) {
    return withSession(id, () -> desk.patience().call(() -> desk.service().session(id)));
  }

  private <T> T withSession(String id, Work<T> work) {
    try {
      return work.done();
    } catch (ServiceException failure) {
      if (failure.isNotFound()) {
        throw new ConnectorException(
            Reaction.RETRY_WITH_CHANGE,
            "no-session",
            "There is no session '%s' in the workspace '%s'. ketbench session list lists all."
                .formatted(id, desk.workspace()),
            failure);
      }
      throw Failure.of(failure);
    }
  }

  /** The newest sessions. */
  public List<Session> sessions(int most) {
    Query query = Query.all().orderedBy("CreationTime desc").part(0, Math.min(most, Query.PAGE));
    return service(
        "",
        () -> {
          List<Session> all = new ArrayList<>();
          Query next = query;
          while (next != null && all.size() < most) {
            Query part = next;
            Page<Session> page = desk.patience().call(() -> desk.service().sessions(part));
            all.addAll(page.items());
            next = page.next();
          }
          return List.copyOf(all.subList(0, Math.min(most, all.size())));
        });
  }

  private JobEntry entry(String id) {
    return desk.ledger()
        .jobs()
        .find(id)
        .orElseThrow(
            () ->
                new ConnectorException(
                    Reaction.RETRY_WITH_CHANGE,
                    "no-job",
                    "There is no job '%s'. ketbench jobs lists all.".formatted(id)));
  }

  /** A piece of work with the service. */
  @FunctionalInterface
  private interface Work<T> {
    T done();
  }

  private <T> T service(String id, Work<T> work) {
    try {
      return work.done();
    } catch (ServiceException failure) {
      desk.note("failed", id, String.valueOf(failure.getMessage()));
      throw Failure.of(failure);
    }
  }
}
