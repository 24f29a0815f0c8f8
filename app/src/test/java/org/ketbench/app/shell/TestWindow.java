package org.ketbench.app.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.canvas.view.CanvasWork;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.connector.ConnectorPanel;
import org.ketbench.app.connector.work.ConnectorPlace;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.OpenDocuments;
import org.ketbench.app.estimates.EstimatesPanel;
import org.ketbench.app.resources.ResourcesViewModel;
import org.ketbench.app.settings.Panels;
import org.ketbench.app.settings.Settings;
import org.ketbench.app.settings.SettingsStore;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.live.LiveSimulation;

/** A window whose texts are checked at once and whose questions are answered by the test. */
final class TestWindow {
  final RecordedDialogs dialogs = new RecordedDialogs();
  final RecordedOutside outside = new RecordedOutside();
  boolean inFront = true;
  final SettingsStore settings = SettingsStore.inMemory();
  final OpenDocuments documents;
  final WindowViewModel window;
  final ExternalChanges external;
  final FileViewModel files;
  final ResultsViewModel live;
  final EstimatesPanel estimates;
  final ResourcesViewModel resources;
  final ConnectorPanel connector;
  final WindowController controller;

  TestWindow() {
    this(Runnable::run, Runnable::run);
  }

  /** A window whose texts are checked, and whose questions are answered, somewhere else. */
  TestWindow(Executor background, Executor display) {
    this(background, display, unopened());
  }

  TestWindow(Executor background, Executor display, ConnectorPlace place) {
    this(
        background,
        background,
        new ResultsViewModel(() -> simulation(1, 1e6), Runnable::run, Platform::runLater),
        CanvasWork.direct(),
        display,
        place);
  }

  /** A window whose parts work where a test wants them to. */
  TestWindow(
      Executor background,
      Executor estimating,
      ResultsViewModel live,
      CanvasWork canvases,
      Executor display) {
    this(background, estimating, live, canvases, display, unopened());
  }

  /**
   * A window whose parts work where a test wants them to.
   *
   * @param background where texts are checked and the language is asked
   * @param place of workspaces, which are opened when the tab is first looked at
   */
  private TestWindow(
      Executor background,
      Executor estimating,
      ResultsViewModel live,
      CanvasWork canvases,
      Executor display,
      ConnectorPlace place) {
    this.live = live;
    documents =
        new OpenDocuments(
            () -> new Checking<>(new Analyst(TabViewModel.FINDERS), background, display),
            Clock.systemUTC());
    window = new WindowViewModel(documents, settings, canvases);
    external = new ExternalChanges(documents, dialogs, Runnable::run, Runnable::run, () -> {});
    files = new FileViewModel(documents, settings, dialogs, dialogs, external, background, display);
    estimates =
        new EstimatesPanel(
            new PanelFiles(dialogs, dialogs),
            settings.settings().map(WindowViewModel::theme),
            estimating,
            display,
            window::reveal);
    resources = new ResourcesViewModel(estimates::estimates, estimating, display);
    connector =
        new ConnectorPanel(
            place,
            task -> Thread.ofPlatform().daemon().name("connector").start(task),
            Platform::runLater,
            new WindowSurroundings(
                this::controller, files, dialogs, dialogs, () -> inFront, outside),
            settings.settings().map(Settings::lowestFirst));
    controller =
        new WindowController(
            window,
            files,
            live,
            new Examples(TestWindow::example),
            List.of(
                _ -> connector,
                overlay ->
                    new ExportCommands(
                        window, dialogs, dialogs, Runnable::run, Runnable::run, overlay),
                _ -> new ConvertCommands(window, dialogs, dialogs, Runnable::run, Runnable::run)),
            List.of(estimates, connector),
            resources,
            background);
  }

  /** A place of its own, which is gone with the tests where no window has opened it. */
  private static ConnectorPlace unopened() {
    try {
      Path folder = Files.createTempDirectory("ketbench-window");
      folder.toFile().deleteOnExit();
      return ConnectorPlace.in(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LiveSimulation simulation(int threads, double bytes) {
    return new LiveSimulation(new StateVectorEngine(Precision.DOUBLE, threads), bytes);
  }

  private WindowController controller() {
    return controller;
  }

  static String example(String name) {
    try {
      Path root = Path.of(System.getProperty("ketbench.root", ".."));
      return Files.readString(root.resolve("examples").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves as much room as possible to the documents. */
  void withoutSides() {
    Panels.Panel hidden = new Panels.Panel(false, 200);
    settings.change(
        old ->
            old.panels(
                Panels.USUAL.with(Panels.Side.RIGHT, hidden).with(Panels.Side.BOTTOM, hidden)));
  }

  void show(Stage stage, double width, double height) throws IOException {
    documents.create();
    Scene scene = new Scene(controller.load(), width, height);
    controller.begin(scene);
    window.activeDocument().flatMap(OpenDocument::analysis).subscribe(connector::follow);
    controller.follow(connector.status());
    stage.setScene(scene);
    // Other tests have the same stage, and may have given it a size.
    stage.sizeToScene();
    stage.show();
  }

  OpenDocument document() {
    return Objects.requireNonNull(documents.active().get());
  }

  TabViewModel tab() {
    return Objects.requireNonNull(window.active().get());
  }

  CanvasViewModel canvas() {
    return tab().canvas();
  }
}
