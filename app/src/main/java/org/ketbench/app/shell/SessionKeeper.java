package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.FileText;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.journal.DamagedSession;
import org.ketbench.app.document.journal.DocumentJournal;
import org.ketbench.app.document.journal.JournalEntry;
import org.ketbench.app.document.journal.JournalFolder;
import org.ketbench.app.document.journal.Session;
import org.ketbench.app.document.journal.SessionStore;
import org.ketbench.app.document.journal.UnsavedWork;
import org.ketbench.app.storage.AtomicFile;
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
  private final Map<OpenDocument, String> known = new HashMap<>();

  /** The journals that the list of tabs names. */
  private Set<String> listed = Set.of();

  private boolean waiting;
  private boolean failed;
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
    later = CompletableFuture.delayedExecutor(DELAY_MILLIS, TimeUnit.MILLISECONDS, display);
  }

  /** Opens what was open, with all changes that were made to it. */
  void restore() {
    restore(true);
  }

  /** Opens only what a program left that could not ask whether to save it. */
  void restoreUnsaved() {
    restore(false);
  }

  private void restore(boolean alsoSaved) {
    Session session = last();
    List<OpenDocument> opened = new ArrayList<>();
    for (Session.OpenTab tab : session.tabs()) {
      OpenDocument document = restored(tab, alsoSaved);
      if (document != null) {
        document.select(tab.selection());
        TabViewModel state = window.find(document);
        if (state != null) {
          state.layout().set(tab.layout());
        }
        opened.add(document);
      }
    }
    if (session.active() >= 0 && session.active() < opened.size()) {
      window.documents().activate(opened.get(session.active()));
    }
  }

  /** What was open; where that is damaged or was never told, at least what was not saved. */
  private Session last() {
    try {
      if (store.hasBeenWritten()) {
        Session session = store.read();
        listed = journalsOf(session);
        return session;
      }
      return unsaved();
    } catch (DamagedSession e) {
      warn.accept(TEXTS.get("session.damaged", e.file(), String.valueOf(e.getMessage())));
      return unsaved();
    }
  }

  private Session unsaved() {
    try {
      return UnsavedWork.of(histories, store.name());
    } catch (IOException e) {
      warn.accept(TEXTS.get("session.noUnsaved", histories, String.valueOf(e.getMessage())));
      return Session.EMPTY;
    }
  }

  private @Nullable OpenDocument restored(Session.OpenTab tab, boolean alsoSaved) {
    Path journal = histories.resolve(tab.journal());
    try {
      Optional<JournalFolder.Version> last = new JournalFolder(journal).last(store.name());
      if (last.isPresent() && last.get().modified()) {
        return restored(tab, last.get());
      }
      if (!alsoSaved) {
        return null;
      }
      return tab.file() == null
          ? window.documents().create(tab.name())
          : window.documents().open(Path.of(tab.file()));
    } catch (IOException e) {
      warn.accept(
          TEXTS.get("session.notRestored", tab.name(), String.valueOf(e.getMessage()), journal));
      return null;
    }
  }

  private OpenDocument restored(Session.OpenTab tab, JournalFolder.Version version) {
    Path file = version.file() == null ? null : Path.of(version.file());
    removeLeftovers(file);
    OpenDocument document = window.documents().create(version.name());
    known.put(document, tab.journal());
    document.restore(file, version.form(), version.text(), knownInFile(file, version));
    return document;
  }

  private static void removeLeftovers(@Nullable Path file) {
    try {
      if (file != null) {
        AtomicFile.removeLeftovers(file);
      }
    } catch (IOException e) {
      // Nothing may be changed in its folder now; what was not saved matters more.
      return;
    }
  }

  /** Nothing where another program has written the file since: the next look at it then tells. */
  private static String knownInFile(@Nullable Path file, JournalFolder.Version version) {
    String now = saved(file);
    boolean known =
        version.inFile() == null
            || version.inFile().equals(JournalEntry.markOf(now))
            || now.equals(version.text());
    return known ? now : "";
  }

  /** What is in the file now; nothing if it cannot be read. */
  private static String saved(@Nullable Path file) {
    if (file == null || !Files.isReadable(file)) {
      return "";
    }
    try {
      return FileText.of(Files.readAllBytes(file)).text();
    } catch (IOException e) {
      return "";
    }
  }

  /** Keeps what happens from now on. */
  void watch() {
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
        known.remove(document),
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
    Session session = session();
    listed = journalsOf(session);
    background.execute(
        () -> {
          try {
            store.write(session);
          } catch (IOException e) {
            complain(e);
          }
        });
  }

  private Session session() {
    List<Session.OpenTab> tabs = new ArrayList<>();
    for (TabViewModel tab : window.tabs()) {
      OpenDocument document = tab.document();
      DocumentJournal journal = journals.get(document);
      if (journal != null) {
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
    return new Session(tabs, window.documents().all().indexOf(window.documents().active().get()));
  }

  private static Set<String> journalsOf(Session session) {
    return session.tabs().stream().map(Session.OpenTab::journal).collect(Collectors.toSet());
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

  /** Writes the last things; documents stay as they are, for the next start. */
  void close() {
    write();
    closed = true;
    journals.values().forEach(DocumentJournal::close);
  }
}
