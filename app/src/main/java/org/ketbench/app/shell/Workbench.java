package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.calm.Background;
import org.ketbench.app.calm.Calm;
import org.ketbench.app.calm.Hands;
import org.ketbench.app.canvas.view.CanvasWork;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.Scope;
import org.ketbench.app.connector.ConnectorPanel;
import org.ketbench.app.connector.Outside;
import org.ketbench.app.connector.work.ConnectorPlace;
import org.ketbench.app.document.Analyst;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.OpenDocuments;
import org.ketbench.app.document.journal.SessionStore;
import org.ketbench.app.estimates.EstimatesPanel;
import org.ketbench.app.icon.StageIcons;
import org.ketbench.app.launch.FirstUse;
import org.ketbench.app.resources.ResourcesViewModel;
import org.ketbench.app.settings.Panels;
import org.ketbench.app.settings.Settings;
import org.ketbench.app.settings.SettingsStore;
import org.ketbench.app.settings.WindowPlace;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.app.text.Texts;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.Warmth;
import org.ketbench.engine.statevector.live.LiveSimulation;

/** One window with all that stands behind it, joined together. */
final class Workbench {
  private static final Texts TEXTS = Texts.beside(Workbench.class);
  private static final double CHECKPOINT_BYTES = 1.25 * (1L << 30);
  private static final double CANVAS_BYTES = 64e6;
  private static final Duration BEFORE_SAVING = Duration.seconds(1);

  /** What nobody misses at first sight is left until the window has been painted and is quiet. */
  private static final Duration START = Duration.seconds(1.5);

  private static final Duration BETWEEN_LOOKS = Duration.seconds(2);
  private static final long LAST_WRITES_SECONDS = 5;

  private final ExecutorService writing = thread("settings");
  private final ExecutorService journals = thread("journals");
  private final Calm calm;
  private final Stage stage;
  private final UserFolders folders;
  private final SettingsStore settings;
  private final WindowViewModel window;
  private final FileViewModel files;
  private final ConnectorPanel connector;
  private final ResultsViewModel live;
  private final ResourcesViewModel resources;
  private final WindowController controller;
  private final Notices notices;
  private final ExternalChanges external;
  private final PauseTransition saving = new PauseTransition(BEFORE_SAVING);
  private final PauseTransition starting = new PauseTransition(START);
  private final Timeline looking =
      new Timeline(new KeyFrame(BETWEEN_LOOKS, _ -> external().look()));
  private @Nullable SessionStore session;
  private @Nullable SessionKeeper keeper;
  private @Nullable Failures failures;

  /**
   * @param calm learns what somebody waits for
   */
  Workbench(Stage stage, UserFolders folders, Warmth warmth, Calm calm) {
    this.stage = stage;
    this.folders = folders;
    this.calm = calm;
    Executor background = calm.wanted(Background.thread("checking"));
    Executor questions = calm.wanted(Background.thread("questions"));
    Executor trials = calm.wanted(Background.thread("trials"));
    Executor branches = calm.afterScrolling(calm.wanted(Background.thread("branches")));
    Executor leisure = calm.atLeisure(work -> Background.builder("leisure").start(work));
    Executor estimating = calm.afterScrolling(Background.thread("estimates"));
    settings = new SettingsStore(folders.settings());
    var documents =
        new OpenDocuments(
            () ->
                new Checking<>(
                    new Analyst(TabViewModel.FINDERS),
                    background,
                    Platform::runLater,
                    new AfterPainting(),
                    leisure),
            Clock.systemUTC());
    var work = new CanvasWork(trials, Platform::runLater, () -> simulation(warmth, CANVAS_BYTES));
    window = new WindowViewModel(documents, settings, work);
    live =
        new ResultsViewModel(
            () -> simulation(warmth, CHECKPOINT_BYTES), branches, Platform::runLater);
    live.working().addListener((_, _, working) -> calm.wanted(working));
    notices = new ToastNotices(stage, this::log);
    Dialogs dialogs = new StageDialogs(stage, new WorkingFolder(documents, settings));
    external =
        new ExternalChanges(
            documents, notices, writing, Platform::runLater, () -> run("file.compare"));
    files =
        new FileViewModel(
            documents, settings, dialogs, notices, external, writing, Platform::runLater);
    connector =
        new ConnectorPanel(
            ConnectorPlace.in(folders.home()),
            task -> Thread.ofPlatform().daemon().name("connector").start(task),
            Platform::runLater,
            new WindowSurroundings(
                this::controller, files, dialogs, notices, stage::isFocused, Outside.SYSTEM),
            settings.settings().map(Settings::lowestFirst));
    var estimates =
        new EstimatesPanel(
            new PanelFiles(dialogs, notices),
            settings.settings().map(WindowViewModel::theme),
            estimating,
            Platform::runLater,
            window::reveal);
    resources = new ResourcesViewModel(estimates::estimates, estimating, Platform::runLater);
    controller =
        new WindowController(
            window,
            files,
            live,
            Examples.ofProgram(),
            List.of(
                overlay ->
                    new ExportCommands(
                        window, dialogs, notices, writing, Platform::runLater, overlay),
                _ -> new ConvertCommands(window, dialogs, notices, writing, Platform::runLater),
                TourCommands::new,
                _ -> connector,
                this::failures,
                overlay -> new HistoryCommands(window, overlay, notices, this::journalOf)),
            List.of(estimates, connector),
            resources,
            questions);
  }

