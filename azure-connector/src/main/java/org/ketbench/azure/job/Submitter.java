package org.ketbench.azure.job;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.ledger.Intent;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.ledger.Ledger;
import org.ketbench.azure.ledger.PriceEntry;
import org.ketbench.azure.policy.Classification;
import org.ketbench.azure.policy.ConnectorException;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.service.Job;
import org.ketbench.azure.service.JobCreation;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.SignedUri;
import org.ketbench.azure.target.ProgramFormat;
import org.ketbench.azure.target.Translation;

/**
 * Submits jobs so that none is lost and none is created twice.
 *
 * <p>The id of a job is chosen here, and all that it is sent with is in the ledger before the first
 * byte leaves. A creation under the same id can be repeated, and after any answer that leaves
 * doubt, and after any restart, the service is first asked whether it has the job. Thus a job is
 * PREPARED as long as nothing can have created it, and SENT from just before the creation leaves
 * until it is known what became of it.
 */
public final class Submitter {
  private final Desk desk;
  private final Adoption adoption;

  public Submitter(Desk desk) {
    this.desk = desk;
    adoption = new Adoption(desk);
  }

  /**
   * How a job came to be, besides its plan.
   *
   * @param retryOf the job that it repeats
   * @param insteadOf the target that was wanted, where a local one stands in for it
   * @param batch what it has in common with others
   */
  public record Origin(
      @Nullable String retryOf, @Nullable String insteadOf, @Nullable String batch) {
    public static final Origin NEW = new Origin(null, null, null);
  }

  /** Writes a job down, and reserves its price. Nothing is sent. */
  public JobEntry prepare(Plan plan, Origin origin) {
    return desk.ledger().write(() -> written(plan, origin));
  }

  /** Writes jobs down that belong together: all of them or none. */
  public List<JobEntry> prepare(List<Plan> plans) {
    return prepare(plans, null);
  }

  /**
   * Writes jobs down that belong together.
   *
   * @param insteadOf the target that was wanted, where a local one stands in for it
   */
  public List<JobEntry> prepare(List<Plan> plans, @Nullable String insteadOf) {
    Origin origin = new Origin(null, insteadOf, newId());
    return desk.ledger()
        .write(
            () -> {
              List<JobEntry> jobs = new ArrayList<>();
              plans.forEach(plan -> jobs.add(written(plan, origin)));
              return jobs;
            });
  }

  private JobEntry written(Plan plan, Origin origin) {
    if (!plan.isPossible()) {
      throw new ConnectorException(
          Reaction.RETRY_WITH_CHANGE,
          plan.obstacles().getFirst().kind().code(),
          plan.obstacles().getFirst().reason());
    }
    Translation translation = plan.fit().translation();
    ExecutionProfile profile = plan.profile();
    Instant now = Instant.ofEpochMilli(desk.time().now().toEpochMilli());
    JobEntry job =
        new JobEntry(
            newId(),
            desk.workspace(),
            profile.name() == null ? plan.source().file() : profile.name(),
            plan.target().provider(),
            plan.target().id(),
            JobState.PREPARED,
            null,
            (int) profile.shots(),
            now,
            now,
            null,
            null,
            profile.tags(),
            profile.priority(),
            profile.session(),
            origin.batch,
            origin.retryOf,
            origin.insteadOf,
            null,
            null,
            null,
            null,
            0,
            false);
    Intent intent =
        new Intent(
            job.id(),
            plan.source().file(),
            translation.program(),
            translation.format().id(),
            translation.format().results(),
            Parameters.json(plan),
            translation.results().toJson(),
            plan.cacheKey());
    Ledger ledger = desk.ledger();
    ledger.jobs().add(job);
    ledger.papers().add(intent);
    plan.price()
        .ifPresent(
            price -> {
              ledger.papers().add(job.id(), price.entry());
              ledger.budget().reserve(desk.workspace(), job.id(), price.high(), now);
            });
    desk.note(
        "prepared",
        job.id(),
        "%d shots on %s, program %s, %s"
            .formatted(
                job.shots(),
                job.target(),
                intent.hash().substring(0, 12),
                plan.price().map(price -> "price " + price.text()).orElse("price not known")));
    return job;
  }

