package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.journal.SessionStore;
import org.ketbench.app.storage.UserFolders;

/** A program that keeps what is open, and can be killed before any step of its writing. */
final class KeptProgram implements AutoCloseable {
  final TestWindow at = new TestWindow();
  private final SessionStore store;
  private final SessionKeeper keeper;

  private KeptProgram(Path home, boolean alsoSaved, Executor background) throws IOException {
    var folders = new UserFolders(home);
    store = SessionStore.claim(folders.sessions());
    keeper =
        new SessionKeeper(
            at.window,
            folders.histories(),
            store,
            // What is done a moment later is not done any more.
            _ -> {},
            background,
            at.dialogs::warn,
            Clock.systemUTC());
    if (alsoSaved) {
      keeper.restore();
    } else {
      keeper.restoreUnsaved();
    }
    keeper.watch();
  }

  static KeptProgram begin(Path home) throws IOException {
    return new KeptProgram(home, true, Runnable::run);
  }

  /** One that brings back only what was not saved. */
  static KeptProgram beginAfresh(Path home) throws IOException {
    return new KeptProgram(home, false, Runnable::run);
  }

  /** One that writes only so many things before it is killed. */
  static KeptProgram begin(Path home, int steps) throws IOException {
    return new KeptProgram(home, true, new Steps(steps));
  }

  String name() {
    return store.name();
  }

  List<String> texts() {
    return at.documents.all().stream().map(each -> each.text().get()).toList();
  }

  List<String> names() {
    return at.documents.all().stream().map(each -> each.name().get()).toList();
  }

  OpenDocument document(String name) {
    return at.documents.all().stream()
        .filter(each -> each.name().get().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Writes which tabs there are, as it does a moment after each change of them. */
  void keepNow() {
    keeper.keepNow();
  }

  /** Ends as a user ends it. */
  void end() throws IOException {
    keeper.close();
    close();
  }

  /** Ends as it is killed. */
  @Override
  public void close() throws IOException {
    store.close();
  }

  private static final class Steps implements Executor {
    private int left;

    Steps(int left) {
      this.left = left;
    }

    @Override
    public void execute(Runnable step) {
      if (left > 0) {
        left--;
        step.run();
      }
    }
  }
}
