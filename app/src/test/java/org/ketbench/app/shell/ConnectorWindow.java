package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.charts.draw.DrawnCells;
import org.ketbench.app.connector.ConnectorViewModel;
import org.ketbench.app.connector.work.ConnectorPlace;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.settings.Panels;
import org.ketbench.app.settings.Panels.Side;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.local.http.Fault;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window with the connector's tab open on a local workspace whose time the test lets pass. */
final class ConnectorWindow implements AutoCloseable {
  private static final Instant NOON = Instant.parse("2026-08-21T12:00:00Z");
  private static final long PATIENCE = Duration.ofSeconds(15).toNanos();

  static final double WIDTH = 1400;
  private static final double HEIGHT = 900;

  /* Making a window takes longer than most tests do in it. */
  private static @Nullable ConnectorWindow shared;

  final VirtualClock clock;
  final FakeEntrance entrance = new FakeEntrance();
  final TestWindow at;
  final Path folder;
  private @Nullable Scene scene;

  ConnectorWindow(Path folder) {
    this(folder, new VirtualClock(NOON), settings -> settings.atScale(1));
  }

  ConnectorWindow(Path folder, VirtualClock clock, UnaryOperator<LocalSettings> local) {
    this.clock = clock;
    this.folder = folder;
    at =
        new TestWindow(
            Runnable::run,
            Runnable::run,
            new ConnectorPlace(
                folder,
                FakeEntrance.ENVIRONMENT,
                clock,
                settings -> local.apply(settings).on(clock.timeline()).withFaults(),
                entrance.tokens,
                entrance));
  }

  void show(Stage stage) throws IOException {
    if (scene != null) {
      again(stage);
      return;
    }
    at.settings.change(
        old ->
            old.panels(
                Panels.USUAL
                    .with(Side.LEFT, new Panels.Panel(false, 200))
                    .with(Side.RIGHT, new Panels.Panel(true, 420))
                    .with(Side.BOTTOM, new Panels.Panel(true, 400))));
    at.show(stage, WIDTH, HEIGHT);
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    scene = stage.getScene();
  }