  /**
   * Writes a job down that asks the same once more, at the price that was expected then. Nothing is
   * sent.
   */
  public JobEntry again(String id) {
    Ledger ledger = desk.ledger();
    return ledger.write(
        () -> {
          JobEntry first = ledger.jobs().find(id).orElseThrow();
          Intent intent = ledger.papers().intent(id).orElseThrow();
          Instant now = Instant.ofEpochMilli(desk.time().now().toEpochMilli());
          JobEntry job = Entry.of(first).anew(newId(), now);
          ledger.jobs().add(job);
          ledger.papers().add(intent.of(job.id()));
          for (PriceEntry price : ledger.papers().prices(id)) {
            ledger.papers().add(job.id(), price);
            ledger.budget().reserve(desk.workspace(), job.id(), price.high(), now);
          }
          desk.note("prepared", job.id(), "the same as " + id + " again");
          return job;
        });
  }

  private String newId() {
    long high = (desk.random().nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
    long low = (desk.random().nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  /**
   * Sends a job that is written down, or finds out what became of one that was sent. May be called
   * as often as wanted, by several programs at once.
   *
   * @throws ConnectorException if it is not sent, or if it is not known whether it is
   */
  public JobEntry send(String id) {
    JobEntry entry = find(id);
    try {
      return switch (entry.state()) {
        case PREPARED -> create(entry);
        case SENT -> {
          JobEntry found = look(id);
          yield found == null ? create(entry) : found;
        }
        default -> entry;
      };
    } catch (ServiceException failure) {
      throw failed(id, failure);
    } catch (ConnectorException failure) {
      JobEntry now = find(id);
      throw new ConnectorException(
          failure.reaction(), failure.code(), failure.text() + " " + standing(now), failure);
    }
  }

  /** The job as the service has it; null where it has none of this id. */
  @Nullable JobEntry look(String id) {
    Job found;
    try {
      found = desk.patience().call(() -> desk.service().job(id));
    } catch (ServiceException failure) {
      if (failure.isNotFound()) {
        return null;
      }
      throw failure;
    }
    return adoption.adopt(id, found);
  }

  private JobEntry create(JobEntry entry) {
    Intent intent = desk.ledger().papers().intent(entry.id()).orElseThrow();
    SignedUri container =
        desk.patience().call(() -> desk.service().containerUri("job-" + entry.id()));
    SignedUri input = container.blobInContainer("inputData");
    ProgramFormat format = ProgramFormat.of(intent.inputFormat());
    String type = format == null ? "application/octet-stream" : format.contentType();
    byte[] program = intent.program().getBytes(StandardCharsets.UTF_8);
    desk.patience().run(() -> desk.service().storage().upload(input, program, type));
    JobCreation creation =
        new JobCreation(
            entry.name(),
            entry.provider(),
            entry.target(),
            container,
            input,
            intent.inputFormat(),
            intent.outputFormat(),
            Parameters.parse(intent.parameters()),
            Map.of("ketbench", intent.hash()),
            entry.session(),
            entry.priority(),
            entry.tags());
    JobEntry marked = marked(entry.id());
    return marked.state() == JobState.SENT ? put(entry.id(), creation) : marked;
  }

  /** The job as sent, unless another program has given it up or sent it meanwhile. */
  private JobEntry marked(String id) {
    return desk.ledger()
        .write(
            () -> {
              JobEntry now = find(id);
              if (now.state() != JobState.PREPARED) {
                return now;
              }
              JobEntry sent = Entry.of(now).state(JobState.SENT).changed(desk.time().now()).build();
              desk.ledger().jobs().update(sent);
              desk.note("sending", id, "");
              return sent;
            });
  }

  private JobEntry find(String id) {
    return desk.ledger().jobs().find(id).orElseThrow();
  }

  private JobEntry put(String id, JobCreation creation) {
    try {
      Job job = desk.patience().call(() -> desk.service().putJob(id, creation));
      boolean givenUp = find(id).state() == JobState.DISCARDED;
      JobEntry taken = adoption.adopt(id, job);
      return givenUp && taken.state().isLive() ? takenBack(id) : taken;
    } catch (ServiceException failure) {
      if (failure.status() == 401 || !mayBeThere(failure)) {
        throw failure;
      }
      JobEntry found = look(id);
      if (found == null) {
        throw failure;
      }
      return found;
    }
  }

  /** Somebody gave the job up while its creation was under way, so it is not to run. */
  private JobEntry takenBack(String id) {
    desk.patience().run(() -> desk.service().cancel(id));
    desk.note("cancel asked", id, "It was given up while it was sent.");
    return adoption.adopt(id, desk.patience().call(() -> desk.service().job(id)));
  }

  /** Even where this try was refused, one before it may have come through. */
  private static boolean mayBeThere(ServiceException failure) {
    return failure.mayHaveHappened() || failure.kind() == ServiceException.Kind.ANSWERED;
  }

  /**
   * What a failure leaves behind: a job that is refused for good, or one that may be sent again.
   */
  private ConnectorException failed(String id, ServiceException failure) {
    Reaction reaction = Classification.of(failure);
    String text = String.valueOf(failure.getMessage());
    boolean refused =
        failure.kind() == ServiceException.Kind.ANSWERED
            && failure.status() >= 400
            && failure.status() < 500
            && reaction != Reaction.RETRY
            && reaction != Reaction.SIGN_IN_AGAIN;
    JobEntry entry =
        desk.ledger()
            .write(
                () -> {
                  JobEntry now = find(id);
                  if (now.state().isFinal() || now.state().isLive()) {
                    return now;
                  }
                  JobEntry after =
                      Entry.of(now)
                          .state(refused ? JobState.REFUSED : now.state())
                          .error(failure.code(), text)
                          .request(failure.requestId())
                          .changed(desk.time().now())
                          .build();
                  desk.ledger().jobs().update(after);
                  desk.note(refused ? "refused" : "not sent", id, text);
                  if (refused) {
                    desk.ledger()
                        .budget()
                        .settle(desk.workspace(), id, List.of(), desk.time().now());
                  }
                  return after;
                });
    return new ConnectorException(
        reaction,
        failure.code() == null ? "service" : failure.code(),
        text + (text.endsWith(".") ? " " : ". ") + standing(entry),
        failure);
  }

  private static String standing(JobEntry entry) {
    return switch (entry.state()) {
      case PREPARED -> "Nothing was sent; the job %s can be sent again.".formatted(entry.id());
      case SENT ->
          "Whether the service has the job %s is not known; it is looked for again."
              .formatted(entry.id());
      default ->
          "The job %s is %s.".formatted(entry.id(), entry.state().label().toLowerCase(Locale.ROOT));
    };
  }

  /** Gives up a job that the service does not have. */
  public JobEntry discard(String id) {
    JobEntry entry = find(id);
    if (entry.state() == JobState.SENT) {
      JobEntry found = look(id);
      if (found != null) {
        return found;
      }
    }
    return desk.ledger()
        .write(
            () -> {
              JobEntry now = find(id);
              if (now.state() != JobState.PREPARED && now.state() != JobState.SENT) {
                return now;
              }
              JobEntry after =
                  Entry.of(now).state(JobState.DISCARDED).changed(desk.time().now()).build();
              desk.ledger().jobs().update(after);
              desk.ledger().budget().settle(desk.workspace(), id, List.of(), desk.time().now());
              desk.note("discarded", id, "");
              return after;
            });
  }
}
