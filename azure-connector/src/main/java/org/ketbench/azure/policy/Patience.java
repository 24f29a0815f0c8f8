package org.ketbench.azure.policy;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ketbench.azure.service.ServiceException;

/**
 * Makes calls to one workspace: tries again what is worth it, as long as the budget of retries
 * lasts, and lets nothing pass while the service is to be left alone or the sign-in has ended.
 *
 * <p>Every call that is made through here may be made twice: all of the service's operations have
 * the same effect when they are repeated, since jobs and sessions have ids that the client chose.
 */
public final class Patience {
  private static final int MOST_RETRIES = 3;
  private static final int RETRIES_PER_MINUTE = 20;
  private static final Duration LONGEST_WISH = Duration.ofMinutes(2);

  private final Timekeeper time;
  private final RandomGenerator random;
  private final RetryBudget budget;
  private final CircuitBreaker breaker;
  private volatile boolean signedOut;

  /** Everything closed and full. */
  public Patience(String endpoint, Timekeeper time, RandomGenerator random) {
    this.time = time;
    this.random = random;
    budget = new RetryBudget(RETRIES_PER_MINUTE, time);
    breaker = new CircuitBreaker(endpoint, time);
  }

  public CircuitBreaker breaker() {
    return breaker;
  }

  /** Whether the service has said that the sign-in has ended; nothing is sent until it is back. */
  public boolean isSignedOut() {
    return signedOut;
  }

  /** Calls pass again; to be said after a sign-in. */
  public void signedIn() {
    signedOut = false;
  }

  /**
   * Makes a call.
   *
   * @throws ServiceException what the last try gave
   * @throws ConnectorException if it is not to be made now
   */
  public <T> T call(Supplier<T> call) {
    for (int retries = 0; ; retries++) {
      requireOpen();
      try {
        T value = call.get();
        breaker.succeeded();
        budget.succeeded();
        return value;
      } catch (ServiceException failure) {
        Reaction reaction = note(failure);
        if (reaction != Reaction.RETRY || retries >= MOST_RETRIES || !budget.take()) {
          throw failure;
        }
        pause(delay(failure, retries));
      } catch (RuntimeException | Error fault) {
        breaker.unknown();
        throw fault;
      }
    }
  }

  /** A call without a value. */
  public void run(Runnable call) {
    call(
        () -> {
          call.run();
          return true;
        });
  }

  private void requireOpen() {
    if (signedOut) {
      throw new ConnectorException(
          Reaction.SIGN_IN_AGAIN,
          "signed-out",
          "The sign-in to %s has ended. Sign in again, or give a valid access key; jobs there go on."
              .formatted(breaker.name()));
    }
    if (!breaker.permits()) {
      throw new ConnectorException(
          Reaction.FALL_BACK_LOCAL,
          "left-alone",
          "%s failed too often and is left alone for %d seconds. Jobs there go on; try again then, or run on this computer."
              .formatted(breaker.name(), Math.max(1, breaker.remaining().toSeconds())));
    }
  }

  private Reaction note(ServiceException failure) {
    Reaction reaction = Classification.of(failure);
    if (reaction == Reaction.SIGN_IN_AGAIN) {
      signedOut = true;
    }
    boolean troubled = failure.status() == 0 || failure.status() >= 500;
    if (troubled && reaction == Reaction.RETRY) {
      breaker.failed();
    } else {
      // It answers, and what it says is about the request.
      breaker.succeeded();
    }
    return reaction;
  }

  private Duration delay(ServiceException failure, int retries) {
    Duration own = Backoff.OF_CALLS.delay(retries, random);
    Duration wish = failure.retryAfter();
    if (wish == null) {
      return own;
    }
    Duration bounded = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    return bounded.compareTo(own) > 0 ? bounded : own;
  }

  private void pause(Duration duration) {
    try {
      time.pause(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectorException(Reaction.RETRY, "interrupted", "Interrupted.", e);
    }
  }
}
