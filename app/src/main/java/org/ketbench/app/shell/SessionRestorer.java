package org.ketbench.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.FileText;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.document.journal.DamagedSession;
import org.ketbench.app.document.journal.JournalEntry;
import org.ketbench.app.document.journal.JournalFolder;
import org.ketbench.app.document.journal.LeftTab;
import org.ketbench.app.document.journal.Session;
import org.ketbench.app.document.journal.SessionStore;
import org.ketbench.app.document.journal.Takeover;
import org.ketbench.app.document.journal.UnsavedWork;
import org.ketbench.app.storage.AtomicFile;
import org.ketbench.app.text.Texts;

/**
 * Opens what was open: what this program had when it ran last, and what all other programs had that
 * are gone, of which there are several where several were killed.
 */
final class SessionRestorer {
  private static final Texts TEXTS = Texts.beside(SessionRestorer.class);

  private final WindowViewModel window;
  private final Path histories;
  private final SessionStore store;
  private final Consumer<String> warn;
  private final Takeover takeover;
  private final Map<OpenDocument, String> journals = new HashMap<>();
  private final Map<String, OpenDocument> opened = new HashMap<>();
  private Set<String> listed = Set.of();

  /**
   * @param histories the folder of all journals
   * @param warn tells the user
   */
  SessionRestorer(
      WindowViewModel window, Path histories, SessionStore store, Consumer<String> warn) {
    this.window = window;
    this.histories = histories;
    this.store = store;
    this.warn = warn;
    takeover = new Takeover(histories, store.name());
  }

  /** The journals that this program's list of tabs names. */
  Set<String> listed() {
    return listed;
  }

  /** What has been opened and is not this program's own yet. */
  Takeover takeover() {
    return takeover;
  }

  /** The key of the journal with which a document goes on, told once; null for a new one. */
  @Nullable String takeJournalOf(OpenDocument document) {
    return journals.remove(document);
  }

  void restore(boolean alsoSaved) {
    Session own = last(store);
    List<LeftTab> tabs = tabs(own, store);
    List<Session> sessions = new ArrayList<>(List.of(own));
    for (SessionStore other : store.takeLeft()) {
      Session session = last(other);
      List<LeftTab> others = tabs(session, other);
      tabs = LeftTab.joined(tabs, others);
      sessions.add(session);
      if (session.tabs().isEmpty() && other.hasBeenWritten()) {
        release(other);
      } else {
        takeover.add(other, others.stream().map(each -> each.tab().journal()).toList());
      }
    }
    tabs.forEach(tab -> open(tab, alsoSaved));
    sessions.stream()
        .map(this::active)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(window.documents()::activate);
  }

  private static void release(SessionStore empty) {
    try {
      empty.close();
    } catch (IOException e) {
      // Then it is this program's as long as it runs, and the next one takes another folder.
      return;
    }
  }

  private Optional<OpenDocument> active(Session session) {
    return session.active() >= 0 && session.active() < session.tabs().size()
        ? Optional.ofNullable(opened.get(session.tabs().get(session.active()).journal()))
        : Optional.empty();
  }

  /** What was open; where that is damaged or was never told, at least what was not saved. */
  private Session last(SessionStore from) {
    try {
      if (from.hasBeenWritten()) {
        Session session = from.read();
        if (from.equals(store)) {
          listed = session.journals();
        }
        return session;
      }
      return unsaved(from);
    } catch (DamagedSession e) {
      warn.accept(TEXTS.get("session.damaged", e.file(), String.valueOf(e.getMessage())));
      return unsaved(from);
    }
  }

  private Session unsaved(SessionStore from) {
    try {
      return UnsavedWork.of(histories, from.name());
    } catch (IOException e) {
      warn.accept(TEXTS.get("session.noUnsaved", histories, String.valueOf(e.getMessage())));
      return Session.EMPTY;
    }
  }

  private List<LeftTab> tabs(Session session, SessionStore from) {
    List<LeftTab> tabs = new ArrayList<>();
    for (Session.OpenTab tab : session.tabs()) {
      try {
        JournalFolder.Version last =
            new JournalFolder(histories.resolve(tab.journal())).last(from.name()).orElse(null);
        boolean isUnsaved = last != null && last.modified();
        tabs.add(new LeftTab(tab, isUnsaved ? last : null, LeftTab.Place.OWN));
      } catch (IOException e) {
        tellNotRestored(tab, e);
      }
    }
    return tabs;
  }

  private void tellNotRestored(Session.OpenTab tab, IOException failure) {
    String what = tab.file() == null ? tab.name() : tab.file();
    String reason = FileViewModel.reason(failure);
    Path written = histories.resolve(tab.journal());
    warn.accept(
        Files.isDirectory(written)
            ? TEXTS.get("session.notRestored", what, reason, written)
            : TEXTS.get("session.gone", what, reason));
  }

  private void open(LeftTab left, boolean alsoSaved) {
    Session.OpenTab tab = left.tab();
    try {
      if (left.unsaved() != null) {
        show(restored(left, left.unsaved()), tab);
      } else if (alsoSaved) {
        show(
            tab.file() == null
                ? window.documents().create(tab.name())
                : window.documents().open(Path.of(tab.file())),
            tab);
      }
    } catch (IOException e) {
      tellNotRestored(tab, e);
    }
  }

  private void show(OpenDocument document, Session.OpenTab tab) {
    document.select(tab.selection());
    TabViewModel state = window.find(document);
    if (state != null) {
      state.layout().set(tab.layout());
    }
    opened.putIfAbsent(tab.journal(), document);
  }

  private OpenDocument restored(LeftTab left, JournalFolder.Version version) {
    return switch (left.place()) {
      case OWN -> restored(version.name(), left, version);
      case TAKEN_OVER -> restored(window.documents().freeName(version.name()), left, version);
      case BESIDE -> beside(version);
    };
  }

  private OpenDocument restored(String name, LeftTab left, JournalFolder.Version version) {
    Path file = version.file() == null ? null : Path.of(version.file());
    removeLeftovers(file);
    OpenDocument document = window.documents().create(name);
    journals.put(document, left.tab().journal());
    document.restore(file, version.form(), version.text(), knownInFile(file, version));
    return document;
  }

  private OpenDocument beside(JournalFolder.Version version) {
    String name = window.documents().freeName(version.name());
    OpenDocument document = window.documents().create(name);
    document.restore(null, version.form(), version.text(), "");
    warn.accept(TEXTS.get("session.twoTexts", version.name(), name));
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
}
