package org.ketbench.app.calm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.ketbench.app.calm.Waiting.LONG;
import static org.ketbench.app.calm.Waiting.assertEnds;
import static org.ketbench.app.calm.Waiting.assertRests;
import static org.ketbench.app.calm.Waiting.follow;

import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.ketbench.engine.Monitor;

final class CalmTest {

  private static final long MILLIS = LONG.toMillis();
  private static final Calm.Patience PATIENT = new Calm.Patience(MILLIS, MILLIS, MILLIS, MILLIS);

  private final Calm calm = new Calm(2, PATIENT);

  @Test
  void spareWorkGoesOnWhereNobodyWaits() {
    assertGoesOn(calm.spare());
  }

  @Test
  void spareWorkRestsUntilAnAnswerIsThere() {
    calm.wanted(true);
    Thread work = begin(calm.spare());
    assertRests(work);

    calm.wanted(false);

    assertEnds(work);
  }

  @Test
  void spareWorkRestsForAsLongAsWantedWorkRuns() {
    Monitor spare = calm.spare();

    calm.wanted(Runnable::run)
        .execute(
            () -> {
              Thread work = begin(spare);
              assertRests(work);
              work.interrupt();
              assertEnds(work);
            });

    assertGoesOn(spare);
  }

  @Test
  void wantedWorkThatFailsIsOver() {
    assertThrows(
        IllegalStateException.class,
        () ->
            calm.wanted(Runnable::run)
                .execute(
                    () -> {
                      throw new IllegalStateException();
                    }));

    assertGoesOn(calm.spare());
  }

  @Test
  void spareWorkRestsWhileSomebodyTypes() {
    calm.touch();

    Thread work = begin(calm.spare());

    assertRests(work);
    work.interrupt();
    assertEnds(work);
  }

  @Test
  void spareWorkGoesOnAMomentAfterSomebodyDidSomething() {
    Calm brief = new Calm(2, new Calm.Patience(1, MILLIS, MILLIS, MILLIS));
    brief.touch();

    assertGoesOn(brief.spare());
  }

  @Test
  void spareWorkDoesNotRestForEver() {
    Calm impatient = new Calm(2, new Calm.Patience(1, 1, 1, 5));
    impatient.wanted(true);

    assertGoesOn(impatient.spare());
  }

  @Test
  void spareWorkRestsWhileSomebodyScrolls() {
    calm.scroll();

    Thread work = begin(calm.spare());

    assertRests(work);
    work.interrupt();
    assertEnds(work);
  }

  @Test
  void whatFollowsATextBeginsWhenSomebodyTypesWhoScrolled() {
    calm.scroll();
    Thread work = follow(calm);
    assertRests(work);

    calm.touch();

    assertEnds(work);
  }

  @Test
  void whatFollowsATextNeverWaitsForOtherWork() {
    calm.wanted(true);

    assertEnds(follow(calm));
  }

  @Test
  void whatFollowsATextIsNotHeldUpForEver() {
    Calm impatient = new Calm(2, new Calm.Patience(MILLIS, MILLIS, 5, MILLIS));
    impatient.scroll();

    assertEnds(follow(impatient));
  }

  @Test
  void theRestOfALongWorkBeginsOnceItsBeginningWasLookedAt() {
    Thread looking = begin(calm.atLeisure(Runnable::run));
    assertRests(looking);
    looking.interrupt();
    assertEnds(looking);

    Calm brief = new Calm(2, new Calm.Patience(MILLIS, 1, MILLIS, MILLIS));
    assertEnds(begin(brief.atLeisure(Runnable::run)));
  }

  @Test
  void theRestOfALongWorkWaitsForWhoScrollsItsBeginningButNotForEver() {
    Calm brief = new Calm(2, new Calm.Patience(MILLIS, 1, MILLIS, MILLIS));
    brief.scroll();
    Thread scrolling = begin(brief.atLeisure(Runnable::run));
    assertRests(scrolling);
    brief.touch();
    assertEnds(scrolling);

    Calm impatient = new Calm(2, new Calm.Patience(MILLIS, 1, 5, MILLIS));
    impatient.scroll();
    assertEnds(begin(impatient.atLeisure(Runnable::run)));
  }

  @Test
  void whereThereAreProcessorsEnoughNothingRests() {
    Calm roomy = new Calm(8, PATIENT);
    roomy.wanted(true);
    roomy.scroll();

    assertGoesOn(roomy.spare());
    assertEnds(follow(roomy));
    assertEnds(begin(roomy.atLeisure(Runnable::run)));
  }

  private static Thread begin(Executor executor) {
    return Thread.ofPlatform().daemon().start(() -> executor.execute(() -> {}));
  }

  private static Thread begin(Monitor spare) {
    return Thread.ofPlatform().daemon().start(spare::cancelled);
  }

  private static void assertGoesOn(Monitor spare) {
    assertTimeoutPreemptively(LONG.dividedBy(2), () -> assertFalse(spare.cancelled()));
  }
}