  /** The one window of all tests that need none of their own; as new each time it is shown. */
  static synchronized ConnectorWindow shared() {
    ConnectorWindow window = shared;
    if (window == null) {
      try {
        window = new ConnectorWindow(Files.createTempDirectory("ketbench-connector"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Path folder = window.folder;
      Runtime.getRuntime().addShutdownHook(new Thread(() -> empty(folder)));
      shared = window;
    }
    return window;
  }

  /** Makes all as it was when the window was new. */
  private void again(Stage stage) {
    at.connector.close();
    empty(folder);
    at.dialogs.warnings.clear();
    at.dialogs.toSave = Optional.empty();
    at.dialogs.toOpen = List.of();
    at.outside.notices.clear();
    at.outside.pages.clear();
    at.inFront = true;
    entrance.forget();
    at.controller.closeSheet();
    List<OpenDocument> old = List.copyOf(at.documents.all());
    at.documents.create();
    old.forEach(at.documents::close);
    at.connector.restart();
    stage.setScene(scene);
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    stage.show();
  }

  private static void empty(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConnectorViewModel model() {
    return at.connector.model();
  }

  /** Opens the tab and waits until its targets are there. */
  void open() {
    command("view.jobs");
    until(() -> !model().targets().shown().get().rows().isEmpty());
  }

  /** Begins a document with an example. */
  void begin(String example) {
    act(() -> at.document().begin(TestWindow.example(example)));
  }

  /** Submits the circuit to a target and waits for its result. */
  void run(String target) {
    int before = shown(() -> model().jobs().summary().get().all());
    act(() -> model().submit().open(target));
    until(() -> model().submit().sendable().get().isAvailable());
    act(() -> model().submit().send());
    until(() -> model().jobs().summary().get().all() == before + 1 && isAt(JobState.SUCCEEDED));
    until(() -> model().job().result().get() != null);
  }

  /** Submits the circuit to a machine with a long queue, and approves what that may cost. */
  void sendToMachine() {
    int before = shown(() -> model().jobs().summary().get().all());
    act(() -> model().submit().open("ionq.qpu.aria-1"));
    until(() -> model().submit().sendable().get().reason().startsWith("Approve"));
    act(() -> model().submit().approved().set(true));
    act(() -> model().submit().send());
    until(() -> model().jobs().summary().get().all() == before + 1 && isAt(JobState.WAITING));
    until(() -> !model().submit().busy().get());
  }

  /** Lets so much time pass in one go. */
  void pass(Duration time) {
    clock.advance(time);
  }

  /** The place of a target in the list; negative where it is not there. */
  int line(String target) {
    return shown(
        () ->
            model().targets().shown().get().rows().stream()
                .map(row -> row.id())
                .toList()
                .indexOf(target));
  }

  void command(String id) {
    act(
        () ->
            at.controller
                .commands()
                .find(id, org.ketbench.app.command.Scope.WINDOW)
                .orElseThrow()
                .run());
  }

  /** Lets time pass until something is so. */
  void until(BooleanSupplier so) {
    await(so, Duration.ofMillis(250));
  }

  /** Waits until something is so without letting time pass. */
  void now(BooleanSupplier so) {
    await(so, Duration.ZERO);
  }

  private void await(BooleanSupplier so, Duration step) {
    long end = System.nanoTime() + PATIENCE;
    while (!asked(so)) {
      assertTrue(System.nanoTime() < end, () -> "waited in vain; jobs: " + states());
      clock.advance(step);
      pause();
    }
    // What has become so may have left something to be shown.
    shown(() -> true);
  }

  private static void pause() {
    try {
      Thread.sleep(4);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean asked(BooleanSupplier so) {
    return shown(so::getAsBoolean);
  }

  /** Does something on the window's thread. */
  void act(Runnable what) {
    shown(
        () -> {
          what.run();
          return true;
        });
  }

  /** What something is on the window's thread. */
  static <T> T shown(Supplier<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, what::get);
  }

  private String states() {
    return shown(
        () ->
            model().jobs().lines()
                + "\n"
                + model().submit().message().get().text()
                + "\n"
                + model().submit().sendable().get()
                + "\n"
                + model().job().message().get().text()
                + "\n"
                + model().banner().get()
                + "\n"
                + model().targets().shown().get().problem());
  }

  /** The newest job as it is listed. */
  JobEntry newest() {
    return shown(
        () ->
            model().jobs().lines().stream()
                .filter(org.ketbench.app.connector.jobs.JobLine.Of.class::isInstance)
                .map(org.ketbench.app.connector.jobs.JobLine.Of.class::cast)
                .findFirst()
                .orElseThrow()
                .entry());
  }

  boolean isAt(JobState state) {
    return !model().jobs().lines().isEmpty()
        && model().jobs().lines().getFirst()
            instanceof org.ketbench.app.connector.jobs.JobLine.Of line
        && line.entry().state() == state;
  }

  static String text(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return shown(
        () ->
            node instanceof TextInputControl input ? input.getText() : ((Labeled) node).getText());
  }

  /** Clicks on something once it can be seen; tables lay their cells out a little later. */
  void click(FxRobot robot, String id) {
    long end = System.nanoTime() + PATIENCE;
    while (!QuickHands.click(robot, id)) {
      assertTrue(System.nanoTime() < end, () -> "no pointer comes over " + id);
      pause();
    }
  }

  void type(FxRobot robot, String id, String text) {
    QuickHands.type(robot, id, text);
  }

  /** Waits until the histogram shows so many outcomes. */
  void bars(FxRobot robot, int count) {
    until(
        () ->
            robot
                .lookup("#histogramBars")
                .tryQueryAs(DrawnCells.class)
                .filter(cells -> cells.things().size() == count)
                .isPresent());
  }

  /** Lets requests meet a fault. */
  void fault(Fault fault) {
    local().faults().add(fault);
  }

  /** From here on all goes well again. */
  void plugIn() {
    local().faults().clear();
  }

  private LocalWorkspace local() {
    return Objects.requireNonNull(
        Objects.requireNonNull(model().current().workspace().get()).server());
  }

  /** Whether the service has a job, whatever is said of it here. */
  boolean isWithTheService(String job) {
    LocalWorkspace local = local();
    var id = org.ketbench.azure.workspace.ConnectionString.parse(local.connectionString());
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      local.endpoint()
                          + id.workspace().path()
                          + "/jobs/"
                          + job
                          + "?api-version=2026-01-15-preview"))
              .header("x-ms-quantum-api-key", local.key())
              .build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      assertTrue(status == 200 || status == 404, () -> "status " + status);
      return status == 200;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Makes a target take jobs, or no more. */
  void availability(String target, String now) {
    LocalWorkspace local = local();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(local.endpoint() + "/__local/targets"))
              .header("x-ms-quantum-api-key", local.key())
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"target\":\"%s\",\"availability\":\"%s\"}".formatted(target, now)))
              .build();
      assertEquals(204, client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets so much time pass; tells for how many milliseconds the window did not answer at most. */
  long longestPause(Duration time) {
    long longest = 0;
    for (Duration passed = Duration.ZERO;
        passed.compareTo(time) < 0;
        passed = passed.plusSeconds(1)) {
      clock.advance(Duration.ofSeconds(1));
      long asked = System.nanoTime();
      shown(() -> true);
      longest = Math.max(longest, (System.nanoTime() - asked) / 1_000_000);
      pause();
    }
    return longest;
  }

  /** Whether the newest job has ended; one that was only prepared is sent by its button first. */
  boolean isSettledAfterSending() {
    JobEntry job = model().jobs().undecided().stream().findFirst().orElse(null);
    if (job != null && !model().job().busy().get() && !model().submit().busy().get()) {
      model().jobs().selected().set(job.id());
      model().job().send();
    }
    return isAt(JobState.SUCCEEDED);
  }

  @Override
  public void close() {
    at.connector.close();
  }
}
