package org.ketbench.app.connector;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.ketbench.app.connector.jobs.JobsViewModel;
import org.ketbench.app.connector.targets.TargetsViewModel;
import org.ketbench.app.connector.work.Remembered;
import org.ketbench.app.connector.work.Tasks;

/** Keeps what is remembered up to date with what is chosen in the tab. */
final class Memory {
  private final Path folder;
  private final Tasks tasks;
  private final TargetsViewModel targets;
  private final JobsViewModel jobs;
  private final Consumer<String> told;
  private final AtomicReference<Remembered> newest = new AtomicReference<>(Remembered.USUAL);

  Memory(
      Path folder,
      Tasks tasks,
      TargetsViewModel targets,
      JobsViewModel jobs,
      Consumer<String> told) {
    this.folder = folder;
    this.tasks = tasks;
    this.targets = targets;
    this.jobs = jobs;
    this.told = told;
  }

  /** Chooses what was remembered, and from then on remembers what is chosen. */
  void begin(Remembered last) {
    newest.set(last);
    targets.favourites().set(new LinkedHashSet<>(last.favourites()));
    targets.shots().set(last.shots());
    jobs.grouped().set(last.grouped());
    targets.favourites().subscribe((_, _) -> note());
    targets.shots().subscribe((_, _) -> note());
    jobs.grouped().subscribe((_, _) -> note());
  }

  private void note() {
    newest.set(
        new Remembered(
            List.copyOf(targets.favourites().get()), targets.shots().get(), jobs.grouped().get()));
    tasks.run(this::write, _ -> {}, trouble -> told.accept(trouble.text()));
  }

  /** Whichever piece of work comes last writes what was chosen last. */
  private synchronized Remembered write() {
    Remembered now = Objects.requireNonNull(newest.get());
    now.keep(folder);
    return now;
  }
}
