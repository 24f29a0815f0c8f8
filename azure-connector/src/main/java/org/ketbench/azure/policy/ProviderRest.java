package org.ketbench.azure.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;

/**
 * Whether a provider is to be left alone, by how its last jobs ended. The service may answer well
 * while one of its providers fails; and most programs end before they have seen many jobs, so what
 * is remembered is what the ledger holds.
 */
public final class ProviderRest {
  /** How many jobs it takes to tell. */
  public static final int JOBS = 20;

  private ProviderRest() {}

  /** How long no job should be sent; zero where one may. */
  public static Duration left(List<JobEntry> jobs, Instant now) {
    Past past = new Past();
    CircuitBreaker breaker = new CircuitBreaker("provider", past);
    jobs.stream()
        .filter(ProviderRest::tells)
        .sorted(Comparator.comparing(ProviderRest::end))
        .forEach(
            job -> {
              past.turnTo(job.created());
              breaker.permits();
              past.turnTo(end(job));
              if (job.state() == JobState.FAILED && isProviders(job)) {
                breaker.failed();
              } else {
                breaker.succeeded();
              }
            });
    past.turnTo(now);
    return breaker.permits() ? Duration.ZERO : breaker.remaining();
  }

  /** A job that fails for no reason that is told says nothing of who was at fault. */
  private static boolean tells(JobEntry job) {
    return job.state() == JobState.SUCCEEDED
        || (job.state() == JobState.FAILED && job.errorCode() != null);
  }

  /** What is wrong with a program is no failure of the provider, which has answered. */
  private static boolean isProviders(JobEntry job) {
    return switch (Classification.ofJob(job.errorCode())) {
      case RETRY, FALL_BACK_LOCAL -> true;
      default -> false;
    };
  }

  /** By this computer's clock where the service's is ahead. */
  private static Instant end(JobEntry job) {
    Instant ended = job.ended();
    return ended == null || ended.isAfter(job.changed()) ? job.changed() : ended;
  }

  /** A clock that shows what it is turned to. */
  private static final class Past implements Timekeeper {
    private Instant now = Instant.EPOCH;

    void turnTo(Instant time) {
      now = time;
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public long nanoTime() {
      return TimeUnit.MILLISECONDS.toNanos(now.toEpochMilli());
    }

    @Override
    public void pause(Duration duration) {
      now = now.plus(duration);
    }
  }
}
