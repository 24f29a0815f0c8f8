package org.ketbench.app.connector;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.bundle.Bundle;
import org.ketbench.app.connector.bundle.BundleException;
import org.ketbench.app.connector.bundle.BundleReader;
import org.ketbench.app.connector.bundle.BundleWriter;
import org.ketbench.app.connector.jobs.JobPaper;
import org.ketbench.app.connector.jobs.JobView.Deed;
import org.ketbench.app.connector.remedy.Deferral;
import org.ketbench.app.connector.remedy.Rewriting;
import org.ketbench.app.connector.remedy.Sameness;
import org.ketbench.app.connector.remedy.Unfolding;
import org.ketbench.app.connector.targets.OpenCircuit;
import org.ketbench.app.connector.targets.TargetsView.FixOf;
import org.ketbench.app.connector.work.JobSources;
import org.ketbench.app.connector.work.OpenWorkspace;
import org.ketbench.app.storage.AtomicFile;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.job.JobResult;
import org.ketbench.azure.ledger.Intent;
import org.ketbench.azure.ledger.JobEntry;
import org.ketbench.azure.ledger.ResultEntry;
import org.ketbench.azure.service.Storage;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.azure.target.ProgramFormat;
import org.ketbench.circuit.Circuit;

/** What the tab does with the rest of the window. */
final class Steering {
  private static final Texts TEXTS = Texts.beside(Steering.class);

  private final ConnectorViewModel model;
  private final Surroundings around;
  private final Runnable openSheet;

  /**
   * @param openSheet shows the sheet on which a job is prepared
   */
  Steering(ConnectorViewModel model, Surroundings around, Runnable openSheet) {
    this.model = model;
    this.around = around;
    this.openSheet = openSheet;
  }

  /** Prepares a job for a target; for the usual one where that is null. */
  void submit(@Nullable String target) {
    model.submit().open(target);
    openSheet.run();
  }

  /** Does what helps where a circuit does not run. */
  void fix(FixOf wanted) {
    switch (wanted.fix().remedy()) {
      case DEFER_MEASUREMENTS, DECOMPOSE -> rewrite(wanted.fix().remedy());
      case FEWER_SHOTS -> model.targets().shots().set(Long.parseLong(wanted.fix().value()));
      case OTHER_TARGET -> submit(wanted.fix().value());
      case GIVE_VALUE -> submit(wanted.row().id());
      case WAIT -> model.targets().refresh();
    }
  }

  /** Changes the document so that it runs. */
  void rewrite(Obstacle.Remedy remedy) {
    if (remedy == Obstacle.Remedy.DECOMPOSE) {
      rewrite("decompose", Unfolding::of);
    } else {
      rewrite("defer", Deferral::of);
    }
  }

  private void rewrite(String what, BiFunction<String, Circuit, Rewriting> writer) {
    OpenCircuit open = model.targets().circuit().get();
    if (open == null) {
      return;
    }
    model
        .current()
        .tasks()
        .run(
            () -> writer.apply(open.text(), open.circuit()),
            found -> rewritten(what, open, found),
            trouble -> around.warn(trouble.text()));
  }

  private void rewritten(String what, OpenCircuit open, Rewriting found) {
    String problem = found.problem();
    if (problem != null) {
      around.warn(TEXTS.get(what + ".cannot", problem));
    } else if (around.edit(TEXTS.get(what + ".step"), open.text(), found.edits())) {
      around.tell(TEXTS.get(what + ".done"));
    } else {
      around.warn(TEXTS.get("rewrite.changed"));
    }
  }

  /** Signs in again to the workspace that is looked at. */
  void signIn() {
    String name = model.current().name().get();
    model.workspaces().known().get().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .ifPresent(each -> model.workspaces().signIn(each, model::refresh));
  }

  /** Shows a page in the browser. */
  void browse(URI page) {
    if (!around.outside().browse(page)) {
      around.warn(TEXTS.get("portal.cannot", page));
    }
  }

  /** Looks at a workspace and connects to it. */
  void use(String name) {
    model.choose(name);
    if (model.current().workspace().get() == null) {
      model.connect();
    }
  }

  /** Asks for a file and writes a text into it. */
  void save(String name, String text) {
    around
        .chooseToSave(name)
        .ifPresent(
            path ->
                model
                    .current()
                    .tasks()
                    .run(
                        () -> written(path, text.getBytes(StandardCharsets.UTF_8)),
                        done -> around.tell(TEXTS.get("file.written", done)),
                        trouble -> around.warn(trouble.text())));
  }

  /** Asks for a file and writes what lies beside the job into it. */
  void save(Storage.Blob blob) {
    JobPaper paper = model.job().paper().get();
    OpenWorkspace workspace = model.current().workspace().get();
    if (paper == null || workspace == null) {
      return;
    }
    around
        .chooseToSave(blob.name())
        .ifPresent(
            path ->
                model
                    .current()
                    .tasks()
                    .run(
                        () ->
                            written(
                                path,
                                workspace.actions().attachment(paper.job().id(), blob.name())),
                        done -> around.tell(TEXTS.get("file.written", done)),
                        trouble -> around.warn(trouble.text())));
  }

