package org.ketbench.app.connector.govern;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.connector.work.Newest;
import org.ketbench.app.connector.work.Tasks;
import org.ketbench.app.text.Texts;

/** The policies of the person and of the project that is worked on. */
public final class PoliciesViewModel {
  private static final Texts TEXTS = Texts.beside(PoliciesViewModel.class);

  private final Tasks tasks;
  private final Newest reading;
  private final Path own;
  private final Supplier<Optional<Path>> document;
  private final ReadOnlyObjectWrapper<Known> known =
      new ReadOnlyObjectWrapper<>(new Known(Policies.USUAL, Policies.USUAL, null));
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * What holds.
   *
   * @param file of the project's policies; null where it has none
   */
  public record Known(Policies person, Policies project, @Nullable Path file) {
    public Policies together() {
      return person.within(project);
    }
  }

  /**
   * @param folder of everything about workspaces
   * @param document tells the file of the document that is worked on
   */
  public PoliciesViewModel(Tasks tasks, Path folder, Supplier<Optional<Path>> document) {
    this.tasks = tasks;
    this.document = document;
    reading = new Newest(tasks);
    own = folder.resolve(PolicyFile.NAME);
  }

  public ReadOnlyObjectProperty<Known> known() {
    return known.getReadOnlyProperty();
  }

  /** What holds for a job that is sent now. */
  public Policies now() {
    return known.get().together();
  }

  /** Why policies could not be read or written; empty where they could. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Reads them anew for the document that is worked on. */
  public void read() {
    Path file = document.get().orElse(null);
    reading.ask(
        _ -> {
          Path project = PolicyFile.ofProject(file).orElse(null);
          return new Known(
              PolicyFile.read(own),
              project == null ? Policies.USUAL : PolicyFile.read(project),
              project);
        },
        found -> {
          problem.set("");
          known.set(found);
        },
        trouble -> problem.set(trouble.text()));
  }

  /** Something was written that is no policy. */
  public void refuse(String why) {
    problem.set(why);
  }

  /** Changes those of the person. */
  public void changePerson(UnaryOperator<Policies> change) {
    write(own, change.apply(known.get().person()));
  }

  /** Changes those of the project, which begin beside the document where there are none. */
  public void changeProject(UnaryOperator<Policies> change) {
    Path file = known.get().file();
    Path place = document.get().orElse(null);
    if (file == null && place == null) {
      problem.set(TEXTS.get("policies.noProject"));
      return;
    }
    Path target = file == null && place != null ? PolicyFile.besides(place) : file;
    if (target != null) {
      write(target, change.apply(known.get().project()));
    }
  }

  private void write(Path file, Policies policies) {
    tasks.run(
        () -> {
          PolicyFile.write(file, policies);
          return file;
        },
        _ -> read(),
        trouble -> problem.set(trouble.text()));
  }
}