  private WindowController controller() {
    return controller;
  }

  private void run(String command) {
    controller.commands().find(command, Scope.WINDOW).ifPresent(Command::run);
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  private static LiveSimulation simulation(Warmth warmth, double bytes) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new LiveSimulation(new StateVectorEngine(Precision.DOUBLE, threads, warmth), bytes);
  }

  private Failures failures(Overlay overlay) {
    var made = new Failures(overlay, notices, this::saveAll, folders.reports(), Platform::runLater);
    failures = made;
    return made;
  }

  /** What takes failures that nobody else takes; there once the window is. */
  Thread.UncaughtExceptionHandler failureHandler() {
    return Objects.requireNonNull(failures).handler();
  }

  /** Brings every change to the disk. Any thread may ask for it, in whatever state it is. */
  private void saveAll() {
    if (Platform.isFxApplicationThread() && keeper != null) {
      keeper.keepNow();
    }
    try {
      // Journals are written one after the other, so when this is done, they all are.
      CompletableFuture.runAsync(() -> {}, journals).get(LAST_WRITES_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Not everything could be saved", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    save();
  }

  private @Nullable Path journalOf(OpenDocument document) {
    return keeper == null ? null : keeper.journalOf(document);
  }

  private void log(String message) {
    controller.messages().add(message);
  }

  /** Shows the window with these files. */
  void begin(List<Path> paths) {
    Dress.of(settings.get()).putOnControls();
    WindowPlace place = OnScreen.of(settings.get().place());
    makeRoom(place);
    // With a size of its own the scene need not be laid out to find one.
    Scene scene = new Scene(controller.load(), place.width(), place.height());
    controller.begin(scene);
    Hands.watch(scene, calm);
    window.activeDocument().flatMap(OpenDocument::analysis).subscribe(connector::follow);
    controller.follow(connector.status());
    stage.setScene(scene);
    stage.titleProperty().bind(window.title());
    put(place);
    tellOfDamage();
    keepSession();
    files.openAll(paths);
    if (window.documents().all().isEmpty()) {
      window.documents().create();
    }
    if (keeper != null) {
      keeper.watch();
    }
    stage.setOnCloseRequest(this::end);
    stage.focusedProperty().addListener((_, _, focused) -> lookIf(focused));
    looking.setCycleCount(Animation.INDEFINITE);
    looking.play();
    saving.setOnFinished(_ -> writing.execute(this::save));
    settings.settings().addListener((_, _, _) -> saving.playFromStart());
    stage.getIcons().setAll(StageIcons.first());
    FirstUse.follow(scene);
    stage.show();
    starting.setOnFinished(
        _ -> {
          writing.execute(this::fetchIcons);
          resources.begin();
        });
    starting.play();
  }

  /** Away from the window's thread, as they are pictures to be decoded. */
  private void fetchIcons() {
    List<Image> icons = StageIcons.all();
    Platform.runLater(() -> stage.getIcons().setAll(icons));
  }

  /** A window that was never opened before shows the tool windows that its screen has room for. */
  private void makeRoom(WindowPlace place) {
    Settings kept = settings.get();
    if (kept.place().equals(WindowPlace.USUAL) && kept.panels().equals(Panels.USUAL)) {
      double letter = Dress.of(kept).textSize();
      settings.change(
          old -> old.panels(Panels.fitting(place.width() / letter, place.height() / letter)));
    }
  }

  private void tellOfDamage() {
    SettingsStore.Damage damage = settings.damage();
    if (damage != null) {
      later(
          damage.aside() == null
              ? TEXTS.get("settings.unreadable", damage.file(), damage.reason())
              : TEXTS.get("settings.damaged", damage.file(), damage.reason(), damage.aside()));
    }
  }

  private void put(WindowPlace place) {
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    if (Double.isFinite(place.x()) && Double.isFinite(place.y())) {
      stage.setX(place.x());
      stage.setY(place.y());
    }
    stage.setMaximized(place.maximized());
  }

  private void keepSession() {
    try {
      SessionStore claimed = SessionStore.claim(folders.sessions());
      session = claimed;
      var kept =
          new SessionKeeper(
              window,
              folders.histories(),
              claimed,
              Platform::runLater,
              journals,
              this::later,
              Clock.systemUTC());
      keeper = kept;
      if (settings.get().restoreSession()) {
        kept.restore();
      } else {
        kept.restoreUnsaved();
      }
    } catch (IOException e) {
      later(notKept(e));
    }
  }

  /** Journals are written on a thread of their own, and toasts need a window that is shown. */
  private void later(String message) {
    Platform.runLater(() -> notices.warn(message));
  }

  private void lookIf(boolean focused) {
    if (focused) {
      external.look();
    }
  }

  private ExternalChanges external() {
    return external;
  }

  /** Changes are kept for the next start; where they cannot or shall not be the user is asked. */
  private void end(WindowEvent request) {
    SessionKeeper kept = keeper;
    if (kept == null || !kept.isKeeping() || !settings.get().restoreSession()) {
      for (OpenDocument document : List.copyOf(window.documents().all())) {
        if (document.modified().get() && !files.close(document)) {
          request.consume();
          return;
        }
      }
    }
    looking.stop();
    if (kept != null) {
      kept.close();
    }
    // Jobs that run on this computer are given a moment to put down where they are.
    Thread.ofPlatform().name("closing").start(connector::close);
    remember();
    finish(journals);
    closeSession();
  }

  private static void finish(ExecutorService work) {
    work.shutdown();
    try {
      if (!work.awaitTermination(LAST_WRITES_SECONDS, TimeUnit.SECONDS)) {
        work.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String notKept(IOException failure) {
    return TEXTS.get("session.notKept", folders.home(), String.valueOf(failure.getMessage()));
  }

  private void closeSession() {
    try {
      if (session != null) {
        session.close();
      }
    } catch (IOException e) {
      log(notKept(e));
    }
  }

  private void remember() {
    WindowPlace old = settings.get().place();
    WindowPlace now =
        stage.isMaximized()
            ? new WindowPlace(old.x(), old.y(), old.width(), old.height(), true)
            : new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    settings.change(current -> current.place(now));
    saving.stop();
    save();
    live.close();
  }

  private void save() {
    try {
      settings.save();
    } catch (IOException e) {
      String reason = TEXTS.get("settings.notSaved", String.valueOf(e.getMessage()));
      Platform.runLater(() -> log(reason));
    }
  }

  WindowViewModel window() {
    return window;
  }

  FileViewModel files() {
    return files;
  }
}
