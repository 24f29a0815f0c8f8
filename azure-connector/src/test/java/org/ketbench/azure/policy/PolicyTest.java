package org.ketbench.azure.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.ServiceException.Kind;

final class PolicyTest {
  private static final Instant NOON = Instant.parse("2026-08-21T12:00:00Z");
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-08-21T12:00:00Z"));
  private final Patience patience = new Patience("the service", time, new SplittableRandom(1));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "401, -, SIGN_IN_AGAIN",
        "403, InvalidJobDefinition, ASK",
        "403, InsufficientPermissions, ASK",
        "403, AuthenticationFailed, RETRY_WITH_CHANGE",
        "400, InvalidJobDefinition, RETRY_WITH_CHANGE",
        "404, ContainerNotFound, RETRY_WITH_CHANGE",
        "408, -, RETRY",
        "409, JobAlreadyExists, RETRY_WITH_CHANGE",
        "429, -, RETRY",
        "500, InternalServerError, RETRY",
        "503, -, RETRY",
        "501, -, FATAL"
      })
  void answersAskForSomething(int status, @Nullable String code, Reaction reaction) {
    assertEquals(reaction, Classification.of(ServiceException.answered(status, code, "no", null)));
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_SENT, RETRY",
    "UNKNOWN, RETRY",
    "UNREADABLE, RETRY",
    "NOT_SIGNED_IN, SIGN_IN_AGAIN"
  })
  void brokenCallsAskForSomething(Kind kind, Reaction reaction) {
    assertEquals(reaction, Classification.of(ServiceException.broken(kind, "broken")));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "InvalidInputData, RETRY_WITH_CHANGE",
        "CannotTranslateInputData, RETRY_WITH_CHANGE",
        "QIRPreProcessingFailed, RETRY_WITH_CHANGE",
        "quantinuum - 1000, RETRY_WITH_CHANGE",
        "honeywell - 1000, RETRY_WITH_CHANGE",
        "quantinuum - 1001, RETRY",
        "ProviderTimeout, RETRY",
        "TargetUnavailable, FALL_BACK_LOCAL",
        "RuntimeError, FATAL",
        "NeverHeardOf, FATAL",
        "-, FATAL"
      })
  void failedJobsAskForSomething(@Nullable String code, Reaction reaction) {
    assertEquals(reaction, Classification.ofJob(code));
  }

  @Test
  void waitsDoubleAndVaryByHalf() {
    SplittableRandom random = new SplittableRandom(2);
    for (int times = 0; times < 12; times++) {
      long base = Math.min(5000L << times, 300_000);
      for (int each = 0; each < 200; each++) {
        long delay = Backoff.OF_POLLS.delay(times, random).toMillis();
        assertTrue(delay >= base / 2 && delay <= base * 3 / 2, times + ": " + delay);
      }
    }
  }

  @Test
  void triesAgainWhatIsWorthIt() {
    AtomicInteger calls = new AtomicInteger();
    String value =
        patience.call(
            () -> {
              if (calls.incrementAndGet() < 3) {
                throw ServiceException.answered(503, null, "busy", null);
              }
              return "done";
            });
    assertEquals("done", value);
    assertEquals(3, calls.get());
  }

  @Test
  void waitsAsLongAsTheServiceAsks() {
    AtomicInteger calls = new AtomicInteger();
    patience.run(
        () -> {
          if (calls.incrementAndGet() == 1) {
            throw ServiceException.answered(429, null, "slowly", Duration.ofSeconds(42));
          }
        });
    assertEquals(Duration.ofSeconds(42).toNanos(), time.nanoTime());
  }

  @Test
  void doesNotTryAgainWhatWouldFailAgain() {
    AtomicInteger calls = new AtomicInteger();
    assertThrows(
        ServiceException.class,
        () ->
            patience.run(
                () -> {
                  calls.incrementAndGet();
                  throw ServiceException.answered(400, "InvalidJobDefinition", "no", null);
                }));
    assertEquals(1, calls.get());
  }

  @Test
  void sendsNothingAfterTheSignInHasEnded() {
    assertThrows(
        ServiceException.class,
        () ->
            patience.run(
                () -> {
                  throw ServiceException.answered(401, null, "who are you", null);
                }));
    AtomicInteger calls = new AtomicInteger();
    ConnectorException refusal =
        assertThrows(ConnectorException.class, () -> patience.run(calls::incrementAndGet));
    assertEquals(Reaction.SIGN_IN_AGAIN, refusal.reaction());
    assertEquals(0, calls.get());
    patience.signedIn();
    patience.run(calls::incrementAndGet);
    assertEquals(1, calls.get());
  }

  @Test
  void stormsOfRetriesEnd() {
    RetryBudget budget = new RetryBudget(20, time);
    int taken = 0;
    while (budget.take()) {
      taken++;
    }
    assertEquals(20, taken);
    for (int each = 0; each < 10; each++) {
      budget.succeeded();
    }
    assertTrue(budget.take());
    assertFalse(budget.take());
    time.pause(Duration.ofSeconds(30));
    for (int each = 0; each < 10; each++) {
      assertTrue(budget.take());
    }
    assertFalse(budget.take());
  }

  @Test
  void leavesAFailingServiceAloneAndLetsOneCallTry() {
    CircuitBreaker breaker = new CircuitBreaker("the service", time);
    for (int each = 0; each < 5; each++) {
      assertTrue(breaker.permits());
      breaker.failed();
    }
    assertFalse(breaker.permits());
    time.pause(Duration.ofSeconds(30));
    assertTrue(breaker.permits());
    assertFalse(breaker.permits());
    breaker.failed();
    time.pause(Duration.ofSeconds(59));
    assertFalse(breaker.permits());
    time.pause(Duration.ofSeconds(1));
    assertTrue(breaker.permits());
    breaker.succeeded();
    assertEquals(CircuitBreaker.State.CLOSED, breaker.state());
  }

  @Test
  void halfOfTheLastTwentyCallsAreAlsoTooMany() {
    CircuitBreaker breaker = new CircuitBreaker("the service", time);
    for (int each = 0; each < 9; each++) {
      breaker.failed();
      breaker.succeeded();
    }
    breaker.failed();
    assertEquals(CircuitBreaker.State.CLOSED, breaker.state());
    breaker.succeeded();
    breaker.failed();
    assertEquals(CircuitBreaker.State.OPEN, breaker.state());
  }

  @Test
  void aCallThatEndsOtherwiseDoesNotKeepTheServiceShut() {
    Patience patience = new Patience("the service", time, new SplittableRandom(1));
    for (int each = 0; each < 5; each++) {
      patience.breaker().failed();
    }
    time.pause(Duration.ofSeconds(30));
    assertThrows(
        IllegalStateException.class,
        () ->
            patience.run(
                () -> {
                  throw new IllegalStateException("a fault of ours");
                }));
    assertEquals("answered", patience.call(() -> "answered"));
    assertEquals(CircuitBreaker.State.CLOSED, patience.breaker().state());
  }

  @Test
  void aProviderIsLeftAloneByHowItsLastJobsEnded() {
    List<JobEntry> jobs = new ArrayList<>();
    for (int each = 0; each < 4; each++) {
      jobs.add(ended(jobs.size(), "ProviderTimeout"));
    }
    jobs.add(ended(jobs.size(), "InvalidInputData"));
    assertEquals(Duration.ZERO, ProviderRest.left(jobs, NOON.plusSeconds(6)));
    for (int each = 0; each < 5; each++) {
      jobs.add(ended(jobs.size(), each % 2 == 0 ? "TargetUnavailable" : "quantinuum - 1001"));
    }
    assertEquals(Duration.ofSeconds(25), ProviderRest.left(jobs, NOON.plusSeconds(15)));
    assertEquals(Duration.ZERO, ProviderRest.left(jobs, NOON.plusSeconds(40)));

    jobs.add(ended(40, "TransientFailure"));
    assertEquals(Duration.ofSeconds(60), ProviderRest.left(jobs, NOON.plusSeconds(41)));
    jobs.add(ended(50, null));
    assertEquals(Duration.ZERO, ProviderRest.left(jobs, NOON.plusSeconds(51)));
  }

  /** Of a job that ended a second after it was created; null for one that succeeded. */
  private static JobEntry ended(int second, @Nullable String error) {
    Instant created = NOON.plusSeconds(second);
    Instant ended = created.plusSeconds(1);
    return new JobEntry(
        "j" + second,
        "local",
        "bell",
        "ionq",
        "ionq.simulator",
        error == null ? JobState.SUCCEEDED : JobState.FAILED,
        null,
        100,
        created,
        ended,
        null,
        ended,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        error,
        null,
        null,
        null,
        0,
        false);
  }

  @Test
  void theSameQuestionHasTheSameKey() {
    String key = key("rx(0.10000000000000001) q", 100, Map.of("a", 1, "b", 2));
    assertEquals(key, key("rx(0.10000000000000002) q", 100, Map.of("b", 2, "a", 1)));
    assertNotEquals(key, key("rx(0.1001) q", 100, Map.of("a", 1, "b", 2)));
    assertNotEquals(key, key("rx(0.10000000000000001) q", 101, Map.of("a", 1, "b", 2)));
    assertNotEquals(key, key("rx(0.10000000000000001) q", 100, Map.of("a", 1)));
  }

  private static String key(String program, long shots, Map<String, Integer> options) {
    return CacheKey.of(program, "v2", "ionq.simulator", shots, options);
  }

  @Test
  void doubtsResultsThatCannotBeRight() {
    Map<String, Double> even = Map.of("00", 0.5, "11", 0.5);
    assertEquals(List.of(), ResultGate.doubts(new ResultGate.Look(100, 100, 2, even, even)));
    assertEquals(
        List.of("It has 90 shots; 100 were asked for."),
        ResultGate.doubts(new ResultGate.Look(100, 90, 2, even, null)));
    assertEquals(1, ResultGate.doubts(new ResultGate.Look(100, 100, 3, even, null)).size());
    assertEquals(
        List.of(
            "It differs from an earlier run of the same by 50 %; shots alone explain about 1 %."),
        ResultGate.doubts(new ResultGate.Look(1000, 1000, 2, Map.of("00", 1.0), even)));
  }
}
