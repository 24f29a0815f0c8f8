package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ketbench.app.connector.ConnectorViewModel;
import org.ketbench.app.connector.work.ConnectorPlace;
import org.ketbench.app.settings.Panels;
import org.ketbench.app.settings.Panels.Side;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.JobState;
import org.ketbench.azure.local.LocalSettings;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window with the connector's tab open on a local workspace whose time the test lets pass. */
final class ConnectorWindow implements AutoCloseable {
  private static final Instant NOON = Instant.parse("2026-08-21T12:00:00Z");
  private static final long PATIENCE = Duration.ofSeconds(15).toNanos();

  final VirtualClock clock;
  final TestWindow at;

  ConnectorWindow(Path folder) {
    this(folder, new VirtualClock(NOON), settings -> settings.atScale(1));
  }

  ConnectorWindow(Path folder, VirtualClock clock, UnaryOperator<LocalSettings> local) {
    this.clock = clock;
    at =
        new TestWindow(
            Runnable::run,
            Runnable::run,
            new ConnectorPlace(
                folder,
                Map.of(),
                clock,
                settings -> local.apply(settings).on(clock.timeline()).withFaults(),
                false));
  }

  void show(Stage stage) throws IOException {
    at.settings.change(
        old ->
            old.panels(
                Panels.USUAL
                    .with(Side.LEFT, new Panels.Panel(false, 200))
                    .with(Side.RIGHT, new Panels.Panel(true, 420))
                    .with(Side.BOTTOM, new Panels.Panel(true, 400))));
    at.show(stage, 1400, 900);
  }

  ConnectorViewModel model() {
    return at.connector.model();
  }

  /** Opens the tab and waits until its targets are there. */
  void open(FxRobot robot) {
    robot.push(KeyCode.ALT, KeyCode.DIGIT9);
    until(() -> !model().targets().shown().get().rows().isEmpty());
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
    WaitForAsyncUtils.waitForFxEvents();
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

  /** What something is on the window's thread. */
  static <T> T shown(Supplier<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, what::get);
  }

  private String states() {
    return shown(
        () ->
            model().jobs().lines()
                + " "
                + model().submit().message().get()
                + " "
                + model().banner().get()
                + " "
                + model().opening().get()
                + " "
                + model().targets().shown().get()
                + " "
                + model().targets().circuit().get());
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

  void type(FxRobot robot, String id, String text) {
    robot.clickOn(id);
    robot.push(KeyCode.CONTROL, KeyCode.A).write(text);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Override
  public void close() {
    Platform.runLater(() -> {});
    at.connector.close();
  }
}
