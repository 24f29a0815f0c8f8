package org.ketbench.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ketbench.language.Document;

final class CheckingTest {
  private final List<String> checked = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Queue<Runnable> display = new ArrayDeque<>();
  private final Checking<String> checking =
      new Checking<>(new Echo(), background::add, display::add);

  @Test
  void answersForTheText() {
    check("first");
    background.remove().run();
    display.remove().run();

    assertEquals(List.of("first"), answers);
  }

  @Test
  void leavesOutWhatIsOlderThanTheNewestText() {
    check("first");
    check("second");
    background.remove().run();
    background.remove().run();
    display.remove().run();

    assertEquals(List.of("second"), checked);
    assertEquals(List.of("second"), answers);
  }

  @Test
  void dropsAnAnswerThatComesTooLate() {
    check("first");
    background.remove().run();
    check("second");
    display.remove().run();

    assertEquals(List.of(), answers);
  }

  @Test
  void tellsWhatCanBeToldAtOnceAndShowsThatBeforeItLooksAtTheRest() throws InterruptedException {
    var shown = new LinkedBlockingQueue<Runnable>();
    var slow = new Checking<>(new Echo(), work -> Thread.ofPlatform().start(work), shown::add);
    slow.check(
        Document.of("test", "long text"),
        glanced -> answers.add("glanced at " + glanced),
        answers::add);
    shown.take().run();
    assertEquals(List.of("glanced at long text"), answers);
    assertEquals(List.of(), checked);

    shown.take().run();
    shown.take().run();
    shown.take().run();
    assertEquals(List.of("glanced at long text", "long text"), answers);
  }

  @Test
  void looksAtTheRestOnlyOnceTheBeginningCanBeSeen() throws InterruptedException {
    var seen = new LinkedBlockingQueue<Runnable>();
    var done = new CountDownLatch(1);
    var slow =
        new Checking<>(
            new Echo(),
            work -> Thread.ofPlatform().start(work),
            Runnable::run,
            seen::add,
            Runnable::run);
    slow.check(Document.of("test", "long text"), answers::add, _ -> done.countDown());
    Runnable painted = seen.take();
    assertEquals(List.of("long text"), answers);
    assertEquals(List.of(), checked);

    painted.run();
    done.await();
    assertEquals(List.of("long text"), checked);
  }

  @Test
  void leavesTheRestOfALongTextUntilItDisturbsNobody() {
    var later = new ArrayDeque<Runnable>();
    var patient = patient(later::add);
    patient.check(Document.of("test", "long text"), answers::add, answers::add);
    assertEquals(List.of("long text"), answers);
    assertEquals(List.of(), checked);

    later.remove().run();
    assertEquals(List.of("long text"), checked);
    assertEquals(List.of("long text", "long text"), answers);
  }

  @Test
  void theRestOfALongTextStandsInLineOnlyOnceItIsNotToWait() {
    var later = new ArrayDeque<Runnable>();
    var patient =
        new Checking<>(new Echo(), background::add, Runnable::run, Runnable::run, later::add);
    patient.check(Document.of("test", "long text"), answers::add, answers::add);
    background.remove().run();
    assertEquals(List.of(), List.copyOf(background));

    later.remove().run();
    background.remove().run();
    assertEquals(List.of("long text"), checked);
  }

  @Test
  void leavesOutTheRestOfATextThatHasChangedMeanwhile() {
    var later = new ArrayDeque<Runnable>();
    var patient = patient(later::add);
    patient.check(Document.of("test", "long text"), answers::add, answers::add);
    patient.check(Document.of("test", "short"), answers::add, answers::add);

    later.remove().run();

    assertEquals(List.of("short"), checked);
  }

  @Test
  void looksAtShortTextsAtOnce() {
    patient(_ -> fail("held up")).check(Document.of("test", "short"), answers::add, answers::add);

    assertEquals(List.of("short"), answers);
  }

  private Checking<String> patient(Executor leisure) {
    return new Checking<>(new Echo(), Runnable::run, Runnable::run, Runnable::run, leisure);
  }

  @Test
  void remembersWhatItFoundOutLast() {
    check("first");
    background.remove().run();
    check("second");
    background.remove().run();

    assertEquals(List.of("first", "second after first"), checked);
  }

  private void check(String text) {
    checking.check(
        Document.of("test", text), glanced -> answers.add("glanced at " + glanced), answers::add);
  }

  private final class Echo implements Checking.Checker<String> {
    @Override
    public String check(Document document, @Nullable String before) {
      checked.add(document.text() + (before == null ? "" : " after " + before));
      return document.text();
    }

    @Override
    public @Nullable String glance(Document document, @Nullable String before) {
      return document.text().startsWith("long") ? document.text() : null;
    }
  }
}
