package org.ketbench.app.connector.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ketbench.app.connector.work.Current;
import org.ketbench.app.connector.work.Newest;
import org.ketbench.app.connector.work.OpenWorkspace;
import org.ketbench.azure.service.Session;

/** The sessions that a job for a target can belong to, asked for when a target is chosen. */
public final class Sessions {
  private static final int MOST = 100;

  private final Current current;
  private final Newest asking;
  private final ReadOnlyObjectWrapper<List<Choice>> choices =
      new ReadOnlyObjectWrapper<>(List.of(Choice.NONE));
  private String target = "";

  /**
   * A session, or none.
   *
   * @param id under which it is known, or will be
   * @param name for people; empty where it has none
   * @param fresh whether it is opened when the job is sent
   */
  public record Choice(String id, String name, boolean fresh) {
    static final Choice NONE = new Choice("", "", false);

    boolean isNone() {
      return id.isEmpty();
    }

    /** A session that is opened when the job is sent, under an id that can be tried again. */
    static Choice another() {
      return new Choice(UUID.randomUUID().toString(), "", true);
    }

    /** The same once it is open. */
    Choice opened() {
      return new Choice(id, name, false);
    }

    Choice named(String next) {
      return new Choice(id, next, fresh);
    }
  }

  Sessions(Current current) {
    this.current = current;
    asking = new Newest(current.tasks());
    current.workspace().subscribe((_, _) -> forget());
  }

  /** None, and those that are open. */
  ReadOnlyObjectProperty<List<Choice>> choices() {
    return choices.getReadOnlyProperty();
  }

  private void forget() {
    target = "";
    asking.drop();
    choices.set(List.of(Choice.NONE));
  }

  /** Asks for the open sessions of a target, unless that was the last question. */
  void show(String wanted) {
    if (!wanted.equals(target)) {
      forget();
      target = wanted;
      ask();
    }
  }

  /** Asks anew. */
  void ask() {
    OpenWorkspace workspace = current.workspace().get();
    String wanted = target;
    if (workspace == null || wanted.isEmpty()) {
      return;
    }
    asking.ask(
        _ -> open(workspace, wanted),
        choices::set,
        // A job needs no session; whether the service answers is told above the tab.
        _ -> choices.set(List.of(Choice.NONE)));
  }

  private static List<Choice> open(OpenWorkspace workspace, String target) {
    List<Choice> all = new ArrayList<>(List.of(Choice.NONE));
    for (Session each : workspace.actions().sessions(MOST)) {
      if (!each.isFinal() && each.target().equalsIgnoreCase(target)) {
        all.add(new Choice(each.id(), each.name() == null ? "" : each.name(), false));
      }
    }
    return List.copyOf(all);
  }
}
