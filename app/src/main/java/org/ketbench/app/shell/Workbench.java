package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.ketbench.app.canvas.view.CanvasWork;
import org.ketbench.app.document.Analysis;
import org.ketbench.app.document.Checking;
import org.ketbench.app.document.OpenDocuments;
import org.ketbench.app.settings.SettingsStore;
import org.ketbench.app.settings.WindowPlace;
import org.ketbench.app.shell.results.LiveStateViewModel;
import org.ketbench.app.text.Texts;
import org.ketbench.engine.Precision;
import org.ketbench.engine.statevector.StateVectorEngine;
import org.ketbench.engine.statevector.Warmth;
import org.ketbench.engine.statevector.live.LiveSimulation;

/** One window with all that stands behind it, joined together. */
final class Workbench {
  private static final Texts TEXTS = Texts.beside(Workbench.class);
  private static final double CHECKPOINT_BYTES = 512e6;
  private static final double CANVAS_BYTES = 64e6;
  private static final Duration BEFORE_SAVING = Duration.seconds(1);

  private final ExecutorService background = thread("checking");
  private final ExecutorService questions = thread("questions");
  private final ExecutorService trials = thread("trials");
  private final ExecutorService writing = thread("settings");
  private final Stage stage;
  private final SettingsStore settings;
  private final WindowViewModel window;
  private final FileViewModel files;
  private final LiveStateViewModel live;
  private final WindowController controller;
  private final PauseTransition saving = new PauseTransition(BEFORE_SAVING);

  Workbench(Stage stage, SettingsStore settings, Warmth warmth) {
    this.stage = stage;
    this.settings = settings;
    var documents =
        new OpenDocuments(
            () -> new Checking<>(Analysis::of, background, Platform::runLater), Clock.systemUTC());
    var work = new CanvasWork(trials, Platform::runLater, () -> simulation(warmth, CANVAS_BYTES));
    window = new WindowViewModel(documents, settings, work);
    live = new LiveStateViewModel(() -> simulation(warmth, CHECKPOINT_BYTES), Platform::runLater);
    Notices notices = new ToastNotices(stage, this::log);
    files = new FileViewModel(documents, settings, new StageDialogs(stage), notices);
    controller = new WindowController(window, files, live, Examples.ofProgram(), questions);
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  private static LiveSimulation simulation(Warmth warmth, double bytes) {
    int threads = Runtime.getRuntime().availableProcessors();
    return new LiveSimulation(new StateVectorEngine(Precision.DOUBLE, threads, warmth), bytes);
  }

  private void log(String message) {
    controller.messages().add(message);
  }

  /** Shows the window with these files. */
  void begin(List<Path> paths) throws IOException {
    Scene scene = new Scene(load(controller));
    controller.begin(scene);
    stage.setScene(scene);
    stage.titleProperty().bind(window.title());
    put(settings.get().place());
    files.openAll(paths);
    if (window.documents().all().isEmpty()) {
      window.documents().create();
    }
    stage.setOnCloseRequest(_ -> end());
    saving.setOnFinished(_ -> writing.execute(this::save));
    settings.settings().addListener((_, _, _) -> saving.playFromStart());
    stage.show();
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

  private void end() {
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

  WindowController controller() {
    return controller;
  }

  static Parent load(WindowController controller) throws IOException {
    var loader = new FXMLLoader(Workbench.class.getResource("Window.fxml"));
    loader.setResources(TEXTS.bundle());
    loader.setControllerFactory(_ -> controller);
    return loader.load();
  }
}
