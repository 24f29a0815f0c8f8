package org.ketbench.azure.job;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.ServiceException.Kind;

/** All that can go wrong with a call, by chance, and the end of the client at any moment. */
final class Chaos implements FakeService.Gate {
  private static final List<Supplier<ServiceException>> FAILURES =
      List.of(
          () -> ServiceException.broken(Kind.UNKNOWN, "cut before the effect"),
          () -> ServiceException.broken(Kind.UNKNOWN, "cut after the effect"),
          () -> ServiceException.answered(429, "TooManyRequests", "slowly", Duration.ofSeconds(40)),
          () -> ServiceException.answered(500, "InternalServerError", "oops", null),
          () -> ServiceException.answered(503, null, "after the effect", null),
          () -> ServiceException.broken(Kind.UNREADABLE, "a body that breaks off"),
          () -> ServiceException.answered(401, null, "invalid_token", null),
          () -> ServiceException.broken(Kind.NOT_SENT, "no route"));

  /** Those that come although the call had its effect. */
  private static final Set<Integer> EFFECTIVE = Set.of(1, 4, 5);

  private final RandomGenerator random;
  private final double share;
  private final double kills;

  /** The end of the client: nothing of it runs on, not even what cleans up. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  Chaos(RandomGenerator random, double share, double kills) {
    this.random = random;
    this.share = share;
    this.kills = kills;
  }

  @Override
  public Object pass(FakeService.Effect effect) {
    if (random.nextDouble() < kills) {
      if (random.nextBoolean()) {
        effect.happen();
      }
      throw new Killed();
    }
    if (random.nextDouble() >= share) {
      return effect.happen();
    }
    int kind = random.nextInt(FAILURES.size());
    if (EFFECTIVE.contains(kind)) {
      effect.happen();
    }
    throw FAILURES.get(kind).get();
  }
}
