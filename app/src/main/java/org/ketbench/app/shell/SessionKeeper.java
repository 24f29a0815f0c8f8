package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.journal.DocumentJournal;
import org.ketbench.app.document.journal.Session;
import org.ketbench.app.document.journal.SessionStore;
import org.ketbench.app.document.journal.Takeover;
import org.ketbench.app.text.Texts;

/**
 * Keeps what is open, from one start to the next and through crashes: each change goes to the
 * journal of its document at once, and which tabs there are, and how they look, a moment later. A
 * journal that the list of tabs does not name would not be found again, so the list comes before
 * its first change.
 */
final class SessionKeeper {
  private static final Texts TEXTS = Texts.beside(SessionKeeper.class);
  private static final long DELAY_MILLIS = 1000;

  private final WindowViewModel window;
  private final Path histories;
  private final SessionStore store;
  private final Executor background;
  private final Executor later;
  private final Consumer<String> warn;
  private final Clock clock;
  private final Map<OpenDocument, DocumentJournal> journals = new HashMap<>();
  private final SessionRestorer restorer;

  /** The journals that the list of tabs names. */
  private Set<String> listed = Set.of();

  private boolean waiting;
  private volatile boolean failed;
  private boolean closed;

  /**
   * @param histories the folder of all journals
   * @param display the thread that documents belong to
   * @param background writes one thing after another
   * @param warn tells the user, from any thread
   */
  SessionKeeper(
      WindowViewModel window,
      Path histories,
      SessionStore store,
      Executor display,
      Executor background,
      Consumer<String> warn,
      Clock clock) {
    this.window = window;
    this.histories = histories;
    this.store = store;
    this.background = background;
    this.warn = warn;
    this.clock = clock;
    restorer = new SessionRestorer(window, histories, store, warn);
    later = CompletableFuture.delayedExecutor(DELAY_MILLIS, TimeUnit.MILLISECONDS, display);
  }

  /** Opens what was open, with all changes that were made to it. */
  void restore() {
    restorer.restore(true);
  }

  /** Opens only what a program left that could not ask whether to save it. */
  void restoreUnsaved() {
    restorer.restore(false);
  }

  /** Keeps what happens from now on. */
  void watch() {
    listed = restorer.listed();
    window.documents().all().forEach(this::follow);
    window
        .documents()
        .all()
        .addListener(
            (ListChangeListener<OpenDocument>)
                change -> {
                  while (change.next()) {
                    change.getRemoved().forEach(this::unfollow);
                    change.getAddedSubList().forEach(this::follow);
                  }
                  changed();
                });
    window.documents().active().addListener((_, _, _) -> changed());
    window.documents().all().forEach(this::list);
    changed();
    if (!restorer.takeover().isEmpty()) {
      takeOver();
    }
  }

  /** Behind all else that is written, so that a kill before finds everything where it was. */
  private void takeOver() {
    write();
    List<String> unsaved =
        journals.entrySet().stream()
            .filter(each -> each.getKey().modified().get())
            .map(each -> each.getValue().key())
            .toList();
    restorer
        .takeover()
        .forEachStep(
            unsaved,
            step ->
                background.execute(
                    () -> {
                      if (!failed) {
                        attempt(step);
                      }
                    }));
  }

  private void follow(OpenDocument document) {
    journals.computeIfAbsent(document, this::journal);
    document.selection().addListener((_, _, _) -> changed());
    document.file().addListener((_, _, _) -> list(document));
    document.modified().addListener((_, _, _) -> list(document));
    TabViewModel tab = window.find(document);
    if (tab != null) {
      tab.layout().addListener((_, _, _) -> changed());
    }
  }

  /** Soon, and at once where there is something that is in no file and in no list yet. */
  private void list(OpenDocument document) {
    DocumentJournal journal = journals.get(document);
    if (journal != null && document.modified().get() && !listed.contains(journal.nextKey())) {
      keepNow();
    }
    changed();
  }

  private DocumentJournal journal(OpenDocument document) {
    return new DocumentJournal(
        document,
        histories,
        store.name(),
        restorer.takeJournalOf(document),
        background,
        this::complain,
        clock);
  }

  private void unfollow(OpenDocument document) {
    if (!window.documents().all().contains(document)) {
      DocumentJournal journal = journals.remove(document);
      if (journal != null && !closed) {
        journal.discard();
      }
    }
  }

  private void changed() {
    if (!waiting && !closed) {
      waiting = true;
      later.execute(
          () -> {
            waiting = false;
            if (!closed) {
              write();
            }
          });
    }
  }

  private void write() {
    write(session(_ -> true));
  }

  private void write(Session session) {
    listed = session.journals();
    background.execute(() -> attempt(() -> store.write(session)));
  }

  private void attempt(Takeover.Step step) {
    try {
      step.run();
    } catch (IOException e) {
      complain(e);
    }
  }

  private Session session(Predicate<OpenDocument> isKept) {
    List<Session.OpenTab> tabs = new ArrayList<>();
    int active = -1;
    for (TabViewModel tab : window.tabs()) {
      OpenDocument document = tab.document();
      DocumentJournal journal = journals.get(document);
      if (journal != null && isKept.test(document)) {
        active = document.equals(window.documents().active().get()) ? tabs.size() : active;
        Path file = document.file().get();
        tabs.add(
            new Session.OpenTab(
                file == null ? null : file.toString(),
                document.name().get(),
                journal.nextKey(),
                document.selection().get(),
                tab.layout().get()));
      }
    }
    return new Session(tabs, active);
  }

  /** Says once that nothing can be kept. */
  private void complain(IOException failure) {
    if (!failed) {
      failed = true;
      warn.accept(TEXTS.get("session.notKept", histories, String.valueOf(failure.getMessage())));
    }
  }

  /** Writes what is open without waiting for the next change. */
  void keepNow() {
    if (!closed) {
      write();
    }
  }

  /** The folder of a document's journal; null if it has none. */
  @Nullable Path journalOf(OpenDocument document) {
    DocumentJournal journal = journals.get(document);
    return journal == null ? null : histories.resolve(journal.key());
  }

  /** Whether changes are safe without being saved. */
  boolean isKeeping() {
    return !failed;
  }

  /**
   * Writes the last things; documents stay as they are, for the next start. Of a window that is
   * closed beside another one only what is not saved comes back: the work goes on in the other.
   */
  void close() {
    write(store.isAlone() ? session(_ -> true) : session(each -> each.modified().get()));
    closed = true;
    journals.values().forEach(DocumentJournal::close);
  }
}
