package org.ketbench.app.connector.work;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.policy.Timekeeper;

/** What the parts of the tab have in common: the workspace that is looked at, time, and work. */
public final class Current {
  private final Tasks tasks;
  private final Timekeeper time;
  private final ReadOnlyObjectWrapper<@Nullable Connector> connector =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable OpenWorkspace> workspace =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<String> name = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<Instant> now;

  public Current(Tasks tasks, Timekeeper time) {
    this.tasks = tasks;
    this.time = time;
    now = new ReadOnlyObjectWrapper<>(time.now());
  }

  public Tasks tasks() {
    return tasks;
  }

  public Timekeeper time() {
    return time;
  }

  /** The time as it is shown, which goes on in steps. */
  public ReadOnlyObjectProperty<Instant> now() {
    return now.getReadOnlyProperty();
  }

  /** Lets the time that is shown go on. */
  public void tick() {
    now.set(time.now());
  }

  /** All workspaces; null until they are opened. */
  public ReadOnlyObjectProperty<@Nullable Connector> connector() {
    return connector.getReadOnlyProperty();
  }

  /** The workspace that is looked at; null where it is not open. */
  public ReadOnlyObjectProperty<@Nullable OpenWorkspace> workspace() {
    return workspace.getReadOnlyProperty();
  }

  public Optional<OpenWorkspace> open() {
    return Optional.ofNullable(workspace.get());
  }

  /** The name of the workspace that is looked at, open or not; empty where there is none. */
  public ReadOnlyObjectProperty<String> name() {
    return name.getReadOnlyProperty();
  }

  public void opened(Connector all) {
    connector.set(all);
  }

  /** Looks at a workspace that is not open yet. */
  public void lookAt(String workspaceName) {
    workspace.set(null);
    name.set(workspaceName);
  }

  public void use(OpenWorkspace opened) {
    name.set(opened.name());
    workspace.set(opened);
  }
}