  void deed(Deed what) {
    JobPaper paper = model.job().paper().get();
    if (paper == null) {
      return;
    }
    switch (what) {
      case OVERLAY -> overlay();
      case PORTAL -> Portal.open(model, paper.job(), around);
      case BUNDLE -> export(paper);
      case OPEN_CIRCUIT -> openCircuit(paper);
    }
  }

  /** A job was dragged to a place on the screen; only the results take it. */
  void dropped(Point2D place) {
    if (around.isOverResults(place)) {
      overlay();
    }
  }

  /** Lays the result of the job that is looked at over the histogram. */
  void overlay() {
    JobPaper paper = model.job().paper().get();
    JobResult result = model.job().result().get();
    if (paper == null || result == null) {
      around.warn(TEXTS.get("overlay.none"));
      return;
    }
    if (result.verdict() == ResultEntry.Verdict.REFUSED) {
      around.warn(TEXTS.get("overlay.refused"));
      return;
    }
    OpenCircuit open = model.targets().circuit().get();
    JobSources.Kept source = paper.source();
    if (open == null || source == null || source.text().equals(open.text())) {
      overlay(paper, result, false);
      return;
    }
    model
        .current()
        .tasks()
        .run(
            () -> Sameness.of(source.text(), open.circuit()),
            same -> {
              overlay(paper, result, !same);
              if (!same) {
                around.warn(
                    TEXTS.get("overlay.another", paper.job().name(), source.name(), open.name()));
              }
            },
            trouble -> around.warn(trouble.text()));
  }

  /**
   * @param another whether it is of another circuit than the one whose ideal it is laid over
   */
  private void overlay(JobPaper paper, JobResult result, boolean another) {
    JobEntry job = paper.job();
    String name =
        job.insteadOf() == null
            ? TEXTS.get("overlay.name", job.name(), job.target())
            : TEXTS.get("overlay.standIn", job.name(), job.target(), job.insteadOf());
    if (result.verdict() == ResultEntry.Verdict.HELD) {
      name = TEXTS.get("overlay.held", name);
    }
    if (another) {
      name = TEXTS.get("overlay.ofAnother", name);
    }
    around.overlay(name, result.counts().byKey());
  }

  private void export(JobPaper paper) {
    JobResult result = model.job().result().get();
    String name = paper.job().name().replaceAll("[^A-Za-z0-9._-]", "_");
    around
        .chooseToSave(TEXTS.get("bundle.file", name))
        .ifPresent(
            path ->
                model
                    .current()
                    .tasks()
                    .run(
                        () -> written(path, BundleWriter.bytes(paper, result)),
                        done -> around.tell(TEXTS.get("bundle.written", done)),
                        trouble -> around.warn(trouble.text())));
  }

  private static Path written(Path path, byte[] bytes) {
    try {
      AtomicFile.write(path, bytes);
      return path;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          TEXTS.get("bundle.cannotWrite", path, String.valueOf(e.getMessage())), e);
    }
  }

  /** Opens the circuit that a job was made of; else the program that was sent. */
  private void openCircuit(JobPaper paper) {
    Intent intent = paper.intent();
    if (paper.source() != null) {
      around.openText(paper.source().name(), paper.source().text());
    } else if (intent != null) {
      openProgram(paper.job().name(), intent.inputFormat(), intent.program());
    }
  }

  private void openProgram(String name, String format, String program) {
    ProgramFormat known = ProgramFormat.of(format);
    String ending =
        switch (known) {
          case QIR -> ".ll";
          case QUIL -> ".quil";
          case IONQ -> ".json";
          case null, default -> ".qasm";
        };
    String base = name.toLowerCase(Locale.ROOT).endsWith(".qasm") ? name : name + ".qasm";
    try {
      Path folder = Files.createTempDirectory("ketbench-job");
      Path file = folder.resolve(base.replaceAll("[^A-Za-z0-9._-]", "_").replace(".qasm", ending));
      Files.writeString(file, program);
      around.openFile(file);
    } catch (IOException e) {
      around.warn(TEXTS.get("bundle.cannotWrite", name, String.valueOf(e.getMessage())));
    }
  }

  /** Asks for a bundle and opens it. */
  void openBundle() {
    around.chooseToOpen().ifPresent(this::openBundle);
  }

  /** Opens a bundle: its circuit as a document, its result over the histogram. */
  void openBundle(Path path) {
    model
        .current()
        .tasks()
        .run(
            () -> read(path),
            this::show,
            trouble -> around.warn(TEXTS.get("bundle.cannotRead", path, trouble.text())));
  }

  private static Bundle read(Path path) {
    try {
      return BundleReader.read(Files.readAllBytes(path));
    } catch (IOException | BundleException e) {
      throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
    }
  }

  private void show(Bundle bundle) {
    String circuit = bundle.circuit();
    String circuitName = bundle.circuitName();
    if (circuit != null && circuitName != null) {
      around.openText(circuitName, circuit);
    } else {
      openProgram(bundle.name(), bundle.format(), bundle.program());
    }
    var counts = bundle.counts();
    if (counts != null) {
      around.overlay(TEXTS.get("overlay.name", bundle.name(), bundle.target()), counts);
    }
    around.tell(
        TEXTS.get(
            "bundle.opened",
            bundle.name(),
            bundle.target(),
            bundle.shots(),
            bundle.created(),
            bundle.job()));
  }
}
